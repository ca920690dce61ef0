// Writes a dossier as the list of changes the ledger takes. It is written as its facts are: a fact, the records that hold
// it, and who says so. Records refer to one another as objects; ids are given last, so that nothing is named twice.

import { type SeedKind, seedId } from "./ids"

export type SeedChange = { op: "CREATE"; kind: SeedKind; id: string; values: Record<string, unknown> }
type Dossier = { title: string; author: string; changes: SeedChange[] }

/** A record before it has an id. Its values have the shape of the create input, with drafts where ids will stand. */
export class Draft<K extends SeedKind = SeedKind> {
  constructor(
    readonly kind: K,
    readonly values: Record<string, unknown>,
  ) {}
}

/** Who says it, where and how: the values of a citation without the record it stands on. */
export type Saying = { speaker: Draft<"Speaker"> } & Record<string, unknown>

/** Records with their citations, under the fact they hold; `carried` tells whether they bear its id. */
type Line = { fact: string; carried: boolean; records: (Draft | Standing)[]; sayings: Saying[] }
type Standing = { on: Draft }

/** The records that hold a fact: all of them, and a citation by each saying on each of them, carry its id. */
export function fact(id: string, records: Line["records"], ...sayings: Saying[]): Line {
  return { fact: id, carried: true, records, sayings }
}

/** Records, and citations of records, that stand beside a fact and do not carry its id: what the curator adds. */
export function beside(id: string, records: Draft[], ...sayings: Saying[]): Line {
  return { fact: id, carried: false, records, sayings }
}

/** Stands for a record of another fact: the fact only adds its citation to it. */
export const on = (record: Draft): Standing => ({ on: record })

/** What stands in a conflict set: the records of one kind that hold a fact, or its citations of records of one kind. */
type Member = { fact: string; kind: SeedKind; cited: boolean }
export const held = (id: string, kind: SeedKind): Member => ({ fact: id, kind, cited: false })
export const said = (id: string, kind: SeedKind): Member => ({ fact: id, kind, cited: true })

type Parts = {
  title: string
  author: string
  /** Scheme of the external ids that name the facts; its values are `F` and three figures. */
  scheme: string
  /** The day (YYYY-MM-DD) from which the ids count. */
  day: string
  /** Records with an identity of their own, each by a key that is one of its kind and never changes. */
  frame: Record<string, Draft>[]
  lines: Line[]
  /** Conflict sets by their keys, their members told by the facts. */
  sets: Record<string, { values: Record<string, unknown>; members: Member[] }>
}

// Each fact has room for a thousand ids of its own, so that a fact added later moves no other's.
const ROOM = 1000

/**
 * Puts a dossier together: gives ids in the order of the facts and of writing, makes each citation once for each record, and writes the facts
 * a record holds as its external ids.
 * @throws if a record refers to one that is not in the dossier, or a set to a fact that is not held so
 */
export function assemble({ title, author, scheme, day, frame, lines, sets }: Parts): Dossier {
  const ids = new Map<Draft, string>()
  const facts = new Map<Draft, string[]>()
  const places = new Map<string, number>()
  const start = Date.parse(day)

  const placeAmong = (group: string) => {
    const place = (places.get(group) ?? 0) + 1
    places.set(group, place)
    return place
  }
  const enter = (draft: Draft, key: string, ordinal: number) =>
    ids.set(draft, seedId(draft.kind, `${scheme} ${key}`, start + ordinal))
  const enterUnder = (draft: Draft, { fact: id, carried }: Line) => {
    if (!ids.has(draft)) {
      const place = placeAmong(id)
      enter(draft, `${id} ${place}`, Number(id.slice(1)) * ROOM + place)
    }
    if (carried) facts.set(draft, [...(facts.get(draft) ?? []), id])
  }

  for (const [key, draft] of frame.flatMap((part) => Object.entries(part))) enter(draft, key, placeAmong(draft.kind))
  for (const line of lines.toSorted((a, b) => a.fact.localeCompare(b.fact))) {
    const records = line.records.map((record) => (record instanceof Draft ? record : record.on))
    for (const record of line.records) if (record instanceof Draft) enterUnder(record, line)
    for (const saying of line.sayings)
      for (const record of records) enterUnder(new Draft("Citation", { record, ...saying }), line)
  }
  for (const [key, { values, members }] of Object.entries(sets)) {
    const records = members.flatMap((member) => standing(member, facts))
    const set = new Draft("ConflictSet", { ...values, members: records.map((record) => ({ record })) })
    enter(set, key, placeAmong("ConflictSet"))
  }

  const changes = [...ids].map(([draft, id]): SeedChange => {
    const own = (draft.values.externalIds ?? []) as object[]
    const externalIds = [...own, ...(facts.get(draft) ?? []).map((value) => ({ scheme, value }))]
    const values = withIds({ ...draft.values, ...(externalIds.length > 0 && { externalIds }) }, ids)
    return { op: "CREATE", kind: draft.kind, id, values }
  })
  return { title, author, changes }
}

function standing({ fact: id, kind, cited }: Member, facts: Map<Draft, string[]>): Draft[] {
  const of = (draft: Draft) => (!cited ? draft.kind : draft.kind === "Citation" && (draft.values.record as Draft).kind)
  const found = [...facts].filter(([draft, held]) => held.includes(id) && of(draft) === kind).map(([draft]) => draft)
  if (found.length === 0) throw new Error(`The fact ${id} has no ${cited ? "citation of a " : ""}${kind}.`)
  return found
}

/** The values with ids where drafts stood. */
function withIds(values: Record<string, unknown>, ids: Map<Draft, string>): Record<string, unknown> {
  const told = (value: unknown): unknown => {
    if (value instanceof Draft) {
      const id = ids.get(value)
      if (!id)
        throw new Error(`The dossier refers to a ${value.kind} it does not hold: ${JSON.stringify(value.values)}`)
      return id
    }
    if (Array.isArray(value)) return value.map(told)
    return value !== null && typeof value === "object" ? withIds(value as Record<string, unknown>, ids) : value
  }
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, told(value)]))
}

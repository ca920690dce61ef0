// Writes a dossier as the list of changes the ledger takes. It is written as its facts are: a fact, the records that hold
// it, and who says so. Records refer to one another as objects; ids are given last, so that nothing is named twice.

import { createHash } from "node:crypto"
import { TypeID } from "typeid-js"

const prefixes = {
  ArmedGroup: "grp",
  Person: "per",
  Organization: "org",
  Community: "com",
  Place: "plc",
  Event: "evt",
  Source: "src",
  Name: "nam",
  Position: "pos",
  Relation: "rel",
  Attribute: "att",
  FundingFlow: "flw",
  Estimate: "est",
  Presence: "prs",
  Participation: "ptc",
  TimeOrder: "ord",
  Speaker: "spk",
  Citation: "cit",
  ConflictSet: "cfs",
  Judgement: "jdg",
  Term: "trm",
} as const

export type SeedKind = keyof typeof prefixes
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

/**
 * Records that stand beside a fact and do not carry its id: what others need already of a fact the dossier does not hold yet,
 * and what the curator adds.
 */
export function beside(id: string, records: Draft[], ...sayings: Saying[]): Line {
  return { fact: id, carried: false, records, sayings }
}

/** Stands for a record of another fact: the fact only adds its citation to it. */
export const on = (record: Draft): Standing => ({ on: record })

/**
 * An id that is the same in every register: a TypeID whose UUIDv7 has its time given and its random bits drawn from a key.
 * @param key what tells the record from all others of the dossier
 * @param time milliseconds from 1970-01-01; ids sort by it
 */
export function seedId(kind: SeedKind, key: string, time: number): string {
  const bytes = createHash("sha256").update(`${kind} ${key}`).digest().subarray(0, 16)
  bytes.writeUIntBE(time, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return TypeID.fromUUIDBytes(prefixes[kind], bytes).toString()
}

type Parts = {
  title: string
  author: string
  /** Scheme of the external ids that name the facts; its values are `F` and three figures. */
  scheme: string
  /** The day (YYYY-MM-DD) from which the ids count. */
  day: string
  /** Records that are no claim, by a key that never changes. */
  frame: Record<string, Draft>
  lines: Line[]
}

// Each fact has room for a thousand ids of its own, so that a fact added later moves no other's.
const ROOM = 1000

/**
 * Puts a dossier together: gives ids in the order of writing, makes each citation once for each record, and writes the facts
 * a record holds as its external ids.
 * @throws if a record refers to one that is not in the dossier
 */
export function assemble({ title, author, scheme, day, frame, lines }: Parts): Dossier {
  const ids = new Map<Draft, string>()
  const held = new Map<Draft, string[]>()
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
    if (carried) held.set(draft, [...(held.get(draft) ?? []), id])
  }

  for (const [key, draft] of Object.entries(frame)) enter(draft, key, placeAmong(draft.kind))
  for (const line of lines) {
    const records = line.records.map((record) => (record instanceof Draft ? record : record.on))
    for (const record of line.records) if (record instanceof Draft) enterUnder(record, line)
    for (const saying of line.sayings)
      for (const record of records) enterUnder(new Draft("Citation", { record, ...saying }), line)
  }

  const changes = [...ids].map(([draft, id]): SeedChange => {
    const externalIds = held.get(draft)?.map((value) => ({ scheme, value }))
    const values = withIds({ ...draft.values, ...(externalIds && { externalIds }) }, ids)
    return { op: "CREATE", kind: draft.kind, id, values }
  })
  return { title, author, changes }
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

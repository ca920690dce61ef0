import type { Kind } from "../app/kinds"
import { citationInput, type CitationValues } from "../inputs/citations"
import { inputOf } from "./input"
import { layoutOf } from "./layout"
import { type RecordRead, type Values, writtenFields } from "./values"

/** One place where the two sides part: a field of the record, or one of its citations. */
export type Parting = {
  key: string
  /** Which of its citations, from 1; of a field nothing. */
  citation?: number
  mine: unknown
  theirs: unknown
  /** Both have changed it: somebody must choose. Else the one who changed it wins unless one says otherwise. */
  both: boolean
  suggested: "mine" | "theirs"
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/**
 * Where mine and theirs differ, both having started from `base`. Citations only one side added are kept and not asked
 * about; one is asked about where both sides changed it, or one changed what the other took away.
 */
export function partings(kind: Kind, base: RecordRead, mine: Values, theirs: RecordRead): Parting[] {
  const { main, more } = layoutOf(kind, false)
  const fields = [...main, ...more].map((field) => {
    const said = (values: Values) => inputOf(field, values[field.name])
    return parting({ key: field.name }, said(base.values), said(mine), said(theirs.values))
  })
  const citations = (base.values.citations ?? []).map((before, i) => {
    const find = (values: Values) => content(values.citations?.find((c) => c.id === before.id))
    return parting({ key: `citations.${before.id}`, citation: i + 1 }, content(before), find(mine), find(theirs.values))
  })
  return [...fields, ...citations].filter((p) => p !== null)
}

const content = (citation: CitationValues | undefined) => (citation ? citationInput(citation) : null)

function parting(of: Pick<Parting, "key" | "citation">, base: unknown, mine: unknown, theirs: unknown): Parting | null {
  if (same(mine, theirs)) return null
  const [iDid, theyDid] = [!same(mine, base), !same(theirs, base)]
  return { ...of, mine, theirs, both: iDid && theyDid, suggested: iDid ? "mine" : "theirs" }
}

/** The values that come of the choices, to be saved over `theirs`. */
export function merged(
  kind: Kind,
  choices: Record<string, "mine" | "theirs">,
  mine: Values,
  theirs: RecordRead,
): Values {
  const takeMine = (key: string) => choices[key] === "mine"
  const fields = writtenFields(kind, false)
    .filter(({ name }) => takeMine(name))
    .map(({ name }) => [name, mine[name]])
  const values = { ...theirs.values, ...Object.fromEntries(fields) }
  if (!kind.cited) return values
  const theirCitations = theirs.values.citations ?? []
  const mineById = new Map(mine.citations?.map((c) => [c.id, c]))
  const theirIds = new Set(theirCitations.map((c) => c.id))
  const citations = theirCitations.flatMap((their) => {
    if (!takeMine(`citations.${their.id}`)) return [their]
    const my = mineById.get(their.id)
    return my ? [{ ...my, version: their.version }] : []
  })
  // What I changed and they took away comes back as a new citation; what I added is new anyway.
  const added = (mine.citations ?? []).flatMap((my) => {
    if (my.id && (theirIds.has(my.id) || !takeMine(`citations.${my.id}`))) return []
    return [{ ...my, id: undefined, version: undefined }]
  })
  return { ...values, citations: [...citations, ...added] }
}

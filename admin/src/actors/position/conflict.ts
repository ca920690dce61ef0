import { citationInput, type CitationValues } from "../../inputs/citations"
import type { PositionRead, PositionValues } from "./values"

/** One place where the two sides part: a field of the claim, or one of its citations. */
export type Parting = {
  key: string
  name: string
  mine: unknown
  theirs: unknown
  /** Both have changed it: somebody must choose. Else the one who changed it wins unless one says otherwise. */
  both: boolean
  suggested: "mine" | "theirs"
}

const names: Record<Exclude<keyof PositionValues, "citations">, string> = {
  holder: "Who",
  organization: "In which group or body",
  role: "Role",
  title: "Title as printed",
  jointly: "Alone or jointly",
  listComplete: "The list of holders",
  when: "When",
  about: "The time it speaks of",
  modality: "Actual, intended or forecast",
  condition: "Condition",
  qualifier: "Limiting words",
  note: "Curator's note",
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/**
 * Where mine and theirs differ, both having started from `base`. Citations only one side added are kept and not asked
 * about; one is asked about where both sides changed it, or one changed what the other took away.
 */
export function partings(base: PositionRead, mine: PositionValues, theirs: PositionRead): Parting[] {
  const fields = (Object.keys(names) as (keyof typeof names)[]).map((key) =>
    parting(key, names[key], pick(base.values, key), pick(mine, key), pick(theirs.values, key)),
  )
  const citations = base.values.citations.map((before, i) => {
    const find = (list: CitationValues[]) => content(list.find((c) => c.id === before.id))
    return parting(
      `citations.${before.id}`,
      `Citation ${i + 1}`,
      content(before),
      find(mine.citations),
      find(theirs.values.citations),
    )
  })
  return [...fields, ...citations].filter((p) => p !== null)
}

const pick = (values: PositionValues, key: string) => values[key as keyof PositionValues]
const content = (citation: CitationValues | undefined) => (citation ? citationInput(citation) : null)

function parting(key: string, name: string, base: unknown, mine: unknown, theirs: unknown): Parting | null {
  if (same(mine, theirs)) return null
  const [iDid, theyDid] = [!same(mine, base), !same(theirs, base)]
  return { key, name, mine, theirs, both: iDid && theyDid, suggested: iDid ? "mine" : "theirs" }
}

/** The values that come of the choices, to be saved over `theirs`. */
export function merged(
  choices: Record<string, "mine" | "theirs">,
  mine: PositionValues,
  theirs: PositionRead,
): PositionValues {
  const takeMine = (key: string) => choices[key] === "mine"
  const fields = Object.keys(names)
    .filter(takeMine)
    .map((key) => [key, pick(mine, key)])
  const mineById = new Map(mine.citations.map((c) => [c.id, c]))
  const theirIds = new Set(theirs.values.citations.map((c) => c.id))
  const citations = theirs.values.citations.flatMap((their) => {
    if (!takeMine(`citations.${their.id}`)) return [their]
    const my = mineById.get(their.id)
    return my ? [{ ...my, version: their.version }] : []
  })
  // What I changed and they took away comes back as a new citation; what I added is new anyway.
  const added = mine.citations.flatMap((my) => {
    if (my.id && (theirIds.has(my.id) || !takeMine(`citations.${my.id}`))) return []
    return [{ ...my, id: undefined, version: undefined }]
  })
  return { ...theirs.values, ...Object.fromEntries(fields), citations: [...citations, ...added] }
}

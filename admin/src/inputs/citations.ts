/** A citation as a form holds it; `id` and `version` once it is in the register. */
export type CitationValues = {
  id?: string
  version?: number
  speaker: string | null
  locatorType: string | null
  locator: string | null
  quote: string | null
  /** Where the quote stands in the text of its source, if it was taken from there. */
  passage: { source: string; quote: string; quoteStart: number; quoteEnd: number } | null
  stance: string
  verdict: string | null
  assertion: string
  hedge: string | null
  asOf: string | null
  speakerBasis: string
  credibility: string
  interest: string | null
  note: string | null
}

const standard: CitationValues = {
  speaker: null,
  locatorType: "PARAGRAPH",
  locator: null,
  quote: null,
  passage: null,
  stance: "SUPPORTS",
  verdict: null,
  assertion: "PLAIN",
  hedge: null,
  asOf: null,
  speakerBasis: "STATED",
  credibility: "C6",
  interest: null,
  note: null,
}

/** A blank citation of the same voice as the one before it, with the same sort of place. */
export const nextCitation = (before: CitationValues | undefined, atHand: string | null): CitationValues => ({
  ...standard,
  speaker: before?.speaker ?? atHand,
  locatorType: before?.locatorType ?? standard.locatorType,
})

type Read = Omit<CitationValues, "speaker" | "passage"> & {
  speaker: { id: string; source?: { id: string } | null }
  quoteStart?: number | null
  quoteEnd?: number | null
}

/** What a form holds of a citation that was read. */
export function citationOf({ speaker, quoteStart = null, quoteEnd = null, ...read }: Read): CitationValues {
  const { quote } = read
  const stands = speaker.source && quote !== null && quoteStart !== null && quoteEnd !== null
  const passage = stands ? { source: speaker.source!.id, quote, quoteStart, quoteEnd } : null
  return { ...read, speaker: speaker.id, passage }
}

/**
 * The input of a new citation. What only goes with another choice (a verdict, a hedge, a sort of place) is left out
 * without it; so are the offsets of a quote that has other words by now than the passage it was taken from.
 */
export function citationInput({ id: _, version: __, passage, ...values }: CitationValues) {
  const stands = passage && passage.quote === values.quote?.trim()
  return {
    ...values,
    quoteStart: stands ? passage.quoteStart : null,
    quoteEnd: stands ? passage.quoteEnd : null,
    locatorType: values.locator || values.locatorType === "HEADER" ? values.locatorType : null,
    verdict: values.stance === "ASSESSES" ? values.verdict : null,
    hedge: values.assertion === "PLAIN" ? null : values.hedge,
  }
}

/** Changes of citations, and where each stood in the form: what `create.0` of the input is there. */
export type CitationsPatch = {
  patch: { create: object[]; update: object[]; delete: { id: string; expectedVersion: number }[] }
  places: { create: number[]; update: number[] }
}

/** What turns the citations that were read into those of the form: unchanged ones are not named, so a colleague's stay. */
export function citationsPatch(now: CitationValues[], read: CitationValues[]): CitationsPatch {
  const before = new Map(read.map((c) => [c.id, c]))
  const result: CitationsPatch = { patch: { create: [], update: [], delete: [] }, places: { create: [], update: [] } }
  now.forEach((citation, place) => {
    const old = citation.id ? before.get(citation.id) : undefined
    if (!old) {
      result.patch.create.push(citationInput(citation))
      result.places.create.push(place)
      return
    }
    const changed = changedFields(citationInput(citation), citationInput(old))
    if (Object.keys(changed).length === 0) return
    result.patch.update.push({ id: old.id, expectedVersion: old.version, ...changed })
    result.places.update.push(place)
  })
  const kept = new Set(now.map((c) => c.id))
  for (const { id, version } of read)
    if (!kept.has(id)) result.patch.delete.push({ id: id!, expectedVersion: version! })
  return result
}

/** The fields whose value differs, with their new value. */
export function changedFields<T extends object>(now: T, before: T): Partial<T> {
  const differ = ([key, value]: [string, unknown]) =>
    JSON.stringify(value ?? null) !== JSON.stringify((before as any)[key] ?? null)
  return Object.fromEntries(Object.entries(now).filter(differ)) as Partial<T>
}

/** Where in the form a fault of a patch stands: `citations.update.0.quote` may be `citations.3.quote` there. */
export function placeInForm(path: string[], { places }: CitationsPatch): string[] {
  const [field, verb, index, ...rest] = path
  if (field !== "citations" || !verb) return path
  const place = verb === "create" || verb === "update" ? places[verb][Number(index)] : undefined
  return place === undefined ? ["root", "citations"] : ["citations", String(place), ...rest]
}

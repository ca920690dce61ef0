import vocabularies from "../../../schema/vocabularies.json"
import { language } from "../words"

type Entry = { en: string; ar: string }
type RelationWording = { symmetric: boolean; inverseEn: string | null; inverseAr: string | null; group: string }

const lists = vocabularies.lists as Record<string, Record<string, Entry>>
const relationTypes = vocabularies.relationTypes as Record<string, RelationWording>

/** The label of a code of a closed list in the interface's language; the code itself where the list has no such code. */
export function labelOf(list: string, code: string | null | undefined): string {
  return code ? (lists[list]?.[code]?.[language()] ?? code) : ""
}

/** The codes of a closed list with their labels, in the list's order: choices for an input. */
export const choicesOf = (list: string): { id: string; name: string }[] =>
  Object.entries(lists[list] ?? {}).map(([id, entry]) => ({ id, name: entry[language()] }))

/**
 * The wording of a tie read from one of its ends.
 * @param inverse true where the reader stands at the tie's second actor
 */
export function relationWording(type: string, inverse: boolean): string {
  const wording = relationTypes[type]
  if (!inverse || !wording || wording.symmetric) return labelOf("RelationType", type)
  return (language() === "ar" ? wording.inverseAr : wording.inverseEn) ?? labelOf("RelationType", type)
}

/** Which group a type of tie belongs to: a code of RelationGroup. */
export const relationGroup = (type: string): string => relationTypes[type]?.group ?? "OTHER"

import { partyFields, supportFields, whereFields } from "../app/selection"
import type { Linked } from "../app/linked"
import type { Support } from "../evidence/support"

export type Party = {
  stated: "NAMED" | "UNNAMED" | "NOT_STATED"
  part: string
  words: string | null
  label: string
  actor: Linked | null
}

export type When = {
  phrase: string | null
  earliestStart: string | null
  latestStart: string | null
  earliestEnd: string | null
  latestEnd: string | null
  startBasis: string | null
  endBasis: string | null
}

/** What every claim of a dossier is read with. */
export type Claim = {
  id: string
  label: string
  modality: "ACTUAL" | "INTENDED" | "FORECAST"
  condition: string | null
  qualifier: string | null
  when: When | null
  lastAttested: string | null
  support: Support | null
  conflicts?: { nodes: { id: string; nature: string }[] } | null
}

/** A place end: NOT_STATED means that the source was read and names none. */
export type Where = {
  stated: Party["stated"]
  precision: string | null
  words: string | null
  place: Linked | null
}

/** One page of a list; `totalCount` tells what is left out. Null where the part of the register that knows is down. */
export type Page<T> = { totalCount: number; nodes: T[] } | null

/** The fragments every section builds on: `ClaimParts`, `PartyParts`, `WhereParts`. */
export const claimFragments = `
fragment ClaimParts on Claim {
  id label(language: $language) modality condition qualifier
  when { phrase(language: $language) earliestStart latestStart earliestEnd latestEnd startBasis endBasis }
  ${supportFields}
  conflicts(first: 3) { nodes { id nature } }
}
fragment PartyParts on Party { ${partyFields} }
fragment WhereParts on Where { ${whereFields} }`

/** Arguments of a list of claims: a full page, and what is intended or forecast too, which the rows mark as such. */
export const allOf = "first: 100, modality: [ACTUAL, INTENDED, FORECAST]"

/** The set in which a claim is one reading of a sentence: of its members only one holds. Null of other claims. */
export const readingOf = ({ conflicts }: Pick<Claim, "conflicts">): string | null =>
  conflicts?.nodes.find(({ nature }) => nature === "AMBIGUOUS_READING")?.id ?? null

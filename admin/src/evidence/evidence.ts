import { useQuery } from "@tanstack/react-query"
import { useRevision } from "../app/at"
import { graph } from "../app/graph"
import type { Linked } from "../app/links"
import { linked, supportFields } from "../app/selection"
import type { Support } from "./support"

export type Speaker = {
  id: string
  publicLabel: string
  channel: string
  identity: "NAMED" | "SELF_PUBLISHED" | "UNATTRIBUTED" | "PROTECTED" | "CURATOR"
  interest: string
  actor: Linked | null
  speaksFor: Linked | null
  source: (Linked & { type: string; published: string | null; reliability: string }) | null
}

export type Citation = {
  id: string
  label: string
  stance: "SUPPORTS" | "DISPUTES" | "ASSESSES"
  verdict: string | null
  assertion: "PLAIN" | "HEDGED" | "ALLEGED"
  hedge: string | null
  locatorType: string | null
  locator: string | null
  quote: string | null
  asOf: string | null
  credibility: string
  interest: string | null
  speakerBasis: "STATED" | "CARRIED_OVER" | "UNCLEAR"
  note: string | null
  speaker: Speaker
}

export type Evidence = Linked & {
  qualifier: string | null
  note: string | null
  when: { phrase: string | null; words: string | null; reason: string | null } | null
  lastAttested: string | null
  support: Support | null
  citations: { totalCount: number; nodes: Citation[] } | null
}

/** What is read of a citation to show it as a card. */
export const citedFields = `id label(language: $language) stance verdict assertion hedge locatorType locator quote asOf credibility interest
    speakerBasis note
    speaker {
      id publicLabel channel identity interest
      actor { ${linked} } speaksFor { ${linked} }
      source { ${linked} type published reliability }
    }`

const query = `query Evidence($language: String!, $id: ID!) {
  node(id: $id) {
    ... on Record { ${linked} }
    ... on Claim {
      qualifier note lastAttested
      when { phrase(language: $language) words reason }
      ${supportFields}
      citations(first: 100) { ...Said }
    }
    ... on Entity { citations(first: 100) { ...Said } }
    ... on Speaker { citations(first: 100) { ...Said } }
  }
}
fragment Said on CitationConnection {
  totalCount nodes {
    ${citedFields}
  }
}`

/** What is cited with its first hundred citations, at the revision being read; null where it was not there then. */
export function useEvidence(id: string) {
  const revision = useRevision()
  return useQuery({
    queryKey: ["evidence", id, revision],
    queryFn: async ({ signal }) =>
      (await graph<{ node: Evidence | null }>(query, { id }, { revision, signal })).node ?? null,
  })
}

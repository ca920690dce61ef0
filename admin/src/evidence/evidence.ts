import { useQuery } from "@tanstack/react-query"
import { useRevision } from "../app/at"
import { graph } from "../app/graph"
import type { Linked } from "../app/links"
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

export type Evidence = {
  label: string
  qualifier: string | null
  note: string | null
  when: { phrase: string | null; words: string | null; reason: string | null } | null
  lastAttested: string | null
  support: Support | null
  citations: { totalCount: number; nodes: Citation[] } | null
}

const query = `query Evidence($language: String!, $id: ID!) {
  node(id: $id) {
    ... on Claim {
      label(language: $language) qualifier note lastAttested
      when { phrase(language: $language) words reason }
      support { voices independentVoices selfOnly adversarialOnly strongestAssertion assessedAs contested }
      citations(first: 100) { totalCount nodes {
        id stance verdict assertion hedge locatorType locator quote asOf credibility interest speakerBasis note
        speaker {
          id publicLabel channel identity interest
          actor { id kind label(language: $language) }
          speaksFor { id kind label(language: $language) }
          source { id kind label(language: $language) type published reliability }
        }
      } }
    }
  }
}`

/** A claim with its first hundred citations, at the revision being read; null where the claim was not there then. */
export function useEvidence(id: string) {
  const revision = useRevision()
  return useQuery({
    queryKey: ["evidence", id, revision],
    queryFn: async ({ signal }) =>
      (await graph<{ node: Evidence | null }>(query, { id }, { revision, signal })).node ?? null,
  })
}

import { useQuery } from "@tanstack/react-query"
import { supportFields } from "../app/selection"
import { useRevision } from "../app/at"
import { graph } from "../app/graph"
import type { Linked } from "../app/links"
import type { Support } from "../evidence/support"
import type { Claim, Page } from "./claim"

type Voice = {
  id: string
  locatorType: string | null
  locator: string | null
  stance: string
  speaker: { publicLabel: string }
}

export type MemberClaim = Linked & {
  when: { phrase: string | null } | null
  lastAttested: string | null
  support: Support | null
  voices: { totalCount: number; nodes: Voice[] } | null
}

export type MemberCitation = Linked &
  Voice & { verdict: string | null; assertion: string; hedge: string | null; of: Linked & { support?: Support | null } }

export type ConflictSet = {
  id: string
  nature: string
  resolution: string
  reason: string
  members: { preferred: boolean; record: MemberClaim | MemberCitation }[]
}

const query = `query Disputes($language: String!, $ids: [ID!]!) {
  nodes(ids: $ids) { ... on ConflictSet {
    id nature resolution reason
    members { preferred record {
      id kind label(language: $language)
      ... on Claim {
        when { phrase(language: $language) } ${supportFields}
        voices: citations(first: 5) { totalCount nodes { id locatorType locator stance speaker { publicLabel } } }
      }
      ... on Citation {
        locatorType locator stance verdict assertion hedge speaker { publicLabel }
        of: record { id kind label(language: $language) ... on Claim { ${supportFields} } }
      }
    } }
  } }
}`

/** The conflict sets in which any of these claims, or a citation of one, stands: their ids, each once, at most 100. */
export const setsOf = (lists: (Page<Claim> | undefined)[]): string[] =>
  [...new Set(lists.flatMap((list) => list?.nodes ?? []).flatMap(idsOf))].slice(0, 100)

const idsOf = ({ conflicts }: Claim) => conflicts?.nodes.map(({ id }) => id) ?? []

/** Reads conflict sets with their members and the voices of each; those nobody has decided come first. */
export function useSets(ids: string[]) {
  const revision = useRevision()
  return useQuery({
    queryKey: ["conflict sets", revision, ids],
    enabled: ids.length > 0,
    queryFn: async ({ signal }) => {
      const { nodes } = await graph<{ nodes: (Partial<ConflictSet> | null)[] }>(query, { ids }, { revision, signal })
      const sets = nodes.filter((node): node is ConflictSet => node?.id !== undefined)
      return sets.toSorted((a, b) => Number(b.resolution === "OPEN") - Number(a.resolution === "OPEN"))
    },
  })
}

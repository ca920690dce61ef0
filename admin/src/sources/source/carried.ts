import { useQuery } from "@tanstack/react-query"
import { useRevision } from "../../app/at"
import { graph } from "../../app/graph"
import type { Linked } from "../../app/links"
import { supportFields } from "../../app/selection"
import { byPlace } from "../../evidence/place"
import type { Support } from "../../evidence/support"

/** One citation as a source carries it: what is said, where in the source, by whom and how firmly. */
export type Carried = {
  id: string
  stance: string
  verdict: string | null
  assertion: string
  hedge: string | null
  locatorType: string | null
  locator: string | null
  quoteStart: number | null
  quoteEnd: number | null
  speaker: { id: string; publicLabel: string }
  record: Linked & { support?: Support | null; lastAttested?: string | null }
}

const query = `query Carried($language: String!, $speakers: [ID!], $after: String) {
  citations(first: 100, after: $after, where: { speaker: { in: $speakers } }) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes {
      id stance verdict assertion hedge locatorType locator quoteStart quoteEnd speaker { id publicLabel }
      record { id kind label(language: $language) ... on Claim { ${supportFields} } }
    }
  }
}`

type Answer = {
  citations: {
    totalCount: number
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
    nodes: Carried[]
  } | null
}

// A page of a thousand claims is read by nobody; the lists of claims have the rest.
const most = 1000

/** Everything cited to these speakers, at most a thousand, as one meets it in the source; `totalCount` tells of more. */
export function useCarried(speakers: string[]) {
  const revision = useRevision()
  return useQuery({
    queryKey: ["carried", revision, speakers],
    enabled: speakers.length > 0,
    queryFn: async ({ signal }) => {
      const nodes: Carried[] = []
      for (let after: string | null = null; ; ) {
        const { citations }: Answer = await graph<Answer>(query, { speakers, after }, { revision, signal })
        if (!citations) return null
        nodes.push(...citations.nodes)
        after = citations.pageInfo.endCursor
        if (!citations.pageInfo.hasNextPage || nodes.length >= most)
          return { totalCount: citations.totalCount, nodes: byPlace(nodes) }
      }
    },
  })
}

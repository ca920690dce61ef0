import { useQuery } from "@tanstack/react-query"
import { useRevision } from "../app/at"
import { graph } from "../app/graph"
import { linked } from "../app/selection"
import { type Candidate, candidateFields } from "./alike"

/** What stands under an id, for showing what is picked; null until it is read. */
export function useCandidate(id: string | null): Candidate | null {
  const revision = useRevision()
  const { data } = useQuery({
    queryKey: ["pick", revision, id],
    enabled: Boolean(id),
    queryFn: async ({ signal }) => {
      const query = `query($language: String!, $id: ID!) { node(id: $id) { ... on Record { ${linked} ${candidateFields} } } }`
      return (await graph<{ node: Candidate | null }>(query, { id }, { revision, signal })).node
    },
  })
  return id ? (data ?? null) : null
}

import { useQuery } from "@tanstack/react-query"
import { graph } from "../app/graph"
import type { Linked } from "../app/links"
import { linked } from "../app/selection"

/** The records of these ids, at most a hundred, by id; of one that is gone nothing. */
export function useLinked(ids: string[]): Map<string, Linked> {
  const asked = ids.slice(0, 100)
  const { data = [] } = useQuery({
    queryKey: ["linked", asked],
    enabled: asked.length > 0,
    queryFn: async ({ signal }) => {
      const query = `query($language: String!, $ids: [ID!]!) { nodes(ids: $ids) { ... on Record { ${linked} } } }`
      return (await graph<{ nodes: (Linked | null)[] }>(query, { ids: asked }, { signal })).nodes
    },
  })
  return new Map(data.flatMap((node) => (node?.id ? [[node.id, node]] : [])))
}

/** What the records of these ids are called; the id itself where nothing is known of it. */
export function useNames(ids: string[]): (id: string) => string {
  const known = useLinked(ids)
  return (id) => known.get(id)?.label ?? id
}

import { useInfiniteQuery } from "@tanstack/react-query"
import { useRevision } from "../app/at"
import { graph } from "../app/graph"

export type FieldChange = { field: string; before: string | null; after: string | null }
export type Version = {
  version: number
  revision: number
  at: string
  author: string | null
  changeset: string
  operation: "CREATE" | "UPDATE" | "WITHDRAW" | "DELETE" | "RESTORE"
  withoutReview: boolean
  changes: FieldChange[]
}

const query = `query($id: ID!, $before: Int, $first: Int!) { node(id: $id) { ... on Record {
  history(first: $first, before: $before) {
    version revision at author changeset operation withoutReview changes { field before after } } } } }`

const atOnce = 10

/** The versions of a record, newest first, ten at a time. */
export function useHistory(id: string) {
  const revision = useRevision()
  return useInfiniteQuery({
    queryKey: ["history", revision, id],
    initialPageParam: null as number | null,
    queryFn: async ({ pageParam, signal }) => {
      const variables = { id, before: pageParam, first: atOnce }
      const { node } = await graph<{ node: { history: Version[] | null } | null }>(query, variables, {
        revision,
        signal,
      })
      return node?.history ?? []
    },
    getNextPageParam: (page) => (page.length < atOnce ? undefined : page.at(-1)!.revision),
  })
}

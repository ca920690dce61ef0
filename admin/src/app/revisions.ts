import { useQuery } from "@tanstack/react-query"
import { graph } from "./graph"

export type Revision = {
  revision: number
  at: string
  author: string | null
  title: string
  changesetId: string
  changes: number
  withoutReview: boolean
}

/** The newest revisions of the register as it is now, newest first; at most 100. */
export const useRevisions = (first: number, enabled = true) =>
  useQuery({
    queryKey: ["revisions", first],
    enabled,
    queryFn: async ({ signal }) => {
      const query =
        "query($first: Int) { revisions(first: $first) { revision at author title changesetId changes withoutReview } }"
      return (
        (await graph<{ revisions: Revision[] | null }>(query, { first }, { changeset: null, signal })).revisions ?? []
      )
    },
  })

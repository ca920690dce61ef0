import { useQuery } from "@tanstack/react-query"
import { useChangeset } from "./at"
import { sessionOver } from "./auth"
import { graph, GraphError, signInNeeded } from "./graph"

/** The changeset one is in, as far as the frame and the forms tell of it. */
export type Inside = {
  id: string
  title: string
  status: string
  size: number
  mine: boolean
  faults: { recordId: string; fault: { path: string[]; message: string } }[]
}

/** The changeset one is in: undefined while it is read, null where there is none or one may not see it. */
export function useInside(): Inside | null | undefined {
  const id = useChangeset()
  const { data } = useQuery({
    queryKey: ["inside", id],
    enabled: id !== null,
    queryFn: async ({ signal }) => {
      const query =
        "query($id: ID!) { workingChangeset(id: $id) { id title status size mine faults { recordId fault { path message } } } }"
      const asked = graph<{ workingChangeset: Inside | null }>(query, { id }, { changeset: null, signal })
      const found = (await asked).workingChangeset
      if (found || !(await sessionOver())) return found
      window.dispatchEvent(new Event(signInNeeded))
      throw new GraphError(401, [])
    },
  })
  return id === null ? null : data
}

/** Whether its author may go on with a changeset. */
export const isAmendable = ({ mine, status }: Pick<Inside, "mine" | "status">): boolean =>
  mine && (status === "OPEN" || status === "RETURNED")

import { useQuery } from "@tanstack/react-query"
import { useRevision } from "../app/at"
import { graph } from "../app/graph"
import { attributesFragment, type Attributes } from "./Attributes"
import { claimFragments } from "./claim"
import { happeningFragment, partFragment, partsFragment, type Parts } from "./happenings"
import { headFragment, namesFragment, type Head } from "./Head"
import { judgedFragment, type Judged } from "./Judged"
import { leadersFragment, type Leaders } from "./Leaders"
import { moneyFragment, type Money } from "./Money"
import { numbersFragment, type Numbers } from "./estimates"
import { postsFragment, type Posts } from "./Posts"
import { presenceFragment, presencesFragment, type Presences } from "./presences"
import { tiesFragment, type Ties } from "./Ties"
import { type Voices, voicesField } from "./Voices"

/** Everything the page of an actor shows, each part asked for beside the section that shows it. */
export type Dossier = Head & Leaders & Posts & Ties & Money & Presences & Parts & Numbers & Attributes & Judged & Voices

const query = [
  `query Dossier($language: String!, $id: ID!) {
  node(id: $id) { ... on Actor {
    ...Head ...Leaders ...Posts ...Ties ...Money ...Presences ...Parts ...Numbers ...Attributes ...Judged
  } }
  ${voicesField}
}`,
  claimFragments,
  namesFragment,
  headFragment,
  leadersFragment,
  postsFragment,
  tiesFragment,
  moneyFragment,
  presenceFragment,
  presencesFragment,
  happeningFragment,
  partFragment,
  partsFragment,
  numbersFragment,
  attributesFragment,
  judgedFragment,
].join("")

/** The dossier of an actor at the revision being read, in one query; null where no actor had this id then. */
export const useDossier = (id: string) => useReading<Dossier>("dossier", query, id)

/**
 * A record with what its page shows, at the revision being read, in one query.
 * @param page names the page among the answers kept
 * @param query takes `$language` and `$id`; its `node` and its other fields become one object
 * @returns null where no record of the page's kinds had this id then
 */
export function useReading<T>(page: string, query: string, id: string) {
  const revision = useRevision()
  return useQuery({
    queryKey: [page, id, revision],
    queryFn: async ({ signal }) => {
      const { node, ...beside } = await graph<{ node: { id?: string } | null }>(query, { id }, { revision, signal })
      return node?.id ? ({ ...node, ...beside } as T) : null
    },
  })
}

/** What the register holds now under an id that it did not hold at the revision being read. */
export function useRecordNow(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ["record now", id],
    enabled,
    queryFn: async ({ signal }) => {
      const now =
        "query($language: String!, $id: ID!) { node(id: $id) { ... on Record { label(language: $language) createdAt } } }"
      return (
        (await graph<{ node: { label: string; createdAt: string } | null }>(now, { id }, { changeset: null, signal }))
          .node ?? null
      )
    },
  })
}

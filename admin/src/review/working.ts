import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { graph, GraphError } from "../app/graph"
import type { Linked } from "../app/links"
import { linked } from "../app/selection"
import type { FieldChange, Operation } from "../history/history"

/** A changeset that is worked on, as lists show it. */
export type Listed = {
  id: string
  title: string
  author: string
  mine: boolean
  status: string
  size: number
  updatedAt: string
  submittedAt: string | null
  revision: number | null
}

export type Act = {
  ordinal: number
  type: string
  by: string
  at: string
  recordId: string | null
  words: string | null
}
export type Fault = { recordId: string; fault: { path: string[]; code: string; message: string } }

/** A changeset with what was done and said about it, and what keeps it from being published. */
export type Working = Listed & {
  note: string | null
  version: number
  createdAt: string
  mayDo: string[]
  acts: Act[]
  faults: Fault[]
}

export type Clash = {
  version: number
  deleted: boolean
  fields: { field: string; base: string | null; theirs: string | null; mine: string | null; both: boolean }[]
}

/** What a changeset would do to one record. */
export type Drafted = {
  ordinal: number
  operation: Operation
  kind: string
  recordId: string
  label: string
  record: Linked | null
  /** Of a citation or name the record it stands on. */
  on: string | null
  expectedVersion: number | null
  values: Record<string, unknown>
  fields: FieldChange[]
  clash: Clash | null
}

const listed = "id title author mine status size updatedAt submittedAt revision"
const atOnce = 25

/** Changesets that are worked on, one's own or those of others, the last touched first. */
export const useWorking = (asked: { mine: boolean; status: string[] | null }, enabled = true) =>
  useInfiniteQuery({
    queryKey: ["working", asked],
    enabled,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const query = `query($mine: Boolean!, $status: [ChangesetStatus!], $first: Int!, $after: ID) {
        workingChangesets(mine: $mine, status: $status, first: $first, after: $after) { ${listed} } }`
      const variables = { ...asked, first: atOnce, after: pageParam }
      const answer = graph<{ workingChangesets: Listed[] | null }>(query, variables, { changeset: null, signal })
      return (await answer).workingChangesets ?? []
    },
    getNextPageParam: (page) => (page.length === atOnce ? page.at(-1)!.id : undefined),
  })

/** One changeset; null where there is none, or none one may see. */
export const useChangesetAtWork = (id: string) =>
  useQuery({
    queryKey: ["at work", id],
    queryFn: async ({ signal }) => {
      const query = `query($id: ID!) { workingChangeset(id: $id) { ${listed} note version createdAt mayDo
        acts { ordinal type by at recordId words } faults { recordId fault { path code message } } } }`
      const asked = graph<{ workingChangeset: Working | null }>(query, { id }, { changeset: null, signal })
      return (await asked).workingChangeset
    },
  })

/** Asks at the address of a changeset; of one too large to be read as if it were published, or published by now, outside. */
export const graphIn = <T>(changeset: string, query: string, variables: object, signal?: AbortSignal): Promise<T> =>
  graph<T>(query, variables, { changeset, signal }).catch((error) => {
    if (!(error instanceof GraphError) || !["BAD_USER_INPUT", "CONFLICT"].includes(error.code)) throw error
    return graph<T>(query, variables, { changeset: null, signal })
  })

const changesAtOnce = 50
const drafted = `ordinal operation kind recordId label(language: $language) record { ${linked} } on expectedVersion values
  fields { field before after } clash { version deleted fields { field base theirs mine both } }`

/** What a changeset would do, fifty changes at a time: labels are those it would have. */
export const useDrafted = (id: string, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: ["drafted", id],
    enabled,
    initialPageParam: null as number | null,
    queryFn: async ({ pageParam, signal }) => {
      const query = `query($language: String!, $id: ID!, $first: Int!, $after: Int) {
        workingChangeset(id: $id) { changes(first: $first, after: $after) { ${drafted} } } }`
      const variables = { id, after: pageParam, first: changesAtOnce }
      type Answer = { workingChangeset: { changes: Drafted[] } | null }
      return (await graphIn<Answer>(id, query, variables, signal)).workingChangeset?.changes ?? []
    },
    getNextPageParam: (page) => (page.length === changesAtOnce ? page.at(-1)!.ordinal : undefined),
  })

/** What a changeset does to one record, and whether it clashes; null where it leaves it alone. */
export async function changeOf(changeset: string, record: string) {
  const query = `query($id: ID!, $record: ID!) { workingChangeset(id: $id) { change(record: $record) {
    operation expectedVersion values clash { version } } } }`
  type Change = Pick<Drafted, "operation" | "expectedVersion" | "values"> & { clash: { version: number } | null }
  const asked = graph<{ workingChangeset: { change: Change | null } | null }>(
    query,
    { id: changeset, record },
    { changeset: null },
  )
  return (await asked).workingChangeset?.change ?? null
}

type Standing = Pick<Drafted, "ordinal" | "operation" | "kind" | "recordId" | "on" | "values">

/** The citations a changeset enters on a record. */
export async function newCitations(changeset: string, record: string): Promise<Standing[]> {
  const query = `query($id: ID!, $after: Int) { workingChangeset(id: $id) { changes(first: 100, after: $after) {
    ordinal operation kind recordId on values } } }`
  const found: Standing[] = []
  for (let after: number | null = null; ; ) {
    type Answer = { workingChangeset: { changes: Standing[] } | null }
    const answer: Answer = await graph<Answer>(query, { id: changeset, after }, { changeset: null })
    const page = answer.workingChangeset?.changes ?? []
    found.push(...page.filter((c) => c.kind === "Citation" && c.operation === "CREATE" && c.on === record))
    if (page.length < 100) return found
    after = page.at(-1)!.ordinal
  }
}

import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { useRevision } from "../app/at"
import { graph } from "../app/graph"
import type { Linked } from "../app/links"
import { linked } from "../app/selection"

export type Operation = "CREATE" | "UPDATE" | "WITHDRAW" | "DELETE" | "RESTORE" | "REDACT"
export type FieldChange = { field: string; before: string | null; after: string | null }
export type Version = {
  version: number
  revision: number
  at: string
  author: string | null
  changeset: string
  changesetId: string
  operation: Operation
  withoutReview: boolean
  changes: FieldChange[]
}
/** A record's versions, newest first; of one that is deleted too. */
export type History = {
  recordId: string
  kind: string
  label: string
  version: number
  deleted: boolean
  versions: Version[]
}

const atOnce = 10

const historyQuery = `query($language: String!, $id: ID!, $before: Int, $first: Int!) {
  recordHistory(id: $id) { recordId kind label(language: $language) version deleted versions(first: $first, before: $before) {
    version revision at author changeset changesetId operation withoutReview changes { field before after } } } }`

/** The versions of a record, ten at a time; pages are null where there never was such a record. */
export function useHistory(id: string) {
  const revision = useRevision()
  return useInfiniteQuery({
    queryKey: ["history", revision, id],
    initialPageParam: null as number | null,
    queryFn: async ({ pageParam, signal }) => {
      const variables = { id, before: pageParam, first: atOnce }
      const asked = graph<{ recordHistory: History | null }>(historyQuery, variables, { revision, signal })
      return (await asked).recordHistory
    },
    getNextPageParam: (page) => (page && page.versions.length === atOnce ? page.versions.at(-1)!.revision : undefined),
  })
}

export type Change = {
  ordinal: number
  operation: Operation
  kind: string
  recordId: string
  label: string
  record: Linked | null
  changes: FieldChange[]
}
export type Changeset = {
  id: string
  title: string
  author: string | null
  approvedBy: string | null
  withoutReview: boolean
  revision: number
  at: string
  size: number
  changes: Change[]
}

const changesAtOnce = 50

const changesetQuery = `query($language: String!, $id: ID!, $after: Int, $first: Int!) {
  changeset(id: $id) { id title author approvedBy withoutReview revision at size changes(first: $first, after: $after) {
    ordinal operation kind recordId label(language: $language) record { ${linked} } changes { field before after } } } }`

/** What was published together, fifty changes at a time; pages are null where there is no such changeset. */
export const useChangeset = (id: string) =>
  useInfiniteQuery({
    queryKey: ["changeset", id],
    initialPageParam: null as number | null,
    queryFn: async ({ pageParam, signal }) => {
      const variables = { id, after: pageParam, first: changesAtOnce }
      return (await graph<{ changeset: Changeset | null }>(changesetQuery, variables, { changeset: null, signal }))
        .changeset
    },
    getNextPageParam: (page) =>
      page && page.changes.length === changesAtOnce ? page.changes.at(-1)!.ordinal : undefined,
  })

/** What a record that is not there any more was called, and its versions; null where there never was one. */
export function useGone(id: string) {
  const revision = useRevision()
  return useQuery({
    queryKey: ["gone", revision, id],
    queryFn: async ({ signal }) => {
      const query = `query($language: String!, $id: ID!) {
        recordHistory(id: $id) { kind label(language: $language) deleted } }`
      type Gone = Pick<History, "kind" | "label" | "deleted">
      return (await graph<{ recordHistory: Gone | null }>(query, { id }, { revision, signal })).recordHistory
    },
  })
}

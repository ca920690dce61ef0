import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { useRevision } from "./at"
import { graph } from "./graph"
import type { Linked } from "./links"

/** A record found: which of its names matched, and how. */
export type Hit<R extends Linked = Linked> = { how: string; matched: string; record: R }

/** A value once it has stood still for a while, 200 ms. */
export function useSettled<T>(value: T, wait = 200): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), wait)
    return () => clearTimeout(timer)
  }, [value, wait])
  return settled
}

/**
 * Looks for records by any name as one types; nothing is asked for blank words.
 * @param fields what to read of each record beside id, kind and label
 */
export function useSearch<R extends Linked>(words: string, kinds: string[], fields = "", first = 12) {
  const asked = useSettled(words.trim()).slice(0, 200)
  const revision = useRevision()
  const query = `query($language: String!, $query: String!, $kinds: [RecordKind!], $first: Int) {
    search(query: $query, kinds: $kinds, first: $first) { how matched record { id kind label(language: $language) ${fields} } } }`
  const { data, isFetching, error } = useQuery({
    queryKey: ["search", revision, asked, kinds, fields, first],
    enabled: asked !== "",
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await graph<{ search: Hit<R>[] | null }>(query, { query: asked, kinds, first }, { revision, signal })).search ??
      [],
  })
  const hits = asked === "" ? [] : (data ?? [])
  return { hits, busy: isFetching || asked !== words.trim().slice(0, 200), error }
}

import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { Linked } from "../app/links"
import { linked } from "../app/selection"
import { labelOf } from "../app/vocabulary"
import { type Citation, citedFields } from "../evidence/evidence"
import type { NameOf } from "../record/spoken"
import { t } from "../words"
import { review } from "../words/review"
import { type Drafted, graphIn } from "./working"

const atOnce = 50

/** Asks for records as a changeset would have them, some at a time; what is not there is left out. */
async function nodesIn<T extends { id: string }>(
  changeset: string,
  ids: string[],
  fields: string,
  signal: AbortSignal,
): Promise<Map<string, T>> {
  const query = `query($language: String!, $ids: [ID!]!) { nodes(ids: $ids) { id ${fields} } }`
  const found = new Map<string, T>()
  for (let i = 0; i < ids.length; i += atOnce) {
    const asked = { ids: ids.slice(i, i + atOnce) }
    const { nodes } = await graphIn<{ nodes: (T | null)[] }>(changeset, query, asked, signal)
    for (const node of nodes) if (node?.id) found.set(node.id, node)
  }
  return found
}

/** What records are called with a changeset; the id itself where nothing is known of it. */
export function useNamesIn({ id }: { id: string }, ids: string[]): NameOf {
  const asked = [...new Set(ids)].sort()
  const { data } = useQuery({
    queryKey: ["names in", id, asked],
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => nodesIn<Linked>(id, asked, `... on Record { ${linked} }`, signal),
  })
  return (of) => data?.get(of)?.label ?? of
}

type Cited = { id: string; citations?: { nodes: Citation[] } | null } & Partial<Citation>

/** Citations as a changeset would have them, by id; and those that stand on the records, by the record's. */
export function useEvidenceIn(changeset: string, citations: string[], records: string[]) {
  const asked = [...citations, ...records]
  const { data } = useQuery({
    queryKey: ["evidence in", changeset, asked],
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const on = (kind: string) => `... on ${kind} { citations(first: 5) { nodes { ${citedFields} } } }`
      const fields = `... on Citation { ${citedFields} } ${["Claim", "Entity", "Speaker"].map(on).join(" ")}`
      return nodesIn<Cited>(changeset, asked, fields, signal)
    },
  })
  return {
    citation: (id: string) => (data?.get(id)?.speaker ? (data.get(id) as Citation) : undefined),
    standing: (id: string) => data?.get(id)?.citations?.nodes ?? [],
  }
}

const calledBy = ["text", "title", "publicLabel", "descriptiveLabel"]

/** What a change is called: of what cannot be read yet by what was entered of it, or its kind. */
export function labelIn({
  label,
  recordId,
  kind,
  values,
}: Pick<Drafted, "label" | "recordId" | "kind" | "values">): string {
  if (label && label !== recordId) return label
  const called = calledBy.map((name) => values[name]).find((value) => typeof value === "string")
  return String(called ?? t(review.unnamed, { kind: labelOf("RecordKind", kind) }))
}

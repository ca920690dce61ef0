import { useQuery } from "@tanstack/react-query"
import { useRevision } from "../app/at"
import { graph } from "../app/graph"
import type { Linked } from "../app/links"
import { useSearch } from "../app/search"

/** A voice inside a source, as pickers and citations show it; the curator has no source. */
export type Speaker = Linked & {
  channel: string
  identity: string
  interest: string
  source: { id: string; label: string; published: string | null } | null
}

const fields =
  "id kind label(language: $language) channel identity interest source { id label(language: $language) published }"

/** One speaker; null until he is read. */
export function useSpeaker(id: string | null): Speaker | null {
  const revision = useRevision()
  const { data } = useQuery({
    queryKey: ["speaker", revision, id],
    enabled: Boolean(id),
    queryFn: async ({ signal }) => {
      const query = `query($language: String!, $id: ID!) { speaker(id: $id) { ${fields} } }`
      return (await graph<{ speaker: Speaker | null }>(query, { id }, { revision, signal })).speaker
    },
  })
  return id ? (data ?? null) : null
}

/**
 * Speakers to choose from: those found by their own label or in a source found by its title; before anything is typed
 * those of the source at hand, else of the newest sources, and the curator.
 */
export function useSpeakers(
  words: string,
  sourceAtHand: string | undefined,
): { speakers: Speaker[]; busy: boolean; error: unknown } {
  const inSource = `... on Source { speakers(first: 50) { nodes { ${fields} } } }`
  const found = useSearch<Speaker & { speakers?: { nodes: Speaker[] } }>(
    words,
    ["Speaker", "Source"],
    `... on Speaker { ${fields} } ${inSource}`,
    8,
  )
  const first = useAtHand(sourceAtHand)
  if (words.trim() === "") return { speakers: first.data ?? [], busy: first.isPending, error: first.error }
  const speakers = new Map<string, Speaker>()
  for (const { record } of found.hits)
    for (const speaker of record.kind === "Source" ? (record.speakers?.nodes ?? []) : [record])
      speakers.set(speaker.id, speaker)
  return { speakers: bySource([...speakers.values()]), busy: found.busy, error: found.error }
}

function useAtHand(source: string | undefined) {
  const revision = useRevision()
  return useQuery({
    queryKey: ["speakers at hand", revision, source],
    queryFn: async ({ signal }) => {
      const query = `query($language: String!, $where: SourceWhere) {
        sources(first: 3, orderBy: [{ field: CREATED, direction: DESC }], where: $where) { nodes { speakers(first: 50) { nodes { ${fields} } } } }
        speakers(first: 1, where: { identity: { eq: CURATOR } }) { nodes { ${fields} } } }`
      type Answer = {
        sources: { nodes: { speakers: { nodes: Speaker[] } | null }[] } | null
        speakers: { nodes: Speaker[] } | null
      }
      const { sources, speakers } = await graph<Answer>(
        query,
        { where: source && { id: { eq: source } } },
        { revision, signal },
      )
      return bySource([...(sources?.nodes ?? []).flatMap((s) => s.speakers?.nodes ?? []), ...(speakers?.nodes ?? [])])
    },
  })
}

// The picker heads each run of one source with its title, so those of a source must stand together.
function bySource(speakers: Speaker[]): Speaker[] {
  const order = [...new Set(speakers.map((s) => s.source?.id))]
  return speakers.sort((a, b) => order.indexOf(a.source?.id) - order.indexOf(b.source?.id))
}

const shelf = "sijill.speaker"

/** Whom the last citation of this sitting was from, so that the next one need not ask. */
export const speakerAtHand = (): string | null => sessionStorage.getItem(shelf)
export const keepAtHand = (speaker: string): void => sessionStorage.setItem(shelf, speaker)

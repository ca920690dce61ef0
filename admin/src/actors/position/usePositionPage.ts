import { useQueryClient } from "@tanstack/react-query"
import { useCallback } from "react"
import { useNavigate } from "react-router-dom"
import { graph } from "../../app/graph"
import { pageOf } from "../../app/links"
import { keepAtHand } from "../../inputs/speakers"
import type { PositionValues } from "./values"

/** Leads back to where the position is read: the dossier of its group or body, else the page of its holder. */
export function useReturn() {
  const navigate = useNavigate()
  return useCallback(async (values: PositionValues) => navigate((await readAt(values)) ?? "/ArmedGroup"), [navigate])
}

async function readAt({ organization, holder }: PositionValues): Promise<string | null> {
  const ids = [organization.actor, holder.actor].filter((id) => id !== null)
  if (ids.length === 0) return null
  const query = "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Record { id kind } } }"
  const { nodes } = await graph<{ nodes: ({ id: string; kind: string } | null)[] }>(query, { ids })
  return nodes.map((node) => node && pageOf(node)).find(Boolean) ?? null
}

/** After publishing: everything read so far may have changed, and the next claim starts with the same voice. */
export function usePublished() {
  const queries = useQueryClient()
  const back = useReturn()
  return async (values: PositionValues) => {
    const voice = values.citations.at(-1)?.speaker
    if (voice) keepAtHand(voice)
    queries.removeQueries({ type: "inactive" })
    await queries.invalidateQueries()
    await back(values)
  }
}

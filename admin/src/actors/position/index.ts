import { lazy } from "react"
import { NothingHere } from "../../app/states"

/** Screens of positions: the one form, for a new one and for a change. */
export const position = {
  name: "Position",
  create: lazy(() => import("./PositionCreate")),
  edit: lazy(() => import("./PositionEdit")),
  list: NothingHere,
  recordRepresentation: "label",
}

/** Where a new position is written, its holder or organization filled in where one comes from their page. */
export function positionCreatePath(from: { organization?: string; holder?: string } = {}): string {
  const party = (actor?: string) => actor && { actor, stated: "NAMED" }
  const source = JSON.stringify({ organization: party(from.organization), holder: party(from.holder) })
  return `/Position/create?${new URLSearchParams({ source })}`
}

/** Where a position is changed. */
export const positionEditPath = (id: string): string => `/Position/${id}`

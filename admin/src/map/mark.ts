import { pageOf } from "../app/links"
import type { PlaceOnMap } from "../dossier/presences"
import type { Mark } from "./view"

const vague = new Set(["APPROXIMATE", "CENTROID"])

/** A place as a mark, stressed; null where the register has no point for it. */
export function markOf(place: PlaceOnMap): Mark | null {
  const { id, label, point } = place
  if (!point) return null
  const { latitude, longitude, precision } = point
  return { id, label, to: pageOf(place) ?? "", latitude, longitude, main: true, vague: vague.has(precision) }
}

/** The ISO 3166-1 code of a country, by which the atlas knows its land; null of other places. */
export const isoOf = ({ type, externalIds }: PlaceOnMap): string | null =>
  (type === "COUNTRY" && externalIds.find(({ scheme }) => scheme === "iso-3166-1")?.value) || null

import { Box } from "@mui/material"
import { useMemo } from "react"
import { RecordLink } from "../app/links"
import { Unknown } from "../app/Unknown"
import type { PlaceOnMap, Presence } from "../dossier/presences"
import { t } from "../words"
import { pages } from "../words/pages"
import { PlaceMap } from "./PlaceMap"
import { isoOf, markOf } from "./mark"
import type { Area, Mark } from "./view"

/** Where an actor is said to be: what has a point as marks, whole countries hatched, everything else by name. */
export default function PresenceMap({ of, said }: { of: string; said: Presence[] }) {
  const { marks, areas, others } = useMemo(() => onMap(said), [said])
  const points = marks.map(({ label }) => label).join(", ")
  return (
    <>
      {marks.length + areas.length > 0 && <PlaceMap label={t(pages.map, { of, points })} marks={marks} areas={areas} />}
      {others.length > 0 && (
        <Box sx={{ mb: 2, display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: 1, fontSize: "0.9rem" }}>
          <Box component="span" sx={{ color: "text.secondary" }}>
            {t(pages.notOnMap)}
          </Box>
          {others.map((place) => (
            <Unknown key={place.id}>
              <RecordLink record={place} />
            </Unknown>
          ))}
        </Box>
      )}
    </>
  )
}

/** Sorts the places of claims of presence, each once: marks, whole countries, and what the map has no point for. */
function onMap(said: Presence[]): { marks: Mark[]; areas: Area[]; others: PlaceOnMap[] } {
  const places = new Map<string, { place: PlaceOnMap; main: boolean; near: boolean }>()
  for (const {
    emphasis,
    place: { place, precision },
  } of said) {
    if (!place) continue
    const known = places.get(place.id)
    places.set(place.id, {
      place,
      main: known?.main || emphasis === "MAIN" || emphasis === "THROUGHOUT",
      near: (known?.near ?? true) && precision !== null && precision !== "AT",
    })
  }
  const [marks, areas, others]: [Mark[], Area[], PlaceOnMap[]] = [[], [], []]
  for (const { place, main, near } of places.values()) {
    const iso = isoOf(place)
    const mark = markOf(place)
    if (iso) areas.push({ iso, label: place.label })
    else if (mark) marks.push({ ...mark, main, vague: near || mark.vague })
    else others.push(place)
  }
  return { marks, areas, others }
}

import { useMemo } from "react"
import type { PlaceOnMap } from "../dossier/presences"
import { t } from "../words"
import { pages } from "../words/pages"
import { isoOf, markOf } from "./mark"
import { PlaceMap } from "./PlaceMap"
import type { Mark } from "./view"

type Props = { place: PlaceOnMap & { contains: { nodes: PlaceOnMap[] } | null } }

/** Where a place lies, with what lies in it; nothing where the register has a point for none of them. */
export default function PointMap({ place }: Props) {
  const { marks, areas } = useMemo(() => {
    const own = markOf(place)
    const inner = (place.contains?.nodes ?? []).flatMap((one): Mark[] => {
      const mark = markOf(one)
      return mark ? [{ ...mark, main: false }] : []
    })
    const iso = isoOf(place)
    return { marks: own && !iso ? [own, ...inner] : inner, areas: iso ? [{ iso, label: place.label }] : [] }
  }, [place])
  if (marks.length + areas.length === 0) return null
  return <PlaceMap label={t(pages.mapOfPlace, { of: place.label })} marks={marks} areas={areas} whole />
}

import { type ExtendedFeature, geoCentroid, geoContains, geoDistance, geoMercator, type GeoProjection } from "d3-geo"

/** A country of the atlas; `iso` is its ISO 3166-1 code of two letters, null where it has none. */
export type Country = { iso: string | null; name: string; shape: ExtendedFeature }

/** A place drawn as a point: who draws it says what it means. */
export type Mark = {
  id: string
  label: string
  to: string
  latitude: number
  longitude: number
  /** Whether the source stresses it. */
  main: boolean
  /** Whether the point is only near it, or the middle of an area. */
  vague: boolean
}

/** A country meant as a whole: where in it is not said. */
export type Area = { iso: string; label: string }

export type Size = { width: number; height: number }

const edge = 36
const kilometre = 1 / 6371

/** Where a mark lies, as the projection takes it. */
export const at = (mark: Mark): [number, number] => [mark.longitude, mark.latitude]

/** The countries one must see to know where the marks and areas are. */
export function countriesOf(atlas: Country[], marks: Mark[], areas: Area[]): Country[] {
  const meant = new Set(areas.map(({ iso }) => iso))
  return atlas.filter(({ iso, shape }) => (iso && meant.has(iso)) || marks.some((mark) => geoContains(shape, at(mark))))
}

/** Where the map looks when it comes closer: the middle of the marks that stand thickest together. */
export function focusOf(marks: Mark[]): [number, number] | null {
  const near = marks.map((one) => marks.filter((other) => geoDistance(at(one), at(other)) < 50 * kilometre))
  const thickest = near.toSorted((a, b) => b.length - a.length)[0]
  return thickest ? geoCentroid({ type: "MultiPoint", coordinates: thickest.map(at) }) : null
}

/**
 * The projection of a map that shows the given countries and marks whole or, `closer` steps nearer, the marks that
 * stand thickest. Null where there is nothing to show.
 */
export function projectionOf(shown: Country[], marks: Mark[], { width, height }: Size, closer: number) {
  if (shown.length + marks.length === 0) return null
  const objects = [
    ...shown.map(({ shape }) => shape),
    // In no country (at sea, or where the atlas knows no land) some room around the mark tells where it is.
    ...marks.map((mark) => ({
      type: "Feature" as const,
      properties: {},
      geometry: around(mark, shown.length ? 0.2 : 3),
    })),
  ]
  const frame: [[number, number], [number, number]] = [
    [edge, edge],
    [width - edge, height - edge],
  ]
  const projection = geoMercator().fitExtent(frame, { type: "FeatureCollection", features: objects })
  const focus = focusOf(marks)
  if (closer > 0 && focus)
    projection
      .scale(projection.scale() * 2 ** closer)
      .center(focus)
      .translate([width / 2, height / 2])
  return projection.clipExtent([
    [-10, -10],
    [width + 10, height + 10],
  ])
}

const around = ({ latitude, longitude }: Mark, degrees: number) => ({
  type: "MultiPoint" as const,
  coordinates: [
    [longitude - degrees, Math.max(latitude - degrees, -85)],
    [longitude + degrees, Math.min(latitude + degrees, 85)],
  ] as [number, number][],
})

/** A length in kilometres that is round and at most `most` pixels long in the middle of the map, and its pixels. */
export function scaleOf(projection: GeoProjection, { width, height }: Size, most = 110) {
  const [a, b] = [projection.invert?.([width / 2, height / 2]), projection.invert?.([width / 2 + 1, height / 2])]
  if (!a || !b) return null
  const pixel = geoDistance(a, b) / kilometre
  const round = [1, 2, 5].flatMap((n) => [0, 1, 2, 3].map((power) => n * 10 ** power)).sort((x, y) => y - x)
  const count = round.find((km) => km / pixel <= most)
  return count ? { count, pixels: count / pixel } : null
}

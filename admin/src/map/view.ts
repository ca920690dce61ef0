import { geoCentroid, geoContains, geoDistance, geoMercator, type GeoProjection } from "d3-geo"
import type { Country } from "./atlas"

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

const at = (mark: Mark): [number, number] => [mark.longitude, mark.latitude]

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

type Label = { name: string; x: number; y: number; breadth: number }

/** Which countries are named: those whose names fit in the frame and meet no larger country's. */
export function labelled<L extends Label>(countries: L[], { width, height }: Size): L[] {
  const kept: (L & { half: number })[] = []
  for (const one of countries.toSorted((a, b) => b.breadth - a.breadth)) {
    const half = one.name.length * 3.8
    const inside = one.x - half > 4 && one.x + half < width - 4 && one.y > 16 && one.y < height - 24
    const met = kept.some(({ x, y, half: other }) => Math.abs(x - one.x) < half + other && Math.abs(y - one.y) < 18)
    if (inside && !met) kept.push({ ...one, half })
  }
  return kept
}

/** Where a mark stands, and where its label begins: at its left end or, where `left`, its right end. */
export type Placed = { mark: Mark; x: number; y: number; labelX: number; labelY: number; left: boolean }

const [line, gap] = [18, 12]
const widthOf = ({ mark }: Placed) => mark.label.length * 7.5 + gap

/**
 * The marks in view with their labels. Labels stand beside their marks, right of them or, in the last third, left;
 * labels that would lie on each other stand in a column, around the middle of the marks they name.
 */
export function placed(marks: Mark[], projection: GeoProjection, { width, height }: Size): Placed[] {
  const seen = marks.flatMap((mark) => {
    const [x, y] = projection(at(mark)) ?? [-1, -1]
    if (x < 0 || y < 0 || x > width || y > height) return []
    const left = x > width * 0.64
    return [{ mark, x, y, labelX: left ? x - gap : x + gap, labelY: y, left }]
  })
  let columns = seen.toSorted((a, b) => a.y - b.y).map((one) => [one])
  for (let count = 0; count !== columns.length; ) {
    count = columns.length
    columns = joined(columns, height)
  }
  for (const column of columns) {
    const top = topOf(column, height)
    const xs = column.map(({ labelX }) => labelX)
    column.forEach((one, i) => {
      one.labelY = top + i * line
      one.labelX = one.left ? Math.min(...xs) : Math.max(...xs)
    })
  }
  return seen
}

function joined(columns: Placed[][], height: number): Placed[][] {
  const kept: Placed[][] = []
  for (const column of columns) {
    const met = kept.find((other) => touch(other, column, height))
    if (met) met.splice(0, met.length, ...[...met, ...column].toSorted((a, b) => a.y - b.y))
    else kept.push([...column])
  }
  return kept
}

function topOf(column: Placed[], height: number): number {
  const tall = (column.length - 1) * line
  const middle = column.reduce((sum, { y }) => sum + y, 0) / column.length
  return Math.max(line, Math.min(middle - tall / 2, height - line - tall))
}

function touch(one: Placed[], other: Placed[], height: number): boolean {
  const [a, b] = [topOf(one, height), topOf(other, height)]
  const beside = a + one.length * line <= b || b + other.length * line <= a
  if (beside) return false
  return one.some((p) =>
    other.some((q) => {
      const [l, r] = [p, q].map((n) => (n.left ? [n.labelX - widthOf(n), n.x] : [n.x, n.labelX + widthOf(n)]))
      return p.left === q.left && l![0]! < r![1]! && r![0]! < l![1]!
    }),
  )
}

import type { GeoProjection } from "d3-geo"
import { at, type Mark, type Size } from "./view"

type Label = { name: string; x: number; y: number; breadth: number }

/** Which countries are named: those whose names fit in the frame and meet no larger country's, nor a mark's. */
export function labelled<L extends Label>(countries: L[], { width, height }: Size, marks: Placed[] = []): L[] {
  const kept: (L & { half: number })[] = []
  for (const one of countries.toSorted((a, b) => b.breadth - a.breadth)) {
    const half = one.name.length * 3.8
    const inside = one.x - half > 4 && one.x + half < width - 4 && one.y > 16 && one.y < height - 32
    const met = kept.some(({ x, y, half: other }) => Math.abs(x - one.x) < half + other && Math.abs(y - one.y) < 18)
    const covered = marks.some((mark) => {
      const [from, to] = endsOf(mark)
      return from < one.x + half && one.x - half < to && Math.abs(mark.labelY - one.y) < line
    })
    if (inside && !met && !covered) kept.push({ ...one, half })
  }
  return kept
}

/** Where a mark stands, and where its label begins: at its left end or, where `left`, its right end. */
export type Placed = { mark: Mark; x: number; y: number; labelX: number; labelY: number; left: boolean }

const [line, gap] = [18, 12]
const widthOf = ({ mark }: Placed) => mark.label.length * 7.5 + gap
/** From where to where a mark reaches with its label. */
const endsOf = (one: Placed): [number, number] =>
  one.left ? [one.labelX - widthOf(one), one.x] : [one.x, one.labelX + widthOf(one)]

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
      const [l, r] = [endsOf(p), endsOf(q)]
      return p.left === q.left && l[0] < r[1] && r[0] < l[1]
    }),
  )
}

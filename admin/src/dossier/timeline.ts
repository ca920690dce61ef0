export type Bounds = {
  earliestStart: string | null
  latestStart: string | null
  earliestEnd: string | null
  latestEnd: string | null
}

/** A bar in decimal years: what is possible, open where an end is unknown, and inside it the part that is sure. */
export type Bar = { from: number | null; to: number | null; sure: [number, number] | null }

/** A day (YYYY-MM-DD, years may have a sign) as a decimal year; exact enough to draw. */
export function yearOf(day: string): number {
  const [, year, month, date] = /^(-?\d+)-(\d\d)-(\d\d)/.exec(day) ?? []
  return Number(year) + (Number(month) - 1) / 12 + (Number(date) - 1) / 372
}

const year = (day: string | null) => (day === null ? null : yearOf(day))
const aDay = 1 / 372

/** Reads the four bounds: possible from the earliest start to the latest end, sure from the latest start to the earliest end. */
export function barOf({ earliestStart, latestStart, earliestEnd, latestEnd }: Bounds): Bar {
  const [begun, ended] = [year(latestStart), year(earliestEnd)]
  const sure: Bar["sure"] = begun !== null && ended !== null && begun <= ended ? [begun, ended + aDay] : null
  const to = year(latestEnd)
  return { from: year(earliestStart), to: to === null ? null : to + aDay, sure }
}

export type Axis = { from: number; to: number }

/** The years to draw for these bars, with room where an end is open; null where no bar has any date. */
export function axisOf(bars: Bar[]): Axis | null {
  const known = bars.flatMap(({ from, to, sure }) => [from, to, ...(sure ?? [])]).filter((y) => y !== null)
  if (known.length === 0) return null
  const from = Math.floor(Math.min(...known))
  const to = Math.max(Math.ceil(Math.max(...known) - aDay), from + 1)
  const room = Math.max((to - from) * 0.15, 0.5)
  const open = { start: bars.some((bar) => bar.from === null), end: bars.some((bar) => bar.to === null) }
  return { from: from - (open.start ? room : 0), to: to + (open.end ? room : 0) }
}

/** The whole years to write under an axis, about `most` of them, evenly spaced. */
export function ticksOf({ from, to }: Axis, most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((s) => (to - from) / s <= most) ?? 2000
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, i) => first + i * step)
}

// From a date and its evidence to four days, and from those to the answer of `validAt`. A day is days from 1970-01-01 (days.ts).

import type { Edtf, EdtfDate, EdtfEnd, Read } from "./edtf"
import { parseEdtf, reach } from "./edtf"

export type StartBasis = "STATED" | "INFERRED" | "UNKNOWN"
export type EndBasis = "STATED" | "INFERRED" | "OVER" | "UNKNOWN"

/** The days between which a claim's start and end lie. Null is unknown: nothing bounds it on that side. */
export type Bounds = {
  earliestStart: number | null
  latestStart: number | null
  earliestEnd: number | null
  latestEnd: number | null
}

/** What bounds are computed from: the claim's When, whether it is a happening, and the first and last `asOf` day of its supporting citations. */
export type Dated = {
  edtf: string | null
  startBasis: StartBasis | null
  endBasis: EndBasis | null
  happening: boolean
  firstAsOf: number | null
  lastAsOf: number | null
}

/** A span of days, both included. */
export type Days = { from: number; to: number }

const NOTHING: Bounds = { earliestStart: null, latestStart: null, earliestEnd: null, latestEnd: null }

/**
 * The four bounds of a claim.
 *
 * An interval dates both ends. Any other date is the time within which a happening lies whole, whatever its bases, and
 * within which a state held at some time. Of such a state, a start or end whose basis is UNKNOWN has no outer bound; the end
 * has none after `[..D]` either, which says only that it had begun, unless it is OVER. `~` and `%` widen by one unit of the
 * date's precision; `?` and INFERRED change nothing.
 *
 * An `asOf` is a day on which it was so: where the date leaves the start open, the start is no later than the first of
 * them; where it leaves the end open, the end is no earlier than the last. An end that is OVER is not open. An `asOf`
 * that contradicts the date counts as the nearest day the date allows, so the inner bounds never leave the outer ones.
 *
 * @throws if `edtf` is not what `parseEdtf` accepts: it is checked where it comes in
 */
export function bounds({ edtf, firstAsOf, lastAsOf, ...how }: Dated): Bounds {
  const dated = edtf === null ? NOTHING : fromDate(accepted(edtf), how)
  const { earliestStart, latestEnd } = dated
  let { latestStart, earliestEnd } = dated
  if (earliestStart === null || latestStart === null) latestStart = earliest(latestStart, firstAsOf)
  if (latestEnd === null && how.endBasis !== "OVER") earliestEnd = latest(earliestEnd, lastAsOf)
  return {
    earliestStart,
    latestStart: within(latestStart, earliestStart, latestEnd),
    earliestEnd: within(earliestEnd, earliestStart, latestEnd),
    latestEnd,
  }
}

/**
 * Reads the time asked for by `validAt`: an EDTF day, month or year, or an interval between two of them, ends included.
 * A time asked for is exact, so marks of doubt, open ends and sets are refused.
 */
export function parseAsked(text: string): Read<Days> {
  const parsed = parseEdtf(text)
  if (!parsed.ok) return parsed
  const [from, to] = endsOf(parsed.value)
  if (exact(from) && exact(to)) return { ok: true, value: { from: reach(from).first, to: reach(to).last } }
  return { ok: false, message: `"${text}" is not an exact time. Ask for 2015, 2015-03, 2015-03-31 or 2015/2016-06.` }
}

/**
 * Whether something was so at the asked time. A state definitely, when the asked time lies in its sure core, from latest start
 * to earliest end; a happening definitely, when all it could be lies in the asked time; either possibly, when its outer
 * bounds do not exclude it; else null.
 */
export function certainty(of: Bounds, happening: boolean, asked: Days): "DEFINITELY" | "POSSIBLY" | null {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = of
  const sure = happening
    ? earliestStart !== null && latestEnd !== null && asked.from <= earliestStart && latestEnd <= asked.to
    : latestStart !== null && earliestEnd !== null && latestStart <= asked.from && asked.to <= earliestEnd
  if (sure) return "DEFINITELY"
  const excluded =
    (earliestStart !== null && asked.to < earliestStart) || (latestEnd !== null && latestEnd < asked.from)
  return excluded ? null : "POSSIBLY"
}

function fromDate(
  value: Edtf,
  { startBasis, endBasis, happening }: Pick<Dated, "startBasis" | "endBasis" | "happening">,
): Bounds {
  if (value.form === "INTERVAL") {
    const start = widened(value.start)
    const end = widened(value.end)
    // It cannot start after it ends, nor end before it starts.
    return {
      earliestStart: start.first,
      latestStart: start.last ?? end.last,
      earliestEnd: end.first ?? start.first,
      latestEnd: end.last,
    }
  }
  const { first, last } = whole(value)
  const startOpen = !happening && startBasis === "UNKNOWN"
  const endOpen = !happening && (endBasis === "UNKNOWN" || (first === null && endBasis !== "OVER"))
  return {
    earliestStart: startOpen ? null : first,
    latestStart: last,
    earliestEnd: first,
    latestEnd: endOpen ? null : last,
  }
}

function whole(value: Exclude<Edtf, { form: "INTERVAL" }>): { first: number | null; last: number | null } {
  if (value.form === "DATE") return widened(value.date)
  if (value.form === "RANGE") return { first: widened(value.from).first, last: widened(value.to).last }
  const reaches = value.dates.map(widened)
  return {
    first: reaches.map(({ first }) => first).reduce(earliest, null),
    last: reaches.map(({ last }) => last).reduce(latest, null),
  }
}

function widened(date: EdtfEnd | null): { first: number | null; last: number | null } {
  if (date === null || typeof date === "string") return { first: null, last: null }
  return reach(date, date.approximate ? 1 : 0)
}

function accepted(edtf: string): Edtf {
  const parsed = parseEdtf(edtf)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.value
}

function endsOf(value: Edtf): [EdtfEnd, EdtfEnd] {
  if (value.form === "DATE") return [value.date, value.date]
  return value.form === "INTERVAL" ? [value.start, value.end] : ["UNKNOWN", "UNKNOWN"]
}

function exact(end: EdtfEnd): end is EdtfDate {
  return typeof end === "object" && !end.approximate && !end.uncertain
}

/** The day itself, or the nearest one between two bounds, either of which may be open. */
function within(day: number | null, low: number | null, high: number | null): number | null {
  return day === null ? null : latest(earliest(day, high), low)
}

function earliest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b)
}

function latest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b)
}

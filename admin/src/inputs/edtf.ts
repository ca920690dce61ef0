import { dayWords, monthWords } from "../app/days"
import { tag } from "../app/local"
import { t } from "../words"
import { dates } from "../words/dates"

// What a date in EDTF says, told while one types. The register reads it again and has the last word.

/** What was understood, or `hint`: what would be. */
export type Understood = { says: string; hint?: undefined } | { hint: string; says?: undefined }

const told = (says: string | null, hint: string): Understood => (says ? { says } : { hint: t(hint) })

/** Reads an EDTF date, interval, range or choice into words; blank text is no date. */
export function understand(text: string): Understood {
  const written = text.trim()
  if (written === "") return { says: t(dates.none) }
  return told(
    written.startsWith("[") && written.endsWith("]") ? set(written.slice(1, -1)) : interval(written),
    dates.notRead,
  )
}

/** Reads one EDTF date. */
export const understandDate = (text: string): Understood => told(text.trim() && dated(text), dates.notOneDate)

/** Reads a calendar day. */
export const understandDay = (text: string): Understood =>
  told(/^-?\d{4}-\d\d-\d\d$/.test(text.trim()) && dated(text) ? dayWords(text.trim()) : null, dates.notADay)

function interval(text: string): string | null {
  const ends = text.split("/")
  if (ends.length === 1) return within(text)
  if (ends.length > 2) return null
  const [from, to] = ends as [string, string]
  const [start, end] = [openEnd(from) ? "" : dated(from), openEnd(to) ? "" : dated(to)]
  if (start === null || end === null || (!start && !end)) return null
  if (start && end) return yearOf(from) > yearOf(to) ? null : t(dates.fromTo, { start, end })
  return start ? t(dates.fromOn, { start }) : t(dates.until, { end })
}

const openEnd = (end: string) => end === "" || end === ".."
const yearOf = (date: string) => Number(/^-?\d{4}/.exec(date)?.[0])

function set(inside: string): string | null {
  if (/[~?%]/.test(inside)) return null
  if (!inside.includes("..")) {
    const choices = inside.split(",").map(dated)
    if (choices.length < 2 || choices.some((choice) => choice === null)) return null
    return t(dates.either, { choices: new Intl.ListFormat(tag(), { type: "disjunction" }).format(choices as string[]) })
  }
  const [from = "", to = "", ...more] = inside.split("..")
  const [start, end] = [from && dated(from), to && dated(to)]
  if (more.length > 0 || start === null || end === null || (!start && !end)) return null
  if (start && end) return t(dates.between, { start, end })
  return start ? t(dates.orLater, { start }) : t(dates.by, { end })
}

function within(text: string): string | null {
  const date = dated(text)
  if (date === null || /[~%]$/.test(text)) return date
  return t(/^-?\d{4}-\d\d-\d\d/.test(text) ? dates.on : dates.within, { date })
}

/** A single date in words; null where it is none or the calendar has no such day. */
function dated(text: string): string | null {
  const [, year, month, day, mark] = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$/.exec(text.trim()) ?? []
  if (year === undefined) return null
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)]
  if (m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return null
  const era = y > 0 ? y : t(dates.beforeChrist, { year: 1 - y })
  const plain = [day && d, month && monthWords(m), era].filter(Boolean).join(" ")
  const near = mark === "~" || mark === "%" ? t(dates.about, { date: plain, spread: spread(y, month, day) }) : plain
  return mark === "?" || mark === "%" ? t(dates.uncertain, { date: near }) : near
}

// `~` widens by one unit of the date's own precision.
function spread(year: number, month: string | undefined, day: string | undefined): string {
  if (day) return t(dates.aDayEitherWay)
  return month ? t(dates.aMonthEitherWay) : `${year - 1}–${year + 1}`
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

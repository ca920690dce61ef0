import { monthWords } from "../app/days"
import { t } from "../words"
import { dated as said } from "../words/inputs"

// What a date in EDTF says, told while one types. The register reads it again and has the last word.

const examples = {
  year: "2016",
  month: "2016-04",
  day: "2016-04-15",
  about: "2012~",
  interval: "2012/2016",
  open: "2016/..",
  by: "[..2018]",
}

/** What was understood, or `hint`: what would be. */
export type Understood = { says: string; hint?: undefined } | { hint: string; says?: undefined }

/** Reads an EDTF date, interval, range or choice into words; blank text is no date. */
export function understand(text: string): Understood {
  const written = text.trim()
  if (written === "") return { says: t(said.none) }
  const says = written.startsWith("[") && written.endsWith("]") ? set(written.slice(1, -1)) : interval(written)
  return says ? { says } : { hint: t(said.unread, examples) }
}

function interval(text: string): string | null {
  const ends = text.split("/")
  if (ends.length === 1) return within(text)
  if (ends.length > 2) return null
  const [from, to] = ends as [string, string]
  const [start, end] = [openEnd(from) ? "" : dated(from), openEnd(to) ? "" : dated(to)]
  if (start === null || end === null || (!start && !end)) return null
  if (start && end) return yearOf(from) > yearOf(to) ? null : t(said.fromTo, { start, end })
  return start ? t(said.from, { start }) : t(said.until, { end })
}

const openEnd = (end: string) => end === "" || end === ".."
const yearOf = (date: string) => Number(/^-?\d{4}/.exec(date)?.[0])

function set(inside: string): string | null {
  if (/[~?%]/.test(inside)) return null
  if (!inside.includes("..")) {
    const all = inside.split(",").map(dated)
    if (all.length < 2 || !all.every((date) => date !== null)) return null
    return t(said.either, { dates: all.reduce((one, other) => t(said.or, { one, other })) })
  }
  const [from = "", to = "", ...more] = inside.split("..")
  const [start, end] = [from && dated(from), to && dated(to)]
  if (more.length > 0 || start === null || end === null || (!start && !end)) return null
  if (start && end) return t(said.between, { start, end })
  return start ? t(said.orLater, { start }) : t(said.by, { end })
}

function within(text: string): string | null {
  const date = dated(text)
  if (date === null) return null
  if (/[~%]$/.test(text)) return date
  return /^-?\d{4}-\d\d-\d\d/.test(text) ? t(said.on, { date }) : t(said.in, { date })
}

/** A single date in words; null where it is none or the calendar has no such day. */
function dated(text: string): string | null {
  const [, year, month, day, mark] = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$/.exec(text.trim()) ?? []
  if (year === undefined) return null
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)]
  if (m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return null
  const plain = [day && d, month && monthWords(m), y > 0 ? y : t(said.before, { year: 1 - y })]
    .filter(Boolean)
    .join(" ")
  const near = mark === "~" || mark === "%" ? t(said.about, { date: plain, spread: spread(y, month, day) }) : plain
  return mark === "?" || mark === "%" ? t(said.uncertain, { date: near }) : near
}

// `~` widens by one unit of the date's own precision.
function spread(year: number, month: string | undefined, day: string | undefined): string {
  if (day) return t(said.aDay)
  return month ? t(said.aMonth) : `${year - 1}–${year + 1}`
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

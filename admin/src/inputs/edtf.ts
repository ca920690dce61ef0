// What a date in EDTF says, told while one types. The register reads it again and has the last word.

const months = "January February March April May June July August September October November December".split(" ")
const example =
  "Write 2016, 2016-04 or 2016-04-15; 2012~ for about; 2012/2016 for from–to; 2016/.. for from 2016 on; [..2018] for by."

/** What was understood, or `hint`: what would be. */
export type Understood = { says: string; hint?: undefined } | { hint: string; says?: undefined }

/** Reads an EDTF date, interval, range or choice into words; blank text is no date. */
export function understand(text: string): Understood {
  const written = text.trim()
  if (written === "") return { says: "no date: known only on the days the speakers vouch for" }
  const says = written.startsWith("[") && written.endsWith("]") ? set(written.slice(1, -1)) : interval(written)
  return says ? { says } : { hint: `Not read as a date. ${example}` }
}

function interval(text: string): string | null {
  const ends = text.split("/")
  if (ends.length === 1) return within(text)
  if (ends.length > 2) return null
  const [from, to] = ends as [string, string]
  const [start, end] = [openEnd(from) ? "" : dated(from), openEnd(to) ? "" : dated(to)]
  if (start === null || end === null || (!start && !end)) return null
  if (start && end) return yearOf(from) > yearOf(to) ? null : `from ${start} to ${end}`
  return start ? `from ${start} on, end unknown` : `until ${end}, start unknown`
}

const openEnd = (end: string) => end === "" || end === ".."
const yearOf = (date: string) => Number(/^-?\d{4}/.exec(date)?.[0])

function set(inside: string): string | null {
  if (/[~?%]/.test(inside)) return null
  if (!inside.includes("..")) {
    const dates = inside.split(",").map(dated)
    return dates.length > 1 && dates.every((d) => d !== null) ? `either ${dates.join(" or ")}` : null
  }
  const [from = "", to = "", ...more] = inside.split("..")
  const [start, end] = [from && dated(from), to && dated(to)]
  if (more.length > 0 || start === null || end === null || (!start && !end)) return null
  if (start && end) return `at some time between ${start} and ${end}`
  return start ? `in ${start} or later` : `by ${end}; begun at an unknown time before`
}

function within(text: string): string | null {
  const date = dated(text)
  if (date === null) return null
  if (/[~%]$/.test(text)) return date
  return /^-?\d{4}-\d\d-\d\d/.test(text) ? `on ${date}` : `at some time in ${date}`
}

/** A single date in words; null where it is none or the calendar has no such day. */
function dated(text: string): string | null {
  const [, year, month, day, mark] = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$/.exec(text.trim()) ?? []
  if (year === undefined) return null
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)]
  if (m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return null
  const plain = [day && d, month && months[m - 1], y > 0 ? y : `${1 - y} BC`].filter(Boolean).join(" ")
  const near = mark === "~" || mark === "%" ? `about ${plain} (${spread(y, month, day)})` : plain
  return mark === "?" || mark === "%" ? `${near}, uncertain` : near
}

// `~` widens by one unit of the date's own precision.
function spread(year: number, month: string | undefined, day: string | undefined): string {
  if (day) return "a day either way"
  return month ? "a month either way" : `${year - 1}–${year + 1}`
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

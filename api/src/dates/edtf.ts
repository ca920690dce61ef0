// The part of EDTF (ISO 8601-2, levels 0–2) the register takes: dates, intervals and "one of a set". Seasons, unspecified
// digits, "all of a set" and marks on a part of a date are refused: each has a plainer way to be written.

import { daysInMonth, fromDay, pad, toDay, yearText } from "./days"

/** A year, a month (day null) or a day. `~` is approximate, `?` uncertain, `%` both. */
export type EdtfDate = {
  year: number
  month: number | null
  day: number | null
  approximate: boolean
  uncertain: boolean
}

/** An end of an interval: a date, OPEN as `..`, or UNKNOWN as nothing. Both leave it without a bound. */
export type EdtfEnd = EdtfDate | "OPEN" | "UNKNOWN"

/**
 * DATE `2016-04~` · INTERVAL `2012~/2016`, `2016/..` · RANGE, one date somewhere in `[a..b]`, `[..b]` or `[a..]` ·
 * CHOICE, one of `[a,b,…]`, in the order of time.
 */
export type Edtf =
  | { form: "DATE"; date: EdtfDate }
  | { form: "INTERVAL"; start: EdtfEnd; end: EdtfEnd }
  | { form: "RANGE"; from: EdtfDate | null; to: EdtfDate | null }
  | { form: "CHOICE"; dates: EdtfDate[] }

/** What was read, or a sentence that says what is wrong and shows what would be right. */
export type Read<T> = { ok: true; value: T } | { ok: false; message: string }

const LONGEST = 100
const EXAMPLES = "Write 2016 for a year, 2016-04 for a month, or 2016-04-15 for a day."

class Refusal extends Error {}

/**
 * Reads EDTF text and checks it against the calendar and the order of time.
 * @param text without spaces, at most 100 characters
 */
export function parseEdtf(text: string): Read<Edtf> {
  try {
    return { ok: true, value: read(text) }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, message: error.message }
    throw error
  }
}

/** The one way to write a value: what `parseEdtf` reads back as the same value. */
export function formatEdtf(value: Edtf): string {
  switch (value.form) {
    case "DATE":
      return written(value.date)
    case "INTERVAL":
      return `${writtenEnd(value.start)}/${writtenEnd(value.end)}`
    case "RANGE":
      return `[${value.from ? written(value.from) : ""}..${value.to ? written(value.to) : ""}]`
    case "CHOICE":
      return `[${value.dates.map(written).join(",")}]`
  }
}

/**
 * The first and the last day of a date.
 * @param slack by how many units of the date's own precision (years, months or days) to widen it on both sides
 */
export function reach({ year, month, day }: EdtfDate, slack = 0): { first: number; last: number } {
  if (month === null) return { first: toDay(year - slack, 1, 1), last: toDay(year + slack + 1, 1, 1) - 1 }
  if (day === null) return { first: toDay(year, month - slack, 1), last: toDay(year, month + slack + 1, 1) - 1 }
  return { first: toDay(year, month, day - slack), last: toDay(year, month, day + slack) }
}

function read(text: string): Edtf {
  if (text === "") throw new Refusal(`The date is empty. ${EXAMPLES}`)
  if (text.length > LONGEST) {
    throw new Refusal(`This date is ${text.length} characters long; at most ${LONGEST} are read. ${EXAMPLES}`)
  }
  if (text.startsWith("[") && text.endsWith("]")) return readSet(text.slice(1, -1))
  if (/[[\]{}]/.test(text)) {
    throw new Refusal(`"${text}" is not a set. Write one of several dates in square brackets: [2015,2016].`)
  }
  return text.includes("/") ? readInterval(text) : { form: "DATE", date: readDate(text) }
}

function readInterval(text: string): Edtf {
  const ends = text.split("/")
  if (ends.length !== 2) {
    throw new Refusal(
      `"${text}" has ${ends.length - 1} slashes. Write an interval with one: 2012/2016; a day with hyphens: 2016-04-15.`,
    )
  }
  const [start, end] = ends.map(readEnd) as [EdtfEnd, EdtfEnd]
  if (typeof start === "string" && typeof end === "string") {
    throw new Refusal(
      `"${text}" has no date at either end. Leave the date empty, or write one end: 2016/.. or ../2016.`,
    )
  }
  if (typeof start !== "string" && typeof end !== "string" && reach(start).first > reach(end).last) {
    throw new Refusal(
      `"${text}" ends before it starts. The earlier date comes first: ${written(end)}/${written(start)}.`,
    )
  }
  return { form: "INTERVAL", start, end }
}

function readEnd(text: string): EdtfEnd {
  if (text === "") return "UNKNOWN"
  return text === ".." ? "OPEN" : readDate(text)
}

function readSet(inside: string): Edtf {
  if (/[~?%]/.test(inside)) {
    throw new Refusal(
      `"[${inside}]" marks a date inside a set as doubtful. Write the set without ~, ? and %: [2015,2016].`,
    )
  }
  if (!inside.includes("..")) return readChoice(inside)
  const ends = inside.split("..")
  if (ends.length !== 2 || inside.includes(",")) {
    throw new Refusal(
      `"[${inside}]" mixes dates and ranges. Write one range, [2015..2017], or a list of dates, [2015,2017].`,
    )
  }
  const [from, to] = ends.map((end) => (end === "" ? null : readDate(end))) as [EdtfDate | null, EdtfDate | null]
  if (!from && !to) {
    throw new Refusal(`"[..]" has no date at either end. Leave the date empty, or write one end: [..2016] or [2016..].`)
  }
  if (from && to) checkRange(from, to)
  return { form: "RANGE", from, to }
}

function checkRange(from: EdtfDate, to: EdtfDate): void {
  const text = `[${written(from)}..${written(to)}]`
  const [start, end] = [reach(from), reach(to)]
  if (start.first > end.last) {
    throw new Refusal(
      `"${text}" ends before it starts. The earlier date comes first: [${written(to)}..${written(from)}].`,
    )
  }
  // ISO 8601-2 readers in use take a range of years, of months or of days, and no other.
  if ((from.month === null) !== (to.month === null) || (from.day === null) !== (to.day === null)) {
    const days = `[${fromDay(start.first)}..${fromDay(end.last)}]`
    throw new Refusal(`"${text}" has ends of different precision. Write both alike: ${days}.`)
  }
  if (start.first === end.first) throw new Refusal(`"${text}" is a single date. Write it alone: ${written(from)}.`)
}

function readChoice(inside: string): Edtf {
  const dates = inside.split(",").map(readDate)
  const [first] = dates
  if (first && dates.length === 1)
    throw new Refusal(`"[${inside}]" is a single date. Write it alone: ${written(first)}.`)
  const twice = dates.map(written).find((date, index, all) => all.indexOf(date) !== index)
  if (twice) throw new Refusal(`"[${inside}]" has ${twice} twice. Write each date once: [2015,2016].`)
  return {
    form: "CHOICE",
    dates: dates.sort((a, b) => reach(a).first - reach(b).first || reach(a).last - reach(b).last),
  }
}

function readDate(text: string): EdtfDate {
  const parts = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%]?)$/.exec(text)
  const [, yearPart = "", monthPart, dayPart, mark] = parts ?? []
  if (!parts) throw new Refusal(`"${text}" is not a date. ${hint(text) ?? EXAMPLES}`)
  const wrong = (why: string) => new Refusal(`"${text}" is not a date: ${why}`)
  if (yearPart === "-0000") throw wrong("the year 0 has no sign. Write 0000 for 1 BC, or -0001 for 2 BC.")

  const year = Number(yearPart)
  const month = monthPart === undefined ? null : Number(monthPart)
  const day = dayPart === undefined ? null : Number(dayPart)
  if (month !== null && (month < 1 || month > 12)) {
    throw wrong(`there is no month ${monthPart}. Write ${yearPart} for a year, or ${yearPart}-01 for a month.`)
  }
  if (month !== null && day !== null) {
    const days = daysInMonth(year, month)
    const inMonth = `${yearPart}-${monthPart}`
    if (day === 0) throw wrong(`there is no day 00. Write ${inMonth} for a month, or ${inMonth}-05 for a day.`)
    if (day > days) {
      throw wrong(
        `${inMonth} has ${days} days. Write ${inMonth} for the month, or ${inMonth}-${days} for its last day.`,
      )
    }
  }
  return { year, month, day, approximate: mark === "~" || mark === "%", uncertain: mark === "?" || mark === "%" }
}

/** What was probably meant by the commonest slips. */
function hint(text: string): string | null {
  if (/\s/.test(text)) return `Write dates in figures and without spaces. ${EXAMPLES}`
  if (/^[~?%]/.test(text)) return "Put ~, ? or % behind the date: 2016~."
  if (/[~?%]{2}$/.test(text))
    return "Put one mark behind the date: 2016~ for about, 2016? for uncertain, 2016% for both."
  if (text.includes("..")) return "Write a range in square brackets, [..2016], or an interval with a slash, ../2016."
  const short = /^(-?\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text)
  if (!short) return null
  const [, year, month, day] = short
  return `Months and days have two digits: ${year}-${pad(Number(month))}${day ? `-${pad(Number(day))}` : ""}.`
}

function written(date: EdtfDate): string {
  const month = date.month === null ? "" : `-${pad(date.month)}`
  const day = date.day === null ? "" : `-${pad(date.day)}`
  const mark = date.approximate ? (date.uncertain ? "%" : "~") : date.uncertain ? "?" : ""
  return yearText(date.year) + month + day + mark
}

function writtenEnd(end: EdtfEnd): string {
  if (end === "OPEN") return ".."
  return end === "UNKNOWN" ? "" : written(end)
}

// A day is an int: days from 1970-01-01, in the proleptic Gregorian calendar, years numbered as astronomers do
// (0 is 1 BC, -43 is 44 BC). JavaScript's Date is not used: it reads the years 0–99 as 1900–1999.

const DAYS_IN_400_YEARS = 146_097
const FROM_0000_03_01_TO_1970_01_01 = 719_468

/**
 * The day a calendar date is.
 * @param month 1–12; outside that it carries over into the years before or after
 * @param day from 1; past the month's end, or below 1, it carries over into the months around
 */
export function toDay(year: number, month: number, day: number): number {
  // Counted from March, so that the leap day is the last of its year (Howard Hinnant, "chrono-compatible low-level date algorithms").
  const months = year * 12 + month - 3
  const y = Math.floor(months / 12)
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (months - y * 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_IN_400_YEARS + dayOfEra - FROM_0000_03_01_TO_1970_01_01
}

/** How many days the month (1–12) has in that year. */
export function daysInMonth(year: number, month: number): number {
  return toDay(year, month + 1, 1) - toDay(year, month, 1)
}

/**
 * The day as ISO 8601 writes it: `2018-08-06`, `-0043-03-15`. A year of more than four digits, which only widening
 * `9999~` can reach, has its sign in front: `+10000-12-31`.
 */
export function fromDay(day: number): string {
  const shifted = day + FROM_0000_03_01_TO_1970_01_01
  const era = Math.floor(shifted / DAYS_IN_400_YEARS)
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${yearText(year)}-${pad(month)}-${pad(dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1)}`
}

/** Reads `2018-08-06` or `-0043-03-15` as a day; null if the text is anything else, or no day of the calendar. */
export function parseDay(text: string): number | null {
  const parts = /^(-?\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts || text.startsWith("-0000")) return null
  const day = toDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  return fromDay(day) === text ? day : null
}

/** A year as ISO 8601 writes it: four digits, `-0043` before the year 0, a sign where it needs more digits. */
export function yearText(year: number): string {
  const sign = year < 0 ? "-" : year > 9999 ? "+" : ""
  return sign + String(Math.abs(year)).padStart(4, "0")
}

/** A month or a day of the month as ISO 8601 writes it: two digits. */
export function pad(part: number): string {
  return String(part).padStart(2, "0")
}

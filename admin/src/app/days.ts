/** A day as the graph gives it (YYYY-MM-DD, years may have a sign) in words: 6 August 2018. */
export function dayWords(day: string | null | undefined): string {
  const [, year, month, date] = /^(-?\d+)-(\d\d)-(\d\d)/.exec(day ?? "") ?? []
  return year ? `${Number(date)} ${months[Number(month) - 1]} ${Number(year)}` : (day ?? "")
}

const months = "January February March April May June July August September October November December".split(" ")

/** An instant in words and in UTC: 25 November 2026, 18:17. */
export const instantWords = (instant: string): string => `${dayWords(instant)}, ${instant.slice(11, 16)} UTC`

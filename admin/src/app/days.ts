import { t } from "../words"
import { app } from "../words/app"
import { fromLeft, tag } from "./local"

/** The name of a month, 1 to 12. */
export const monthWords = (month: number): string =>
  new Intl.DateTimeFormat(tag(), { month: "long", timeZone: "UTC" }).format(Date.UTC(2000, month - 1))

/**
 * A day or a month as the graph gives it (YYYY-MM-DD, years may have a sign) in words: 6 August 2018, 6 آب 2018. What
 * else EDTF can say stands as it is.
 */
export function dayWords(day: string | null | undefined): string {
  const [, year, month, date] = /^(-?\d+)-(0[1-9]|1[0-2])(?:-(\d\d)(?:T.*)?)?$/.exec(day ?? "") ?? []
  if (!year) return day ? fromLeft(day) : ""
  return `${date ? `${Number(date)} ` : ""}${monthWords(Number(month))} ${Number(year)}`
}

/** An instant in words and in UTC: 25 November 2026, 18:17 UTC. */
export const instantWords = (instant: string): string =>
  t(app.instant, { day: dayWords(instant), time: instant.slice(11, 16) })

import { type Language, language } from "../words"

// Figures are Western in Arabic too, as in the register's own phrases of dates: so they compare at sight with what
// sources print, and are written as inputs and EDTF take them. Months are those of Syria.
const tags = { en: "en-GB", ar: "ar-SY-u-nu-latn" } satisfies Record<Language, string>

/** The BCP 47 tag by which Intl writes in the interface's language: `new Intl.NumberFormat(tag())`. */
export const tag = (): string => tags[language()]

/** A day as the graph gives it (YYYY-MM-DD, years may have a sign) in words: 6 August 2018, 6 آب 2018. */
export function dayWords(day: string | null | undefined): string {
  const [, year, month, date] = /^(-?\d+)-(\d\d)-(\d\d)/.exec(day ?? "") ?? []
  return year ? `${Number(date)} ${monthWords(Number(month))} ${Number(year)}` : (day ?? "")
}

/** The name of a month, 1 to 12. */
export const monthWords = (month: number): string =>
  new Intl.DateTimeFormat(tag(), { month: "long", timeZone: "UTC" }).format(Date.UTC(2000, month - 1))

/** An instant in words and in UTC: 25 November 2026, 18:17. */
export const instantWords = (instant: string): string =>
  `${dayWords(instant)}${language() === "ar" ? "،" : ","} ${instant.slice(11, 16)} UTC`

import { type Language, language, t } from "../words"
import { app } from "../words/app"

// Figures are Western in Arabic too, as in the register's own phrases of dates: so they compare at sight with what
// sources print, and are written as inputs and EDTF take them. Months are those of Syria.
const tags = { en: "en-GB", ar: "ar-SY-u-nu-latn" } satisfies Record<Language, string>

/** The BCP 47 tag by which Intl writes in the interface's language: `new Intl.NumberFormat(tag())`. */
export const tag = (): string => tags[language()]

/** What there is of some parts, with the comma of the interface's language between them. */
export const listed = (parts: (string | null | undefined | false)[]): string => parts.filter(Boolean).join(t(app.comma))

/** Text that is written from the left in Arabic too (a date as EDTF, a code): between Unicode's isolates there. */
export const fromLeft = (text: string): string => (language() === "ar" ? `\u2066${text}\u2069` : text)

/** A decimal number written out exactly: as a number it could lose digits. */
export const decimalWords = (decimal: string): string =>
  new Intl.NumberFormat(tag(), { maximumFractionDigits: 20 }).format(decimal as `${number}`)

/** The name of a language (BCP 47) or a script (ISO 15924); the code itself where the browser knows no name. */
export const languageWords = (code: string): string => named("language", code)
export const scriptWords = (code: string): string => named("script", code)

/** A currency as it stands behind a sum: its code, in Arabic its name. */
export const currencyWords = (code: string): string => (language() === "ar" ? named("currency", code) : code)

function named(type: "language" | "script" | "currency", code: string): string {
  try {
    return new Intl.DisplayNames([tag()], { type }).of(code) ?? code
  } catch {
    return code // the register's own check of codes is less strict
  }
}

import type { Edtf, EdtfDate, EdtfEnd } from "./edtf"
import { parseEdtf } from "./edtf"

type Language = "en" | "ar"

type Wording = {
  months: readonly string[]
  year: (year: number) => string
  about: (date: string) => string
  uncertain: (date: string) => string
  from: (start: string) => string
  until: (end: string) => string
  fromTo: (start: string, end: string) => string
  by: (date: string) => string
  orLater: (date: string) => string
  between: (from: string, to: string) => string
  oneOf: (dates: string[]) => string
}

// "From 2016", never "since 2016" (nor منذ): that would say it still lasts.
const WORDING: Record<Language, Wording> = {
  en: {
    months: "January February March April May June July August September October November December".split(" "),
    year: (year) => (year <= 0 ? `${1 - year} BC` : year < 1000 ? `AD ${year}` : String(year)),
    about: (date) => `about ${date}`,
    uncertain: (date) => `${date} (uncertain)`,
    from: (start) => `from ${start}`,
    until: (end) => `until ${end}`,
    fromTo: (start, end) => `from ${start} to ${end}`,
    by: (date) => `by ${date}`,
    orLater: (date) => `${date} or later`,
    between: (from, to) => `between ${from} and ${to}`,
    oneOf: (dates) => `${dates.slice(0, -1).join(", ")} or ${dates.at(-1)}`,
  },
  ar: {
    // The Gregorian months as Syria names them.
    months: [
      "كانون الثاني",
      "شباط",
      "آذار",
      "نيسان",
      "أيار",
      "حزيران",
      "تموز",
      "آب",
      "أيلول",
      "تشرين الأول",
      "تشرين الثاني",
      "كانون الأول",
    ],
    year: (year) => (year <= 0 ? `${1 - year} ق.م` : year < 1000 ? `${year} م` : String(year)),
    about: (date) => `نحو ${date}`,
    uncertain: (date) => `${date} (غير مؤكد)`,
    from: (start) => `من ${start}`,
    until: (end) => `حتى ${end}`,
    fromTo: (start, end) => `من ${start} إلى ${end}`,
    by: (date) => `بحلول ${date}`,
    orLater: (date) => `${date} أو بعد ذلك`,
    between: (from, to) => `بين ${from} و${to}`,
    oneOf: (dates) => dates.join(" أو "),
  },
}

/**
 * A date as a short phrase for a label: "about 2012", "from 2016", "by 6 August 2018", "نحو 2012". Figures are Western in both languages.
 * @returns null where there is no date; text that is not EDTF as it stands
 */
export function dateWords(edtf: string | null, language: Language): string | null {
  if (edtf === null) return null
  const parsed = parseEdtf(edtf)
  return parsed.ok ? phrase(parsed.value, WORDING[language]) : edtf
}

function phrase(value: Edtf, wording: Wording): string {
  const say = (date: EdtfDate | null) => date && dated(date, wording)
  if (value.form === "DATE") return dated(value.date, wording)
  if (value.form === "CHOICE") return wording.oneOf(value.dates.map((date) => dated(date, wording)))
  if (value.form === "INTERVAL") {
    return spanned(say(known(value.start)), say(known(value.end)), wording.fromTo, wording.from, wording.until)
  }
  return spanned(say(value.from), say(value.to), wording.between, wording.orLater, wording.by)
}

function spanned(
  from: string | null,
  to: string | null,
  both: (from: string, to: string) => string,
  fromOnly: (from: string) => string,
  toOnly: (to: string) => string,
): string {
  if (from !== null && to !== null) return both(from, to)
  return from !== null ? fromOnly(from) : toOnly(to ?? "")
}

function known(end: EdtfEnd): EdtfDate | null {
  return typeof end === "string" ? null : end
}

function dated({ year, month, day, approximate, uncertain }: EdtfDate, wording: Wording): string {
  const parts = [day, month === null ? null : wording.months[month - 1], wording.year(year)]
  const plain = parts.filter((part) => part !== null).join(" ")
  const near = approximate ? wording.about(plain) : plain
  return uncertain ? wording.uncertain(near) : near
}

import type { Linked } from "../app/links"
import { labelOf } from "../app/vocabulary"
import { t } from "../words"
import { pages } from "../words/pages"
import { currencyWords, decimalWords as written, listed } from "../app/local"
import { allOf, type Claim, type Page } from "./claim"

export type Estimate = Claim & {
  measure: string
  measureWords: string | null
  of: string | null
  subjectPart: string
  subjectWords: string | null
  low: string | null
  best: string | null
  high: string | null
  approximate: boolean
  currency: string | null
  inWords: string | null
  form: string
  counted: string | null
  additive: string | null
  additionalTo: Linked | null
}

export type Numbers = { estimates: Page<Estimate> }

export const numbersFragment = `
fragment Numbers on Entity {
  estimates(${allOf}, orderBy: [{ field: START }]) { totalCount nodes {
    ...ClaimParts measure measureWords of subjectPart subjectWords low best high approximate currency inWords form counted
    additive additionalTo { id kind label(language: $language) }
  } }
}`

/** "about 3,000", "246", "100–200 more", "grew: significantly": the number as one reads it, or the source's words. */
export function figureOf({ low, best, high, approximate, currency, inWords, form }: Estimate): string | null {
  const range =
    low && high && low !== high ? `${written(low)}–${written(high)}` : low || high ? written(low ?? high!) : null
  const plain =
    best && range && range !== written(best)
      ? t(pages.likeliest, { best: written(best), range })
      : best
        ? written(best)
        : range
  if (!plain) {
    if (form === "LEVEL" || !inWords) return inWords
    return t(form === "INCREASE" ? pages.grew : pages.shrank, { words: inWords })
  }
  const money = currency ? `${plain} ${currencyWords(currency)}` : plain
  const about = approximate ? t(pages.about, { number: money }) : money
  return form === "LEVEL" ? about : t(form === "INCREASE" ? pages.more : pages.fewer, { number: about })
}

/** What is measured: "killed, combat deaths". */
export const measureOf = ({ measure, measureWords, of }: Estimate): string =>
  listed([measure === "OTHER" && measureWords ? measureWords : labelOf("EstimateMeasure", measure), of])

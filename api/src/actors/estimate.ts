import { ascending, currencyCode, otherNeedsWords, partsAreOfActors } from "../graph/checks"
import type { Context } from "../graph/context"
import { choice, flag, number, ref, text } from "../graph/fields"
import { Claim } from "../graph/interfaces"
import { kind } from "../graph/kinds"
import { PartyPart } from "../graph/lists"
import type { Check } from "../ledger/kind"
import { EstimateAdditive, EstimateCounted, EstimateForm, EstimateMeasure } from "./lists"

const numbers = ["low", "best", "high"] as const

const saysANumberOrWords: Check = (now) =>
  numbers.every((n) => now[n] == null) && !now.inWords
    ? [{ path: ["best"], message: "Give a number, or the words in which the source puts it." }]
    : []

const countedThings: Check = (now) =>
  ["EQUIPMENT", "EVENTS", "SITES"].includes(now.measure as string) && !now.of
    ? [{ path: ["of"], message: "Name what is counted, e.g. rocket attacks." }]
    : []

const additionNeedsBoth: Check = (now) => {
  if (now.additionalToId != null && now.additive == null)
    return [{ path: ["additive"], message: "Say whether it comes on top of the other for certain: YES or UNCLEAR." }]
  if (now.additionalToId == null && now.additive != null)
    return [{ path: ["additionalTo"], message: "Give the estimate it comes on top of." }]
  return now.additionalToId != null && now.additionalToId === now.id
    ? [{ path: ["additionalTo"], message: "An estimate does not come on top of itself." }]
    : []
}

const moneyOnlyForBudgets: Check = (now) =>
  now.currency != null && now.measure !== "BUDGET" && now.measure !== "OTHER"
    ? [{ path: ["currency"], message: "Only a BUDGET, or OTHER in words, is money; pay is a funding flow." }]
    : []

export class Estimate extends Claim {
  @ref("Record", "The record the number is about.", { required: true })
  subject!: unknown
  @choice(PartyPart, "Which part of the subject is meant, where it is an actor.", { byDefault: "WHOLE" })
  subjectPart!: string
  @text('The subject in the words of the source, e.g. "the Aleppo branch".', { max: 300 })
  subjectWords!: string | null
  @choice(EstimateMeasure, "What is measured.", { required: true })
  measure!: string
  @text("What is measured, in words, where the measure is OTHER.", { max: 200 })
  measureWords!: string | null
  @number("The lowest it may be.")
  low!: string | null
  @number("The one number given, or the likeliest.")
  best!: string | null
  @number("The highest it may be.")
  high!: string | null
  @flag('Whether the source calls the number approximate ("about", "some").')
  approximate!: boolean
  @text("ISO 4217 code of the currency, where the number is money.", { max: 3 })
  currency!: string | null
  @text('The number in the words of the source, e.g. "relatively large".', { max: 300 })
  inWords!: string | null
  @text('What is counted, e.g. "rocket attacks".', { max: 200 })
  of!: string | null
  @choice(EstimateForm, "A level, or a change of it.", { byDefault: "LEVEL" })
  form!: string
  @choice(EstimateCounted, "Counted at a moment, up to a day, or during a period.")
  counted!: string | null
  @ref("Estimate", "The estimate it is said to come on top of.")
  additionalTo!: unknown
  @choice(EstimateAdditive, "Whether it comes on top of that for certain.")
  additive!: string | null

  override async words(ctx: Context, language: string) {
    const tongue = language === "ar" ? "ar" : "en"
    const entry = EstimateMeasure.entries[this.measure as keyof typeof EstimateMeasure.entries]!
    const what = [this.measureWords ?? entry[tongue], this.of].filter(Boolean).join(comma[tongue])
    const of = await ctx.load.label(this.subjectId, language)
    return [`${of ?? ""}: ${what}: ${this.figure(tongue)}`, this.when.phrase(language)]
      .filter(Boolean)
      .join(comma[tongue])
  }

  /** The number as one reads it: one figure, a range, or the source's words. */
  private figure(tongue: "en" | "ar"): string {
    const shown = (n: string | null) => (n === null ? null : new Intl.NumberFormat("en").format(Number(n)))
    const [low, best, high] = [shown(this.low), shown(this.best), shown(this.high)]
    const range = low && high && low !== high ? `${low}–${high}` : (low ?? high)
    const number = best && range && best !== range ? `${best} (${range})` : (best ?? range)
    const about = this.approximate && number ? `${{ en: "about", ar: "نحو" }[tongue]} ${number}` : number
    const sign = { LEVEL: "", INCREASE: "+", DECREASE: "−" }[this.form as "LEVEL"] ?? ""
    return about ? `${sign}${about}${this.currency ? ` ${this.currency}` : ""}` : `${sign}${this.inWords ?? ""}`
  }
  declare subjectId: string
}

const comma = { en: ", ", ar: "، " }

export const estimate = kind(Estimate, {
  prefix: "est",
  layer: "claim",
  implements: Claim,
  description:
    "The claim of a number about a record: strength, losses, equipment; or only the words in which it is put. Pay is a funding flow.",
  where: ["subject", "measure", "counted"],
  orderBy: { START: "earliestStart", LAST_ATTESTED: "lastAttested", BEST: "best" },
  ends: ["subjectId"],
  moment: "when",
  checks: [
    saysANumberOrWords,
    countedThings,
    additionNeedsBoth,
    moneyOnlyForBudgets,
    otherNeedsWords("measure", "measureWords"),
    ascending("low", "best", ["low"]),
    ascending("best", "high", ["best"]),
    ascending("low", "high", ["low"]),
    currencyCode("currency"),
    partsAreOfActors,
  ],
})

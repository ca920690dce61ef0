import { type Check, kindOfId } from "../ledger/kind"
import { kindGroups } from "./types"

/** A value OTHER (or a party's part OTHER) says nothing without words. */
export const otherNeedsWords =
  (field: string, words: string): Check =>
  (now) =>
    now[field] === "OTHER" && !now[words]
      ? [{ path: [words], message: `Say in words what is meant, since ${field} is OTHER.` }]
      : []

/** Of two values only one order makes sense: low not above high. */
export const ascending =
  (low: string, high: string, path: string[]): Check =>
  (now) =>
    now[low] != null && now[high] != null && Number(now[low]) > Number(now[high])
      ? [{ path, message: `The lower value ${now[low]} is above the upper value ${now[high]}: exchange them.` }]
      : []

const isoCurrencies = new Set(Intl.supportedValuesOf("currency"))

/** Currencies are the runtime's list of ISO 4217 codes; an amount needs one. */
export const currencyKnown =
  (name: string): Check =>
  (now) => {
    const code = now[`${name}Currency`] as string | null
    const amount = now[`${name}Low`] ?? now[`${name}High`]
    if (amount != null && !code)
      return [{ path: [name, "currency"], message: "An amount needs its currency: an ISO 4217 code, e.g. SYP." }]
    if (code && !isoCurrencies.has(code))
      return [
        {
          path: [name, "currency"],
          message: `"${code}" is not an ISO 4217 code: write three capital letters, e.g. SYP or USD.`,
        },
      ]
    return code && amount == null
      ? [{ path: [name, "low"], message: "A currency needs an amount: give it, or leave the sum out." }]
      : []
  }

/** A code of a currency by itself. */
export const currencyCode =
  (name: string): Check =>
  (now) =>
    now[name] != null && !isoCurrencies.has(now[name] as string)
      ? [
          {
            path: [name],
            message: `"${now[name]}" is not an ISO 4217 code: write three capital letters, e.g. SYP or USD.`,
          },
        ]
      : []

/** Of a claim with a subject, its part and its words: only an actor has parts. */
export const partsAreOfActors: Check = (now) => {
  const actor = kindGroups("Actor").includes(kindOfId(String(now.subjectId)) as never)
  return !actor && (now.subjectPart !== "WHOLE" || now.subjectWords)
    ? [
        {
          path: ["subjectPart"],
          message: "Only an actor has members, leaders or families: leave the part WHOLE and the words empty.",
        },
      ]
    : []
}

/** What must differ between two ends of a claim: the same whole actor cannot stand at both. */
export const endsDiffer =
  (a: string, b: string): Check =>
  (now) =>
    now[`${a}Id`] != null &&
    now[`${a}Id`] === now[`${b}Id`] &&
    now[`${a}Part`] === "WHOLE" &&
    now[`${b}Part`] === "WHOLE"
      ? [
          {
            path: [b, "actor"],
            message: `The same actor stands as ${a} and as ${b}: one of them must be another, or a part.`,
          },
        ]
      : []

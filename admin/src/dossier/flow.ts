import { labelOf } from "../app/vocabulary"
import { t } from "../words"
import { dossier as said } from "../words/dossier"
import { currencyWords, decimalWords as written, listed } from "../app/local"
import { type Claim, type Page, type Party, readingOf, type Where } from "./claim"

export type Amount = { low: string | null; high: string | null; currency: string | null }

export type Flow = Claim & {
  type: string
  typeWords: string | null
  giver: Party
  recipient: Party
  item: string | null
  amount: Amount | null
  period: string | null
  per: string | null
  otherParties: { role: string; party: Party }[]
  where: Where | null
}

export type Money = { fundingReceived: Page<Flow>; fundingGiven: Page<Flow> }

/** "25,000 SYP", "10,000–20,000 USD", "at least 500 EUR"; null where no amount is stated. */
export function amountInWords(amount: Amount | null): string | null {
  const { low, high, currency } = amount ?? {}
  if (!low && !high) return null
  const sum =
    low && high
      ? Number(low) === Number(high)
        ? written(low)
        : `${written(low)}–${written(high)}`
      : low
        ? t(said.atLeast, { sum: written(low) })
        : t(said.upTo, { sum: written(high!) })
  return `${sum} ${currency ? currencyWords(currency) : t(said.currencyNotStated)}`
}

/** "monthly, per head": over which time and for whom an amount counts; empty where nothing is said of it. */
export const reckoned = ({ period, per }: Pick<Flow, "period" | "per">): string =>
  listed([
    period && period !== "NOT_SAID" && labelOf("FlowPeriod", period),
    per && per !== "NOT_SAID" && labelOf("FlowPer", per),
  ])

/**
 * How broad each flow is drawn, in units. An amount not stated is one unit, and so is one that stands alone: only
 * amounts in the same currency, period and base can be compared, and then the largest is four. Flows that are readings
 * of one sentence share the breadth of one.
 */
export function breadthsOf(flows: Flow[]): number[] {
  const readings = new Map<string, number>()
  const largest = new Map<string, { amount: number; of: Set<string> }>()
  for (const flow of flows) {
    const set = readingOf(flow) ?? flow.id
    readings.set(set, (readings.get(set) ?? 0) + 1)
    const amount = amountOf(flow)
    const found = largest.get(measureOf(flow)) ?? { amount: 0, of: new Set() }
    if (amount !== null) largest.set(measureOf(flow), { amount: Math.max(found.amount, amount), of: found.of.add(set) })
  }
  return flows.map((flow) => {
    const amount = amountOf(flow)
    const most = largest.get(measureOf(flow))
    const alone = amount === null || !most || most.of.size < 2 || most.amount === 0
    const whole = alone ? 1 : 1 + 3 * (amount / most.amount)
    return whole / (readings.get(readingOf(flow) ?? flow.id) ?? 1)
  })
}

const amountOf = ({ amount }: Flow) => {
  const stated = amount?.high ?? amount?.low
  return stated ? Number(stated) : null
}
const measureOf = ({ amount, period, per }: Flow) => [amount?.currency, period, per].join(" ")

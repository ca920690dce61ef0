import { Unknown } from "../app/Unknown"
import { labelOf } from "../app/vocabulary"
import type { FlowRow } from "./funding-flow/views"

// A decimal is text from the database to the screen; as a number it could lose digits.
const grouped = (figure: string) => figure.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","))

function figures(low: string | null, high: string | null): string {
  if (low !== null && high !== null) return low === high ? grouped(low) : `${grouped(low)}–${grouped(high)}`
  return low !== null ? `at least ${grouped(low)}` : `at most ${grouped(high ?? "")}`
}

/** The sum of a flow: one figure or a range, its currency, for whom and how often; hatched where no figure is given. */
export function Amount({ flow: { amount, per, period } }: { flow: Pick<FlowRow, "amount" | "per" | "period"> }) {
  if (!amount || (amount.low === null && amount.high === null)) return <Unknown>no amount stated</Unknown>
  const each = per === "HEAD" || per === "UNIT" ? labelOf("FlowPer", per) : null
  const times = period && period !== "NOT_SAID" ? labelOf("FlowPeriod", period) : null
  const sum = [figures(amount.low, amount.high), amount.currency].filter(Boolean).join(" ")
  return <>{[sum, each, times].filter(Boolean).join(", ")}</>
}

import { Unknown } from "../app/Unknown"
import { labelOf } from "../app/vocabulary"
import type { FlowRow } from "./funding-flow/views"

const grouped = (figure: string) => figure.replace(/\B(?=(\d{3})+(?!\d))/, (m) => m).replace(/^(-?\d+)/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","))

/** The sum of a flow: one figure or a range, its currency, for whom and how often; hatched where no figure is given. */
export function Amount({ flow }: { flow: Pick<FlowRow, "amount" | "per" | "period"> }) {
  const { amount, per, period } = flow
  if (!amount || (amount.low === null && amount.high === null)) return <Unknown>no amount stated</Unknown>
  const { low, high, currency } = amount
  const figures =
    low !== null && high !== null
      ? low === high
        ? grouped(low)
        : `${grouped(low)}–${grouped(high)}`
      : low !== null
        ? `at least ${grouped(low)}`
        : `at most ${grouped(high!)}`
  const times = [per && per !== "NOT_SAID" && per !== "TOTAL" && labelOf("FlowPer", per), period && period !== "NOT_SAID" && labelOf("FlowPeriod", period)]
  return <>{[`${figures} ${currency ?? ""}`.trim(), ...times.filter(Boolean)].join(", ")}</>
}

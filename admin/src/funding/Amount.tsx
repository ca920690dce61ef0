import { listed } from "../app/local"
import { Unknown } from "../app/Unknown"
import { amountInWords, reckoned, type Flow } from "../dossier/flow"

/** The sum of a flow, for whom and how often it counts; hatched where no figure is given. */
export function Amount({ flow }: { flow: Pick<Flow, "amount" | "per" | "period"> }) {
  const amount = amountInWords(flow.amount)
  if (!amount) return <Unknown />
  return <>{listed([amount, reckoned(flow)])}</>
}

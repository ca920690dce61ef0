import { kindOf } from "../../app/kinds"
import { supportFields, wholeOf } from "../../app/selection"
import type { When } from "../../dossier/claim"
import type { Flow } from "../../dossier/flow"

export type FlowDetail = Flow & {
  version: number
  status: "ACCEPTED" | "WITHDRAWN"
  withdrawnReason: string | null
  note: string | null
  when: (When & { words: string | null; reason: string | null }) | null
}

/** What the page of a flow is read with: every field, and how well it is supported. */
export const flowFields = () => `${wholeOf(kindOf("FundingFlow"))} ${supportFields}`

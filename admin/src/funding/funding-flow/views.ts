import { partyFields, supportFields, whereFields } from "../../actors/views"
import type { When } from "../../dossier/claim"
import type { Flow } from "../../dossier/flow"

const row = `id label(language: $language) type typeWords item period per status modality condition qualifier
  giver { ${partyFields} } recipient { ${partyFields} } amount { low high currency }
  when { phrase(language: $language) words earliestStart latestStart earliestEnd latestEnd startBasis endBasis reason } ${supportFields}`

export type FlowRow = Flow & {
  status: "ACCEPTED" | "WITHDRAWN"
  when: (When & { words: string | null; reason: string | null }) | null
}
export type FlowDetail = FlowRow & { note: string | null; withdrawnReason: string | null }

/** Views of a funding flow. */
export const fundingFlowViews = {
  list: row,
  detail: `${row} note withdrawnReason where { ${whereFields} } otherParties { role party { ${partyFields} } }`,
}

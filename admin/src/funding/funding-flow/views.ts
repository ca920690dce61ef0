import { partyFields, supportFields, type Party } from "../../actors/views"

const row = `id label type typeWords item period per status modality
  giver { ${partyFields} } recipient { ${partyFields} } amount { low high currency } when { phrase edtf } ${supportFields}`

export type Support = { voices: number; selfOnly: boolean; contested: boolean }
export type FlowRow = {
  id: string
  label: string
  type: string
  typeWords: string | null
  item: string | null
  period: string | null
  per: string | null
  status: string
  modality: string
  giver: Party
  recipient: Party
  amount: { low: string | null; high: string | null; currency: string | null } | null
  when: { phrase: string | null; edtf: string | null } | null
  lastAttested: string | null
  support: Support | null
}
export type FlowDetail = FlowRow & {
  condition: string | null
  qualifier: string | null
  note: string | null
  withdrawnReason: string | null
  where: { stated: string; precision: string | null; words: string | null } | null
  when: { phrase: string | null; edtf: string | null; words: string | null } | null
  otherParties: { role: string; party: Party }[]
}

/** Views of a funding flow. */
export const fundingFlowViews = {
  list: row,
  detail: `${row} condition qualifier note withdrawnReason where { stated precision words } when { words }
    otherParties { role party { ${partyFields} } }`,
}

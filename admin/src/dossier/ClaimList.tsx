import { RecordLink } from "../app/links"
import { EvidenceBadge } from "../evidence/EvidenceBadge"
import { t } from "../words"
import { dossier as said } from "../words/dossier"
import { ClaimTable, type Group } from "./ClaimTable"
import type { Claim } from "./claim"
import { Dated, Reserve } from "./Dated"

export type ListedClaim = Claim & { kind: string }

/** Claims of several kinds as rows, each by the sentence it makes. */
export function ClaimList({ label, groups }: { label: string; groups: Group<ListedClaim>[] }) {
  const columns = [
    { title: t(said.what), width: "52%", cell: (row: ListedClaim) => <What row={row} /> },
    { title: t(said.when), width: "24%", cell: (row: ListedClaim) => <Dated claim={row} /> },
    { title: t(said.whoSaysSo), cell: (row: ListedClaim) => <EvidenceBadge claim={row} /> },
  ]
  return <ClaimTable label={label} columns={columns} groups={groups} />
}

const What = ({ row }: { row: ListedClaim }) => (
  <>
    <RecordLink record={row} />
    <Reserve claim={row} />
  </>
)

import { Alert } from "@mui/material"
import { useGetOne } from "react-admin"
import { useParams } from "react-router-dom"
import { Article } from "../../app/Article"
import { Heading } from "../../app/Heading"
import { Bdi } from "../../app/Names"
import { Particulars } from "../../app/Particulars"
import { Fault, Reading } from "../../app/states"
import { labelOf } from "../../app/vocabulary"
import { Dated, Reserve } from "../../dossier/Dated"
import { PartyName } from "../../dossier/PartyName"
import { Placed } from "../../dossier/Placed"
import { EvidenceBadge } from "../../evidence/EvidenceBadge"
import { Evidence } from "../../record/Evidence"
import { Gone } from "../../history/Gone"
import { RecordHistory } from "../../history/RecordHistory"
import { RecordTools } from "../../record/RecordTools"
import { Printed } from "../../dossier/Printed"
import { t } from "../../words"
import { fieldName } from "../../words/fields"
import { lists } from "../../words/lists"
import { Message } from "../../words/Message"
import { Amount } from "../Amount"
import { type FlowDetail, flowFields } from "./views"

/** One flow: both ends, what moved, how much, when, and everybody who says so. */
export default function FundingFlowPage() {
  const { id = "" } = useParams()
  const meta = { fields: flowFields() }
  const { data: record, error, isPending, refetch } = useGetOne<FlowDetail>("FundingFlow", { id, meta })
  if (error) return <Gone id={id} never={<Fault error={error} retry={refetch} />} />
  if (isPending || !record) return <Reading />
  return (
    <Article>
      <Heading
        title={record.label}
        over={labelOf("RecordKind", "FundingFlow")}
        sentence
        actions={<RecordTools record={{ ...record, kind: "FundingFlow" }} />}
      />
      {record.status === "WITHDRAWN" && (
        <Alert severity="warning">
          <Message of={lists.withdrawn} reason={<Bdi>{record.withdrawnReason}</Bdi>} />
        </Alert>
      )}
      <Particulars
        of={[
          [fieldName("type"), <What key="what" flow={record} />],
          [fieldName("giver"), <PartyName key="giver" party={record.giver} />],
          [fieldName("recipient"), <PartyName key="recipient" party={record.recipient} />],
          ...record.otherParties.map(({ role, party }): [string, React.ReactNode] => [
            labelOf("FlowPartyRole", role),
            <PartyName key={role} party={party} />,
          ]),
          [fieldName("amount"), <Amount key="amount" flow={record} />],
          [fieldName("when"), <Dated key="when" claim={record} />],
          [fieldName("where"), record.where && <Placed where={record.where} />],
          [fieldName("note"), record.note && <Bdi>{record.note}</Bdi>],
          [t(lists.support), <EvidenceBadge key="support" claim={record} />],
        ]}
      />
      <Evidence id={record.id} />
      <RecordHistory id={record.id} kind="FundingFlow" />
    </Article>
  )
}

const What = ({ flow }: { flow: FlowDetail }) => (
  <>
    {labelOf("FlowType", flow.type)}
    {flow.typeWords && (
      <>
        {" "}
        <Printed words={flow.typeWords} />
      </>
    )}
    {flow.item && (
      <>
        : <Bdi>{flow.item}</Bdi>
      </>
    )}
    <Reserve claim={flow} />
  </>
)

import { Alert, Box } from "@mui/material"
import { useShowController } from "react-admin"
import { Heading } from "../../app/Heading"
import { Bdi } from "../../app/Names"
import { Particulars } from "../../app/Particulars"
import { Fault, Reading } from "../../app/states"
import { labelOf } from "../../app/vocabulary"
import { Dated, Reserve } from "../../dossier/Dated"
import { PartyName } from "../../dossier/PartyName"
import { Placed } from "../../dossier/Placed"
import { Printed } from "../../dossier/Printed"
import { Section } from "../../dossier/Section"
import { EvidenceBadge } from "../../evidence/EvidenceBadge"
import { EvidenceCard } from "../../evidence/EvidenceCard"
import { useEvidence } from "../../evidence/evidence"
import { t } from "../../words"
import { dossier as said } from "../../words/dossier"
import { fieldName } from "../../words/fields"
import { lists } from "../../words/lists"
import { Message } from "../../words/Message"
import { Amount } from "../Amount"
import type { FlowDetail } from "./views"

/** One flow: both ends, what moved, how much, when, and everybody who says so. */
export default function FundingFlowPage() {
  const { record, error, isPending, refetch } = useShowController<FlowDetail>({ queryOptions: { onError: () => {} } })
  if (error) return <Fault error={error} retry={refetch} />
  if (isPending || !record) return <Reading />
  return (
    <Box component="article" sx={{ maxWidth: "60rem", display: "grid", gap: 3 }}>
      <Heading title={record.label} over={labelOf("RecordKind", "FundingFlow")} sentence />
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
    </Box>
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

function Evidence({ id }: { id: string }) {
  const { data, error, refetch } = useEvidence(id)
  return (
    <Section title={t(said.whoSaysSo)}>
      {error && <Fault error={error} retry={refetch} within />}
      <Box sx={{ display: "grid", gap: 1.5 }}>
        {data?.citations?.nodes.map((citation) => (
          <EvidenceCard key={citation.id} citation={citation} />
        ))}
      </Box>
    </Section>
  )
}

import { Box, Typography } from "@mui/material"
import { TextInput } from "react-admin"
import { dayWords } from "../../app/days"
import { ListPage } from "../../app/ListPage"
import type { Column } from "../../app/ListTable"
import { RecordLink } from "../../app/links"
import { Unknown } from "../../app/Unknown"
import { labelOf } from "../../app/vocabulary"
import { PartyName } from "../../dossier/PartyName"
import { EvidenceBadge } from "../../evidence/EvidenceBadge"
import { RecordInput } from "../../inputs/RecordInput"
import { VocabularyInput } from "../../inputs/VocabularyInput"
import { Amount } from "../Amount"
import type { FlowRow } from "./views"

const actors = ["ArmedGroup", "Person", "Organization", "Community"]
const filters = [
  <VocabularyInput key="type" source="type" label="Type" list="FlowType" resettable />,
  <RecordInput key="giver" source="giver" label="Giver" kinds={actors} />,
  <RecordInput key="recipient" source="recipient" label="Recipient" kinds={actors} />,
  <VocabularyInput key="period" source="period" label="How often" list="FlowPeriod" resettable />,
  <TextInput
    key="validAt"
    source="validAt"
    label="True at"
    helperText="A date or interval: 2017, 2018-03, 2015/2016"
    resettable
  />,
]

const link = (flow: FlowRow) => (
  <RecordLink record={{ ...flow, kind: "FundingFlow" }} label={flow.typeWords ?? labelOf("FlowType", flow.type)} />
)
const attested = (flow: FlowRow) => (flow.lastAttested ? dayWords(flow.lastAttested) : <Unknown>day not known</Unknown>)
const time = (flow: FlowRow) => flow.when?.phrase ?? <Unknown>not dated</Unknown>

const columns: Column<FlowRow>[] = [
  { label: "Type", render: link },
  { label: "Giver", render: (flow) => <PartyName party={flow.giver} /> },
  { label: "Recipient", render: (flow) => <PartyName party={flow.recipient} /> },
  { label: "Amount", sort: "AMOUNT", render: (flow) => <Amount flow={flow} /> },
  { label: "When", sort: "START", render: time },
  { label: "Last attested", sort: "LAST_ATTESTED", render: attested },
  { label: "Voices", render: (flow) => <EvidenceBadge claim={flow} /> },
]

export default function FundingFlowList() {
  return (
    <ListPage
      title="Funding"
      sort={{ field: "CREATED", order: "ASC" }}
      filters={filters}
      columns={columns}
      entry={(flow: FlowRow) => (
        <>
          {link(flow)}
          <Box>
            <PartyName party={flow.giver} /> → <PartyName party={flow.recipient} />
          </Box>
          <Typography component="div" variant="body2" color="text.secondary">
            <Amount flow={flow} /> · {time(flow)} · <EvidenceBadge claim={flow} />
          </Typography>
        </>
      )}
    />
  )
}

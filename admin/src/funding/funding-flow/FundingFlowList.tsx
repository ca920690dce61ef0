import { Box, Typography } from "@mui/material"
import { DataTable, TextInput } from "react-admin"
import { Column } from "../../app/Column"
import { dayWords } from "../../app/days"
import { ListPage } from "../../app/ListPage"
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

export default function FundingFlowList() {
  return (
    <ListPage
      title="Funding"
      sort={{ field: "CREATED", order: "ASC" }}
      filters={filters}
      table={
        <DataTable bulkActionButtons={false} rowClick={false}>
          <Column<FlowRow> label="Type" render={link} />
          <Column<FlowRow> label="Giver" render={(flow) => <PartyName party={flow.giver} />} />
          <Column<FlowRow> label="Recipient" render={(flow) => <PartyName party={flow.recipient} />} />
          <Column<FlowRow> label="Amount" sort="AMOUNT" render={(flow) => <Amount flow={flow} />} />
          <Column<FlowRow> label="When" sort="START" render={time} />
          <Column<FlowRow> label="Last attested" sort="LAST_ATTESTED" render={attested} />
          <Column<FlowRow> label="Voices" render={(flow) => <EvidenceBadge claim={flow} />} />
        </DataTable>
      }
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

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
import { t } from "../../words"
import { fieldName } from "../../words/fields"
import { listName } from "../../words/kinds"
import { lists } from "../../words/lists"
import { Arrow } from "../../dossier/Arrow"
import { Amount } from "../Amount"
import type { FlowRow } from "./views"

const actors = ["ArmedGroup", "Person", "Organization", "Community"]
const filters = () => [
  <VocabularyInput key="type" source="type" label={fieldName("type")} list="FlowType" resettable />,
  <RecordInput key="giver" source="giver" label={fieldName("giver")} kinds={actors} />,
  <RecordInput key="recipient" source="recipient" label={fieldName("recipient")} kinds={actors} />,
  <VocabularyInput key="period" source="period" label={fieldName("period")} list="FlowPeriod" resettable />,
  <TextInput
    key="validAt"
    source="validAt"
    label={fieldName("validAt")}
    helperText={t(lists.dateOrInterval, { examples: "2017, 2018-03, 2015/2016" })}
    resettable
  />,
]

const link = (flow: FlowRow) => (
  <RecordLink record={{ ...flow, kind: "FundingFlow" }} label={flow.typeWords ?? labelOf("FlowType", flow.type)} />
)
const attested = (flow: FlowRow) =>
  flow.lastAttested ? dayWords(flow.lastAttested) : <Unknown>{t(lists.dayNotKnown)}</Unknown>
const time = (flow: FlowRow) => flow.when?.phrase ?? <Unknown>{t(lists.notDated)}</Unknown>

const columns = (): Column<FlowRow>[] => [
  { label: fieldName("type"), render: link },
  { label: fieldName("giver"), render: (flow) => <PartyName party={flow.giver} /> },
  { label: fieldName("recipient"), render: (flow) => <PartyName party={flow.recipient} /> },
  { label: fieldName("amount"), sort: "AMOUNT", render: (flow) => <Amount flow={flow} /> },
  { label: fieldName("when"), sort: "START", render: time },
  { label: t(lists.lastAttested), sort: "LAST_ATTESTED", render: attested },
  { label: t(lists.voices), render: (flow) => <EvidenceBadge claim={flow} /> },
]

export default function FundingFlowList() {
  return (
    <ListPage
      title={listName("FundingFlow")}
      sort={{ field: "CREATED", order: "ASC" }}
      filters={filters()}
      columns={columns()}
      entry={(flow: FlowRow) => (
        <>
          {link(flow)}
          <Box>
            <PartyName party={flow.giver} /> <Arrow /> <PartyName party={flow.recipient} />
          </Box>
          <Typography component="div" variant="body2" color="text.secondary">
            <Amount flow={flow} /> · {time(flow)} · <EvidenceBadge claim={flow} />
          </Typography>
        </>
      )}
    />
  )
}

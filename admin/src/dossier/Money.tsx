import { Box, Typography } from "@mui/material"
import { EvidenceBadge } from "../evidence/EvidenceBadge"
import { Bdi } from "../app/Names"
import { labelOf } from "../app/vocabulary"
import { Unknown } from "../app/Unknown"
import { t } from "../words"
import { dossier as said } from "../words/dossier"
import { ClaimTable, type Column } from "./ClaimTable"
import { allOf } from "./claim"
import { Dated, Reserve } from "./Dated"
import { amountInWords, type Flow, type Money, reckoned } from "./flow"
import { MoneyPicture } from "./MoneyPicture"
import { PartyName } from "./PartyName"
import { Placed } from "./Placed"
import { LeftOut, Section, Silent } from "./Section"
import { Arrow } from "./Arrow"
import { Beside } from "./Beside"
import { Printed } from "./Printed"

export type { Money } from "./flow"

export const moneyFragment = `
fragment FlowParts on FundingFlow {
  ...ClaimParts type typeWords item period per amount { low high currency }
  giver { ...PartyParts } recipient { ...PartyParts }
  otherParties { role party { ...PartyParts } } where { ...WhereParts }
}
fragment Money on Actor {
  fundingReceived(${allOf}) { totalCount nodes { ...FlowParts } }
  fundingGiven(${allOf}) { totalCount nodes { ...FlowParts } }
}`

/** What it receives and what it gives, with every end and amount the sources leave unsaid. */
export function MoneySection({ dossier }: { dossier: Money & { id: string; label: string } }) {
  const { fundingReceived: received, fundingGiven: given, id, label } = dossier
  const parts = [
    { title: said.received, label: said.moneyReceived, page: received, out: false },
    { title: said.given, label: said.moneyGiven, page: given, out: true },
  ]
  const filled = parts.filter(({ page }) => page && page.nodes.length > 0)
  return (
    <Section title={t(said.money)}>
      {filled.length === 0 && <Silent />}
      {filled.map(({ title, label: named, page, out }) => (
        <Box key={title} sx={{ "& + &": { mt: 3 } }}>
          <Typography variant="h3" sx={{ mb: 1 }}>
            {t(title)}
          </Typography>
          <MoneyPicture of={label} flows={page!.nodes.filter(({ modality }) => modality === "ACTUAL")} given={out} />
          <ClaimTable label={t(named)} columns={columnsFor(id)} groups={[{ rows: page!.nodes }]} />
          <LeftOut page={page} />
        </Box>
      ))}
    </Section>
  )
}

const columnsFor = (self: string): Column<Flow>[] => [
  { title: t(said.fromTo), width: "26%", cell: (flow) => <Ends flow={flow} self={self} /> },
  { title: t(said.what), width: "22%", cell: (flow) => <What flow={flow} /> },
  { title: t(said.howMuch), width: "16%", cell: (flow) => <HowMuch flow={flow} /> },
  { title: t(said.whenWhere), width: "18%", cell: (flow) => <WhenAndWhere flow={flow} /> },
  { title: t(said.whoSaysSo), cell: (flow) => <EvidenceBadge claim={flow} /> },
]

const Ends = ({ flow: { giver, recipient, otherParties }, self }: { flow: Flow; self: string }) => (
  <>
    <PartyName party={giver} self={self} /> <Arrow /> <PartyName party={recipient} self={self} />
    {otherParties.map(({ role, party }) => (
      <div key={`${role}${party.label}`}>
        <Beside>{labelOf("FlowPartyRole", role)}:</Beside> <PartyName party={party} self={self} />
      </div>
    ))}
  </>
)

const What = ({ flow }: { flow: Flow }) => (
  <>
    {labelOf("FlowType", flow.type)}
    {flow.typeWords && (
      <Beside>
        {" "}
        <Printed words={flow.typeWords} />
      </Beside>
    )}
    {flow.item && (
      <div>
        <Beside>
          <Bdi>{flow.item}</Bdi>
        </Beside>
      </div>
    )}
    <Reserve claim={flow} />
  </>
)

function HowMuch({ flow }: { flow: Flow }) {
  const amount = amountInWords(flow.amount)
  const by = reckoned(flow)
  return (
    <>
      {amount ?? <Unknown>{t(said.amountNotStated)}</Unknown>}
      {by && (
        <div>
          <Beside>{by}</Beside>
        </div>
      )}
    </>
  )
}

const WhenAndWhere = ({ flow }: { flow: Flow }) => (
  <>
    <Dated claim={flow} />
    {flow.where && (
      <div>
        <Beside>{t(said.where)}:</Beside> <Placed where={flow.where} />
      </div>
    )}
  </>
)

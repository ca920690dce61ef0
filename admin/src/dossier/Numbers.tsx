import { Typography } from "@mui/material"
import { Bdi, Sentence } from "../app/Names"
import { Unknown } from "../app/Unknown"
import { choicesOf, labelOf } from "../app/vocabulary"
import { EvidenceBadge } from "../evidence/EvidenceBadge"
import { t } from "../words"
import { Message } from "../words/Message"
import { dossier as said } from "../words/dossier"
import { pages } from "../words/pages"
import { Beside } from "./Beside"
import { ClaimTable, type Column } from "./ClaimTable"
import { Dated, Reserve } from "./Dated"
import { type Estimate, figureOf, measureOf, type Numbers } from "./estimates"
import { OnlyPart } from "./OnlyPart"
import { Printed } from "./Printed"
import { LeftOut, Section, Silent } from "./Section"

/** What was counted or estimated of it. Numbers stand beside each other and are never summed. */
export function NumbersSection({ dossier: { estimates } }: { dossier: Numbers }) {
  const order = new Map(choicesOf("EstimateMeasure").map(({ id }, i) => [id, i]))
  const rows = (estimates?.nodes ?? []).toSorted((a, b) => (order.get(a.measure) ?? 0) - (order.get(b.measure) ?? 0))
  return (
    <Section
      title={t(pages.numbers)}
      aside={rows.length > 1 && <Typography color="text.secondary">{t(pages.numbersAside)}</Typography>}
    >
      {rows.length === 0 && <Silent />}
      {rows.length > 0 && <ClaimTable label={t(pages.numbers)} columns={columns()} groups={[{ rows }]} />}
      <LeftOut page={estimates} />
    </Section>
  )
}

const columns = (): Column<Estimate>[] => [
  { title: t(pages.what), width: "24%", cell: (estimate) => <What estimate={estimate} /> },
  { title: t(pages.number), width: "28%", cell: (estimate) => <HowMany estimate={estimate} /> },
  { title: t(pages.counted), width: "24%", cell: (estimate) => <Counted estimate={estimate} /> },
  { title: t(said.whoSaysSo), cell: (estimate) => <EvidenceBadge claim={estimate} /> },
]

const What = ({ estimate }: { estimate: Estimate }) => (
  <>
    <Bdi>{measureOf(estimate)}</Bdi>
    <OnlyPart part={estimate.subjectPart} words={estimate.subjectWords} />
  </>
)

function HowMany({ estimate }: { estimate: Estimate }) {
  const { additive, additionalTo, inWords, best, low, high } = estimate
  const onTop = additive === "YES" ? pages.onTopYes : pages.onTopUnclear
  return (
    <>
      <b>
        <Bdi>{figureOf(estimate)}</Bdi>
      </b>
      {inWords && (best || low || high) && (
        <Beside>
          {" "}
          <Printed words={inWords} />
        </Beside>
      )}
      <Reserve claim={estimate} />
      {additionalTo && (
        <div>
          {additive === "UNCLEAR" ? (
            <Unknown>
              <Message of={onTop} other={<Sentence>{additionalTo.label}</Sentence>} />
            </Unknown>
          ) : (
            <Beside>
              <Message of={onTop} other={<Sentence>{additionalTo.label}</Sentence>} />
            </Beside>
          )}
        </div>
      )}
    </>
  )
}

const Counted = ({ estimate }: { estimate: Estimate }) => (
  <>
    {estimate.counted && <Beside>{labelOf("EstimateCounted", estimate.counted)}</Beside>}
    <Dated claim={estimate} />
  </>
)

import { Box } from "@mui/material"
import { RecordLink } from "../app/links"
import { Bdi } from "../app/Names"
import { Unknown } from "../app/Unknown"
import { labelOf } from "../app/vocabulary"
import { EvidenceBadge } from "../evidence/EvidenceBadge"
import { t } from "../words"
import { Message } from "../words/Message"
import { dossier as said } from "../words/dossier"
import { pages } from "../words/pages"
import { Beside } from "./Beside"
import { ClaimTable, type Column } from "./ClaimTable"
import { Dated, Reserve } from "./Dated"
import { type EventWithParts, eventsOf, type Happening, type Part, type Parts } from "./happenings"
import { OnlyPart } from "./OnlyPart"
import { Placed } from "./Placed"
import { Printed } from "./Printed"
import { LeftOut, Section, Silent } from "./Section"

type Props = { dossier: Parts & { id: string; kind: string } }

/** What it had a part in, in the order of time, with the part it had. */
export function EventsSection({ dossier: { participations } }: Props) {
  const rows = eventsOf(participations?.nodes ?? [])
  return (
    <Section title={t(pages.events)}>
      {rows.length === 0 && <Silent />}
      {rows.length > 0 && <EventTable label={t(pages.events)} rows={rows} />}
      <LeftOut page={participations} />
    </Section>
  )
}

/** Events as rows in the order given; `own` shows the part somebody had in each. */
export function EventTable({ label, rows, own = true }: { label: string; rows: EventWithParts[]; own?: boolean }) {
  const columns: Column<EventWithParts>[] = [
    { title: t(said.when), width: "20%", cell: ({ event }) => <Dated claim={event} happening /> },
    { title: t(pages.happened), width: own ? "34%" : "52%", cell: ({ event }) => <Happened event={event} /> },
    {
      title: t(pages.part),
      width: "22%",
      cell: ({ parts }) => parts.map((part) => <OwnPart key={part.id} part={part} />),
    },
    { title: t(said.whoSaysSo), cell: ({ event, parts }) => <SaysSo event={event} parts={parts} /> },
  ]
  return (
    <ClaimTable label={label} columns={columns.filter((c) => own || c.title !== t(pages.part))} groups={[{ rows }]} />
  )
}

function Happened({ event }: { event: Happening }) {
  const { type, typeWords, where, several, perpetratorStated } = event
  return (
    <>
      <RecordLink record={event} />
      <div>
        <Beside>
          {labelOf("EventType", type)}
          {typeWords && (
            <>
              {" "}
              <Printed words={typeWords} />
            </>
          )}
          {several && ` · ${t(pages.several)}`}
          {where && where.stated !== "NOT_STATED" && (
            <>
              {" · "}
              <Placed where={where} />
            </>
          )}
        </Beside>
        <Reserve claim={event} />
      </div>
      {perpetratorStated === false && <Unknown>{t(pages.noPerpetrator)}</Unknown>}
    </>
  )
}

function OwnPart({ part }: { part: Part }) {
  const { party, side } = part
  return (
    <div>
      {roleOf(part)}
      <OnlyPart part={party.part} words={party.part === "WHOLE" ? null : party.words} />
      {side && (
        <div>
          <Beside>
            <Message of={pages.onSide} side={<Bdi>{side}</Bdi>} />
          </Beside>
        </div>
      )}
      <Reserve claim={part} />
    </div>
  )
}

/** The part somebody had, in the list's words or the source's. */
export const roleOf = ({ role, roleWords }: Pick<Part, "role" | "roleWords">) =>
  role === "OTHER" && roleWords ? roleWords : labelOf("ParticipationRole", role)

/** That it happened and that somebody had this part in it are two claims, and each has its own evidence. */
const SaysSo = ({ event, parts }: { event: Happening; parts: Part[] }) => (
  <Box sx={{ display: "grid", gap: 0.5, justifyItems: "start" }}>
    <EvidenceBadge claim={event} />
    {parts.map((part) => (
      <Box key={part.id} sx={{ display: "flex", flexWrap: "wrap", gap: 0.75, alignItems: "center" }}>
        <Beside>{t(pages.thePart)}</Beside>
        <EvidenceBadge claim={part} />
      </Box>
    ))}
  </Box>
)

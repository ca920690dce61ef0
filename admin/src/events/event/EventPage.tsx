import { Alert } from "@mui/material"
import { useParams } from "react-router-dom"
import { RecordLink } from "../../app/links"
import { Bdi } from "../../app/Names"
import { labelOf } from "../../app/vocabulary"
import { AttributesSection, AttributeTable } from "../../dossier/Attributes"
import { ClaimList } from "../../dossier/ClaimList"
import { Contents } from "../../dossier/Contents"
import { DisputedSection } from "../../dossier/Disputed"
import { setsOf } from "../../dossier/disputes"
import { EntityHead } from "../../dossier/EntityHead"
import { JudgedSection } from "../../dossier/Judged"
import { NumbersSection } from "../../dossier/Numbers"
import { Read } from "../../dossier/Read"
import { LeftOut, Section } from "../../dossier/Section"
import { Evidence } from "../../record/Evidence"
import { RecordHistory } from "../../history/RecordHistory"
import { t } from "../../words"
import { dossier as said } from "../../words/dossier"
import { lists } from "../../words/lists"
import { Message } from "../../words/Message"
import { pages } from "../../words/pages"
import { EventParticulars } from "./EventParticulars"
import { type Event, useEvent } from "./event"
import { OrderSection } from "./Order"
import { TakingPart } from "./TakingPart"

/** The page of an event: when and where, who had which part, what came before and after, what was said in it. */
export default function EventPage() {
  const { id = "" } = useParams()
  return (
    <Read id={id} of={useEvent(id)}>
      {(event) => <Parts event={event} />}
    </Read>
  )
}

function Parts({ event }: { event: Event }) {
  const { participations, timeOrders, statements, ties, estimates, attributes } = event
  return (
    <>
      <EntityHead of={event} over={kindOf(event)}>
        {event.status === "WITHDRAWN" && (
          <Alert severity="warning">
            <Message of={lists.withdrawn} reason={<Bdi>{event.withdrawnReason}</Bdi>} />
          </Alert>
        )}
        <EventParticulars event={event} />
      </EntityHead>
      <Contents />
      <TakingPart event={event} />
      <OrderSection event={event} />
      {(estimates?.nodes.length ?? 0) > 0 && <NumbersSection dossier={event} />}
      {(attributes?.nodes.length ?? 0) > 0 && <AttributesSection dossier={event} />}
      {(statements?.nodes.length ?? 0) > 0 && (
        <Section title={t(pages.saidInIt)}>
          <AttributeTable
            label={t(pages.saidInIt)}
            attributes={statements!.nodes}
            who={({ subject }) => <RecordLink record={subject} />}
          />
          <LeftOut page={statements} />
        </Section>
      )}
      {(ties?.nodes.length ?? 0) > 0 && (
        <Section title={t(said.ties)}>
          <ClaimList label={t(said.ties)} groups={[{ rows: ties!.nodes }]} />
          <LeftOut page={ties} />
        </Section>
      )}
      <DisputedSection
        sets={setsOf([
          { totalCount: 1, nodes: [event] },
          event.names,
          participations,
          timeOrders,
          estimates,
          attributes,
          statements,
          ties,
        ])}
      />
      <JudgedSection of={event} />
      <Evidence id={event.id} />
      <RecordHistory id={event.id} kind={event.kind} />
    </>
  )
}

const kindOf = ({ type, typeWords }: Event) => (
  <>
    {labelOf("RecordKind", "Event")} ·{" "}
    {type === "OTHER" && typeWords ? <Bdi>{typeWords}</Bdi> : labelOf("EventType", type)}
  </>
)

import { lazy, Suspense, useMemo } from "react"
import { useParams } from "react-router-dom"
import { labelOf } from "../../app/vocabulary"
import { AttributesSection } from "../../dossier/Attributes"
import { Contents } from "../../dossier/Contents"
import { DisputedSection } from "../../dossier/Disputed"
import { setsOf } from "../../dossier/disputes"
import { EntityHead } from "../../dossier/EntityHead"
import { EventTable } from "../../dossier/Events"
import { inOrder } from "../../dossier/happenings"
import { JudgedSection } from "../../dossier/Judged"
import { NumbersSection } from "../../dossier/Numbers"
import { PresenceTable } from "../../dossier/PresenceTable"
import { Read } from "../../dossier/Read"
import { LeftOut, Section, Silent } from "../../dossier/Section"
import { TimelineSection } from "../../dossier/TimelineSection"
import { RecordHistory } from "../../history/RecordHistory"
import { Evidence } from "../../record/Evidence"
import { t } from "../../words"
import { pages } from "../../words/pages"
import { AtWork } from "./AtWork"
import { PlaceParticulars } from "./PlaceParticulars"
import { type Place, usePlace } from "./place"
import { PlacesWithin } from "./PlacesWithin"

const PointMap = lazy(() => import("../../map/PointMap"))

/** The page of a place: what it is, what holds it and lies in it, who is said to be there, and what happened. */
export default function PlacePage() {
  const { id = "" } = useParams()
  return (
    <Read id={id} of={usePlace(id)}>
      {(place) => <Parts place={place} />}
    </Read>
  )
}

function Parts({ place }: { place: Place }) {
  const { presence, events } = place
  const there = presence?.nodes.filter(({ type }) => type !== "BANNED_FROM") ?? []
  const banned = presence?.nodes.filter(({ type }) => type === "BANNED_FROM") ?? []
  const happened = useMemo(
    () => inOrder(events?.nodes ?? [], (event) => event).map((event) => ({ id: event.id, event, parts: [] })),
    [events],
  )
  return (
    <>
      <EntityHead of={place} over={`${labelOf("RecordKind", "Place")} · ${labelOf("PlaceType", place.type)}`}>
        <PlaceParticulars place={place} />
      </EntityHead>
      <Contents />
      <Suspense fallback={null}>
        <PointMap place={place} />
      </Suspense>
      <Section title={t(pages.whoIsThere)}>
        {there.length === 0 && <Silent />}
        {there.length > 0 && <PresenceTable label={t(pages.whoIsThere)} said={there} self={place.id} who />}
        <LeftOut page={presence} />
      </Section>
      {banned.length > 0 && (
        <Section title={t(pages.bannedThere)}>
          <PresenceTable label={t(pages.bannedThere)} said={banned} self={place.id} who ban />
        </Section>
      )}
      <PlacesWithin place={place} />
      <Section title={t(pages.eventsThere)}>
        {happened.length === 0 && <Silent />}
        {happened.length > 0 && <EventTable label={t(pages.eventsThere)} rows={happened} own={false} />}
        <LeftOut page={events} />
      </Section>
      <AtWork place={place} />
      {(place.estimates?.nodes.length ?? 0) > 0 && <NumbersSection dossier={place} />}
      {(place.attributes?.nodes.length ?? 0) > 0 && <AttributesSection dossier={place} />}
      <DisputedSection
        sets={setsOf([place.names, presence, events, place.ties, place.flows, place.estimates, place.attributes])}
      />
      <JudgedSection of={place} />
      <TimelineSection id={place.id} />
      <Evidence id={place.id} ifAny />
      <RecordHistory id={place.id} kind={place.kind} />
    </>
  )
}

import { useParams } from "react-router-dom"
import { useMayWrite } from "../app/MayWrite"
import { RecordHistory } from "../history/RecordHistory"
import { Evidence } from "../record/Evidence"
import { AttributesSection } from "./Attributes"
import type { Page } from "./claim"
import { Contents } from "./Contents"
import { DisputedSection } from "./Disputed"
import { setsOf } from "./disputes"
import { EventsSection } from "./Events"
import { DossierHead } from "./Head"
import { JudgedSection } from "./Judged"
import { LeadersSection } from "./Leaders"
import { MoneySection } from "./Money"
import { NumbersSection } from "./Numbers"
import { PostsSection } from "./Posts"
import { PresenceSection } from "./Presence"
import { Read } from "./Read"
import { TiesSection } from "./Ties"
import { TimelineSection } from "./TimelineSection"
import { VoicesSection } from "./Voices"
import { type Dossier, useDossier } from "./dossier"

/** The page of one actor: what the register holds of it, every value beside the voices that say so. */
export default function DossierPage() {
  const { id = "" } = useParams()
  const writes = useMayWrite("Position")
  return (
    <Read id={id} of={useDossier(id)}>
      {(dossier) => <Sections dossier={dossier} writes={writes} />}
    </Read>
  )
}

/** A person leads nobody and has no strength: of people such parts stand only where a source says something. */
const shown = ({ kind }: Dossier, ...pages: Page<unknown>[]) =>
  kind !== "Person" || pages.some((page) => (page?.nodes.length ?? 0) > 0)

const Sections = ({ dossier, writes }: { dossier: Dossier; writes: boolean }) => (
  <>
    <DossierHead dossier={dossier} writes={writes} />
    <Contents />
    {shown(dossier, dossier.leaders) && <LeadersSection dossier={dossier} writes={writes} />}
    <PostsSection dossier={dossier} writes={writes} />
    <TiesSection dossier={dossier} />
    {shown(dossier, dossier.fundingReceived, dossier.fundingGiven) && <MoneySection dossier={dossier} />}
    {shown(dossier, dossier.presence, dossier.bans) && <PresenceSection dossier={dossier} />}
    {shown(dossier, dossier.estimates) && <NumbersSection dossier={dossier} />}
    <EventsSection dossier={dossier} />
    <AttributesSection dossier={dossier} />
    <DisputedSection sets={disputesOf(dossier)} />
    <JudgedSection of={dossier} />
    <VoicesSection of={dossier} />
    <TimelineSection id={dossier.id} />
    <Evidence id={dossier.id} ifAny />
    <RecordHistory id={dossier.id} kind={dossier.kind} />
  </>
)

const disputesOf = (dossier: Dossier) =>
  setsOf([
    dossier.names,
    dossier.leaders,
    dossier.positions,
    dossier.positionsHeld,
    dossier.relations,
    dossier.fundingReceived,
    dossier.fundingGiven,
    dossier.presence,
    dossier.bans,
    dossier.participations,
    dossier.participations && {
      ...dossier.participations,
      nodes: dossier.participations.nodes.map(({ event }) => event),
    },
    dossier.estimates,
    dossier.attributes,
  ])

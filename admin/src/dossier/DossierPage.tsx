import { Box } from "@mui/material"
import { useParams } from "react-router-dom"
import { useMayWrite } from "../app/MayWrite"
import { Fault } from "../app/states"
import { Gone } from "../history/Gone"
import { RecordHistory } from "../history/RecordHistory"
import { Evidence } from "../record/Evidence"
import { AttributesSection } from "./Attributes"
import { Contents } from "./Contents"
import { DisputedSection } from "./Disputed"
import { setsOf } from "./disputes"
import { EventsSection } from "./Events"
import { DossierHead } from "./Head"
import { JudgedSection } from "./Judged"
import { LeadersSection } from "./Leaders"
import { MoneySection } from "./Money"
import { NotThen } from "./NotThen"
import { NumbersSection } from "./Numbers"
import { PostsSection } from "./Posts"
import { PresenceSection } from "./Presence"
import { Sketch } from "./Sketch"
import { TiesSection } from "./Ties"
import { VoicesSection } from "./Voices"
import { type Dossier, useDossier } from "./dossier"

/** The page of one actor: what the register holds of it, every value beside the voices that say so. */
export default function DossierPage() {
  const { id = "" } = useParams()
  const { data, isPending, error, refetch } = useDossier(id)
  if (error) return <Fault error={error} retry={refetch} />
  if (isPending) return <Sketch />
  if (data === null) return <Gone id={id} never={<NotThen id={id} />} />
  return <Sections dossier={data} key={data.id} />
}

function Sections({ dossier }: { dossier: Dossier }) {
  const writes = useMayWrite("Position")
  const person = dossier.kind === "Person"
  return (
    <Box
      component="article"
      sx={{ maxWidth: "72rem", marginInline: "auto", display: "flex", flexDirection: "column", gap: 4 }}
    >
      <DossierHead dossier={dossier} writes={writes} />
      <Contents />
      {!(person && empty(dossier.leaders)) && <LeadersSection dossier={dossier} writes={writes} />}
      <PostsSection dossier={dossier} writes={writes} />
      <TiesSection dossier={dossier} />
      <MoneySection dossier={dossier} />
      <PresenceSection dossier={dossier} />
      <EventsSection dossier={dossier} />
      <NumbersSection dossier={dossier} />
      <AttributesSection dossier={dossier} />
      <DisputedSection sets={disputesOf(dossier)} />
      <JudgedSection of={dossier} />
      <VoicesSection of={dossier} />
      <Evidence id={dossier.id} ifAny />
      <RecordHistory id={dossier.id} kind={dossier.kind} />
    </Box>
  )
}

const empty = (page: { nodes: unknown[] } | null) => (page?.nodes.length ?? 0) === 0

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

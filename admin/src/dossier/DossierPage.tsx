import { Box } from "@mui/material"
import { useParams } from "react-router-dom"
import { useMayWrite } from "../app/MayWrite"
import { Fault } from "../app/states"
import { RecordHistory } from "../record/History"
import { AttributesSection } from "./Attributes"
import { DossierHead } from "./Head"
import { LeadersSection } from "./Leaders"
import { MoneySection } from "./Money"
import { NotThen } from "./NotThen"
import { PostsSection } from "./Posts"
import { Sketch } from "./Sketch"
import { TiesSection } from "./Ties"
import { type Dossier, useDossier } from "./dossier"

/** The page of one actor: what the register holds of it, every value beside the voices that say so. */
export default function DossierPage() {
  const { id = "" } = useParams()
  const { data, isPending, error, refetch } = useDossier(id)
  if (error) return <Fault error={error} retry={refetch} />
  if (isPending) return <Sketch />
  if (data === null) return <NotThen id={id} />
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
      {!(person && empty(dossier.leaders)) && <LeadersSection dossier={dossier} writes={writes} />}
      <PostsSection dossier={dossier} writes={writes} />
      <TiesSection dossier={dossier} />
      <MoneySection dossier={dossier} />
      <AttributesSection dossier={dossier} />
      <RecordHistory id={dossier.id} kind={dossier.kind} />
    </Box>
  )
}

const empty = (page: { nodes: unknown[] } | null) => (page?.nodes.length ?? 0) === 0

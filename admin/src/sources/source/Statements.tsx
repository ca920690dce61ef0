import { Typography } from "@mui/material"
import { Fault, Reading } from "../../app/states"
import { LeftOut } from "../../dossier/Section"
import { t } from "../../words"
import { lists } from "../../words/lists"
import { CarriedTable } from "./CarriedTable"
import { useCarried } from "./carried"

/** What one speaker says, read when it is asked for: each claim he is cited for, and where. */
export function Statements({ speaker, label }: { speaker: string; label: string }) {
  const { data, error, refetch } = useCarried([speaker])
  if (error) return <Fault error={error} retry={refetch} within />
  if (data === undefined) return <Reading />
  if (!data?.nodes.length) return <Typography color="text.secondary">{t(lists.nothingCited)}</Typography>
  return (
    <>
      <CarriedTable label={label} carried={data.nodes} />
      <LeftOut page={data} />
    </>
  )
}

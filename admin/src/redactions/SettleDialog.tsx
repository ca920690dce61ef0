import { Box, Typography } from "@mui/material"
import { useQueryClient } from "@tanstack/react-query"
import { useNotify } from "react-admin"
import { useForm } from "react-hook-form"
import { FormDialog } from "../inputs/FormDialog"
import { faultsOf } from "../inputs/publish"
import { t } from "../words"
import { Message } from "../words/Message"
import { redactions as said } from "../words/redactions"
import type { Outcome } from "./Done"
import { Items } from "./Items"
import { confirmRedaction, type Redaction, refuseRedaction } from "./redactions"

export type Act = "doIt" | "refuse" | "takeBack"
type Props = { act: Act; redaction: Redaction; onDone: (outcome: Outcome) => void; onClose: () => void }

const wordsOf = {
  doIt: { title: said.doItTitle, button: said.doItNow },
  refuse: { title: said.refuseTitle, button: said.refuse },
  takeBack: { title: said.takeBackTitle, button: said.takeBack },
}

/** Asks once more, and says what cannot be undone. */
export function SettleDialog({ act, redaction, onDone, onClose }: Props) {
  const form = useForm<Record<string, never>>()
  const queries = useQueryClient()
  const notify = useNotify()
  const settle = async () => {
    try {
      if (act === "doIt") onDone({ act, elsewhere: (await confirmRedaction(redaction.id)).elsewhere })
      else {
        await refuseRedaction(redaction.id)
        notify(t(act === "refuse" ? said.refusedNow : said.takenBack), { type: "success" })
      }
    } catch (error) {
      return faultsOf(error, (path) => path.slice(0, 2))
    }
    onClose()
    // The words also leave what this browser keeps of other pages.
    queries.removeQueries({ type: "inactive" })
    await queries.invalidateQueries()
  }
  return (
    <FormDialog
      title={t(wordsOf[act].title)}
      act={t(wordsOf[act].button)}
      form={form}
      onSubmit={settle}
      onClose={onClose}
      grave={act === "doIt"}
      notDone={t(said.notDone)}
    >
      {act === "doIt" ? <Gravely /> : <Typography>{t(said.nothingGoes)}</Typography>}
      <Items of={redaction.items} inForm />
    </FormDialog>
  )
}

const Gravely = () => (
  <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5, display: "grid", gap: 0.75 }}>
    <li>
      <b>{t(said.noWayBack)}</b>
    </li>
    <li>{t(said.everyVersion)}</li>
    <li>{t(said.filesGo)}</li>
    <li>
      <Message of={said.scrub} command={<code dir="ltr">npm run db:scrub</code>} />
    </li>
  </Box>
)

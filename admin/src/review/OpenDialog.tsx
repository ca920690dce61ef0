import { Typography } from "@mui/material"
import { useQueryClient } from "@tanstack/react-query"
import { useForm } from "react-hook-form"
import { useNavigate } from "react-router-dom"
import { useSetChangeset } from "../app/at"
import { FormDialog } from "../inputs/FormDialog"
import { TextField } from "../inputs/TextField"
import { t } from "../words"
import { review } from "../words/review"
import { act, openChangeset } from "./acts"
import { reviewPath } from "./paths"
import type { Working } from "./working"

type Values = { title: string | null; note: string | null }

const given = (value: unknown) => (value ? undefined : t(review.giveATitle))

/** Title and note of a changeset: of a new one, in which one then works, or of one there is. */
export function OpenDialog({ changeset, onClose }: { changeset?: Working; onClose: () => void }) {
  const form = useForm<Values>({ defaultValues: { title: changeset?.title ?? null, note: changeset?.note ?? null } })
  const queries = useQueryClient()
  const navigate = useNavigate()
  const setChangeset = useSetChangeset()
  const save = async ({ title, note }: Values) => {
    const done = changeset
      ? await act("describeChangeset", {
          id: changeset.id,
          expectedVersion: changeset.version,
          title,
          note: note || null,
        })
      : await openChangeset(title ?? "", note)
    if (!done.changeset) return done.faults
    onClose()
    if (changeset) return void (await queries.invalidateQueries())
    setChangeset(done.changeset.id)
    navigate(reviewPath(done.changeset.id))
  }
  const name = t(changeset ? review.describe : review.open)
  return (
    <FormDialog title={name} form={form} onSubmit={save} onClose={onClose} act={name} notDone={t(review.notDone)}>
      {!changeset && <Typography>{t(review.openHint)}</Typography>}
      <TextField source="title" label={t(review.theTitle)} validate={given} max={300} />
      <TextField source="note" label={t(review.theNote)} max={5000} multiline />
    </FormDialog>
  )
}

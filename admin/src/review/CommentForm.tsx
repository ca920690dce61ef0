import { Box, Button } from "@mui/material"
import { useQueryClient } from "@tanstack/react-query"
import { useForm } from "react-hook-form"
import { EntryForm, FormFaults } from "../inputs/EntryForm"
import { TextField } from "../inputs/TextField"
import { t } from "../words"
import { review } from "../words/review"
import { act } from "./acts"

type Values = { words: string | null }
const given = (value: unknown) => (value ? undefined : t(review.saySomething))

type CommentFormProps = {
  changeset: string /** The change it is about. */
  of?: { id: string; label: string }
  onDone?: () => void
}

/** Says something about a changeset, or about one of its changes. */
export function CommentForm({ changeset, of, onDone }: CommentFormProps) {
  const form = useForm<Values>({ defaultValues: { words: null } })
  const queries = useQueryClient()
  const say = async ({ words }: Values) => {
    const done = await act("commentOnChangeset", { id: changeset, record: of?.id, words })
    if (!done.changeset) return done.faults
    form.reset({ words: null })
    onDone?.()
    await queries.invalidateQueries({ queryKey: ["at work", changeset] })
  }
  const name = of ? t(review.commentOf, { label: of.label }) : t(review.comment)
  return (
    <Box sx={{ mt: 2, maxWidth: "70ch" }}>
      <EntryForm form={form} onSubmit={say} label={name}>
        <Box sx={{ display: "grid", gap: 1 }}>
          <FormFaults notDone={t(review.notDone)} />
          <TextField source="words" label={t(review.words)} validate={given} max={5000} multiline />
          <Box>
            <Button type="submit" variant="outlined" loading={form.formState.isSubmitting} aria-label={name}>
              {t(review.comment)}
            </Button>
          </Box>
        </Box>
      </EntryForm>
    </Box>
  )
}

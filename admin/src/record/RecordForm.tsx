import { Alert, Box, Button, Paper } from "@mui/material"
import { useWarnWhenUnsavedChanges } from "ra-core"
import { lazy, useState } from "react"
import type { UseFormReturn } from "react-hook-form"
import { instantWords } from "../app/days"
import type { Kind } from "../app/kinds"
import { Adding } from "../inputs/adding"
import { EntryForm, FormFaults, type Faults } from "../inputs/EntryForm"
import { useSaving } from "../inputs/saving"
import { t } from "../words"
import { inputs } from "../words/inputs"
import { inside } from "../words/inside"
import { record } from "../words/record"
import { RecordInputs } from "./RecordInputs"
import type { Values } from "./values"

const NewRecord = lazy(() => import("./NewRecord"))

type RecordFormProps = {
  kind: Kind
  isNew: boolean
  form: UseFormReturn<Values>
  label: string
  /** Since when what stands in it is kept, where one comes back to it. */
  keptSince: string | null
  onThrowAway: () => void
  onSubmit: (values: Values) => Promise<Faults | undefined>
  /** Keeps in a changeset what is not finished. */
  onKeep: (values: Values) => Promise<Faults | undefined>
  onCancel: () => void
}

/** The form of any kind. Its button says where it goes, and is never dimmed, so that pressing it shows what is missing. */
export function RecordForm({ kind, isNew, form, label, keptSince, ...on }: RecordFormProps) {
  const { onThrowAway, onSubmit, onKeep, onCancel } = on
  const saving = useSaving(kind.name)
  const [keeping, setKeeping] = useState(false)
  const save = async (values: Values) => (await saving.ready()) ?? onSubmit(values)
  const keep = async () => {
    form.clearErrors()
    setKeeping(true)
    const faults = (await saving.ready()) ?? (await onKeep(form.getValues()))
    setKeeping(false)
    for (const [path, message] of Object.entries(faults ?? {})) form.setError(path, { type: "server", message })
  }
  useWarnWhenUnsavedChanges(true, undefined, form.control as any)
  return (
    <Paper variant="outlined" sx={{ p: { xs: 1.5, sm: 3 } }}>
      <Adding value={NewRecord}>
        <EntryForm form={form} onSubmit={save} label={label}>
          {keptSince && (
            <Alert
              severity="info"
              role="status"
              action={<Button onClick={onThrowAway}>{t(record.throwAway)}</Button>}
              sx={{ alignItems: "center", flexWrap: { xs: "wrap", sm: "nowrap" } }}
            >
              {t(record.keptFrom, { at: instantWords(keptSince) })}
            </Alert>
          )}
          <FormFaults notDone={saving.notDone} />
          <RecordInputs kind={kind} isNew={isNew} />
          <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}>
            {saving.picker}
            <Button
              type="submit"
              variant="contained"
              loading={form.formState.isSubmitting}
              sx={{ overflowWrap: "anywhere" }}
            >
              {saving.act}
            </Button>
            {saving.to !== "publish" && (
              <Button variant="outlined" loading={keeping} onClick={keep}>
                {t(inside.keepUnfinished)}
              </Button>
            )}
            <Button onClick={onCancel}>{t(inputs.cancel)}</Button>
            <Alert severity="info" icon={false} sx={{ py: 0 }}>
              {saving.hint}
            </Alert>
          </Box>
        </EntryForm>
      </Adding>
    </Paper>
  )
}

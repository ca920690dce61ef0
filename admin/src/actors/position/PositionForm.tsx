import { Alert, Box, Button, Paper } from "@mui/material"
import { useWarnWhenUnsavedChanges } from "ra-core"
import type { UseFormReturn } from "react-hook-form"
import { EntryForm, FormFaults, type Faults } from "../../inputs/EntryForm"
import { PositionInputs } from "./PositionInputs"
import type { PositionValues } from "./values"

type PositionFormProps = {
  form: UseFormReturn<PositionValues>
  label: string
  onSubmit: (values: PositionValues) => Promise<Faults | undefined>
  onCancel: () => void
}

/** The form itself. It warns before what was typed is lost; Publish is never dimmed, so that pressing it shows what is missing. */
export function PositionForm({ form, label, onSubmit, onCancel }: PositionFormProps) {
  useWarnWhenUnsavedChanges(true, undefined, form.control as any)
  return (
    <Paper variant="outlined" sx={{ p: { xs: 1.5, sm: 3 }, maxWidth: 900 }}>
      <EntryForm form={form} onSubmit={onSubmit} label={label}>
        <FormFaults />
        <PositionInputs />
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}>
          <Button type="submit" variant="contained" loading={form.formState.isSubmitting}>
            Publish
          </Button>
          <Button onClick={onCancel}>Cancel</Button>
          <Alert severity="info" icon={false} sx={{ py: 0 }}>
            It is public at once and marked “without review”.
          </Alert>
        </Box>
      </EntryForm>
    </Paper>
  )
}

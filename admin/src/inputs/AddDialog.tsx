import { Button, Dialog, DialogActions, DialogContent, DialogTitle, useMediaQuery, type Theme } from "@mui/material"
import { useId, type ReactNode } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { t } from "../words"
import { inputs } from "../words/inputs"
import { EntryForm, FormFaults, type Faults } from "./EntryForm"

type AddDialogProps<V extends FieldValues> = {
  title: string
  form: UseFormReturn<V>
  onSubmit: (values: V) => Promise<Faults | undefined>
  onClose: () => void
  children: ReactNode
}

/** A form over the form, for what turned out to be missing; it is published on its own before one goes on. */
export function AddDialog<V extends FieldValues>({ title, form, onSubmit, onClose, children }: AddDialogProps<V>) {
  const id = useId()
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down("sm"))
  return (
    <Dialog
      open
      onClose={(_, why) => why === "escapeKeyDown" && onClose()}
      aria-labelledby={id}
      maxWidth="sm"
      fullWidth
      fullScreen={narrow}
      scroll="body"
    >
      <DialogTitle id={id}>{title}</DialogTitle>
      <EntryForm form={form} onSubmit={onSubmit} label={title}>
        <DialogContent sx={{ display: "grid", gap: 2 }}>
          <FormFaults />
          {children}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t(inputs.cancel)}</Button>
          <Button type="submit" variant="contained" disabled={form.formState.isSubmitting}>
            {t(inputs.publish)}
          </Button>
        </DialogActions>
      </EntryForm>
    </Dialog>
  )
}

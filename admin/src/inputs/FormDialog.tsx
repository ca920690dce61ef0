import { Button, Dialog, DialogActions, DialogContent, DialogTitle, useMediaQuery, type Theme } from "@mui/material"
import { useId, type ReactNode } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { t } from "../words"
import { inputs } from "../words/inputs"
import { EntryForm, FormFaults, type Faults } from "./EntryForm"

export type FormDialogProps<V extends FieldValues> = {
  title: string
  form: UseFormReturn<V>
  onSubmit: (values: V) => Promise<Faults | undefined>
  onClose: () => void
  children: ReactNode
  /** What it does in a word, where that is not publishing. */
  act?: string
  /** Whether it takes something away. */
  grave?: boolean
  /** What to say above marked fields, where that is not that nothing was published. */
  notDone?: string
}

/** A small form over the page, or over a form for what turned out to be missing there; it is published on its own. */
export function FormDialog<V extends FieldValues>(props: FormDialogProps<V>) {
  const { title, form, onSubmit, onClose, children, act = t(inputs.publish), grave = false, notDone } = props
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
          <FormFaults notDone={notDone} />
          {children}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t(inputs.cancel)}</Button>
          <Button
            type="submit"
            variant="contained"
            color={grave ? "error" : "primary"}
            disabled={form.formState.isSubmitting}
          >
            {act}
          </Button>
        </DialogActions>
      </EntryForm>
    </Dialog>
  )
}

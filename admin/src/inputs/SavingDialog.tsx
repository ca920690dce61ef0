import { Alert } from "@mui/material"
import { useQueryClient } from "@tanstack/react-query"
import type { FieldValues } from "react-hook-form"
import { FormDialog, type FormDialogProps } from "./FormDialog"
import { useSaving } from "./saving"

/** A small form that writes a record of a kind: to the register, or into a changeset, as who is here may. */
export function SavingDialog<V extends FieldValues>({ kind, ...props }: FormDialogProps<V> & { kind: string }) {
  const { to, act, hint, notDone, picker, ready } = useSaving(kind)
  const queries = useQueryClient()
  const save = async (values: V) => {
    const faults = (await ready()) ?? (await props.onSubmit(values))
    // The form under it goes on; only the banner counts what is saved by now.
    await queries.invalidateQueries({ queryKey: ["inside"] })
    return faults
  }
  return (
    <FormDialog act={act} notDone={notDone} {...props} onSubmit={save}>
      {props.children}
      {to !== "publish" && (
        <Alert severity="info" icon={false} sx={{ py: 0 }}>
          {hint}
        </Alert>
      )}
      {picker}
    </FormDialog>
  )
}

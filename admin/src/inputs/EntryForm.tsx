import { Alert, Box, FormHelperText } from "@mui/material"
import { RecordContextProvider } from "react-admin"
import type { FormEvent, ReactNode } from "react"
import { t } from "../words"
import { inputs } from "../words/inputs"
import { FormProvider, get, useFormState, type FieldValues, type UseFormReturn } from "react-hook-form"

/** Faults by field (`citations.0.speaker`); `root.server` for what belongs to no field. */
export type Faults = Record<string, string>

type EntryFormProps<V extends FieldValues> = {
  form: UseFormReturn<V>
  /** Sends the values; answers with what the register refuses, field by field, or nothing. */
  onSubmit: (values: V) => Promise<Faults | undefined>
  children: ReactNode
  label: string
}

/**
 * A form whose faults may come from the register. What it refused last time never blocks the next try: a fault of the
 * register stands until then, also where no input is registered for its path.
 */
export function EntryForm<V extends FieldValues>({ form, onSubmit, children, label }: EntryFormProps<V>) {
  const send = form.handleSubmit(async (values) => {
    const faults = await onSubmit(values)
    for (const [path, message] of Object.entries(faults ?? {})) form.setError(path as any, { type: "server", message })
    if (faults) requestAnimationFrame(showFirstFault)
  }, showFirstFault)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // A dialog's form stands inside the page's form in React's tree, though not in the page's.
    event.stopPropagation()
    form.clearErrors()
    void send()
  }
  return (
    <FormProvider {...form}>
      <RecordContextProvider value={{}}>
        <Box component="form" noValidate onSubmit={submit} aria-label={label} sx={{ display: "grid", gap: 3 }}>
          {children}
        </Box>
      </RecordContextProvider>
    </FormProvider>
  )
}

function showFirstFault(): void {
  const find = (what: string) => document.querySelector<HTMLElement>(`form ${what}`)
  const first = find('[aria-invalid="true"]') ?? find('[role="alert"]')
  for (let fold = first?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true
  first?.focus()
  first?.scrollIntoView({ block: "center" })
}

/** What the register says of the whole, at the head of a form. */
export function FormFaults({ notDone = t(inputs.notYet) }: { notDone?: string }) {
  const { errors } = useFormState()
  if (Object.keys(errors).length === 0) return null
  const whole = errors.root?.server?.message
  return (
    <Alert severity="error" role="alert">
      {whole ?? notDone}
    </Alert>
  )
}

/** Faults of a path itself, or of parts of it (`below`) that have no input of their own. */
export function FieldFaults({ source, below = [] }: { source: string; below?: string[] }) {
  const { errors } = useFormState()
  const at: any = get(errors, source)
  const faults: { message?: unknown }[] = [at, at?.root, ...below.map((name) => at?.[name])]
  const said = faults.flatMap((fault) => (typeof fault?.message === "string" ? [fault.message] : []))
  if (said.length === 0) return null
  return (
    <FormHelperText error role="alert">
      {said.join(" ")}
    </FormHelperText>
  )
}

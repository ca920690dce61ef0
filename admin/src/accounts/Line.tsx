import { TextField } from "@mui/material"
import { useInput, ValidationError, type Validator } from "react-admin"

type LineProps = {
  source: string
  label: string
  help?: string
  type?: "text" | "email" | "password" | "date" | "number"
  autoComplete?: string
  /** Addresses, dates and numbers read from the left in every language. */
  ltr?: boolean
  validate?: Validator
  min?: string
  max?: string
}

/** One line of a form; what is wrong with it stands under it. */
export function Line({ source, label, help, type = "text", autoComplete = "off", ltr, validate, min, max }: LineProps) {
  const { field, fieldState } = useInput({ source, validate, defaultValue: "" })
  return (
    <TextField
      name={field.name}
      value={field.value ?? ""}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      type={type}
      label={label}
      autoComplete={autoComplete}
      error={fieldState.invalid}
      helperText={fieldState.error?.message ? <ValidationError error={fieldState.error.message} /> : help}
      fullWidth
      slotProps={{
        htmlInput: { dir: ltr ? "ltr" : "auto", min, max },
        // A date shows its form before it has a value.
        inputLabel: type === "date" ? { shrink: true } : {},
      }}
    />
  )
}

import { useInput, ValidationError, type Validator } from "react-admin"
import { RecordPicker } from "./RecordPicker"

type RecordInputProps = { source: string; label: string; kinds: string[]; helperText?: string; validate?: Validator }

/** A field of a form that holds a record's id. */
export function RecordInput({ source, helperText, validate, ...picker }: RecordInputProps) {
  const { field, fieldState, isRequired } = useInput({ source, validate, defaultValue: null })
  return (
    <RecordPicker
      {...picker}
      value={field.value || null}
      onChange={field.onChange}
      required={isRequired}
      error={fieldState.invalid}
      helperText={fieldState.error?.message ? <ValidationError error={fieldState.error.message} /> : helperText}
    />
  )
}

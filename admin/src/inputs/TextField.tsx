import { TextInput, type Validator } from "react-admin"

type TextFieldProps = {
  source: string
  label: string
  help?: string
  multiline?: boolean
  /** The longest the register takes. */
  max?: number
  placeholder?: string
  /** Digits and codes read from the left in every language. */
  ltr?: boolean
  validate?: Validator
}

/** A line or a paragraph of text; its direction follows what is written. */
export const TextField = ({ help, multiline, max, ltr, ...input }: TextFieldProps) => (
  <TextInput
    {...input}
    helperText={help ?? false}
    multiline={multiline}
    minRows={multiline ? 2 : undefined}
    fullWidth
    resettable={false}
    slotProps={{ htmlInput: { dir: ltr ? "ltr" : "auto", maxLength: max } }}
  />
)

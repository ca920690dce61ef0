import { TextInput, type Validator } from "react-admin"

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
export const Line = ({ help, type = "text", autoComplete = "off", ltr, min, max, ...input }: LineProps) => (
  <TextInput
    {...input}
    type={type}
    autoComplete={autoComplete}
    helperText={help ?? false}
    margin="none"
    fullWidth
    resettable={false}
    slotProps={{
      htmlInput: { dir: ltr ? "ltr" : "auto", min, max },
      // A date shows its form before it has a value.
      inputLabel: type === "date" ? { shrink: true } : {},
    }}
  />
)

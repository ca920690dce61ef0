import { Box, Typography } from "@mui/material"
import { TextInput, type Validator } from "react-admin"
import { get, useFormState, useWatch } from "react-hook-form"
import { t } from "../words"
import { inputs } from "../words/inputs"
import { understand, understandDate, understandDay } from "./edtf"

const readers = { edtf: understand, date: understandDate, day: understandDay }

type DateInputProps = {
  source: string
  label: string
  /** What may be written: any EDTF, one EDTF date, or a calendar day. */
  understand: keyof typeof readers
  placeholder?: string
  help?: string
  validate?: Validator
}

/** A date as one types it, and below it in words what was understood. */
export function DateInput({ source, label, understand, placeholder, help, validate }: DateInputProps) {
  return (
    <Box>
      <TextInput
        {...{ source, label, placeholder, validate }}
        helperText={false}
        fullWidth
        slotProps={{ htmlInput: { dir: "ltr" } }}
      />
      <ReadBack source={source} read={readers[understand]} help={help} />
    </Box>
  )
}

type ReadBackProps = { source: string; read: (typeof readers)[keyof typeof readers]; help?: string }

/** What was understood of the date; the register's own word on it comes first. */
function ReadBack({ source, read, help }: ReadBackProps) {
  const written: string = useWatch({ name: source }) ?? ""
  const { errors } = useFormState({ name: source })
  const { says, hint } = read(written)
  if (get(errors, source) && hint) return null
  return (
    <Typography variant="caption" component="p" role="status" color="text.secondary" sx={{ m: "2px", lineHeight: 1.4 }}>
      {written.trim() === "" && help ? help : says ? t(inputs.understood, { says }) : hint}
    </Typography>
  )
}

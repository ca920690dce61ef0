import { FormControlLabel, Radio, RadioGroup } from "@mui/material"
import { useInput } from "react-admin"
import { t } from "../words"
import { inputs } from "../words/inputs"

type StatedInputProps = { source: string; name: string; required: boolean }

const ways = [
  ["NAMED", inputs.named],
  ["UNNAMED", inputs.unnamed],
  ["NOT_STATED", inputs.notStated],
] as const

/** How far the source says who or where it is. What need not be entered can also be left out: nothing is claimed then. */
export function StatedInput({ source, name, required }: StatedInputProps) {
  const { field } = useInput({ source, defaultValue: null })
  return (
    <RadioGroup
      row
      aria-label={`${name}: ${t(inputs.stated)}`}
      name={source}
      value={field.value ?? ""}
      onChange={(_, way) => field.onChange(way === "" ? null : way)}
      sx={{ columnGap: 1 }}
    >
      {ways.map(([way, words]) => (
        <Way key={way} value={way} label={t(words)} />
      ))}
      {!required && <Way value="" label={t(inputs.leftOut)} />}
    </RadioGroup>
  )
}

const Way = (props: { value: string; label: string }) => (
  <FormControlLabel {...props} control={<Radio size="small" />} sx={{ minHeight: { xs: 44, sm: 32 } }} />
)

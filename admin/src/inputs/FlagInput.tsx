import { Checkbox, FormControlLabel, FormHelperText } from "@mui/material"
import { useId } from "react"
import { useInput } from "react-admin"

/** Yes or no. */
export function FlagInput({ source, label, help }: { source: string; label: string; help?: string }) {
  const { field, fieldState } = useInput({ source, defaultValue: false })
  const id = useId()
  const said = fieldState.error?.message ?? help
  return (
    <div>
      <FormControlLabel
        label={label}
        sx={{ minHeight: { xs: 44, sm: 32 } }}
        control={
          <Checkbox
            name={source}
            checked={Boolean(field.value)}
            onChange={(_, checked) => field.onChange(checked)}
            size="small"
            slotProps={{ input: said ? { "aria-describedby": id } : {} }}
          />
        }
      />
      {said && (
        <FormHelperText id={id} error={fieldState.invalid} sx={{ m: 0 }}>
          {said}
        </FormHelperText>
      )}
    </div>
  )
}

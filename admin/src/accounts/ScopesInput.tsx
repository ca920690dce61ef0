import { Checkbox, FormControl, FormControlLabel, FormGroup, FormHelperText, FormLabel } from "@mui/material"
import { useInput, ValidationError } from "react-admin"
import { t } from "../words"
import { accounts, grantedWords } from "../words/accounts"

const scopes = ["export", "feed", "federation"]
const some = (value: string[]) => (value.length > 0 ? undefined : t(accounts.scopesNeeded))

/** What a token may beside reading. */
export function ScopesInput({ source }: { source: string }) {
  const { field, fieldState } = useInput<string[]>({ source, defaultValue: [], validate: some as any })
  const chosen: string[] = field.value
  return (
    <FormControl component="fieldset" error={fieldState.invalid}>
      <FormLabel component="legend">{t(accounts.scopes)}</FormLabel>
      <FormGroup>
        {scopes.map((scope) => (
          <FormControlLabel
            key={scope}
            label={grantedWords(scope)}
            control={
              <Checkbox
                size="small"
                checked={chosen.includes(scope)}
                onChange={(_, on) => field.onChange(scopes.filter((s) => (s === scope ? on : chosen.includes(s))))}
              />
            }
          />
        ))}
      </FormGroup>
      {fieldState.error?.message && (
        <FormHelperText>
          <ValidationError error={fieldState.error.message} />
        </FormHelperText>
      )}
    </FormControl>
  )
}

import { FormControl, FormControlLabel, FormHelperText, FormLabel, Radio, RadioGroup, Typography } from "@mui/material"
import { useId } from "react"
import { useInput, ValidationError } from "react-admin"
import { t } from "../words"
import { accounts, roleMayWords } from "../words/accounts"
import { roleName } from "../words/app"

const roles = ["viewer", "contributor", "reviewer", "editor", "admin"]

/** One of the roles, each with what it may. */
export function RoleInput({ source }: { source: string }) {
  const { field, fieldState } = useInput({ source })
  const id = useId()
  return (
    <FormControl error={fieldState.invalid} fullWidth>
      <FormLabel id={id}>{t(accounts.role)}</FormLabel>
      <RadioGroup aria-labelledby={id} name={field.name} value={field.value} onChange={field.onChange}>
        {roles.map((role) => (
          <FormControlLabel
            key={role}
            value={role}
            control={<Radio size="small" sx={{ alignSelf: "start" }} />}
            sx={{ alignItems: "start", py: 0.25 }}
            label={
              <>
                <Typography component="span" sx={{ display: "block", pt: 0.75, lineHeight: 1.3 }}>
                  {roleName(role)}
                </Typography>
                <Typography component="span" variant="body2" color="text.secondary">
                  {roleMayWords(role)}
                </Typography>
              </>
            }
          />
        ))}
      </RadioGroup>
      {fieldState.error?.message && (
        <FormHelperText>
          <ValidationError error={fieldState.error.message} />
        </FormHelperText>
      )}
    </FormControl>
  )
}

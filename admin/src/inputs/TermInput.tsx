import { Autocomplete, Box, TextField, Typography } from "@mui/material"
import { useQuery } from "@tanstack/react-query"
import { useInput, ValidationError, type Validator } from "react-admin"
import { language } from "../words"
import { graph } from "../app/graph"

type Term = { code: string; label: string; definition: string; broader: { label: string } | null }

/** The terms of an open list as the register has them now, by label. */
const useTerms = (scheme: string) =>
  useQuery({
    queryKey: ["terms", scheme],
    queryFn: async ({ signal }) => {
      const query = `query($language: String!, $scheme: String!) {
        terms(first: 100, where: { scheme: { eq: $scheme } }) { nodes { code label(language: $language) definition broader { label(language: $language) } } } }`
      const { terms } = await graph<{ terms: { nodes: Term[] } | null }>(query, { scheme }, { signal })
      return (terms?.nodes ?? []).sort((a, b) => a.label.localeCompare(b.label, language()))
    },
  })

type TermInputProps = { source: string; scheme: string; label: string; validate?: Validator }

/** Picks a term of an open list; the form holds its code. */
export function TermInput({ source, scheme, label, validate }: TermInputProps) {
  const { field, fieldState, isRequired } = useInput({ source, validate, defaultValue: null })
  const { data: terms = [], isPending } = useTerms(scheme)
  const chosen = terms.find(({ code }) => code === field.value)
  return (
    <Autocomplete<Term>
      disablePortal
      fullWidth
      options={terms}
      loading={isPending}
      value={chosen ?? null}
      onChange={(_, term) => field.onChange(term?.code ?? null)}
      onBlur={field.onBlur}
      getOptionLabel={(term) => term.label}
      getOptionKey={(term) => term.code}
      isOptionEqualToValue={(a, b) => a.code === b.code}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          required={isRequired}
          error={fieldState.invalid}
          helperText={
            fieldState.error?.message ? <ValidationError error={fieldState.error.message} /> : chosen?.definition
          }
        />
      )}
      renderOption={({ key, ...props }, term) => (
        <Box component="li" key={key} {...props} sx={{ display: "block !important" }}>
          {term.label}
          <Typography variant="caption" component="div" color="text.secondary">
            {term.definition}
          </Typography>
        </Box>
      )}
    />
  )
}

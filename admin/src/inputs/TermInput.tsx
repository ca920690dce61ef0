import { Autocomplete, Box, TextField, Typography } from "@mui/material"
import { useQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { useInput, ValidationError, type Validator } from "react-admin"
import { tag } from "../app/local"
import { graph } from "../app/graph"
import { Bdi } from "../app/Names"

type Term = { code: string; label: string; definition: string }
type Terms = { terms: { nodes: Term[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } | null }

const query = `query($language: String!, $scheme: String!, $after: String) {
  terms(first: 100, after: $after, where: { scheme: { eq: $scheme } }) {
    nodes { code label(language: $language) definition } pageInfo { endCursor hasNextPage } } }`

/** The terms of an open list as the register has them now, by label. */
const useTerms = (scheme: string) =>
  useQuery({
    queryKey: ["terms", scheme],
    queryFn: async ({ signal }) => {
      const all: Term[] = []
      for (let after: string | null = null, more = true; more; ) {
        const { terms }: Terms = await graph(query, { scheme, after }, { signal })
        all.push(...(terms?.nodes ?? []))
        after = terms?.pageInfo.endCursor ?? null
        more = terms?.pageInfo.hasNextPage ?? false
      }
      return all.sort((a, b) => a.label.localeCompare(b.label, tag()))
    },
  })

type TermInputProps = { source: string; scheme: string; label: string; help?: ReactNode; validate?: Validator }

/** Picks a term of an open list; the form holds its code. */
export function TermInput({ source, scheme, label, help, validate }: TermInputProps) {
  const { field, fieldState, isRequired } = useInput({ source, validate, defaultValue: null })
  const { data: terms = [], isPending } = useTerms(scheme)
  const chosen = terms.find((term) => term.code === field.value)
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
            fieldState.error?.message ? (
              <ValidationError error={fieldState.error.message} />
            ) : chosen ? (
              <Bdi>{chosen.definition}</Bdi>
            ) : (
              help
            )
          }
        />
      )}
      renderOption={({ key, ...props }, term) => (
        <Box component="li" key={key} {...props} sx={{ display: "block !important" }}>
          {term.label}
          <Typography variant="caption" component="div" color="text.secondary" dir="auto">
            {term.definition}
          </Typography>
        </Box>
      )}
    />
  )
}

import { Autocomplete, Box, TextField, Typography } from "@mui/material"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useInput, ValidationError, type Validator } from "react-admin"
import { graph } from "../app/graph"
import type { Linked } from "../app/links"
import { fromLeft } from "../app/local"
import { Bdi } from "../app/Names"
import { useSearch } from "../app/search"
import { t } from "../words"
import { inputs } from "../words/inputs"

type Term = Linked & { scheme: string; code: string; definition: string }

const parts = "scheme code definition"
const writtenTerm = ({ scheme, code }: Term) => `${scheme}:${code}`

/** The term a value `scheme:CODE` means; null until it is read. */
function useTerm(value: string | null): Term | null {
  const { data } = useQuery({
    queryKey: ["term", value],
    enabled: Boolean(value),
    queryFn: async ({ signal }) => {
      const [scheme, code] = value!.split(":")
      const query = `query($language: String!, $scheme: String!, $code: String!) {
        terms(first: 1, where: { scheme: { eq: $scheme }, code: { eq: $code } }) {
          nodes { id kind label(language: $language) ${parts} } } }`
      const { terms } = await graph<{ terms: { nodes: Term[] } | null }>(query, { scheme, code }, { signal })
      return terms?.nodes[0] ?? null
    },
  })
  return value ? (data ?? null) : null
}

/** Picks a term of any open list by what it is called; the form holds `scheme:CODE`. */
export function AnyTermInput(props: { source: string; label: string; help?: string; validate?: Validator }) {
  const { field, fieldState, isRequired } = useInput({ ...props, defaultValue: null })
  const [words, setWords] = useState("")
  const chosen = useTerm(field.value || null)
  const { hits, busy } = useSearch<Term>(chosen?.label === words ? "" : words, ["Term"], `... on Term { ${parts} }`)
  const error = fieldState.error?.message
  return (
    <Autocomplete<Term>
      disablePortal
      fullWidth
      value={chosen}
      inputValue={words}
      onInputChange={(_, next) => setWords(next)}
      onChange={(_, term) => field.onChange(term && writtenTerm(term))}
      onBlur={field.onBlur}
      options={hits.map((hit) => hit.record)}
      filterOptions={(all) => all}
      groupBy={(term) => term.scheme}
      getOptionLabel={(term) => term.label}
      getOptionKey={(term) => term.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      noOptionsText={
        words.trim() === "" ? t(inputs.typeATerm) : busy ? t(inputs.looking) : t(inputs.nothingCalled, { words })
      }
      forcePopupIcon={false}
      renderInput={(params) => (
        <TextField
          {...params}
          label={props.label}
          required={isRequired}
          error={fieldState.invalid}
          helperText={error ? <ValidationError error={error} /> : chosen ? fromLeft(writtenTerm(chosen)) : props.help}
        />
      )}
      renderOption={({ key, ...option }, term) => (
        <Box component="li" key={key} {...option} sx={{ display: "block !important" }}>
          <Bdi>{term.label}</Bdi>
          <Typography variant="caption" component="div" color="text.secondary" dir="auto">
            {term.definition}
          </Typography>
        </Box>
      )}
    />
  )
}

import { Autocomplete, Box, TextField, Typography } from "@mui/material"
import { useQuery } from "@tanstack/react-query"
import { useState, type ReactNode } from "react"
import { useRevision } from "../app/at"
import { messageOf } from "../app/faults"
import { graph } from "../app/graph"
import { useSearch, type Hit } from "../app/search"
import { t } from "../words"
import { inputs } from "../words/inputs"
import { app } from "../words/app"
import { AlikeLine, candidateFields, type Candidate } from "./alike"

type RecordPickerProps = {
  label: string
  kinds: string[]
  value: string | null
  onChange: (id: string | null) => void
  helperText?: ReactNode
  error?: boolean
  required?: boolean
  /** What to offer where nothing found is meant, e.g. "Add a person"; it gets the words typed. */
  add?: { label: (words: string) => string; onAdd: (words: string) => void }
}
type Option = Hit<Candidate> | { add: string }

const isAdd = (option: Option): option is { add: string } => "add" in option

/** Picks a record by any of its names. Each choice shows what tells it from one of a like name. */
export function RecordPicker({ label, kinds, value, onChange, helperText, error, required, add }: RecordPickerProps) {
  const [words, setWords] = useState("")
  const chosen = useCandidate(value)
  const known = chosen?.label === words
  const search = useSearch<Candidate>(known ? "" : words, kinds, candidateFields)
  const options: Option[] = [
    ...search.hits,
    ...(add && words.trim() && !known && !search.busy ? [{ add: words.trim() }] : []),
  ]

  return (
    <Autocomplete<Option>
      disablePortal
      fullWidth
      value={chosen && { record: chosen, how: "EXACT", matched: chosen.label }}
      inputValue={words}
      onInputChange={(_, next) => setWords(next)}
      onChange={(_, option) => {
        if (option && isAdd(option)) add?.onAdd(option.add)
        else onChange(option?.record.id ?? null)
      }}
      options={options}
      filterOptions={(all) => all}
      getOptionLabel={(option) => (isAdd(option) ? option.add : option.record.label)}
      getOptionKey={(option) => (isAdd(option) ? "add" : option.record.id)}
      isOptionEqualToValue={(a, b) => !isAdd(a) && !isAdd(b) && a.record.id === b.record.id}
      noOptionsText={noneSaid(search, words)}
      forcePopupIcon={false}
      renderInput={(params) => (
        <TextField
          {...params}
          {...{ label, helperText, error, required }}
          slotProps={{ htmlInput: { ...params.inputProps, dir: "auto", maxLength: 200 } }}
        />
      )}
      renderOption={({ key, ...props }, option) => (
        <Box component="li" key={key} {...props}>
          {isAdd(option) ? (
            <Typography color="primary">{add?.label(option.add)}</Typography>
          ) : (
            <AlikeLine hit={option} />
          )}
        </Box>
      )}
    />
  )
}

function noneSaid({ error, busy }: { error: unknown; busy: boolean }, words: string): string {
  if (error) return messageOf(error)
  if (words.trim() === "") return t(inputs.typeName)
  return busy ? t(app.looking) : t(app.noneCalled, { words })
}

/** What stands under an id, for showing what is picked; null until it is read. */
export function useCandidate(id: string | null): Candidate | null {
  const revision = useRevision()
  const { data } = useQuery({
    queryKey: ["pick", revision, id],
    enabled: Boolean(id),
    queryFn: async ({ signal }) => {
      const query = `query($language: String!, $id: ID!) { node(id: $id) { ... on Record { id kind label(language: $language) ${candidateFields} } } }`
      return (await graph<{ node: Candidate | null }>(query, { id }, { revision, signal })).node
    },
  })
  return id ? (data ?? null) : null
}

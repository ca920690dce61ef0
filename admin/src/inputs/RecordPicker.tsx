import { Autocomplete, Box, TextField, Typography } from "@mui/material"
import { Suspense, lazy, useContext, useState, type ReactNode } from "react"
import { messageOf } from "../app/faults"
import { kindOf, kinds } from "../app/kinds"
import { useSearch, type Hit } from "../app/search"
import { isCalled } from "../app/selection"
import { t } from "../words"
import { inputs } from "../words/inputs"
import { Adding, addable } from "./adding"
import { AlikeLine, candidateFields, type Candidate } from "./alike"
import { useCandidate } from "./candidate"

const Around = lazy(() => import("./Around"))

type RecordPickerProps = {
  label: string
  kinds: string[]
  value: string | null
  onChange: (id: string | null) => void
  helperText?: ReactNode
  error?: boolean
  required?: boolean
}
type Option = Hit<Candidate> | { add: string }

const isAdd = (option: Option): option is { add: string } => "add" in option
const isId = (words: string) => /^[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}$/.test(words.trim())

// What has a name, and claims are about.
const entities = Object.values(kinds)
  .filter((kind) => kind.named || kind.layer === "entity")
  .map(({ name }) => name)

/**
 * Picks a record by any of its names, or by its id. Each choice shows what tells it from one of a like name; where
 * none is meant, the missing one is made from here; where claims are meant, they are found through what they are about.
 */
export function RecordPicker({
  label,
  kinds: wanted,
  value,
  onChange,
  helperText,
  error,
  required,
}: RecordPickerProps) {
  const [words, setWords] = useState("")
  const [missing, setMissing] = useState<string | null>(null)
  const [through, setThrough] = useState<Candidate | null>(null)
  const AddDialog = useContext(Adding)
  const addKinds = AddDialog ? addable(wanted) : []
  const chosen = useCandidate(value)
  const known = chosen?.label === words
  const nameless = wanted.some((kind) => !isCalled(kindOf(kind)))
  const searched = nameless ? [...new Set([...wanted, ...entities])] : wanted
  const search = useSearch<Candidate>(known || isId(words) ? "" : words, searched, candidateFields)
  const pasted = useCandidate(isId(words) ? words.trim() : null)
  const found: Hit<Candidate>[] =
    pasted && wanted.includes(pasted.kind) ? [{ record: pasted, how: "EXACT", matched: pasted.label }] : search.hits
  const offersNew = addKinds.length > 0 && words.trim() !== "" && !known && !isId(words) && !search.busy
  const options: Option[] = [...found, ...(offersNew ? [{ add: words.trim() }] : [])]

  return (
    <Box>
      <Autocomplete<Option>
        disablePortal
        fullWidth
        value={chosen && { record: chosen, how: "EXACT", matched: chosen.label }}
        inputValue={words}
        onInputChange={(_, next) => setWords(next)}
        onChange={(_, option) => {
          setThrough(null)
          if (option && isAdd(option)) setMissing(option.add)
          else if (option && !wanted.includes(option.record.kind)) setThrough(option.record)
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
              <Typography color="primary">{t(inputs.makeNew, { words: option.add })}</Typography>
            ) : (
              <AlikeLine hit={option} />
            )}
          </Box>
        )}
      />
      {nameless && (through ?? chosen) && (
        <Suspense fallback={null}>
          <Around
            key={(through ?? chosen)!.id}
            of={(through ?? chosen)!}
            kinds={wanted}
            atOnce={through !== null}
            onPick={(id) => {
              setThrough(null)
              onChange(id)
            }}
          />
        </Suspense>
      )}
      {AddDialog && missing !== null && (
        <Suspense fallback={null}>
          <AddDialog
            kinds={addKinds}
            words={missing}
            onClose={() => setMissing(null)}
            onAdded={(id) => {
              onChange(id)
              setMissing(null)
            }}
          />
        </Suspense>
      )}
    </Box>
  )
}

function noneSaid({ error, busy }: { error: unknown; busy: boolean }, words: string): string {
  if (error) return messageOf(error)
  if (words.trim() === "") return t(inputs.typeAName)
  return busy ? t(inputs.looking) : t(inputs.nothingCalled, { words })
}

import { Autocomplete, Box, TextField, Typography } from "@mui/material"
import { lazy, type ReactNode, Suspense, useState } from "react"
import { useInput, ValidationError } from "react-admin"
import { messageOf } from "../app/faults"
import { listed } from "../app/local"
import { Bdi } from "../app/Names"
import { labelOf } from "../app/vocabulary"
import { t } from "../words"
import { inputs } from "../words/inputs"
import { useSpeaker, useSpeakers, type Speaker } from "./speakers"

const MissingSpeaker = lazy(() => import("./MissingSpeaker"))

type Option = Speaker | { add: string }
const isAdd = (option: Option): option is { add: string } => "add" in option
const sourceOf = (option: Option) => (isAdd(option) ? "" : (option.source?.label ?? t(inputs.outsideEverySource)))

/** How a speaker is known and by which channel he speaks: what tells him from another of the same label. */
export const speakerNote = (speaker: Speaker): string =>
  listed([
    labelOf("SpeakerIdentity", speaker.identity),
    speaker.channel !== "NOT_SAID" && labelOf("SpeakerChannel", speaker.channel),
  ])

const required = (value: unknown) => (value ? undefined : t(inputs.sayWhose))

/** Picks who says so, under the source he says it in; a source or speaker that is missing is added from here. */
export function SpeakerInput({ source, label }: { source: string; label: string }) {
  const { field, fieldState } = useInput({ source, validate: required, defaultValue: null })
  const [words, setWords] = useState("")
  const [adding, setAdding] = useState<string | null>(null)
  const chosen = useSpeaker(field.value || null)
  const known = chosen?.label === words
  const { speakers, busy, error } = useSpeakers(known ? "" : words, chosen?.source?.id)
  const options: Option[] = [...speakers, { add: known ? "" : words.trim() }]

  return (
    <>
      <Autocomplete<Option>
        disablePortal
        fullWidth
        value={chosen}
        inputValue={words}
        onInputChange={(_, next) => setWords(next)}
        onChange={(_, option) => {
          if (option && isAdd(option)) setAdding(option.add)
          else field.onChange(option?.id ?? null)
        }}
        onBlur={field.onBlur}
        options={options}
        loading={busy}
        filterOptions={(all) => all}
        slotProps={{ listbox: { component: "div" } }}
        groupBy={sourceOf}
        renderGroup={({ key, group, children }) => <SourceGroup key={key} title={group} speakers={children} />}
        getOptionLabel={(option) => (isAdd(option) ? option.add : option.label)}
        getOptionKey={(option) => (isAdd(option) ? "add" : option.id)}
        isOptionEqualToValue={(a, b) => !isAdd(a) && !isAdd(b) && a.id === b.id}
        noOptionsText={error ? messageOf(error) : t(inputs.typeASpeaker)}
        renderInput={(params) => (
          <TextField
            {...params}
            label={label}
            required
            error={fieldState.invalid}
            helperText={
              fieldState.error?.message ? (
                <ValidationError error={fieldState.error.message} />
              ) : chosen ? (
                <>
                  <Bdi>{sourceOf(chosen)}</Bdi> · {speakerNote(chosen)}
                </>
              ) : (
                t(inputs.speakerOrSource)
              )
            }
          />
        )}
        renderOption={({ key, ...props }, option) => (
          <Box component="li" key={key} {...props}>
            {isAdd(option) ? (
              <Typography color="primary">{t(inputs.addSpeakerOrSource)}</Typography>
            ) : (
              <SpeakerLine speaker={option} />
            )}
          </Box>
        )}
      />
      {adding !== null && (
        <Suspense fallback={null}>
          <MissingSpeaker
            words={adding}
            source={chosen?.source?.id ?? null}
            onClose={() => setAdding(null)}
            onAdded={(id) => {
              field.onChange(id)
              setAdding(null)
            }}
          />
        </Suspense>
      )}
    </>
  )
}

/** The speakers of one source under its title: a group of the list, told to assistive technology as one. */
const SourceGroup = ({ title, speakers }: { title: string; speakers: ReactNode }) => (
  <Box role="group" aria-label={title || t(inputs.notHere)}>
    <Typography component="div" variant="caption" aria-hidden sx={{ px: 1.5, pt: 1, color: "text.secondary" }}>
      <Bdi>{title}</Bdi>
    </Typography>
    <Box component="ul" role="presentation" sx={{ p: 0, m: 0 }}>
      {speakers}
    </Box>
  </Box>
)

const SpeakerLine = ({ speaker }: { speaker: Speaker }) => (
  <Box sx={{ display: "flex", justifyContent: "space-between", gap: 1, width: "100%" }}>
    <Bdi>{speaker.label}</Bdi>
    <Typography component="span" variant="caption" color="text.secondary">
      {speakerNote(speaker)}
    </Typography>
  </Box>
)

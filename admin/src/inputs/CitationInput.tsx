import { Alert, Box, Button } from "@mui/material"
import { TextInput } from "react-admin"
import { useFormContext, useWatch } from "react-hook-form"
import { dayWords } from "../app/days"
import type { CitationValues } from "./citations"
import { FieldFaults } from "./EntryForm"
import { Fields, Folded } from "./Fields"
import { SpeakerInput } from "./SpeakerInput"
import { useSpeaker } from "./speakers"
import { VocabularyInput } from "./VocabularyInput"

/** One citation: who says so, where, in which words, how firmly, and for which day he vouches. */
export function CitationInput({ source }: { source: string }) {
  const citation = useWatch({ name: source }) as CitationValues
  const speaker = useSpeaker(citation.speaker)
  const at = (field: keyof CitationValues) => `${source}.${field}`
  const hidden =
    citation.speakerBasis !== "STATED" || citation.credibility !== "C6" || citation.interest || citation.note
  return (
    <Box sx={{ display: "grid", gap: 1.5 }}>
      <Fields least="16rem">
        <SpeakerInput source={at("speaker")} />
        <Fields least="9rem">
          <VocabularyInput source={at("locatorType")} label="Place in the source" list="LocatorType" resettable />
          <TextInput source={at("locator")} label="Number or mark" placeholder="3" helperText={false} />
        </Fields>
      </Fields>
      {speaker?.identity === "PROTECTED" && (
        <Alert severity="warning">
          A protected speaker: do not enter who it is, nor when he spoke, nor what would tell.
        </Alert>
      )}
      <TextInput source={at("quote")} label="Quote, verbatim" multiline minRows={2} fullWidth helperText={false} />
      <Fields least="10rem">
        <VocabularyInput source={at("stance")} label="The speaker" list="Stance" />
        {citation.stance === "ASSESSES" && <VocabularyInput source={at("verdict")} label="Finds it" list="Verdict" />}
        <VocabularyInput source={at("assertion")} label="How firmly" list="Assertion" />
        {citation.assertion !== "PLAIN" && (
          <TextInput source={at("hedge")} label="Hedge as printed" placeholder="believed" helperText={false} />
        )}
        <AsOfInput source={at("asOf")} published={speaker?.source?.published ?? null} />
      </Fields>
      <Folded name="More of this citation" open={Boolean(hidden)}>
        <Fields least="12rem">
          <VocabularyInput source={at("speakerBasis")} label="The speaker is" list="SpeakerBasis" />
          <VocabularyInput source={at("credibility")} label="Credibility" list="Credibility" />
          <VocabularyInput source={at("interest")} label="Interest here, if another" list="Interest" resettable />
        </Fields>
        <TextInput
          source={at("note")}
          label="Note"
          helperText="The reasoning; or which speakers it may be"
          multiline
          fullWidth
        />
      </Folded>
      <FieldFaults source={source} />
    </Box>
  )
}

/** The day the speaker vouches for; where he speaks in the present, that is the day of publication. */
function AsOfInput({ source, published }: { source: string; published: string | null }) {
  const { setValue } = useFormContext()
  const day = published && /^\d{4}-\d\d-\d\d$/.test(published) ? published : null
  const take = () => setValue(source, day, { shouldDirty: true })
  return (
    <Box>
      <TextInput
        source={source}
        label="True as of"
        placeholder="2018-08-06"
        helperText="Only if he speaks in the present"
        fullWidth
      />
      {day && (
        <Button size="small" onClick={take}>
          Day it was published: {dayWords(day)}
        </Button>
      )}
    </Box>
  )
}

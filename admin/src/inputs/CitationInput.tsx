import { Alert, Box, Button } from "@mui/material"
import { TextInput } from "react-admin"
import { useFormContext, useWatch } from "react-hook-form"
import { dayWords } from "../app/days"
import { t } from "../words"
import { inputs } from "../words/inputs"
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
          <VocabularyInput source={at("locatorType")} label={t(inputs.placeInSource)} list="LocatorType" resettable />
          <TextInput source={at("locator")} label={t(inputs.numberOrMark)} placeholder="3" helperText={false} />
        </Fields>
      </Fields>
      {speaker?.identity === "PROTECTED" && <Alert severity="warning">{t(inputs.protectedSpeaker)}</Alert>}
      <TextInput source={at("quote")} label={t(inputs.quote)} multiline minRows={2} fullWidth helperText={false} />
      <Fields least="10rem">
        <VocabularyInput source={at("stance")} label={t(inputs.theSpeaker)} list="Stance" />
        {citation.stance === "ASSESSES" && (
          <VocabularyInput source={at("verdict")} label={t(inputs.findsIt)} list="Verdict" />
        )}
        <VocabularyInput source={at("assertion")} label={t(inputs.howFirmly)} list="Assertion" />
        {citation.assertion !== "PLAIN" && (
          <TextInput source={at("hedge")} label={t(inputs.hedge)} placeholder="believed" helperText={false} />
        )}
        <AsOfInput source={at("asOf")} published={speaker?.source?.published ?? null} />
      </Fields>
      <Folded name={t(inputs.moreOfCitation)} open={Boolean(hidden)}>
        <Fields least="12rem">
          <VocabularyInput source={at("speakerBasis")} label={t(inputs.speakerIs)} list="SpeakerBasis" />
          <VocabularyInput source={at("credibility")} label={t(inputs.credibility)} list="Credibility" />
          <VocabularyInput source={at("interest")} label={t(inputs.interestHere)} list="Interest" resettable />
        </Fields>
        <TextInput source={at("note")} label={t(inputs.note)} helperText={t(inputs.noteHelp)} multiline fullWidth />
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
        label={t(inputs.asOf)}
        placeholder="2018-08-06"
        helperText={t(inputs.asOfHelp)}
        fullWidth
      />
      {day && (
        <Button size="small" onClick={take}>
          {t(inputs.dayPublished, { day: dayWords(day) })}
        </Button>
      )}
    </Box>
  )
}

import { Alert, Box, Button } from "@mui/material"
import { type ReactNode, useEffect } from "react"
import { useFormContext, useWatch } from "react-hook-form"
import { dayWords } from "../app/days"
import { t } from "../words"
import { fieldName } from "../words/fields"
import { inputs } from "../words/inputs"
import type { CitationValues } from "./citations"
import { DateInput } from "./DateInput"
import { FieldFaults } from "./EntryForm"
import { Fields, Folded } from "./Fields"
import { FromDocument } from "./FromDocument"
import { SpeakerInput } from "./SpeakerInput"
import { useSpeaker } from "./speakers"
import { TextField } from "./TextField"
import { VocabularyInput } from "./VocabularyInput"

const name = (field: keyof CitationValues) => fieldName(field, "Citation")

/** One citation: who says so, where, in which words, how firmly, and for which day he vouches. `children` stand with what is seldom needed. */
export function CitationInput({ source, children }: { source: string; children?: ReactNode }) {
  const citation = useWatch({ name: source }) as CitationValues
  const speaker = useSpeaker(citation.speaker)
  const at = (field: keyof CitationValues) => `${source}.${field}`
  const inSource = speaker?.source?.id
  const { setValue } = useFormContext()
  const { passage } = citation
  // Offsets count in the text of one source.
  useEffect(() => {
    if (speaker && passage && passage.source !== inSource) setValue(`${source}.passage`, null)
  }, [speaker, passage, inSource, source, setValue])
  const hidden =
    citation.speakerBasis !== "STATED" || citation.credibility !== "C6" || citation.interest || citation.note
  return (
    <Box sx={{ display: "grid", gap: 1.5 }}>
      <Fields least="16rem">
        <SpeakerInput source={at("speaker")} label={name("speaker")} />
        <Fields least="11rem">
          <VocabularyInput source={at("locatorType")} label={name("locatorType")} list="LocatorType" resettable />
          <TextField source={at("locator")} label={name("locator")} placeholder="3" />
        </Fields>
      </Fields>
      {speaker?.identity === "PROTECTED" && <Alert severity="warning">{t(inputs.protectedSpeaker)}</Alert>}
      <TextField source={at("quote")} label={name("quote")} multiline />
      {inSource && <FromDocument key={inSource} source={inSource} citation={source} />}
      <Fields least="10rem">
        <VocabularyInput source={at("stance")} label={name("stance")} list="Stance" />
        {citation.stance === "ASSESSES" && (
          <VocabularyInput source={at("verdict")} label={name("verdict")} list="Verdict" />
        )}
        <VocabularyInput source={at("assertion")} label={name("assertion")} list="Assertion" />
        {citation.assertion !== "PLAIN" && (
          <TextField source={at("hedge")} label={name("hedge")} placeholder={t(inputs.hedgeExample)} />
        )}
        <AsOfInput source={at("asOf")} published={speaker?.source?.published ?? null} />
      </Fields>
      <Folded name={t(inputs.moreOfCitation)} open={Boolean(hidden)}>
        <Fields least="14rem">
          <VocabularyInput source={at("speakerBasis")} label={name("speakerBasis")} list="SpeakerBasis" />
          <VocabularyInput source={at("credibility")} label={name("credibility")} list="Credibility" />
          <VocabularyInput source={at("interest")} label={t(inputs.interestHere)} list="Interest" resettable />
        </Fields>
        <TextField source={at("note")} label={name("note")} help={t(inputs.citationNote)} multiline />
        {children}
      </Folded>
      <FieldFaults source={source} below={["quoteStart", "quoteEnd"]} />
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
      <DateInput
        source={source}
        label={name("asOf")}
        understand="day"
        placeholder="2018-08-06"
        help={t(inputs.onlyInThePresent)}
      />
      {day && (
        <Button size="small" onClick={take} sx={{ textAlign: "start" }}>
          {t(inputs.dayPublished, { day: dayWords(day) })}
        </Button>
      )}
    </Box>
  )
}

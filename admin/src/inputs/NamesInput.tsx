import { Box, Button, Paper, Typography } from "@mui/material"
import { useFieldArray, useWatch } from "react-hook-form"
import { t } from "../words"
import { fieldName } from "../words/fields"
import { inputs } from "../words/inputs"
import { CitationInput } from "./CitationInput"
import { nextCitation } from "./citations"
import { FieldFaults } from "./EntryForm"
import { Fields, Group } from "./Fields"
import { FlagInput } from "./FlagInput"
import { nextName, type NameValues } from "./names"
import { speakerAtHand } from "./speakers"
import { TextField } from "./TextField"
import { VocabularyInput } from "./VocabularyInput"
import { fromLeft } from "../app/local"

/** The names of a new record, inline, each with who says so: the next one starts with the voice of the one before. */
export function NamesInput() {
  const { fields, append, remove } = useFieldArray({ name: "names", keyName: "key" })
  const names: NameValues[] = useWatch({ name: "names" }) ?? []
  const add = () => append(nextName(null, nextCitation(names.at(-1)?.citations.at(-1), speakerAtHand())))
  return (
    <Group name={t(inputs.names)} hint={t(inputs.namesHint)}>
      {fields.map((field, i) => (
        <Paper key={field.key} variant="outlined" sx={{ p: { xs: 1.5, sm: 2 }, display: "grid", gap: 1.5 }}>
          <Box sx={{ display: "flex", justifyContent: "space-between", alignItems: "center" }}>
            <Typography component="h2" sx={{ fontWeight: 600 }}>
              {t(inputs.nameOf, { place: i + 1 })}
            </Typography>
            <Button
              size="small"
              color="error"
              onClick={() => remove(i)}
              aria-label={t(inputs.removeName, { place: i + 1 })}
            >
              {t(inputs.removeWord)}
            </Button>
          </Box>
          <NameInput source={`names.${i}`} />
        </Paper>
      ))}
      <FieldFaults source="names" />
      <Box>
        <Button variant="outlined" size="small" onClick={add}>
          {t(inputs.addName)}
        </Button>
      </Box>
    </Group>
  )
}

const written = (text: unknown) => (text ? undefined : t(inputs.writeTheName))

/** One name: as printed, of which sort, and who calls it so. Script and language follow from its letters. */
function NameInput({ source }: { source: string }) {
  return (
    <>
      <Fields>
        <TextField source={`${source}.text`} label={t(inputs.nameAsPrinted)} max={300} validate={written} />
        <VocabularyInput source={`${source}.type`} label={fieldName("type", "Name")} list="NameType" />
        <FlagInput source={`${source}.preferred`} label={fieldName("preferred", "Name")} />
      </Fields>
      <CitationInput source={`${source}.citations.0`}>
        <Fields>
          <TextField
            source={`${source}.language`}
            label={fieldName("language", "Name")}
            placeholder={fromLeft("ar")}
            help={t(inputs.languageHint)}
            ltr
          />
          <TextField
            source={`${source}.script`}
            label={fieldName("script", "Name")}
            placeholder={fromLeft("Arab")}
            help={t(inputs.scriptHint)}
            max={4}
            ltr
          />
        </Fields>
      </CitationInput>
      <FieldFaults source={source} />
    </>
  )
}

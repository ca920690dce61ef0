import { Box, Button, Paper, Typography } from "@mui/material"
import { useFieldArray, useWatch } from "react-hook-form"
import { t } from "../words"
import { inputs } from "../words/inputs"
import { CitationInput } from "./CitationInput"
import { nextCitation, type CitationValues } from "./citations"
import { FieldFaults } from "./EntryForm"
import { Group } from "./Fields"
import { speakerAtHand } from "./speakers"

/** The citations of a record, inline: the next one starts with the voice of the one before. A claim needs one. */
export function CitationsInput({ ofClaim }: { ofClaim: boolean }) {
  const { fields, append, remove } = useFieldArray({ name: "citations", keyName: "key" })
  const citations: CitationValues[] = useWatch({ name: "citations" }) ?? []
  return (
    <Group name={t(inputs.evidence)} hint={t(ofClaim ? inputs.evidenceHint : inputs.evidenceOfEntity)}>
      {fields.map((field, i) => (
        <Paper key={field.key} variant="outlined" sx={{ p: { xs: 1.5, sm: 2 } }}>
          <Box sx={{ display: "flex", justifyContent: "space-between", alignItems: "center", mb: 1.5 }}>
            <Typography component="h2" sx={{ fontWeight: 600 }}>
              {t(inputs.citation, { place: i + 1 })}
            </Typography>
            <Button
              size="small"
              color="error"
              onClick={() => remove(i)}
              aria-label={t(inputs.removeCitation, { place: i + 1 })}
            >
              {t(inputs.removeWord)}
            </Button>
          </Box>
          <CitationInput source={`citations.${i}`} />
        </Paper>
      ))}
      <FieldFaults source="citations" />
      <FieldFaults source="root.citations" />
      <Box>
        <Button variant="outlined" size="small" onClick={() => append(nextCitation(citations.at(-1), speakerAtHand()))}>
          {t(inputs.addCitation)}
        </Button>
      </Box>
    </Group>
  )
}

import { Box, Button, Paper, Typography } from "@mui/material"
import { useFieldArray, useWatch } from "react-hook-form"
import { nextCitation, type CitationValues } from "./citations"
import { CitationInput } from "./CitationInput"
import { FieldFaults } from "./EntryForm"
import { Group } from "./Fields"
import { speakerAtHand } from "./speakers"

/** The citations of a record, inline: the next one starts with the voice of the one before. */
export function CitationsInput() {
  const { fields, append, remove } = useFieldArray({ name: "citations", keyName: "key" })
  const citations: CitationValues[] = useWatch({ name: "citations" }) ?? []
  return (
    <Group name="Evidence" hint="Who says so, and where. A claim nobody says is not published.">
      {fields.map((field, i) => (
        <Paper key={field.key} variant="outlined" sx={{ p: { xs: 1.5, sm: 2 } }}>
          <Box sx={{ display: "flex", justifyContent: "space-between", alignItems: "center", mb: 1.5 }}>
            <Typography component="h2" sx={{ fontWeight: 600 }}>
              Citation {i + 1}
            </Typography>
            <Button size="small" color="error" onClick={() => remove(i)} aria-label={`Remove citation ${i + 1}`}>
              Remove
            </Button>
          </Box>
          <CitationInput source={`citations.${i}`} />
        </Paper>
      ))}
      <FieldFaults source="citations" />
      <FieldFaults source="root.citations" />
      <Box>
        <Button variant="outlined" onClick={() => append(nextCitation(citations.at(-1), speakerAtHand()))}>
          Add a citation
        </Button>
      </Box>
    </Group>
  )
}

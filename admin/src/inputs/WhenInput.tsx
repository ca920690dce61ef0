import { Box, Typography } from "@mui/material"
import { TextInput } from "react-admin"
import { get, useFormState, useWatch } from "react-hook-form"
import { t } from "../words"
import { inputs } from "../words/inputs"
import { understand } from "./edtf"
import { Fields } from "./Fields"
import { VocabularyInput } from "./VocabularyInput"

/** When a claim holds: as printed, the same as EDTF with what was understood of it, and what each end rests on. */
export function WhenInput({ source }: { source: string }) {
  const edtf: string = useWatch({ name: `${source}.edtf` }) ?? ""
  const bases: unknown[] = useWatch({ name: [`${source}.startBasis`, `${source}.endBasis`, `${source}.reason`] })
  const dated = edtf !== "" || bases.some(Boolean)
  return (
    <>
      <Fields>
        <TextInput source={`${source}.words`} label={t(inputs.whenPrinted)} helperText={t(inputs.whenPrintedHelp)} />
        <Box>
          <TextInput
            source={`${source}.edtf`}
            label={t(inputs.date)}
            helperText={false}
            placeholder="2012~/2016"
            fullWidth
          />
          <Reading edtf={edtf} name={`${source}.edtf`} />
        </Box>
      </Fields>
      {dated && (
        <Fields>
          <VocabularyInput source={`${source}.startBasis`} label={t(inputs.startIs)} list="StartBasis" resettable />
          <VocabularyInput source={`${source}.endBasis`} label={t(inputs.endIs)} list="EndBasis" resettable />
          {bases.slice(0, 2).includes("INFERRED") && (
            <TextInput source={`${source}.reason`} label={t(inputs.inferredFrom)} helperText={t(inputs.inferredHelp)} />
          )}
        </Fields>
      )}
    </>
  )
}

/** What was understood of the date; the register's own word on it comes first. */
const Reading = ({ edtf, name }: { edtf: string; name: string }) => {
  const { errors } = useFormState({ name })
  const { says, hint } = understand(edtf)
  if (get(errors, name) && hint) return null
  return (
    <Typography variant="caption" component="p" role="status" color="text.secondary" sx={{ m: "2px", lineHeight: 1.4 }}>
      {says ? t(inputs.understood, { says }) : hint}
    </Typography>
  )
}

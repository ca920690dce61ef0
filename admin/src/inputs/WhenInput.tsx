import { TextInput } from "react-admin"
import { useWatch } from "react-hook-form"
import { t } from "../words"
import { fieldName } from "../words/fields"
import { inputs } from "../words/inputs"
import { DateInput } from "./DateInput"
import { FieldFaults } from "./EntryForm"
import { Fields, Group } from "./Fields"
import { VocabularyInput } from "./VocabularyInput"

type WhenInputProps = { source: string; name: string; help?: string }

/** When a claim holds: as printed, the same as EDTF with what was understood of it, and what each end rests on. */
export function WhenInput({ source, name, help }: WhenInputProps) {
  const [edtf, startBasis, endBasis, reason] = useWatch({
    name: ["edtf", "startBasis", "endBasis", "reason"].map((part) => `${source}.${part}`),
  })
  return (
    <Group name={name} hint={help}>
      <Said source={source} of="when" />
      {[edtf, startBasis, endBasis, reason].some(Boolean) && (
        <Fields>
          <VocabularyInput
            source={`${source}.startBasis`}
            label={fieldName("startBasis", "when")}
            list="StartBasis"
            resettable
          />
          <VocabularyInput
            source={`${source}.endBasis`}
            label={fieldName("endBasis", "when")}
            list="EndBasis"
            resettable
          />
          {([startBasis, endBasis].includes("INFERRED") || reason) && (
            <TextInput
              source={`${source}.reason`}
              label={fieldName("reason", "when")}
              helperText={t(inputs.inferredNeedsReason)}
              slotProps={{ htmlInput: { dir: "auto" } }}
            />
          )}
        </Fields>
      )}
      <FieldFaults source={source} />
    </Group>
  )
}

/** A time spoken of: as printed, and the same as EDTF. */
export const PeriodInput = ({ source, name, help }: WhenInputProps) => (
  <Group name={name} hint={help}>
    <Said source={source} of="period" />
    <FieldFaults source={source} />
  </Group>
)

const Said = ({ source, of }: { source: string; of: "when" | "period" }) => (
  <Fields>
    <TextInput
      source={`${source}.words`}
      label={fieldName("words", of)}
      helperText={t(inputs.whenWords)}
      slotProps={{ htmlInput: { dir: "auto" } }}
    />
    <DateInput source={`${source}.edtf`} label={fieldName("edtf", of)} placeholder="2012~/2016" understand="edtf" />
  </Fields>
)

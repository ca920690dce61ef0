import { TextInput, type Validator } from "react-admin"
import { get, useWatch } from "react-hook-form"
import { t } from "../words"
import { fieldName } from "../words/fields"
import { inputs } from "../words/inputs"
import { FieldFaults } from "./EntryForm"
import { Fields, Group } from "./Fields"
import { RecordInput } from "./RecordInput"
import { StatedInput } from "./StatedInput"
import { VocabularyInput } from "./VocabularyInput"

const named =
  (source: string): Validator =>
  (place, values) =>
    place || get(values, `${source}.words`) ? undefined : t(inputs.pickOrWords)

type WhereInputProps = { source: string; name: string; kinds: string[]; help?: string; required: boolean }

/** A place end of a claim: a place of the register and how the claim lies to it, or only the source's words, or nothing. */
export function WhereInput({ source, name, kinds, help, required }: WhereInputProps) {
  const stated: string | null = useWatch({ name: `${source}.stated` })
  const said = stated === "NAMED" || stated === "UNNAMED"
  return (
    <Group name={name} hint={help}>
      <StatedInput source={`${source}.stated`} name={name} required={required} />
      {said && (
        <Fields>
          {stated === "NAMED" && (
            <RecordInput source={`${source}.place`} label={name} kinds={kinds} validate={named(source)} />
          )}
          <VocabularyInput
            source={`${source}.precision`}
            label={fieldName("precision", "where")}
            list="WherePrecision"
            resettable
          />
          <TextInput
            source={`${source}.words`}
            label={fieldName("words", "where")}
            helperText={t(inputs.whereWords)}
            slotProps={{ htmlInput: { dir: "auto" } }}
          />
        </Fields>
      )}
      <FieldFaults source={source} below={said ? ["stated"] : ["stated", "place", "precision", "words"]} />
    </Group>
  )
}

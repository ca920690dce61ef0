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
  (actor, values) =>
    actor || get(values, `${source}.words`) ? undefined : t(inputs.pickOrWords)

type PartyInputProps = { source: string; name: string; kinds: string[]; help?: string; required: boolean }

/** An actor end of a claim: an actor of the register and which part of him, or only the source's words, or nothing. */
export function PartyInput({ source, name, kinds, help, required }: PartyInputProps) {
  const stated: string | null = useWatch({ name: `${source}.stated` })
  const part = useWatch({ name: `${source}.part` })
  const said = stated === "NAMED" || stated === "UNNAMED"
  return (
    <Group name={name} hint={help}>
      <StatedInput source={`${source}.stated`} name={name} required={required} />
      {said && (
        <Fields>
          {stated === "NAMED" && (
            <RecordInput source={`${source}.actor`} label={name} kinds={kinds} validate={named(source)} />
          )}
          <VocabularyInput source={`${source}.part`} label={fieldName("part", "party")} list="PartyPart" />
          <TextInput
            source={`${source}.words`}
            label={fieldName("words", "party")}
            helperText={t(part === "OTHER" ? inputs.sayWhichPart : inputs.partyWords)}
            slotProps={{ htmlInput: { dir: "auto" } }}
          />
        </Fields>
      )}
      <FieldFaults source={source} below={said ? ["stated"] : ["stated", "actor", "part", "words"]} />
    </Group>
  )
}

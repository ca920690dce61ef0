import { SelectInput, TextInput, type Validator } from "react-admin"
import { get, useWatch } from "react-hook-form"
import { FieldFaults } from "./EntryForm"
import { Fields, Group } from "./Fields"
import { RecordInput } from "./RecordInput"
import { VocabularyInput } from "./VocabularyInput"

// The closed list's own labels, said as somebody at a source would say it.
const ways = [
  { id: "NAMED", name: "The source names it" },
  { id: "UNNAMED", name: "The source means one, but does not name it" },
  { id: "NOT_STATED", name: "The source says nothing about it" },
]

const named =
  (source: string): Validator =>
  (actor, values) =>
    actor || get(values, `${source}.words`) ? undefined : "Pick it, or write the words the source uses below."

type PartyInputProps = {
  source: string
  name: string
  kinds: string[]
  add?: { label: (words: string) => string; onAdd: (words: string) => void }
}

/** An actor end of a claim: an actor of the register and which part of him, or only the source's words, or nothing. */
export function PartyInput({ source, name, kinds, add }: PartyInputProps) {
  const stated = useWatch({ name: `${source}.stated` }) ?? "NAMED"
  const part = useWatch({ name: `${source}.part` })
  return (
    <Group name={name}>
      <Fields>
        <SelectInput
          source={`${source}.stated`}
          label="How it is said"
          choices={ways}
          helperText={false}
          margin="none"
        />
        {stated === "NAMED" && (
          <RecordInput source={`${source}.actor`} label={name} kinds={kinds} add={add} validate={named(source)} />
        )}
      </Fields>
      {stated !== "NOT_STATED" && (
        <Fields>
          <VocabularyInput source={`${source}.part`} label="Which part" list="PartyPart" />
          <TextInput
            source={`${source}.words`}
            label="Words as printed"
            helperText={part === "OTHER" ? "Say which part" : "Where they differ from the name, e.g. “several members”"}
          />
        </Fields>
      )}
      <FieldFaults source={source} below={["stated"]} />
    </Group>
  )
}

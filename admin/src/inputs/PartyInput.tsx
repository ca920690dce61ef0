import { SelectInput, TextInput, type Validator } from "react-admin"
import { get, useWatch } from "react-hook-form"
import { t } from "../words"
import { inputs } from "../words/inputs"
import { FieldFaults } from "./EntryForm"
import { Fields, Group } from "./Fields"
import { RecordInput } from "./RecordInput"
import { VocabularyInput } from "./VocabularyInput"

// The closed list's own labels, said as somebody at a source would say it.
const ways = () => [
  { id: "NAMED", name: t(inputs.namesIt) },
  { id: "UNNAMED", name: t(inputs.meansOne) },
  { id: "NOT_STATED", name: t(inputs.saysNothing) },
]

const named =
  (source: string): Validator =>
  (actor, values) =>
    actor || get(values, `${source}.words`) ? undefined : t(inputs.actorNeeded)

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
          label={t(inputs.howSaid)}
          choices={ways()}
          helperText={false}
          margin="none"
        />
        {stated === "NAMED" && (
          <RecordInput source={`${source}.actor`} label={name} kinds={kinds} add={add} validate={named(source)} />
        )}
      </Fields>
      {stated !== "NOT_STATED" && (
        <Fields>
          <VocabularyInput source={`${source}.part`} label={t(inputs.whichPart)} list="PartyPart" />
          <TextInput
            source={`${source}.words`}
            label={t(inputs.wordsAsPrinted)}
            helperText={t(part === "OTHER" ? inputs.sayWhichPart : inputs.wordsHelp)}
          />
        </Fields>
      )}
      <FieldFaults source={source} below={["stated"]} />
    </Group>
  )
}

import { lazy, Suspense, useState } from "react"
import { TextInput } from "react-admin"
import { useFormContext, useWatch } from "react-hook-form"
import { CitationsInput } from "../../inputs/CitationsInput"
import { Fields, Folded, Group } from "../../inputs/Fields"
import { PartyInput } from "../../inputs/PartyInput"
import { TermInput } from "../../inputs/TermInput"
import { VocabularyInput } from "../../inputs/VocabularyInput"
import { WhenInput } from "../../inputs/WhenInput"

const MissingPerson = lazy(() => import("../../inputs/MissingPerson"))

const holders = ["Person", "ArmedGroup", "Organization", "Community"]
const bodies = ["ArmedGroup", "Organization", "Community"]
const required = (value: unknown) => (value ? undefined : "Pick the role; the title as printed goes beside it.")

/** All of a position: who holds what where, when, and who says so. Shared by the new and the changed one. */
export function PositionInputs() {
  const [missing, setMissing] = useState<string | null>(null)
  const { setValue } = useFormContext()
  const [jointly, modality, about, ...said] = useWatch({
    name: ["jointly", "modality", "about.edtf", "condition", "qualifier", "note"],
  })
  const addPerson = { label: (words: string) => `Add a person: ${words}`, onAdd: setMissing }
  return (
    <>
      <PartyInput source="holder" name="Who" kinds={holders} add={addPerson} />
      <Group name="Which post">
        <Fields>
          <TermInput source="role" scheme="position-role" label="Role" validate={required} />
          <TextInput source="title" label="Title as printed" helperText={false} />
        </Fields>
        <Fields>
          <VocabularyInput source="jointly" label="Alone or jointly" list="PositionJointly" resettable />
          {jointly === "JOINT" && (
            <VocabularyInput source="listComplete" label="The list of holders is" list="ListComplete" resettable />
          )}
        </Fields>
      </Group>
      <PartyInput source="organization" name="In which group or body" kinds={bodies} />
      <Group name="When">
        <WhenInput source="when" />
      </Group>
      <CitationsInput />
      <Folded name="More" open={modality !== "ACTUAL" || Boolean(about) || said.some(Boolean)}>
        <Fields>
          <VocabularyInput source="modality" label="Actual, intended or forecast" list="Modality" />
          {modality !== "ACTUAL" && (
            <TextInput source="about.edtf" label="The time it speaks of" placeholder="2019" helperText={false} />
          )}
          {modality !== "ACTUAL" && (
            <TextInput source="condition" label="Under which condition" helperText="As printed: “if …”" />
          )}
        </Fields>
        <Fields>
          <TextInput source="qualifier" label="Limiting words of the source" helperText="E.g. “mostly”" />
          <TextInput source="note" label="Curator's note" multiline helperText={false} />
        </Fields>
      </Folded>
      {missing !== null && (
        <Suspense fallback={null}>
          <MissingPerson
            words={missing}
            onClose={() => setMissing(null)}
            onAdded={(id) => {
              setValue("holder.actor", id, { shouldDirty: true })
              setMissing(null)
            }}
          />
        </Suspense>
      )}
    </>
  )
}

import { TextInput, useDataProvider } from "react-admin"
import { useForm, useWatch } from "react-hook-form"
import { AddDialog } from "./AddDialog"
import { citationInput, nextCitation, type CitationValues } from "./citations"
import { CitationInput } from "./CitationInput"
import { Fields, Group } from "./Fields"
import { LikeNames } from "./LikeNames"
import { publishNew } from "./publish"
import { scriptOf } from "./scripts"
import { keepAtHand, speakerAtHand } from "./speakers"
import { VocabularyInput } from "./VocabularyInput"

type NameValues = { text: string | null; type: string; language: string | null; citations: CitationValues[] }
type PersonValues = { names: NameValues[] }

type MissingPersonProps = {
  /** What was typed where he was looked for. */
  words: string
  onClose: () => void
  onAdded: (id: string) => void
}

const required = (value: unknown) => (value ? undefined : "Write the name as the source prints it.")

/** Adds a person by a name and who says it, after a look at those of a like name. */
export default function MissingPerson({ words, onClose, onAdded }: MissingPersonProps) {
  const dataProvider = useDataProvider()
  const form = useForm<PersonValues>({
    defaultValues: {
      names: [
        { text: words, type: "AS_PRINTED", language: null, citations: [nextCitation(undefined, speakerAtHand())] },
      ],
    },
  })
  const text = useWatch({ control: form.control, name: "names.0.text" }) ?? ""

  const publish = async ({ names: [name] }: PersonValues) => {
    const { text, type, language, citations } = name!
    const read = scriptOf(text ?? "")
    const input = {
      text,
      type,
      script: read.script,
      language: language ?? read.language,
      citations: citations.map(citationInput),
    }
    const done = await publishNew(dataProvider, "Person", { names: [input] }, `Person: ${text}`)
    if ("faults" in done) return done.faults
    if (citations[0]?.speaker) keepAtHand(citations[0].speaker)
    onAdded(done.id)
  }

  return (
    <AddDialog title="Add a person" form={form} onSubmit={publish} onClose={onClose}>
      <TextInput
        source="names.0.text"
        label="Name as printed"
        validate={required}
        helperText={false}
        fullWidth
        slotProps={{ htmlInput: { dir: "auto" } }}
      />
      <LikeNames words={text} kinds={["Person"]} onUse={onAdded} />
      <Fields>
        <VocabularyInput source="names.0.type" label="Sort of name" list="NameType" />
        <TextInput
          source="names.0.language"
          label="Language"
          placeholder="ar"
          helperText="Where known, e.g. ar or en"
        />
      </Fields>
      <Group name="Who calls him so">
        <CitationInput source="names.0.citations.0" />
      </Group>
    </AddDialog>
  )
}

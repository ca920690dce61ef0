import { TextInput, useDataProvider } from "react-admin"
import { useForm, useWatch } from "react-hook-form"
import { t } from "../words"
import { inputs } from "../words/inputs"
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

const required = (value: unknown) => (value ? undefined : t(inputs.nameNeeded))

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
    const done = await publishNew(dataProvider, "Person", { names: [input] }, t(inputs.personTitle, { name: text }))
    if ("faults" in done) return done.faults
    if (citations[0]?.speaker) keepAtHand(citations[0].speaker)
    onAdded(done.id)
  }

  return (
    <AddDialog title={t(inputs.addPerson)} form={form} onSubmit={publish} onClose={onClose}>
      <TextInput
        source="names.0.text"
        label={t(inputs.nameAsPrinted)}
        validate={required}
        helperText={false}
        fullWidth
        slotProps={{ htmlInput: { dir: "auto" } }}
      />
      <LikeNames words={text} kinds={["Person"]} onUse={onAdded} />
      <Fields>
        <VocabularyInput source="names.0.type" label={t(inputs.sortOfName)} list="NameType" />
        <TextInput
          source="names.0.language"
          label={t(inputs.language)}
          placeholder="ar"
          helperText={t(inputs.languageHelp)}
        />
      </Fields>
      <Group name={t(inputs.whoCallsHimSo)}>
        <CitationInput source="names.0.citations.0" />
      </Group>
    </AddDialog>
  )
}

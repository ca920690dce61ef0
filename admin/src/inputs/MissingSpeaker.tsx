import { Alert } from "@mui/material"
import { useEffect } from "react"
import { TextInput, useDataProvider } from "react-admin"
import { useForm, useWatch } from "react-hook-form"
import { AddDialog } from "./AddDialog"
import { Fields, Group } from "./Fields"
import { LikeNames } from "./LikeNames"
import { publishNew } from "./publish"
import { RecordInput } from "./RecordInput"
import { SourceFields } from "./SourceFields"
import { VocabularyInput } from "./VocabularyInput"

type Values = {
  source: string | null
  newSource: { title: string | null; type: string; published: string | null; url: string | null; reliability: string }
  publicLabel: string | null
  channel: string
  identity: string
  interest: string
  actor: string | null
}

type MissingSpeakerProps = {
  /** What was typed where the speaker was looked for. */
  words: string
  /** The source at hand. */
  source: string | null
  onClose: () => void
  onAdded: (id: string) => void
}

const required = (value: unknown) => (value ? undefined : "Say what readers see of him.")
const actors = ["Person", "ArmedGroup", "Organization", "Community"]

/** Adds a speaker to a source, and the source before him where it is missing too. */
export default function MissingSpeaker({ words, source, onClose, onAdded }: MissingSpeakerProps) {
  const dataProvider = useDataProvider()
  const form = useForm<Values>({
    defaultValues: {
      source,
      newSource: { title: null, type: "ARTICLE", published: null, url: null, reliability: "F" },
      publicLabel: words || null,
      channel: "AUTHOR",
      identity: "NAMED",
      interest: "NOT_JUDGED",
      actor: null,
    },
  })
  const { control } = form
  const [given, identity, title] = useWatch({ control, name: ["source", "identity", "newSource.title"] })
  const nameless = identity === "PROTECTED" || identity === "UNATTRIBUTED"

  // What was typed to look for him may be his name.
  useEffect(() => {
    if (identity === "PROTECTED" && form.getValues("publicLabel") === words) form.setValue("publicLabel", null)
  }, [identity, words, form])

  const publish = async ({ newSource, ...speaker }: Values) => {
    if (!speaker.source) {
      const done = await publishNew(dataProvider, "Source", newSource, `Source: ${newSource.title}`)
      if ("faults" in done)
        return Object.fromEntries(Object.entries(done.faults).map(([path, m]) => [inNewSource(path), m]))
      // Should the speaker be refused, the source stands already and is taken next time.
      form.setValue("source", done.id)
      speaker.source = done.id
    }
    const input = { ...speaker, actor: nameless ? null : speaker.actor }
    const done = await publishNew(dataProvider, "Speaker", input, `Speaker: ${speaker.publicLabel}`)
    if ("faults" in done) return done.faults
    onAdded(done.id)
  }

  return (
    <AddDialog title="Add a speaker" form={form} onSubmit={publish} onClose={onClose}>
      <Group name="The source">
        <RecordInput source="source" label="Source" kinds={["Source"]} helperText="Leave it empty to add a new one" />
        {!given && <SourceFields at="newSource" />}
        {!given && <LikeNames words={title ?? ""} kinds={["Source"]} onUse={(id) => form.setValue("source", id)} />}
      </Group>
      <Group name="Who speaks in it">
        <VocabularyInput source="identity" label="How he is known" list="SpeakerIdentity" without={["CURATOR"]} />
        {identity === "PROTECTED" && (
          <Alert severity="warning">
            Do not enter who it is. The label is all the register will know: “a member of the group”.
          </Alert>
        )}
        <TextInput source="publicLabel" label="Label readers see" validate={required} helperText={false} fullWidth />
        <Fields>
          <VocabularyInput source="channel" label="Channel" list="SpeakerChannel" without={["REASONING"]} />
          <VocabularyInput source="interest" label="Interest" list="Interest" />
        </Fields>
        {!nameless && (
          <RecordInput
            source="actor"
            label="Who he is"
            kinds={actors}
            helperText="If the register has him, and it is safe to say"
          />
        )}
      </Group>
    </AddDialog>
  )
}

const inNewSource = (path: string) => (path.startsWith("root") ? path : `newSource.${path}`)

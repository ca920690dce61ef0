import { Alert } from "@mui/material"
import { useEffect } from "react"
import { useDataProvider } from "react-admin"
import { useForm, useWatch } from "react-hook-form"
import { t } from "../words"
import { fieldName } from "../words/fields"
import { inputs } from "../words/inputs"
import { inside } from "../words/inside"
import { SavingDialog } from "./SavingDialog"
import { Fields, Group } from "./Fields"
import { LikeNames } from "./LikeNames"
import { publishNew } from "./publish"
import { RecordInput } from "./RecordInput"
import { SourceFields } from "./SourceFields"
import { TextField } from "./TextField"
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

const required = (value: unknown) => (value ? undefined : t(inputs.sayTheLabel))
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
    if (!done.id) return { "root.server": t(inside.savedNotYet) }
    onAdded(done.id)
  }

  return (
    <SavingDialog kind="Speaker" title={t(inputs.addSpeaker)} form={form} onSubmit={publish} onClose={onClose}>
      <Group name={t(inputs.theSource)}>
        <RecordInput
          source="source"
          label={fieldName("source")}
          kinds={["Source"]}
          helperText={t(inputs.leaveEmptyForNew)}
        />
        {!given && <SourceFields at="newSource" />}
        {!given && <LikeNames words={title ?? ""} kinds={["Source"]} onUse={(id) => form.setValue("source", id)} />}
      </Group>
      <Group name={t(inputs.whoSpeaks)}>
        <VocabularyInput
          source="identity"
          label={fieldName("identity", "Speaker")}
          list="SpeakerIdentity"
          without={["CURATOR"]}
        />
        {identity === "PROTECTED" && <Alert severity="warning">{t(inputs.doNotEnter)}</Alert>}
        <TextField source="publicLabel" label={fieldName("publicLabel", "Speaker")} validate={required} />
        <Fields>
          <VocabularyInput
            source="channel"
            label={fieldName("channel", "Speaker")}
            list="SpeakerChannel"
            without={["REASONING"]}
          />
          <VocabularyInput source="interest" label={fieldName("interest", "Speaker")} list="Interest" />
        </Fields>
        {!nameless && (
          <RecordInput
            source="actor"
            label={fieldName("actor", "Speaker")}
            kinds={actors}
            helperText={t(inputs.ifSafe)}
          />
        )}
      </Group>
    </SavingDialog>
  )
}

const inNewSource = (path: string) => (path.startsWith("root") ? path : `newSource.${path}`)

import { MenuItem, TextField as Select } from "@mui/material"
import { useState } from "react"
import { useDataProvider } from "react-admin"
import { useForm, useWatch } from "react-hook-form"
import { kindOf } from "../app/kinds"
import { labelOf } from "../app/vocabulary"
import { SavingDialog } from "../inputs/SavingDialog"
import type { AddDialogProps } from "../inputs/adding"
import { nextCitation } from "../inputs/citations"
import { LikeNames } from "../inputs/LikeNames"
import { nextName } from "../inputs/names"
import { publishNew } from "../inputs/publish"
import { keepAtHand, speakerAtHand } from "../inputs/speakers"
import { t } from "../words"
import { inside } from "../words/inside"
import { record } from "../words/record"
import { createInput } from "./input"
import { RecordInputs } from "./RecordInputs"
import { blankValues, type Values } from "./values"

/** Makes what a picker did not find, after a look at what has a like name; it is published before one goes on. */
export default function NewRecord({ kinds, ...rest }: AddDialogProps) {
  const [chosen, setChosen] = useState(kinds[0]!)
  const choice = kinds.length > 1 && (
    <Select
      select
      label={t(record.whatToMake)}
      value={chosen}
      onChange={(event) => setChosen(event.target.value)}
      fullWidth
    >
      {kinds.map((kind) => (
        <MenuItem key={kind} value={kind}>
          {labelOf("RecordKind", kind)}
        </MenuItem>
      ))}
    </Select>
  )
  return <NewOf key={chosen} kind={chosen} choice={choice} {...rest} />
}

type NewOfProps = Omit<AddDialogProps, "kinds"> & { kind: string; choice: React.ReactNode }

function NewOf({ kind: name, choice, words, onAdded, onClose }: NewOfProps) {
  const kind = kindOf(name)
  const dataProvider = useDataProvider()
  const [blank] = useState(() => {
    const citation = nextCitation(undefined, speakerAtHand())
    const given: Values = kind.named ? { names: [nextName(words, citation)] } : { title: words }
    return blankValues(kind, given, citation)
  })
  const form = useForm<Values>({ defaultValues: blank })
  const called = useWatch({ control: form.control, name: kind.named ? "names.0.text" : "title" })

  const publish = async (values: Values) => {
    const done = await publishNew(dataProvider, name, createInput(kind, values), `${name}: ${called ?? ""}`)
    if ("faults" in done) return done.faults
    const voice = values.names?.at(-1)?.citations.at(-1)?.speaker
    if (voice) keepAtHand(voice)
    if (!done.id) return { "root.server": t(inside.savedNotYet) }
    onAdded(done.id)
  }

  return (
    <SavingDialog
      kind={name}
      title={t(record.newOf, { kind: labelOf("RecordKind", name) })}
      form={form}
      onSubmit={publish}
      onClose={onClose}
    >
      {choice}
      <LikeNames words={String(called ?? "")} kinds={[name]} onUse={onAdded} />
      <RecordInputs kind={kind} isNew />
    </SavingDialog>
  )
}

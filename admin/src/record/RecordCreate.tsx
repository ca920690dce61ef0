import { Box } from "@mui/material"
import { useState } from "react"
import { useDataProvider, useResourceContext } from "react-admin"
import { useSearchParams } from "react-router-dom"
import { useRevision } from "../app/at"
import { column } from "../app/Article"
import { Heading } from "../app/Heading"
import { type Kind, kindOf } from "../app/kinds"
import { pageOf } from "../app/links"
import { MayWrite } from "../app/MayWrite"
import { Reading } from "../app/states"
import { labelOf } from "../app/vocabulary"
import { nextCitation } from "../inputs/citations"
import { publishNew } from "../inputs/publish"
import { speakerAtHand } from "../inputs/speakers"
import { t } from "../words"
import { listName } from "../words/kinds"
import { record } from "../words/record"
import { readDraft } from "./draft"
import { createInput } from "./input"
import { RecordForm } from "./RecordForm"
import { useDraftKey, useEntryForm, useLeave, usePublished } from "./useEntry"
import { blankValues, type Values } from "./values"

/** A new record of any kind. */
export default function RecordCreate() {
  const kind = kindOf(useResourceContext()!)
  const revision = useRevision()
  const key = useDraftKey()
  return (
    <MayWrite kind={kind.name}>
      {key ? <NewOne key={`${key} ${revision}`} kind={kind} at={key} /> : <Reading />}
    </MayWrite>
  )
}

function NewOne({ kind, at }: { kind: Kind; at: string }) {
  const [address] = useSearchParams()
  const [kept] = useState(() => readDraft(at))
  const [blank] = useState(() => blankValues(kind, givenIn(address), nextCitation(undefined, speakerAtHand())))
  const { form, keptSince, throwAway } = useEntryForm(at, blank, null, kept)
  const dataProvider = useDataProvider()
  const published = usePublished(at, form)
  const leave = useLeave()
  const label = labelOf("RecordKind", kind.name)
  const title = t(record.newOf, { kind: label })

  const publish = async (values: Values) => {
    const done = await publishNew(dataProvider, kind.name, createInput(kind, values), `${kind.name} added`)
    if ("faults" in done) return done.faults
    await published(values, t(record.published), pageOf({ id: done.id, kind: kind.name }))
  }
  return (
    <Box sx={column}>
      <Heading title={title} over={listName(kind.name)} sentence />
      <RecordForm
        {...{ kind, form, keptSince }}
        isNew
        label={title}
        onThrowAway={() => throwAway()}
        onSubmit={publish}
        onCancel={() => leave(`/${kind.name}`)}
      />
    </Box>
  )
}

/** What the address fills in, in the shape of the form: `?prefill={"organization":{"actor":…}}`. */
function givenIn(address: URLSearchParams): Values {
  try {
    const given = JSON.parse(address.get("prefill") ?? "{}")
    return given && typeof given === "object" ? given : {}
  } catch {
    return {}
  }
}

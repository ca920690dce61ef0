import { Box } from "@mui/material"
import { useState } from "react"
import { useDataProvider, useResourceContext } from "react-admin"
import { useSearchParams } from "react-router-dom"
import { changesetOfAddress } from "../app/address"
import { useRevision } from "../app/at"
import { column } from "../app/Article"
import { Heading } from "../app/Heading"
import { type Kind, kindOf } from "../app/kinds"
import { pageOf } from "../app/links"
import { reviewPath } from "../review/paths"
import { MayWrite } from "../app/MayWrite"
import { Reading } from "../app/states"
import { labelOf } from "../app/vocabulary"
import { nextCitation } from "../inputs/citations"
import type { Faults } from "../inputs/EntryForm"
import { publishNew } from "../inputs/publish"
import { speakerAtHand } from "../inputs/speakers"
import { t } from "../words"
import { listName } from "../words/kinds"
import { record } from "../words/record"
import { readDraft } from "./draft"
import { keepUnfinished } from "../review/acts"
import { inside } from "../words/inside"
import { createInput, unfinishedInput } from "./input"
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

  const publish = async (values: Values): Promise<Faults | undefined> => {
    const done = await publishNew(dataProvider, kind.name, createInput(kind, values), `${kind.name} added`)
    if ("faults" in done) return done.faults
    const changeset = changesetOfAddress()
    const page = pageOf({ id: done.id, kind: kind.name })
    if (!changeset) await published(values, t(record.published), page)
    else if (done.id) await published(values, t(inside.saved), page)
    else await published(values, t(inside.savedNotYet), reviewPath(changeset))
  }

  const keep = async (values: Values): Promise<Faults | undefined> => {
    const faults = await keepUnfinished("CREATE", kind.name, unfinishedInput(kind, values))
    if (faults) return faults
    await published(values, t(inside.keptUnfinished), reviewPath(changesetOfAddress()!))
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
        onKeep={keep}
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

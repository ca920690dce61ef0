import { Box } from "@mui/material"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useDataProvider, useResourceContext } from "react-admin"
import { useParams } from "react-router-dom"
import { changesetOfAddress } from "../app/address"
import { column } from "../app/Article"
import { Heading } from "../app/Heading"
import { type Kind, kindOf } from "../app/kinds"
import { pageOf } from "../app/links"
import { MayWrite } from "../app/MayWrite"
import { isCalled } from "../app/selection"
import { Fault, Reading } from "../app/states"
import { labelOf } from "../app/vocabulary"
import { placeInForm } from "../inputs/citations"
import type { Faults } from "../inputs/EntryForm"
import { faultsOf, publishNew } from "../inputs/publish"
import { t } from "../words"
import { inside } from "../words/inside"
import { record as words } from "../words/record"
import { ConflictDialog } from "./ConflictDialog"
import { readDraft } from "./draft"
import { keepUnfinished } from "../review/acts"
import { readToChange } from "../review/entered"
import { reviewPath } from "../review/paths"
import { createInput, updateInput } from "./input"
import { RecordForm } from "./RecordForm"
import { useStandingFaults } from "../review/standing"
import { useDraftKey, useEntryForm, useLeave, usePublished } from "./useEntry"
import type { RecordRead, Values } from "./values"

/** A change of one record of any kind. */
export default function RecordEdit() {
  const { id = "" } = useParams()
  const kind = kindOf(useResourceContext()!)
  const key = useDraftKey()
  return <MayWrite kind={kind.name}>{key ? <ToChange key={key} kind={kind} id={id} at={key} /> : <Reading />}</MayWrite>
}

const useRead = (kind: Kind) => {
  const dataProvider = useDataProvider()
  return (id: string) => readToChange(dataProvider, kind, id)
}

type At = { kind: Kind; id: string; at: string }

function ToChange({ kind, id, at }: At) {
  const read = useRead(kind)
  const { data, error, refetch } = useQuery({
    queryKey: ["to change", id],
    queryFn: () => read(id),
    gcTime: 0,
    staleTime: 0,
  })
  if (error && !data) return <Fault error={error} retry={refetch} />
  return data ? <Changed kind={kind} at={at} opened={data} /> : <Reading />
}

type Conflict = { mine: Values; theirs: RecordRead }

/** The versions are those the form was opened with: a later look by the query must not make them look fresh. */
function Changed({ kind, at, opened }: { kind: Kind; at: string; opened: RecordRead }) {
  const [kept] = useState(() => readDraft(at))
  const [base, setBase] = useState(kept?.base ?? opened)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const { form, keptSince, throwAway } = useEntryForm(at, base.values, base, kept)
  const dataProvider = useDataProvider()
  const published = usePublished(at, form)
  const leave = useLeave()
  const read = useRead(kind)
  const page = pageOf({ id: base.id, kind: kind.name })

  useStandingFaults(form, base.id)

  const done = (values: Values, said: string, at = page) => {
    setConflict(null)
    return published(values, said, at)
  }

  const publish = async (values: Values, from: RecordRead): Promise<Faults | undefined> => {
    const { input, changed, citations } = updateInput(kind, values, from)
    if (!changed) {
      await done(values, t(words.nothingChanged))
      return
    }
    try {
      await dataProvider.update(kind.name, {
        id: from.id,
        data: input,
        previousData: { id: from.id },
        meta: { title: `${kind.name} changed: ${from.label}`.slice(0, 200) },
      })
    } catch (error) {
      if ((error as { status?: number }).status !== 409) return faultsOf(error, (path) => placeInForm(path, citations))
      const theirs = await read(from.id)
      // A changeset also refuses what cannot be joined with what it has: that is nobody else's change.
      if (theirs.version === from.version) return faultsOf(error)
      setConflict({ mine: values, theirs })
      return { "root.server": t(words.changedMeanwhileFault) }
    }
    await done(values, t(changesetOfAddress() ? inside.saved : words.published))
  }

  const keep = async (values: Values): Promise<Faults | undefined> => {
    const { input } = updateInput(kind, values, base)
    const faults = await keepUnfinished("UPDATE", kind.name, { id: base.id, ...input })
    if (faults) return faults
    await done(values, t(inside.keptUnfinished), reviewPath(changesetOfAddress()!))
  }

  const show = (faults: Faults) => {
    for (const [path, message] of Object.entries(faults)) form.setError(path, { type: "server", message })
  }

  /** Goes on from their version with what was chosen; what the register refuses then is shown in the form. */
  const settle = async (values: Values, theirs: RecordRead) => {
    const faults = await publish(values, theirs)
    if (!faults) return
    setBase(theirs)
    form.reset(theirs.values)
    form.reset(values, { keepDefaultValues: true })
    show(faults)
    if (!("root.server" in faults)) setConflict(null)
  }

  const keepBoth = async (mine: Values) => {
    const own = await publishNew(
      dataProvider,
      kind.name,
      createInput(kind, mine),
      `${kind.name} added beside another's`,
    )
    if (!("faults" in own))
      return done(
        mine,
        t(changesetOfAddress() ? inside.saved : words.publishedAsOwn),
        pageOf({ id: own.id, kind: kind.name }),
      )
    show(own.faults)
    setConflict(null)
  }

  return (
    <Box sx={column}>
      <Heading title={base.label} sentence={!isCalled(kind)} over={labelOf("RecordKind", kind.name)} />
      <RecordForm
        {...{ kind, form, keptSince }}
        isNew={false}
        label={base.label}
        onThrowAway={() => {
          setBase(opened)
          throwAway(opened.values)
        }}
        onSubmit={(values) => publish(values, base)}
        onKeep={keep}
        onCancel={() => leave(page)}
      />
      {conflict && (
        <ConflictDialog
          kind={kind}
          base={base}
          {...conflict}
          onSettle={settle}
          onKeepBoth={kind.layer === "claim" ? keepBoth : undefined}
          onClose={() => setConflict(null)}
        />
      )}
    </Box>
  )
}

import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useDataProvider, useNotify } from "react-admin"
import { useForm } from "react-hook-form"
import { useParams } from "react-router-dom"
import { Heading } from "../../app/Heading"
import { MayWrite } from "../../app/MayWrite"
import { Fault, Reading } from "../../app/states"
import { placeInForm } from "../../inputs/citations"
import type { Faults } from "../../inputs/EntryForm"
import { faultsOf, publishNew } from "../../inputs/publish"
import { ConflictDialog } from "./ConflictDialog"
import { PositionForm } from "./PositionForm"
import { usePublished, useReturn } from "./usePositionPage"
import { createInput, positionRead, updateInput, type PositionRead, type PositionValues } from "./values"

export default function PositionEdit() {
  const { id = "" } = useParams()
  return (
    <MayWrite>
      <PositionToChange key={id} id={id} />
    </MayWrite>
  )
}

const useReadPosition = () => {
  const dataProvider = useDataProvider()
  return async (id: string) =>
    positionRead((await dataProvider.getOne("Position", { id, meta: { view: "form" } })).data)
}

function PositionToChange({ id }: { id: string }) {
  const read = useReadPosition()
  const { data, error, refetch } = useQuery({
    queryKey: ["position to change", id],
    queryFn: () => read(id),
    gcTime: 0,
    staleTime: 0,
  })
  if (error && !data) return <Fault error={error} retry={refetch} />
  return data ? <ChangedPosition opened={data} /> : <Reading />
}

type Conflict = { mine: PositionValues; theirs: PositionRead }

/** The versions are those the form was opened with: a later look by the query must not make them look fresh. */
function ChangedPosition({ opened }: { opened: PositionRead }) {
  const [base, setBase] = useState(opened)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const form = useForm<PositionValues>({ defaultValues: base.values })
  const dataProvider = useDataProvider()
  const notify = useNotify()
  const published = usePublished()
  const back = useReturn()
  const read = useReadPosition()

  const done = async (values: PositionValues, said: string) => {
    setConflict(null)
    form.reset(values)
    notify(said, { type: "success" })
    await published(values)
  }

  const publish = async (values: PositionValues, from: PositionRead): Promise<Faults | undefined> => {
    const { input, changed, citations } = updateInput(values, from)
    if (!changed) {
      await done(values, "Nothing was changed.")
      return
    }
    try {
      await dataProvider.update("Position", {
        id: from.id,
        data: input,
        previousData: { id: from.id },
        meta: { title: `Position changed: ${from.label}`.slice(0, 200) },
      })
    } catch (error) {
      if ((error as { status?: number }).status !== 409) return faultsOf(error, (path) => placeInForm(path, citations))
      setConflict({ mine: values, theirs: await read(from.id) })
      return { "root.server": "Not published: somebody else has changed this position meanwhile." }
    }
    await done(values, "Published without review.")
  }

  /** Goes on from their version with what was chosen; what the register refuses then is shown in the form. */
  const settle = async (values: PositionValues, theirs: PositionRead) => {
    const faults = await publish(values, theirs)
    if (!faults) return
    setBase(theirs)
    form.reset(theirs.values)
    for (const [name, value] of Object.entries(values))
      form.setValue(name as keyof PositionValues, value as never, { shouldDirty: true })
    for (const [path, message] of Object.entries(faults))
      form.setError(path as "root.server", { type: "server", message })
    if (!("root.server" in faults)) setConflict(null)
  }

  const keepBoth = async (mine: PositionValues) => {
    const own = await publishNew(dataProvider, "Position", createInput(mine), "Position added beside another's")
    if (!("faults" in own)) return done(mine, "Published as a claim of its own.")
    for (const [path, message] of Object.entries(own.faults))
      form.setError(path as "root.server", { type: "server", message })
    setConflict(null)
  }

  return (
    <>
      <Heading title={base.label} over="Position" sentence />
      <PositionForm
        form={form}
        label={base.label}
        onSubmit={(values) => publish(values, base)}
        onCancel={() => back(base.values)}
      />
      {conflict && (
        <ConflictDialog
          base={base}
          {...conflict}
          onSettle={settle}
          onKeepBoth={keepBoth}
          onClose={() => setConflict(null)}
        />
      )}
    </>
  )
}

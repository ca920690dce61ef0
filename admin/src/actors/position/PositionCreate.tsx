import { useDataProvider, useNotify } from "react-admin"
import { useForm } from "react-hook-form"
import { useSearchParams } from "react-router-dom"
import { useRevision } from "../../app/at"
import { Heading } from "../../app/Heading"
import { nextCitation } from "../../inputs/citations"
import { publishNew } from "../../inputs/publish"
import { speakerAtHand } from "../../inputs/speakers"
import { MayWrite } from "../../app/MayWrite"
import { PositionForm } from "./PositionForm"
import { usePublished, useReturn } from "./usePositionPage"
import { blankPosition, createInput, type PositionValues } from "./values"

export default function PositionCreate() {
  return (
    <MayWrite>
      <NewPosition key={useRevision()} />
    </MayWrite>
  )
}

function NewPosition() {
  const [address] = useSearchParams()
  const form = useForm<PositionValues>({
    defaultValues: blankPosition(givenIn(address), [nextCitation(undefined, speakerAtHand())]),
  })
  const dataProvider = useDataProvider()
  const notify = useNotify()
  const published = usePublished()
  const back = useReturn()

  const publish = async (values: PositionValues) => {
    const done = await publishNew(dataProvider, "Position", createInput(values), "Position added")
    if ("faults" in done) return done.faults
    form.reset(values)
    notify("Published without review.", { type: "success" })
    await published(values)
  }
  return (
    <>
      <Heading title="New position" over="Position" sentence />
      <PositionForm form={form} label="New position" onSubmit={publish} onCancel={() => back(form.getValues())} />
    </>
  )
}

/** What the address fills in, as react-admin writes it: `?source={"organization":{"actor":…}}`. */
function givenIn(address: URLSearchParams): { holder?: object; organization?: object } {
  try {
    return JSON.parse(address.get("source") ?? "{}")
  } catch {
    return {}
  }
}

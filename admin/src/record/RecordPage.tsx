import { Alert } from "@mui/material"
import { useGetOne, useResourceContext } from "react-admin"
import { useParams } from "react-router-dom"
import { Article } from "../app/Article"
import { type Kind, kindOf } from "../app/kinds"
import { Heading } from "../app/Heading"
import { Bdi } from "../app/Names"
import { Particulars } from "../app/Particulars"
import { Gone } from "../history/Gone"
import { RecordHistory } from "../history/RecordHistory"
import { isCalled, wholeOf } from "../app/selection"
import { Fault, Reading } from "../app/states"
import { labelOf } from "../app/vocabulary"
import { fieldName } from "../words/fields"
import { Message } from "../words/Message"
import { record as words } from "../words/record"
import { Evidence } from "./Evidence"
import { FieldValue } from "./FieldValue"
import { dependenceOf, layoutOf } from "./layout"
import { Pointing } from "./Pointing"
import { RecordTools } from "./RecordTools"

/** The page of one record of any kind: every field, who says so, what points at it, and its history. */
export default function RecordPage() {
  const { id = "" } = useParams()
  const kind = kindOf(useResourceContext()!)
  const { data, error, isPending, refetch } = useGetOne(kind.name, { id, meta: { fields: wholeOf(kind) } })
  if (error) return <Gone id={id} never={<Fault error={error} retry={refetch} />} />
  if (isPending || !data) return <Reading />
  return (
    <Article>
      <Heading
        title={data.label}
        sentence={!isCalled(kind)}
        over={labelOf("RecordKind", kind.name)}
        actions={<RecordTools record={{ ...data, kind: kind.name } as any} />}
      />
      {data.status === "WITHDRAWN" && (
        <Alert severity="warning">
          <Message of={words.withdrawn} reason={<Bdi>{data.withdrawnReason}</Bdi>} />
        </Alert>
      )}
      <Particulars of={particularsOf(kind, data)} />
      {kind.cited && <Evidence id={id} />}
      <Pointing of={{ id, kind: kind.name, label: data.label }} />
      <RecordHistory id={id} kind={kind.name} />
    </Article>
  )
}

// What is only said where there is something to say: its absence is no gap in what is known.
const incidental = new Set([
  ...["about", "modality", "condition", "qualifier", "note", "externalIds", "slug"],
  "descriptiveLabel",
])

function particularsOf(kind: Kind, record: any): [string, React.ReactNode][] {
  const { main, more } = layoutOf(kind, true)
  return [...main, ...more].flatMap((field): [string, React.ReactNode][] => {
    const value = record[field.name]
    const empty = value === null || value === undefined || (Array.isArray(value) && value.length === 0)
    if (empty && (incidental.has(field.name) || dependenceOf(kind, field) || field.form === "children")) return []
    // What is as always: said to be so, standing.
    if (value === field.byDefault && incidental.has(field.name)) return []
    return [[fieldName(field.name, kind.name), <FieldValue key={field.name} field={field} value={value} />]]
  })
}

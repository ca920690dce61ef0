import { Link } from "@mui/material"
import { Link as RouterLink } from "react-router-dom"
import { kindOf } from "./kinds"
import { Bdi, Sentence } from "./Names"
import type { Linked } from "./linked"
import { isCalled } from "./selection"

export type { Linked }

/** Where a record is read. */
export const pageOf = ({ id, kind }: { id: string; kind: string }): string => `/${kind}/${id}/show`

/** Where a record is changed. */
export const editPath = ({ id, kind }: { id: string; kind: string }): string => `/${kind}/${id}`

/** Where a record is made, some fields filled in: values as the form holds them. */
export const createPath = (kind: string, prefill?: object): string =>
  `/${kind}/create${prefill ? `?${new URLSearchParams({ prefill: JSON.stringify(prefill) })}` : ""}`

/** A record's label; that of a kind that is called nothing is a sentence of ours. */
export function RecordLabel({ record, label = record.label }: { record: Linked; label?: string }) {
  return isCalled(kindOf(record.kind)) ? <Bdi>{label}</Bdi> : <Sentence>{label}</Sentence>
}

/** A record's label, as a link to its page. */
export const RecordLink = (props: { record: Linked; label?: string }) => (
  <Link component={RouterLink} to={pageOf(props.record)}>
    <RecordLabel {...props} />
  </Link>
)

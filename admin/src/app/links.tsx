import { Link } from "@mui/material"
import { Link as RouterLink } from "react-router-dom"
import { Bdi, Sentence } from "./Names"

export type Linked = { id: string; kind: string; label: string }

const withPage = new Set([
  "ArmedGroup",
  "Person",
  "Organization",
  "Community",
  "Place",
  "Event",
  "Source",
  "FundingFlow",
])

const claims = new Set([
  "Name",
  "Position",
  "Relation",
  "Attribute",
  "FundingFlow",
  "Estimate",
  "Presence",
  "Participation",
  "TimeOrder",
  "Citation",
])

/** Where a record is read; null where it has no page of its own. */
export const pageOf = (record: { id: string; kind: string }): string | null =>
  withPage.has(record.kind) ? `/${record.kind}/${record.id}/show` : null

/** A record's label, as a link to its page if it has one. */
export function RecordLink({ record, label }: { record: Linked; label?: string }) {
  const page = pageOf(record)
  const words = claims.has(record.kind) ? (
    <Sentence>{label ?? record.label}</Sentence>
  ) : (
    <Bdi>{label ?? record.label}</Bdi>
  )
  return page ? (
    <Link component={RouterLink} to={page}>
      {words}
    </Link>
  ) : (
    words
  )
}

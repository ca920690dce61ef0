import { Box, Link } from "@mui/material"
import { dayWords } from "../app/days"
import type { Field } from "../app/kinds"
import { type Linked, RecordLink } from "../app/links"
import { decimalWords } from "../app/local"
import { Bdi } from "../app/Names"
import { Unknown } from "../app/Unknown"
import { labelOf } from "../app/vocabulary"
import { PartyName } from "../dossier/PartyName"
import { Placed } from "../dossier/Placed"
import { Printed } from "../dossier/Printed"
import { amountInWords } from "../dossier/flow"
import { t } from "../words"
import { fieldName } from "../words/fields"
import { record } from "../words/record"

/** A field of a record as a reader sees it; what is not known looks unknown. */
export function FieldValue({ field, value }: { field: Field; value: any }) {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return <Unknown />
  switch (field.form) {
    case "choice":
      return labelOf(field.list!, value)
    case "flag":
      return t(value ? record.yes : record.no)
    case "day":
      return dayWords(value)
    case "edtf":
      return dayWords(value)
    case "ref":
      return <RecordLink record={value as Linked} />
    case "term":
      return <RecordLink record={value as Linked} />
    case "party":
      return <PartyName party={value} />
    case "where":
      return <Placed where={value} />
    case "when":
    case "period":
      return <Time value={value} />
    case "money":
      return <bdi>{amountInWords(value)}</bdi>
    case "point":
      return <Point value={value} />
    case "children":
      return <Entries field={field} entries={value} />
    case "integer":
      return <bdi>{value}</bdi>
    case "number":
      return <bdi>{decimalWords(value)}</bdi>
    default:
      return /^https?:\/\//.test(value) ? <Address url={value} /> : <Text multiline={field.multiline}>{value}</Text>
  }
}

const Text = ({ multiline, children }: { multiline?: boolean; children: string }) => (
  <Box component="span" sx={{ whiteSpace: multiline ? "pre-line" : undefined }}>
    <Bdi>{children}</Bdi>
  </Box>
)

/** The register never fetches it; who follows the link leaves the register. */
const Address = ({ url }: { url: string }) => (
  <Link href={url} target="_blank" rel="noopener noreferrer" dir="ltr">
    {url}
  </Link>
)

type Timed = {
  phrase?: string | null
  words: string | null
  edtf: string | null
  startBasis?: string | null
  endBasis?: string | null
  reason?: string | null
}

/** When, in our words and in those of the source, and what its ends rest on. */
function Time({ value }: { value: Timed }) {
  const { phrase, words, edtf, startBasis, endBasis, reason } = value
  const bases = [
    startBasis && `${fieldName("startBasis", "when")} ${labelOf("StartBasis", startBasis)}`,
    endBasis && `${fieldName("endBasis", "when")} ${labelOf("EndBasis", endBasis)}`,
  ].filter(Boolean)
  return (
    <>
      {phrase ?? edtf ?? (words ? null : <Unknown>{t(record.noDate)}</Unknown>)}
      {words && (
        <>
          {" "}
          <Printed words={words} />
        </>
      )}
      {bases.length > 0 && <Box sx={{ color: "text.secondary", fontSize: "0.9em" }}>{bases.join(" · ")}</Box>}
      {reason && (
        <Box sx={{ color: "text.secondary", fontSize: "0.9em" }}>
          <Bdi>{reason}</Bdi>
        </Box>
      )}
    </>
  )
}

type Pointed = { latitude: number; longitude: number; precision: string; source: Linked | null }

const Point = ({ value: { latitude, longitude, precision, source } }: { value: Pointed }) => (
  <>
    <bdi dir="ltr">
      {latitude}, {longitude}
    </bdi>{" "}
    ({labelOf("PointPrecision", precision)}){source && " · "}
    {source && <RecordLink record={source} />}
  </>
)

const Entries = ({ field, entries }: { field: Field; entries: any[] }) => (
  <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5 }}>
    {entries.map((entry, i) => (
      <li key={i}>
        {field
          .fields!.filter(({ name }) => entry[name] !== null && entry[name] !== false)
          .map((part, n) => (
            <span key={part.name}>
              {n > 0 && " · "}
              {part.form === "flag" ? (
                fieldName(part.name, field.name)
              ) : (
                <FieldValue field={part} value={entry[part.name]} />
              )}
            </span>
          ))}
      </li>
    ))}
  </Box>
)

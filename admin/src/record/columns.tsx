import { Box, Typography } from "@mui/material"
import { dayWords } from "../app/days"
import { type Field, isClaim, type Kind } from "../app/kinds"
import type { Column } from "../app/ListTable"
import { RecordLink } from "../app/links"
import { constantCase, listedFields } from "../app/selection"
import { Unknown } from "../app/Unknown"
import { labelOf } from "../app/vocabulary"
import { EvidenceBadge } from "../evidence/EvidenceBadge"
import { t } from "../words"
import { fieldName } from "../words/fields"
import { record } from "../words/record"
import { AlsoCalled } from "./AlsoCalled"
import { FieldValue } from "./FieldValue"

type Row = any

/** The columns of a kind's list: what it is called or says, what one filters by, numbers, and of claims when and who says so. */
export const columnsOf = (kind: Kind): Column<Row>[] => [
  {
    label: labelOf("RecordKind", kind.name),
    sort: labelOrder(kind),
    render: (row) => <Called kind={kind} row={row} />,
  },
  ...(kind.named ? [{ label: t(record.alsoCalled), render: (row: Row) => <AlsoCalled record={row} /> }] : []),
  ...listedFields(kind).map((field) => fieldColumn(kind, field)),
  ...(isClaim(kind) ? claimColumns() : []),
]

const labelOrder = ({ orderBy }: Kind) => ["LABEL", "TEXT", "CODE"].find((order) => orderBy.includes(order))

function fieldColumn(kind: Kind, field: Field): Column<Row> {
  const order = constantCase(field.name)
  const sort = kind.orderBy.includes(order) && order !== labelOrder(kind) ? order : undefined
  return {
    label: fieldName(field.name, kind.name),
    sort,
    render: (row) => <Said field={field} value={row[field.name]} />,
  }
}

// What a list leaves empty is seen on the page; there it is said what is not known and what is merely not there.
const Said = ({ field, value }: { field: Field; value: unknown }) =>
  value === null || value === undefined ? (
    field.form === "money" || field.form === "number" || field.form === "edtf" ? (
      <Unknown />
    ) : null
  ) : (
    <FieldValue field={field} value={value} />
  )

const claimColumns = (): Column<Row>[] => [
  {
    label: fieldName("when"),
    sort: "START",
    render: ({ when }) => when?.phrase ?? <Undated />,
  },
  { label: t(record.lastAttested), sort: "LAST_ATTESTED", render: (row) => <Attested row={row} /> },
  { label: t(record.voices), render: (row) => <EvidenceBadge claim={row} /> },
]

// In a narrow column it is as wide as its words.
const NoDay = ({ words }: { words: string }) => (
  <Box component="span" sx={{ whiteSpace: "nowrap" }}>
    <Unknown>{t(words)}</Unknown>
  </Box>
)
const Undated = () => <NoDay words={record.noDate} />

const Attested = ({ row: { lastAttested } }: { row: Row }) =>
  lastAttested ? dayWords(lastAttested) : <NoDay words={record.dayNotKnown} />

const Called = ({ kind, row }: { kind: Kind; row: Row }) => (
  <>
    <RecordLink record={{ ...row, kind: kind.name }} />
    {row.status === "WITHDRAWN" && (
      <>
        {" "}
        <Unknown>{t(record.withdrawnMark)}</Unknown>
      </>
    )}
  </>
)

/** One record where there is no room for a table: what it is called, then what matters. */
export function Entry({ kind, row }: { kind: Kind; row: Row }) {
  const said = listedFields(kind).filter((field) => row[field.name] !== null && row[field.name] !== undefined)
  return (
    <>
      <Called kind={kind} row={row} />
      <Typography component="div" variant="body2" color="text.secondary" sx={{ overflowWrap: "anywhere" }}>
        {kind.named && <AlsoCalled record={row} />}
        {said.map((field) => (
          <div key={field.name}>
            {fieldName(field.name, kind.name)}: <FieldValue field={field} value={row[field.name]} />
          </div>
        ))}
        {isClaim(kind) && (
          <>
            {row.when?.phrase ?? <Undated />} · <EvidenceBadge claim={row} />
          </>
        )}
      </Typography>
    </>
  )
}

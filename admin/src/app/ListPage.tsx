import { Box, Button, Paper, useMediaQuery, type Theme } from "@mui/material"
import type { ReactNode } from "react"
import { FilterLiveForm, ListBase, useListContext, useResourceContext, type RaRecord } from "react-admin"
import { useNavigate } from "react-router-dom"
import { t } from "../words"
import { app } from "../words/app"
import { useRevision } from "./at"
import { Heading } from "./Heading"
import { type Column, ListTable } from "./ListTable"
import { Pages } from "./Pages"
import { Fault, Reading, Say } from "./states"

type ListPageProps = {
  title: string
  /** Sort of the fresh list: a field of the kind's `orderBy`. */
  sort: { field: string; order: "ASC" | "DESC" }
  filters: ReactNode
  /** The columns of the table, where there is room for one. */
  columns: Column<any>[]
  /** One record where there is none: name first, then what matters. */
  entry: (record: any) => ReactNode
  actions?: ReactNode
}

// The list itself says what could not be read; react-admin would say it twice.
const told = () => {}

/** A list of one kind: filters, which stand in the address, a table or narrow entries, and pages. */
export const ListPage = ({ title, sort, filters, columns, entry, actions }: ListPageProps) => (
  <ListBase sort={sort} perPage={25} storeKey={false} queryOptions={{ onError: told }}>
    <Heading title={title} sentence actions={actions} />
    <Paper variant="outlined">
      <Filters title={title}>{filters}</Filters>
      <Rows columns={columns} entry={entry} />
    </Paper>
  </ListBase>
)

const filterGrid = {
  display: "grid",
  gap: 1.5,
  p: 1.5,
  alignItems: "start",
  gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 14rem), 1fr))",
}

/** Where there is little room the filters stay folded, so that the list itself is seen first. */
function Filters({ title, children }: { title: string; children: ReactNode }) {
  const { filterValues } = useListContext()
  const wide = useWide()
  const set = Object.values(filterValues ?? {}).filter((v) => v !== "" && v != null).length
  const fields = (
    <FilterLiveForm debounce={300}>
      <Box role="search" aria-label={t(app.filtersOf, { list: title })} sx={filterGrid}>
        {children}
      </Box>
    </FilterLiveForm>
  )
  if (wide) return fields
  return (
    <details>
      <Box component="summary" sx={{ p: 1.5, fontWeight: 600, cursor: "pointer" }}>
        {set > 0 ? t(app.filtersSet, { smart_count: set }) : t(app.filters)}
      </Box>
      {fields}
    </details>
  )
}

const useWide = () => useMediaQuery((theme: Theme) => theme.breakpoints.up("md"))

function Rows({ columns, entry }: Pick<ListPageProps, "columns" | "entry">) {
  const { data, isPending, error, refetch } = useListContext()
  const wide = useWide()
  if (error) return <Fault error={error} retry={refetch} within />
  if (isPending) return <Reading />
  if (!data?.length) return <Nothing />
  return (
    <>
      {wide ? (
        <Box sx={{ overflowX: "auto" }}>
          <ListTable columns={columns} records={data} />
        </Box>
      ) : (
        <Entries records={data} entry={entry} />
      )}
      <Pages />
    </>
  )
}

function Entries({ records, entry }: { records: RaRecord[]; entry: ListPageProps["entry"] }) {
  return (
    <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
      {records.map((record) => (
        <Box component="li" key={record.id} sx={{ px: 1.5, py: 1.25, borderTop: 1, borderColor: "divider" }}>
          {entry(record)}
        </Box>
      ))}
    </Box>
  )
}

function Nothing() {
  const { filterValues } = useListContext()
  const resource = useResourceContext()
  const navigate = useNavigate()
  const revision = useRevision()
  const filtered = Object.values(filterValues ?? {}).some((v) => v !== "" && v != null)
  if (!filtered)
    return <Say within title={revision === null ? t(app.noneYet) : t(app.noneAt, { revision })} role="status" />
  return (
    <Say
      within
      title={t(app.noneMatch)}
      role="status"
      action={<Button onClick={() => navigate(`/${resource}?filter={}`)}>{t(app.clearFilters)}</Button>}
    >
      {t(app.others)}
    </Say>
  )
}

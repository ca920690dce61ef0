import { Table, TableBody, TableCell, TableHead, TableRow, TableSortLabel } from "@mui/material"
import type { ReactNode } from "react"
import { type RaRecord, useListContext } from "react-admin"

export type Column<R> = {
  label: string
  /** The field of the kind's `orderBy` that sorts by it; without one it does not sort. */
  sort?: string
  render: (record: R) => ReactNode
}

/** The rows of a list; the first column names the record. How it is sorted is told to assistive technology too. */
export function ListTable({ columns, records }: { columns: Column<any>[]; records: RaRecord[] }) {
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          {columns.map((column) => (
            <HeadCell key={column.label} {...column} />
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {records.map((record) => (
          <TableRow key={record.id} hover>
            {columns.map(({ label, render }, i) => (
              <TableCell key={label} {...(i === 0 && { component: "th", scope: "row" })}>
                {render(record)}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function HeadCell({ label, sort: field }: Column<unknown>) {
  const { sort, setSort } = useListContext()
  if (!field) return <TableCell>{label}</TableCell>
  const direction = sort.field === field ? (sort.order === "ASC" ? "asc" : "desc") : undefined
  const turn = () => setSort({ field, order: direction === "asc" ? "DESC" : "ASC" })
  return (
    <TableCell sortDirection={direction ?? false}>
      <TableSortLabel active={direction !== undefined} direction={direction ?? "asc"} onClick={turn}>
        {label}
      </TableSortLabel>
    </TableCell>
  )
}

import { useDataTableRenderContext, useDataTableSortContext } from "ra-core"
import { DataTable, type RaRecord } from "react-admin"
import type { ReactNode } from "react"

type ColumnProps<R extends RaRecord> = {
  label: string
  /** The field of the kind's `orderBy` that sorts by it; without one it does not sort. */
  sort?: string
  numeric?: boolean
  render: (record: R) => ReactNode
}

/** A column of a list, which also tells assistive technology how it is sorted. */
export function Column<R extends RaRecord>({ label, sort, numeric, render }: ColumnProps<R>) {
  const head = useDataTableRenderContext() === "header"
  const sorted = useDataTableSortContext()
  const direction = head && sort && sorted?.field === sort ? (sorted.order === "ASC" ? "asc" : "desc") : undefined
  return (
    <DataTable.Col
      label={label}
      source={sort}
      disableSort={!sort}
      render={render as (record: any) => ReactNode}
      align={numeric ? "right" : undefined}
      sortDirection={direction}
    />
  )
}

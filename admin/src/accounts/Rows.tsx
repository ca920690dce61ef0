import { Box, Paper, Table, TableBody, TableCell, TableHead, TableRow, type Theme, useMediaQuery } from "@mui/material"
import type { ReactNode } from "react"

export type Column<R> = { label: string; render: (row: R) => ReactNode }

type RowsProps<R> = {
  label: string
  columns: Column<R>[]
  rows: R[]
  /** One row where there is no room for a table. */
  entry: (row: R) => ReactNode
}

/** A table whose first column names the row; a list of entries where it is narrow. */
export function Rows<R extends { id: string }>({ label, columns, rows, entry }: RowsProps<R>) {
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up("md"))
  if (!wide)
    return (
      <Paper variant="outlined" component="ul" aria-label={label} sx={{ listStyle: "none", m: 0, p: 0 }}>
        {rows.map((row) => (
          <Box
            component="li"
            key={row.id}
            sx={{
              px: 1.5,
              py: 1.25,
              borderTop: 1,
              borderColor: "divider",
              "&:first-of-type": { borderTop: 0 },
              overflowWrap: "anywhere",
            }}
          >
            {entry(row)}
          </Box>
        ))}
      </Paper>
    )
  return (
    <Paper variant="outlined" sx={{ overflowX: "auto" }}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column.label}>{column.label}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id} hover>
              {columns.map((column, i) => (
                <TableCell key={column.label} {...(i === 0 && { component: "th", scope: "row" })}>
                  {column.render(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Paper>
  )
}

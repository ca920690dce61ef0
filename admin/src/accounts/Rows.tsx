import { Box, Paper, type SxProps, type Theme, useMediaQuery } from "@mui/material"
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
      <Box component="table" aria-label={label} sx={tableLook}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map(({ label, render }, i) =>
                i === 0 ? (
                  <th key={label} scope="row">
                    {render(row)}
                  </th>
                ) : (
                  <td key={label}>{render(row)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </Box>
    </Paper>
  )
}

// As the lists look. Their own table would be cut into a file more, which the first page would have to fetch.
const tableLook: SxProps<Theme> = {
  width: "100%",
  borderCollapse: "collapse",
  fontSize: "0.9rem",
  "& th, & td": { px: 2, py: 0.75, textAlign: "start", fontWeight: 400 },
  "& thead th": { fontWeight: 650, color: "text.secondary" },
  "& tbody tr": { borderTop: 1, borderColor: "divider" },
  "& tbody tr:hover": { bgcolor: "action.hover" },
}

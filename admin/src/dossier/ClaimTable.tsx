import { Box } from "@mui/material"
import type { Theme } from "@mui/material/styles"
import type { ReactNode } from "react"
import { inksOf } from "../app/theme"

export type Column<Row> = {
  title: string
  cell: (row: Row) => ReactNode
  width?: string
  /** What stands over the column in place of its title, where there is room for a head. */
  head?: ReactNode
}
export type Group<Row> = { title?: string; rows: Row[] }
type Props<Row> = { label: string; columns: Column<Row>[]; groups: Group<Row>[] }

/** Claims as a table; on a narrow screen each row becomes a block of labelled lines. */
export function ClaimTable<Row extends { id: string }>({ label, columns, groups }: Props<Row>) {
  return (
    <Box component="table" aria-label={label} sx={look}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title} scope="col" style={{ width: column.width }}>
              {column.head ? <Box sx={hidden}>{column.title}</Box> : column.title}
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group, i) => (
        <tbody key={group.title ?? i}>
          {group.title && (
            <tr className="group">
              <th scope="rowgroup" colSpan={columns.length}>
                {group.title}
              </th>
            </tr>
          )}
          {group.rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column) => (
                <td key={column.title} data-title={column.title}>
                  <div>{column.cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </Box>
  )
}

const hidden = {
  display: "block",
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
} as const

const look = (theme: Theme) => {
  const { rule, faded } = inksOf(theme)
  return {
    width: "100%",
    borderCollapse: "collapse" as const,
    fontSize: "0.95rem",
    "& th, & td": {
      textAlign: "start",
      verticalAlign: "top",
      paddingBlock: "7px",
      paddingInline: "0 16px",
      overflowWrap: "anywhere",
    },
    "& thead th": { fontSize: "0.8rem", fontWeight: 600, color: faded, paddingBlock: "2px" },
    "& tbody tr:not(.group)": { borderTop: `1px solid ${rule}` },
    "& .group th": { paddingTop: "18px", fontWeight: 650, fontSize: "0.9rem" },
    "& tbody:first-of-type .group th": { paddingTop: "8px" },
    [theme.breakpoints.down(720)]: {
      "&, & tbody, & tr, & td, & .group th": { display: "block" },
      "& thead": hidden,
      "& td": { paddingBlock: "3px", paddingInline: 0, display: "flex", gap: "12px", alignItems: "baseline" },
      "& td > div": { minWidth: 0, flex: 1 },
      "& td:has(> div:empty)": { display: "none" },
      "& td::before": { content: "attr(data-title)", flex: "0 0 7.5rem", fontSize: "0.8rem", color: faded },
      "& tr:not(.group)": { paddingBlock: "8px" },
    },
  }
}

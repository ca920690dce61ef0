// What a spreadsheet takes for the beginning of a formula, or skips before one; the wide forms it takes for the same.
const begins = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

const numeral = /^-?\d+(\.\d+)?$/

/** What stands in a cell. A number is one by its column, never by how a text looks. */
export type Cell = { text: string } | { number: string } | null

/** A cell as CSV (RFC 4180): quoted where it must be, and never the beginning of a formula. */
export function written(cell: Cell): string {
  if (cell === null) return ""
  if ("number" in cell && numeral.test(cell.number)) return cell.number
  const text = "number" in cell ? cell.number : cell.text
  const harmless = begins.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A row as CSV, with its line end. */
export const csvRow = (cells: Cell[]): string => `${cells.map(written).join(",")}\r\n`

/** A cell of text; null where there is none. */
export const textCell = (value: string | null | undefined): Cell => (value == null ? null : { text: value })

/** A cell of a number; null where there is none. */
export const numberCell = (value: number | string | null | undefined): Cell =>
  value == null ? null : { number: String(value) }

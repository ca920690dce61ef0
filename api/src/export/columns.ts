import { fromDay } from "../dates/days"
import type { Context } from "../graph/context"
import { trimDecimal } from "../graph/scalars"
import { kindGroups } from "../graph/types"
import type { Column, FieldSpec, Kind, Row } from "../ledger/kind"
import { supportOf } from "../sources/support"
import { type Cell, numberCell, textCell } from "./cells"
import { evidenceOf } from "./evidence"
import { enteredFields, toldColumns } from "./format"

/** Columns of a CSV file that come from one thing of a record: their headings, and the cells of one record. */
type Part = { heads: string[]; cells: (record: any, ctx: Context) => Promise<Cell[]> }

/** Language of all labels; Arabic names stand in Name.csv like any other. */
const language = "en"

/** All columns of a kind's file, in their order. */
export function partsOf(kind: Kind): Part[] {
  const citable = kindGroups("Citable").includes(kind.name)
  return [
    { heads: ["id", "label"], cells: async (r, ctx) => [textCell(r.id), textCell(await r.label(ctx, language))] },
    ...enteredFields(kind).flatMap(fieldParts),
    ...kind.fields.filter((f) => f.child).map(listPart),
    ...toldColumns(kind).map(dayPart),
    ...(citable ? [evidencePart] : []),
    ...(kind.layer === "claim" ? [supportPart] : []),
    anchorPart,
  ]
}

const fieldParts = (field: FieldSpec): Part[] => field.columns.map((column) => columnPart(field, column))

function columnPart(field: FieldSpec, column: Column): Part {
  const { name } = column
  if (column.scheme !== undefined)
    return { heads: [field.name, `${field.name}Label`], cells: (r, ctx) => termCells(r[name], ctx) }
  if (column.to)
    return {
      heads: [name, name.replace(/Id$/, "Label")],
      cells: async (r, ctx) => [textCell(r[name]), textCell(await labelOf(r[name], ctx))],
    }
  return { heads: [name], cells: async (r) => [cellOf(field, column, r[name])] }
}

function cellOf(field: FieldSpec, { type }: Column, value: unknown): Cell {
  if (value == null) return null
  if (field.form === "day") return textCell(fromDay(value as number))
  if (type === "numeric") return numberCell(trimDecimal(decimal(value)))
  return type === "integer" ? numberCell(value as number) : textCell(String(value))
}

// Numbers come as decimals of the database's client, which would write a small one with an exponent.
const decimal = (value: any): string => (typeof value.toFixed === "function" ? value.toFixed(6) : String(value))

async function termCells(id: string | null, ctx: Context): Promise<Cell[]> {
  const term = await ctx.load.record(id)
  return term ? [textCell(`${term.scheme}:${term.code}`), textCell(await term.label(ctx, language))] : [null, null]
}

const labelOf = async (id: string | null, ctx: Context) => (id === null ? null : ctx.load.label(id, language))

const dayPart = ({ name }: Column): Part => ({
  heads: [name],
  cells: async (r) => [r[name] == null ? null : textCell(fromDay(r[name]))],
})

/** A list in one cell: entries apart by " | ", each with what it says by name. */
function listPart({ name, child }: FieldSpec): Part {
  const columns = child!.fields.flatMap((f) => f.columns.map((c) => [f, c] as const))
  const said = async (row: Row, ctx: Context) => {
    const parts = columns.map(async ([f, c]) => {
      const value = row[c.name] as string | null
      if (value == null) return []
      const label = c.to ? await labelOf(value, ctx) : null
      const cell = cellOf(f, c, value)!
      return [`${c.name}: ${"number" in cell ? cell.number : cell.text}${label === null ? "" : ` (${label})`}`]
    })
    return (await Promise.all(parts)).flat().join("; ")
  }
  const cells = async (record: any, ctx: Context) => {
    const rows: Row[] = await record[name](ctx)
    const entries = await Promise.all(rows.map((row) => said(row, ctx)))
    return [entries.length > 0 ? textCell(entries.join(" | ")) : null]
  }
  return { heads: [name], cells }
}

const evidencePart: Part = {
  heads: ["citations", "sources", "sourceLabels", "speakers"],
  async cells({ id }, ctx) {
    const { citations, sourceIds, speakers } = await evidenceOf(id, ctx)
    const labels = await Promise.all(sourceIds.map((source) => labelOf(source, ctx)))
    const listed = (words: (string | null)[]) => (words.length > 0 ? textCell(words.join(" | ")) : null)
    return [numberCell(citations), numberCell(sourceIds.length), listed(labels), listed(speakers)]
  },
}

const supportPart: Part = {
  heads: ["voices", "independentVoices", "strongestAssertion", "assessedAs", "contested"],
  async cells(record, ctx) {
    const s = await supportOf(record, ctx)
    const assessed = s.assessedAs.length > 0 ? textCell(s.assessedAs.join(" | ")) : null
    const [voices, independent] = [numberCell(s.voices), numberCell(s.independentVoices)]
    return [voices, independent, textCell(s.strongestAssertion), assessed, textCell(String(s.contested))]
  },
}

const anchorPart: Part = {
  heads: ["version", "revision", "createdAt", "updatedAt"],
  async cells({ id }, ctx) {
    const { version, revision, createdAt, updatedAt } = await ctx.load.anchor(id)
    const instants = [createdAt, updatedAt].map((instant) => textCell(instant.toISOString()))
    return [numberCell(version), numberCell(revision), ...instants]
  },
}

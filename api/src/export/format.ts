import { fromDay, parseDay } from "../dates/days"
import { trimDecimal } from "../graph/scalars"
import type { Stored } from "../ledger/changeset"
import {
  type Column,
  derivedColumns,
  type FieldSpec,
  type Kind,
  type KindName,
  kindNames,
  type Row,
} from "../ledger/kind"

/*
 * The lines of an export, and what is read back from them. One object a line: the header, the files that sources hold,
 * the records, the end. What is null or empty is left out, and keys stand in the order of their characters, so that the
 * same content is the same bytes.
 */

export const format = "sijill-export"
export const formatVersion = 1

export type Header = {
  type: "header"
  format: typeof format
  formatVersion: number
  /** The revision of the register that was read, and when it was published; null before the first. */
  revision: number
  at: string | null
  licence: string
  kinds: KindName[]
  /** Whether the files of sources are in it. */
  files: boolean
  /** Whether it can be imported: all kinds and all files. */
  complete: boolean
  leftOut: string[]
}

export type FileLine = { type: "file"; sha256: string; mediaType: string; size: number; base64: string }

type Value = string | number | boolean
type Values = Record<string, Value>

export type RecordLine = {
  type: "record"
  kind: KindName
  id: string
  /** Columns as they were entered: days as YYYY-MM-DD, exact numbers as text, terms as scheme:code. */
  values: Values
  /** Lists that belong to the record alone, each in its order. */
  lists?: Record<string, Values[]>
  /** Slugs it had before; `place` orders them over the whole register: who gave one up last is found by it. */
  oldSlugs?: OldSlug[]
  /** What the register computes from the rest: bounds of dates, days attested. It is not read back. */
  derived?: Record<string, string>
}
export type OldSlug = { place: number; slug: string }

export type End = {
  type: "end"
  records: number
  files: number
  /** Records by kind. */
  counts: Partial<Record<KindName, number>>
  /** SHA-256, in hexadecimal, of all record lines with their line ends. */
  sha256: string
}

/** The order kinds stand in: terms first, since the others name them. */
export const kindOrder: readonly KindName[] = ["Term", ...kindNames.filter((k) => k !== "Term")]

/** What no export holds. */
const never = [
  "versions before this revision, and who wrote what: the feed tells them (GET /changes)",
  "deleted records",
  "accounts, and work that is not published",
]

export function headerOf(of: Pick<Header, "revision" | "at" | "licence" | "kinds" | "files">): Header {
  const missing = kindOrder.filter((k) => !of.kinds.includes(k))
  const leftOut = [
    ...never,
    ...(missing.length > 0 ? [`records of the kinds ${missing.join(", ")}`] : []),
    ...(of.files ? [] : ["the files of sources"]),
  ]
  return { type: "header", format, formatVersion, ...of, complete: missing.length === 0 && of.files, leftOut }
}

/** The columns a record is entered in, those of its lists apart. */
export const enteredFields = (kind: Kind): FieldSpec[] => kind.fields.filter((f) => f.form !== "children")

/** Columns the register computes and an export tells; all of them are days. */
export const toldColumns = (kind: Kind): Column[] => derivedColumns(kind).filter((c) => c.name !== "sortLabel")

/** The key a column has in a line: a term stands under its field's name, since it is no id there. */
const keyOf = (field: FieldSpec, column: Column): string => (column.scheme === undefined ? column.name : field.name)

/**
 * The line of a record.
 * @param row its columns, terms as scheme:code and exact numbers as text
 * @param lists rows of its lists, by field
 */
export function recordLine(kind: Kind, row: Row, lists: Record<string, Row[]>, oldSlugs: OldSlug[]): RecordLine {
  const filled = kind.fields.filter((f) => lists[f.name]?.length)
  const told = toldColumns(kind).filter((c) => row[c.name] != null)
  const derived = told.map((c) => [c.name, fromDay(row[c.name] as number)] as const)
  return {
    type: "record",
    kind: kind.name,
    id: row.id as string,
    values: valuesOf(enteredFields(kind), row),
    ...(filled.length > 0 && {
      lists: inOrder(filled.map((f) => [f.name, lists[f.name]!.map((r) => valuesOf(f.child!.fields, r))])),
    }),
    ...(oldSlugs.length > 0 && { oldSlugs }),
    ...(derived.length > 0 && { derived: inOrder(derived) }),
  }
}

const inOrder = <T>(entries: (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))

function valuesOf(fields: FieldSpec[], row: Row): Values {
  const given = fields.flatMap((f) => f.columns.filter((c) => row[c.name] != null).map((c) => [f, c] as const))
  return inOrder(given.map(([f, c]) => [keyOf(f, c), written(f, c, row[c.name])]))
}

function written(field: FieldSpec, { type }: Column, value: unknown): Value {
  if (field.form === "day") return fromDay(value as number)
  return type === "numeric" ? trimDecimal(String(value)) : (value as Value)
}

/** What is wrong with an export. */
export class Unreadable extends Error {}

/**
 * A record's columns from its line.
 * @param termId the id of a term, by scheme:code
 * @throws Unreadable for what the kind has no place for, or a term that is not in the export
 */
export function storedOf(kind: Kind, line: RecordLine, termId: (term: string) => string | undefined): Stored {
  const children: Stored["children"] = {}
  const lists = { ...line.lists }
  for (const { name, child } of kind.fields) {
    if (!child) continue
    children[child.table] = (lists[name] ?? []).map((values, ordinal) => ({ ordinal, ...rowOf(child.fields, values) }))
    delete lists[name]
  }
  const [unknown] = Object.keys(lists)
  if (unknown) throw new Unreadable(`${line.id}: ${kind.name} has no list "${unknown}".`)
  // Before anything that is given up here: a register counts them by its revisions.
  const old = (line.oldSlugs ?? []).map(({ place, slug }) => ({ slug, ordinal: place - 1_000_000_000 }))
  return { row: rowOf(enteredFields(kind), line.values), children: { ...children, OldSlug: old } }

  function rowOf(fields: FieldSpec[], values: Values): Row {
    const row: Row = {}
    const left = new Set(Object.keys(values))
    for (const field of fields)
      for (const column of field.columns) {
        const key = keyOf(field, column)
        left.delete(key)
        row[column.name] = read(field, column, values[key] ?? null)
      }
    const [unknown] = left
    if (unknown) throw new Unreadable(`${line.id}: ${kind.name} has no "${unknown}".`)
    return row
  }

  function read(field: FieldSpec, column: Column, value: Value | null): unknown {
    if (value === null) return null
    const found =
      column.scheme !== undefined ? termId(String(value)) : field.form === "day" ? parseDay(String(value)) : value
    if (found === undefined || found === null)
      throw new Unreadable(
        `${line.id}: "${value}" is no ${column.scheme === undefined ? "day" : "term of the export"}.`,
      )
    return found
  }
}

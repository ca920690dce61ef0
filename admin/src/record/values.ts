import type { Field, Kind } from "../app/kinds"
import { citationOf, type CitationValues } from "../inputs/citations"
import { type NameValues, nextName } from "../inputs/names"

/** What a form holds: each field by its name, in the shape its input wants. */
export type Values = Record<string, unknown> & { citations?: CitationValues[]; names?: NameValues[] }

/** A record as it was read: what the form started from, and which version that was. */
export type RecordRead = {
  id: string
  label: string
  version: number
  values: Values
  /** Who wrote that version, and when; the author is told to accounts only. */
  written: { author: string | null; at: string } | null
}

// A claim is withdrawn by its own mutation, with the reason.
const byOwnMutation = new Set(["status", "withdrawnReason"])

/** The fields a form of the kind has. What is fixed is chosen once, when the record is made. */
export const writtenFields = (kind: Kind, isNew: boolean): Field[] =>
  kind.fields.filter((f) => !byOwnMutation.has(f.name) && (isNew || !f.fixed))

export type Parts = Record<string, unknown>

const blankParts: Partial<Record<Field["form"], Parts>> = {
  party: { actor: null, stated: null, part: "WHOLE", words: null },
  where: { place: null, stated: null, precision: null, words: null },
  when: { words: null, edtf: null, startBasis: null, endBasis: null, reason: null },
  period: { words: null, edtf: null },
  money: { low: null, high: null, currency: null },
  point: { latitude: null, longitude: null, precision: null, source: null },
}

/** The value of a field before anything is typed. */
export function blankOf(field: Field): unknown {
  const parts = blankParts[field.form]
  if (parts) return "stated" in parts && field.required ? { ...parts, stated: "NAMED" } : parts
  if (field.form === "children") return []
  return field.byDefault ?? null
}

/** The values of one entry of a list of the record's own. */
export const blankEntry = (fields: Field[]): Values => Object.fromEntries(fields.map((f) => [f.name, blankOf(f)]))

/** The values of a new record; `given` fills in what one knows where one comes from. */
export function blankValues(kind: Kind, given: Values, citation: CitationValues): Values {
  const fields = writtenFields(kind, true).map((field) => {
    const [blank, at] = [blankOf(field), given[field.name]]
    return [field.name, isParts(blank) && isParts(at) ? { ...blank, ...at } : (at ?? blank)]
  })
  return {
    ...Object.fromEntries(fields),
    // An entity is mostly known by its names, each with who says it; a claim nobody says cannot stand.
    ...(kind.named && { names: given.names ?? (kind.layer === "claim" ? [] : [nextName(null, citation)]) }),
    ...(kind.cited && { citations: given.citations ?? (kind.layer === "claim" ? [citation] : []) }),
  }
}

const isParts = (value: unknown): value is Parts => typeof value === "object" && value !== null && !Array.isArray(value)

/** What an input holds of a field that was read. */
export function readValue(field: Field, read: any): unknown {
  if (read === null || read === undefined) return blankParts[field.form] ?? (field.form === "children" ? [] : null)
  const parts = blankParts[field.form]
  if (parts) return Object.fromEntries(Object.keys(parts).map((part) => [part, read[part]?.id ?? read[part] ?? null]))
  if (field.form === "ref") return read.id
  if (field.form === "term") return field.scheme === "*" ? `${read.scheme}:${read.code}` : read.code
  if (field.form === "children")
    return read.map((entry: any) => Object.fromEntries(field.fields!.map((f) => [f.name, readValue(f, entry[f.name])])))
  return read
}

/** What a form holds of a record read whole, with its citations. */
export function recordRead(kind: Kind, record: any): RecordRead {
  const fields = writtenFields(kind, true).map((field) => [field.name, readValue(field, record[field.name])])
  const values: Values = {
    ...Object.fromEntries(fields),
    ...(kind.cited && { citations: (record.citations?.nodes ?? []).map(citationOf) }),
  }
  const { id, label, version, history } = record
  return { id, label, version, values, written: history?.[0] ?? null }
}

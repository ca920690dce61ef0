import type { Field, Kind } from "../app/kinds"
import {
  changedFields,
  citationInput,
  citationsPatch,
  type CitationsPatch,
  type CitationValues,
} from "../inputs/citations"
import { nameInput } from "../inputs/names"
import { type Parts, type RecordRead, type Values, writtenFields } from "./values"

/** A field as the register takes it; null where nothing is entered. */
export function inputOf(field: Field, value: any): unknown {
  if (value === null || value === undefined || value === "") return null
  switch (field.form) {
    case "party":
    case "where":
      return endInput(field, value)
    case "integer":
      // What is no number goes as it is: the register says what is wrong with it.
      return /^-?\d+$/.test(String(value)) ? Number(value) : value
    case "point":
      return filled(value) && { ...value, latitude: degrees(value.latitude), longitude: degrees(value.longitude) }
    case "when":
    case "period":
    case "money":
      return filled(value) && value
    case "children":
      return value.map((entry: Values) => entryInput(field.fields!, entry))
    default:
      return value
  }
}

const filled = (parts: Parts): true | null =>
  Object.values(parts).some((part) => part != null && part !== "") ? true : null
const degrees = (typed: unknown) =>
  typed === null || typed === "" || Number.isNaN(Number(typed)) ? typed : Number(typed)
const entryInput = (fields: Field[], entry: Values) =>
  Object.fromEntries(fields.map((f) => [f.name, inputOf(f, entry[f.name])]))

/** An end of a claim as the register takes it: only what goes with how it is said. */
function endInput({ form }: Field, { stated, ...said }: Parts): Parts | null {
  if (stated === null) return null
  const [whom, how] = form === "party" ? ["actor", { part: "WHOLE" }] : ["place", { precision: null }]
  const { [whom]: record, ...rest } = stated === "NOT_STATED" ? { [whom]: null, words: null, ...how } : said
  return { ...rest, stated, [whom]: stated === "NAMED" ? record : null }
}

/** The fields of a form as inputs, by name. */
export const fieldInputs = (kind: Kind, values: Values, isNew: boolean): Record<string, unknown> =>
  Object.fromEntries(writtenFields(kind, isNew).map((f) => [f.name, inputOf(f, values[f.name])]))

/** The input that creates a record: what is entered, its names and who says so. */
export function createInput(kind: Kind, values: Values): Record<string, unknown> {
  const entered = Object.entries(fieldInputs(kind, values, true)).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  )
  return {
    ...Object.fromEntries(entered),
    ...(kind.named && values.names?.length && { names: values.names.map(nameInput) }),
    ...(kind.cited && { citations: (values.citations ?? []).map(citationInput) }),
  }
}

/** As `createInput`, with what is not entered yet left out, so that it may come later. */
export function unfinishedInput(kind: Kind, values: Values): object {
  const said = (citations: CitationValues[] | undefined) =>
    citations?.filter(({ speaker, quote, locator }) => speaker || quote || locator)
  const names = values.names?.filter(({ text }) => text).map((name) => ({ ...name, citations: said(name.citations)! }))
  return withoutNulls(createInput(kind, { ...values, citations: said(values.citations), names })) as object
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== "object" || value === null) return value
  const given = Object.entries(value).filter(([, part]) => part !== null)
  return Object.fromEntries(given.map(([name, part]) => [name, withoutNulls(part)]))
}

/** The input that changes it: only what differs from what was read, under the versions that were read. */
export function updateInput(
  kind: Kind,
  values: Values,
  read: RecordRead,
): { input: Record<string, unknown>; changed: boolean; citations: CitationsPatch } {
  const fields = changedFields(fieldInputs(kind, values, false), fieldInputs(kind, read.values, false))
  const citations = citationsPatch(values.citations ?? [], read.values.citations ?? [])
  const named = Object.fromEntries(Object.entries(citations.patch).filter(([, list]) => list.length > 0))
  const evidence = Object.keys(named).length > 0 && { citations: named }
  return {
    input: { expectedVersion: read.version, ...fields, ...evidence },
    changed: Object.keys(fields).length > 0 || evidence !== false,
    citations,
  }
}

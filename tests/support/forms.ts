import { graphKind } from "../../api/src/graph/kinds"
import { modules } from "../../api/src/modules"
import type { FieldSpec, Kind, KindName } from "../../api/src/ledger/kind"

export type Values = Record<string, any>

/** The root fields of a kind: one record, and the list. */
export const one = (kind: KindName): string => kind[0]!.toLowerCase() + kind.slice(1)
export const many = (kind: KindName): string =>
  one(kind).endsWith("y") ? `${one(kind).slice(0, -1)}ies` : `${one(kind)}s`

/** The subgraph a kind belongs to. */
export const subgraphOf = (kind: KindName): string =>
  modules.find((m) => (m.kinds as { name: string }[]).some((k) => k.name === kind))!.name

/** Arguments of a list that leave nothing of a kind out. */
export const everything = (kind: Kind): string =>
  kind.layer === "claim" ? "status: [ACCEPTED, WITHDRAWN], modality: [ACTUAL, INTENDED, FORECAST]" : ""

/** All orders a list of a kind has, both ways, as arguments. */
export const ordersOf = (kind: KindName): string[] =>
  ["CREATED", ...Object.keys(graphKind(kind).orderBy ?? {})].flatMap((field) =>
    ["ASC", "DESC"].map((direction) => `orderBy: [{ field: ${field}, direction: ${direction} }]`),
  )

/** Selects a field with all its parts. */
export function selection(field: FieldSpec): string {
  switch (field.form) {
    case "ref":
      return `${field.name} { id }`
    case "term":
      return `${field.name} { scheme code }`
    case "party":
      return `${field.name} { stated part words actor { id } }`
    case "where":
      return `${field.name} { stated precision words place { id } }`
    case "when":
      return field.columns.length > 2
        ? `${field.name} { words edtf startBasis endBasis reason }`
        : `${field.name} { words edtf }`
    case "money":
      return `${field.name} { low high currency }`
    case "point":
      return `${field.name} { latitude longitude precision source { id } }`
    case "children":
      return `${field.name} { ${field.child!.fields.map(selection).join(" ")} }`
    default:
      return field.name
  }
}

/** Selects a record whole: what every record has, then every field of its kind. */
export const wholeOf = (kind: Kind): string => `id kind version revision label ${kind.fields.map(selection).join(" ")}`

/** What the fields of a kind answer once these values were entered. */
export const answered = (kind: Pick<Kind, "fields">, values: Values): Values =>
  Object.fromEntries(kind.fields.map((f) => [f.name, answer(f, values[f.name])]))

function answer(field: FieldSpec, given: any): unknown {
  const value = given ?? field.byDefault ?? null
  if (field.form === "children") return (given ?? []).map((row: Values) => answered(field.child!, row))
  if (field.form === "when" && field.columns.length > 2)
    return parts(["words", "edtf", "startBasis", "endBasis", "reason"], given)
  if (value === null) return null
  switch (field.form) {
    case "ref":
      return { id: value }
    case "term":
      return field.columns[0]!.scheme === "*" ? term(value) : { scheme: field.columns[0]!.scheme, code: value }
    case "party":
      return {
        stated: "NAMED",
        part: "WHOLE",
        ...parts(["words"], value),
        ...value,
        actor: value.actor ? { id: value.actor } : null,
      }
    case "where":
      return {
        ...parts(["stated", "precision", "words"], {
          ...(value.words || value.place ? { stated: "NAMED" } : {}),
          ...value,
        }),
        place: value.place ? { id: value.place } : null,
      }
    case "point":
      return { precision: "APPROXIMATE", ...value, source: value.source ? { id: value.source } : null }
    case "when":
      return parts(["words", "edtf"], value)
    case "money":
      return parts(["low", "high", "currency"], value)
    default:
      return value
  }
}

const parts = (names: string[], given: Values | undefined) =>
  Object.fromEntries(names.map((n) => [n, given?.[n] ?? null]))

function term(written: string) {
  const at = written.indexOf(":")
  return { scheme: written.slice(0, at), code: written.slice(at + 1) }
}

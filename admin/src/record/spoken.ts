import { type Field, fieldOf, kindOf } from "../app/kinds"
import { labelOf } from "../app/vocabulary"
import { t } from "../words"
import { record } from "../words/record"

/** What a record is called, by its id. */
export type NameOf = (id: string) => string

// Closed lists of the parts of compound values.
const lists: Record<string, string> = {
  stated: "Stated",
  part: "PartyPart",
  startBasis: "StartBasis",
  endBasis: "EndBasis",
}
const precisions: Partial<Record<Field["form"], string>> = { where: "WherePrecision", point: "PointPrecision" }

/** A value as inputs hold it, in words for the eye to compare. */
export function spoken(field: Field, value: any, nameOf: NameOf): string {
  if (value === null || value === undefined || value === "") return t(record.nothing)
  switch (field.form) {
    case "choice":
      return labelOf(field.list!, value)
    case "flag":
      return t(value ? record.yes : record.no)
    case "ref":
      return nameOf(value)
    case "children":
      return value.map((entry: any) => entryInWords(field.fields!, entry, nameOf)).join("; ") || t(record.nothing)
    case "party":
    case "where":
    case "when":
    case "period":
    case "money":
    case "point":
      return partsInWords(field.form, value, nameOf) || t(record.nothing)
    default:
      return String(value)
  }
}

function partsInWords(form: Field["form"], value: Record<string, unknown>, nameOf: NameOf): string {
  const said = Object.entries(value).flatMap(([part, v]) => {
    if (v === null || v === undefined || v === "" || v === "NAMED" || v === "WHOLE") return []
    if (part === "actor" || part === "place" || part === "source") return [nameOf(String(v))]
    const list = part === "precision" ? precisions[form] : lists[part]
    return [list ? labelOf(list, String(v)) : String(v)]
  })
  return said.join(" · ")
}

const entryInWords = (fields: Field[], entry: any, nameOf: NameOf) =>
  fields
    .filter(({ name }) => entry[name] != null && entry[name] !== "")
    .map((field) => spoken(field, entry[field.name], nameOf))
    .join(", ")

/** A citation in words: what is as always is not said; of one that is gone, that it is. */
export function citationInWords(citation: Record<string, unknown> | null, nameOf: NameOf): string {
  if (!citation) return t(record.removed)
  const kind = kindOf("Citation")
  return Object.entries(citation)
    .flatMap(([name, value]) => {
      const field = fieldOf(kind, name)
      const said = value !== null && value !== "" && value !== field?.byDefault
      return field && said ? [spoken(field, value, nameOf)] : []
    })
    .join(" · ")
}

/** Every record's id that stands anywhere in some values. */
export function idsIn(value: unknown): string[] {
  if (typeof value === "string") return /^[a-z]{3}_[0-9a-z]{26}$/.test(value) ? [value] : []
  if (typeof value !== "object" || value === null) return []
  return [...new Set(Object.values(value).flatMap(idsIn))]
}

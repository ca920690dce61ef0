import { type Field, fieldOf, kindOf, type Kind } from "../app/kinds"
import { labelOf } from "../app/vocabulary"
import { fieldName } from "../words/fields"
import { understand } from "../inputs/edtf"
import type { NameOf } from "../record/spoken"
import { t } from "../words"
import { record } from "../words/record"

// Columns of compound fields, by what they end in, and the closed list their values come from.
const parts: Record<string, string | undefined> = {
  Id: undefined,
  SourceId: undefined,
  Stated: "Stated",
  Part: "PartyPart",
  Precision: "WherePrecision",
  StartBasis: "StartBasis",
  EndBasis: "EndBasis",
}
const compound = new Set(["party", "where", "when", "period", "money", "point"])

/** What a column of a record says: the field it belongs to, and the part of it where that is compound. */
type Said = { field: Field; part: string | null }

/** The field of a column as histories name it, e.g. `holderId` or `whenEdtf`; null where it is no field's (a bound, a count). */
export function fieldOfColumn(kind: Kind, column: string): Said | null {
  const plain = fieldOf(kind, column) ?? kind.fields.find(({ name }) => column === `${name}Id`)
  if (plain && !(compound.has(plain.form) && column !== plain.name && column !== `${plain.name}Id`))
    return { field: plain, part: compound.has(plain.form) ? partOf(column, plain.name) : null }
  const whole = kind.fields
    .filter(({ name, form }) => compound.has(form) && column.startsWith(name))
    .sort((a, b) => b.name.length - a.name.length)[0]
  return whole ? { field: whole, part: partOf(column, whole.name) } : null
}

const partOf = (column: string, name: string) => column.slice(name.length) || null

/** What a column is called: "When: Date", "Who: Which part of it". */
export function columnName(kind: string, column: string): string {
  const said = fieldOfColumn(kindOf(kind), column)
  if (!said) return fieldName(column, kind)
  const { field, part } = said
  const name = fieldName(field.name, kind)
  if (!part || part === "Id") return name
  const key = part[0]!.toLowerCase() + part.slice(1).replace(/Id$/, "")
  return `${name}: ${fieldName(key, field.form)}`
}

/** A column's value in words: codes by their labels, ids by what they are called. */
export function columnValue(kind: string, column: string, value: string, nameOf: NameOf): string {
  const said = fieldOfColumn(kindOf(kind), column)
  if (/^[a-z]{3}_[0-9a-z]{26}$/.test(value)) return nameOf(value)
  const list = said?.part ? partList(said) : said?.field.list
  if (list) return labelOf(list, value)
  if (!said) return value.startsWith("[{") ? entriesInWords(value, nameOf) : value
  const form = said.part === "Edtf" ? "edtf" : said.field.form
  if (form === "flag") return t(value === "true" ? record.yes : record.no)
  return form === "day" || form === "edtf" ? (understand(value).says ?? value) : value
}

/** The entries of a list of the record's own, as they are told: as text. */
function entriesInWords(value: string, nameOf: NameOf): string {
  const entries: Record<string, unknown>[] = JSON.parse(value)
  const inWords = (part: unknown) =>
    /^[a-z]{3}_[0-9a-z]{26}$/.test(String(part)) ? nameOf(String(part)) : String(part)
  const said = entries.map(({ ordinal: _, ...entry }) =>
    Object.values(entry)
      .filter((part) => part !== null && part !== false)
      .map(inWords)
      .join(" "),
  )
  return said.join("; ")
}

const partList = ({ field, part }: Said) =>
  part === "Precision" && field.form === "point" ? "PointPrecision" : parts[part!]

import { parseDay } from "../dates/days"
import { parseEdtf } from "../dates/edtf"
import { cleanText } from "./text"
import { type Column, type FieldSpec, type Kind, type Row, type UserError, kindOfId } from "./kind"

/** A term meant by its code; the ledger puts its id into the column. */
export type TermUse = { row: Row; column: string; scheme: string; code: string; path: UserError["path"] }

/** What an input says, as columns: the record's own, and the rows of its child tables that were given. */
export type Shaped = { row: Row; children: Map<string, Row[]>; terms: TermUse[]; errors: UserError[] }

type Path = UserError["path"]
type Values = Record<string, unknown>

/**
 * Turns values in the shape of the graph's inputs into columns, and tells every fault with its path.
 * @param kind whose fields they are
 * @param values field → value; in a patch absent leaves, null clears
 * @param patch whether required fields may be absent
 * @param path where the values stand in the whole input
 */
export function shape(kind: Pick<Kind, "name" | "fields">, values: Values, patch: boolean, path: Path): Shaped {
  const out: Shaped = { row: {}, children: new Map(), terms: [], errors: [] }
  const known = new Set(kind.fields.map((f) => f.name))
  for (const name of Object.keys(values)) {
    if (!known.has(name))
      refuse(out, [...path, name], `${kind.name} has no field "${name}"; it has ${[...known].join(", ")}.`)
  }
  for (const field of kind.fields) {
    if (values[field.name] === undefined && patch) continue
    read(field, values[field.name] ?? null, [...path, field.name], out)
  }
  return out
}

function refuse(out: Shaped, path: Path, message: string): null {
  out.errors.push({ path, code: "BAD_USER_INPUT", message })
  return null
}

function read(field: FieldSpec, given: unknown, path: Path, out: Shaped): void {
  const value = given ?? field.byDefault ?? null
  const [first] = field.columns
  if (value === null && field.required && field.form !== "party" && field.form !== "where") {
    refuse(out, path, `${field.name} is required: ${lower(field.description)}`)
    return
  }
  switch (field.form) {
    case "text":
      out.row[first!.name] = text(field, value, path, out, field.required)
      return
    case "choice":
      out.row[first!.name] = choice(first!, value, path, out)
      return
    case "flag":
      out.row[first!.name] = typeof value === "boolean" ? value : refuse(out, path, "Write true or false.")
      return
    case "integer":
      out.row[first!.name] = integer(field, value, path, out)
      return
    case "number":
      out.row[first!.name] = number(value, path, out)
      return
    case "day":
      out.row[first!.name] = day(value, path, out)
      return
    case "edtf":
      out.row[first!.name] = singleDate(value, path, out)
      return
    case "ref":
      out.row[first!.name] = ref(first!, value, path, out)
      return
    case "term":
      term(first!, value, path, out)
      return
    case "party":
      party(field, value as Values | null, path, out)
      return
    case "where":
      where(field, value as Values | null, path, out)
      return
    case "when":
      when(field, value as Values | null, path, out)
      return
    case "money":
      money(field, value as Values | null, path, out)
      return
    case "point":
      point(field, value as Values | null, path, out)
      return
    case "children":
      children(field, value as Values[] | null, path, out)
      return
  }
}

const lower = (sentence: string) => sentence[0]!.toLowerCase() + sentence.slice(1)

function text(
  field: { max?: number; multiline?: boolean; pattern?: [RegExp, string] },
  value: unknown,
  path: Path,
  out: Shaped,
  required = false,
) {
  if (value === null || value === undefined) return null
  if (typeof value !== "string") return refuse(out, path, "Write text.")
  const cleaned = cleanText(value, { max: field.max ?? 500, multiline: field.multiline ?? false, path })
  if (typeof cleaned !== "string") {
    out.errors.push(cleaned)
    return null
  }
  const trimmed = cleaned.trim()
  if (trimmed === "") return required ? refuse(out, path, "Write something here: it cannot be empty.") : null
  if (field.pattern && !field.pattern[0].test(trimmed))
    return refuse(out, path, `"${short(trimmed)}" does not fit: write ${field.pattern[1]}.`)
  return trimmed
}

const blank = (value: unknown) => String(value ?? "").trim() === ""
const short = (value: string) => (value.length > 60 ? `${value.slice(0, 60)}…` : value)

function choice(column: Column, value: unknown, path: Path, out: Shaped) {
  if (value === null || column.codes!.includes(value as string)) return value
  return refuse(out, path, `"${short(String(value))}" is not on the list: choose one of ${column.codes!.join(", ")}.`)
}

function integer(field: FieldSpec, value: unknown, path: Path, out: Shaped) {
  if (value === null) return null
  const [low, high] = field.range!
  return Number.isInteger(value) && (value as number) >= low && (value as number) <= high
    ? value
    : refuse(out, path, `Write a whole number from ${low} to ${high}.`)
}

function day(value: unknown, path: Path, out: Shaped) {
  if (value === null || Number.isInteger(value)) return value
  return (
    parseDay(String(value)) ??
    refuse(out, path, `"${short(String(value))}" is not a day: write it YYYY-MM-DD, e.g. 2018-08-06.`)
  )
}

function edtf(value: unknown, path: Path, out: Shaped): string | null {
  if (value === null || value === undefined || value === "") return null
  const parsed = parseEdtf(String(value))
  return parsed.ok ? String(value) : refuse(out, path, parsed.message)
}

function singleDate(value: unknown, path: Path, out: Shaped) {
  const written = edtf(value, path, out)
  const parsed = written ? parseEdtf(written) : null
  if (parsed?.ok && parsed.value.form !== "DATE")
    return refuse(out, path, "Write one date, not an interval: e.g. 2018-08-06, 2018-08 or 2018.")
  return written
}

function ref(column: Column, value: unknown, path: Path, out: Shaped) {
  if (value === null) return null
  const kind = kindOfId(String(value))
  if (kind && column.to!.includes(kind)) return value
  const wanted = column.to!.length > 4 ? "a record" : column.to!.join(", ")
  return refuse(
    out,
    path,
    kind
      ? `${value} is a ${kind}; here stands ${wanted}.`
      : `"${short(String(value))}" is not an id: give the id of ${wanted}.`,
  )
}

function term(column: Column, value: unknown, path: Path, out: Shaped) {
  out.row[column.name] = null
  const written = text({ max: 200 }, value, path, out)
  if (written === null) return
  const [scheme, code] = column.scheme === "*" ? split(written) : [column.scheme!, written]
  if (!scheme || !code)
    refuse(out, path, `"${short(written)}" is not a term: write its list and code, e.g. group-type:MILITIA.`)
  else out.terms.push({ row: out.row, column: column.name, scheme, code, path })
}

const split = (written: string) => {
  const at = written.indexOf(":")
  return [written.slice(0, Math.max(at, 0)), written.slice(at + 1)] as const
}

function party(field: FieldSpec, value: Values | null, path: Path, out: Shaped) {
  const [id, stated, part, words] = field.columns as [Column, Column, Column, Column]
  if (value === null && !field.required) {
    for (const column of field.columns) out.row[column.name] = null
    return
  }
  if (value === null) {
    refuse(out, path, `${field.name} is required: name an actor, or say that he is UNNAMED or NOT_STATED.`)
    return
  }
  const actor = ref(id, value.actor ?? null, [...path, "actor"], out)
  const said = text(field, value.words, [...path, "words"], out)
  const how = choice(stated, value.stated ?? (value.actor ? "NAMED" : null), [...path, "stated"], out)
  const which = choice(part, value.part ?? "WHOLE", [...path, "part"], out)
  Object.assign(out.row, { [id.name]: actor, [stated.name]: how, [part.name]: which, [words.name]: said })
  if (value.actor && how !== "NAMED") refuse(out, [...path, "stated"], "An actor who is given is NAMED.")
  if (!value.actor && how === null)
    refuse(out, [...path, "stated"], "Without an actor, say whether he is NAMED (in words), UNNAMED or NOT_STATED.")
  if (how === "NAMED" && !value.actor && blank(value.words))
    refuse(out, [...path, "actor"], "Give the actor, or in words the name the source gives.")
  if (how === "NOT_STATED" && (said || which !== "WHOLE"))
    refuse(
      out,
      [...path, "words"],
      "Where nothing is stated there are no words and no part: choose UNNAMED if the source means somebody.",
    )
  if (which === "OTHER" && !said)
    refuse(out, [...path, "words"], "Say in words which part is meant, since part is OTHER.")
}

function where(field: FieldSpec, value: Values | null, path: Path, out: Shaped) {
  const [id, stated, precision, words] = field.columns as [Column, Column, Column, Column]
  const place = value ? ref(id, value.place ?? null, [...path, "place"], out) : null
  const said = value ? text(field, value.words, [...path, "words"], out) : null
  const how = value
    ? choice(stated, value.stated ?? (said || value.place ? "NAMED" : null), [...path, "stated"], out)
    : null
  const near = value ? choice(precision, value.precision ?? null, [...path, "precision"], out) : null
  Object.assign(out.row, { [id.name]: place, [stated.name]: how, [precision.name]: near, [words.name]: said })
  if (value?.place && how !== "NAMED") refuse(out, [...path, "stated"], "A place that is given is NAMED.")
  if (how === "NAMED" && !value?.place && blank(value?.words))
    refuse(out, [...path, "place"], "Give the place, or in words the name the source gives.")
  if (how === null && (near || field.required))
    refuse(out, [...path, "stated"], "Without a place, say whether it is NAMED (in words), UNNAMED or NOT_STATED.")
  if (how === "NOT_STATED" && (said || near))
    refuse(out, [...path, "words"], "Where no place is stated there are no words and no precision.")
}

function when(field: FieldSpec, value: Values | null, path: Path, out: Shaped) {
  const set = (part: string, v: unknown) => {
    const column = field.columns.find((c) => c.name === `${field.name}${part}`)
    if (column) out.row[column.name] = v
    else if (v !== null)
      refuse(out, [...path, part[0]!.toLowerCase() + part.slice(1)], `${field.name} has no such part.`)
  }
  const column = (part: string) => field.columns.find((c) => c.name === `${field.name}${part}`)
  const basis = (part: "StartBasis" | "EndBasis", key: string) =>
    column(part) ? choice(column(part)!, value?.[key] ?? null, [...path, key], out) : (value?.[key] ?? null)
  const reason = text({ max: 1000 }, value?.reason, [...path, "reason"], out)
  const [start, end] = [basis("StartBasis", "startBasis"), basis("EndBasis", "endBasis")]
  set("Words", text(field, value?.words, [...path, "words"], out))
  set("Edtf", edtf(value?.edtf, [...path, "edtf"], out))
  set("StartBasis", start)
  set("EndBasis", end)
  set("Reason", reason)
  if ((start === "INFERRED" || end === "INFERRED") && !reason)
    refuse(out, [...path, "reason"], "Keep the reason: say from what the start or end was inferred.")
}

const numeral = /^-?\d{1,20}(\.\d{1,6})?$/

function number(value: unknown, path: Path, out: Shaped) {
  if (value === null) return null
  if (!numeral.test(String(value)))
    return refuse(out, path, `"${short(String(value))}" is not a number: write e.g. "3000" or "12.5".`)
  return Number(value) < 0 ? refuse(out, path, "A number is not negative: a decrease is a form of its own.") : value
}

function point(field: FieldSpec, value: Values | null, path: Path, out: Shaped) {
  const [latitude, longitude, precision, source] = field.columns as [Column, Column, Column, Column]
  const degrees = (key: string, limit: number) => {
    const given = value?.[key] ?? null
    if (value === null) return null
    return typeof given === "number" && Math.abs(given) <= limit
      ? given.toFixed(6)
      : refuse(out, [...path, key], `Write degrees from -${limit} to ${limit}, e.g. 36.3837.`)
  }
  Object.assign(out.row, {
    [latitude.name]: degrees("latitude", 90),
    [longitude.name]: degrees("longitude", 180),
    [precision.name]: value ? choice(precision, value.precision ?? "APPROXIMATE", [...path, "precision"], out) : null,
    [source.name]: value ? ref(source, value.source ?? null, [...path, "source"], out) : null,
  })
}

function money(field: FieldSpec, value: Values | null, path: Path, out: Shaped) {
  const [low, high, currency] = field.columns as [Column, Column, Column]
  const amount = (key: string) => {
    const given = value?.[key] ?? null
    return given === null || numeral.test(String(given))
      ? given
      : refuse(out, [...path, key], `"${short(String(given))}" is not an amount: write e.g. "25000" or "12.50".`)
  }
  const [a, b] = [amount("low"), amount("high")]
  for (const [key, v] of Object.entries({ low: a, high: b }))
    if (v !== null && Number(v) < 0)
      refuse(out, [...path, key], "An amount is not negative: exchange giver and recipient instead.")
  Object.assign(out.row, {
    [low.name]: a,
    [high.name]: b,
    [currency.name]: text({ max: 3 }, value?.currency, [...path, "currency"], out),
  })
}

function children(field: FieldSpec, value: Values[] | null, path: Path, out: Shaped) {
  const rows = value ?? []
  const { table, fields } = field.child!
  if (rows.length > field.max!)
    refuse(out, path, `At most ${field.max} entries are allowed here; ${rows.length} were given.`)
  out.children.set(
    table,
    rows.map((v, ordinal) => {
      const made = shape({ name: field.name as Kind["name"], fields }, v, false, [...path, ordinal])
      out.terms.push(...made.terms)
      out.errors.push(...made.errors)
      return Object.assign(made.row, { ordinal })
    }),
  )
}

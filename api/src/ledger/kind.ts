/** The kinds of record the register holds now. A new kind is a line here, one in `recordKinds`, and one in its module's `index.ts`. */
export const kindNames = [
  "ArmedGroup",
  "Person",
  "Organization",
  "Community",
  "Place",
  "Event",
  "Source",
  "Name",
  "Position",
  "Relation",
  "FundingFlow",
  "Estimate",
  "Presence",
  "Participation",
  "Attribute",
  "TimeOrder",
  "Speaker",
  "Citation",
  "ConflictSet",
  "Judgement",
  "Term",
] as const
export type KindName = (typeof kindNames)[number]

/** What a record is beside its kind: decides its interface, its evidence rule and its common columns. */
export type Layer = "actor" | "entity" | "claim" | "evidence" | "curation"

export type ColumnType = "text" | "integer" | "numeric" | "boolean"

/** One column of a kind's table, or of a child table. */
export type Column = {
  name: string
  type: ColumnType
  required: boolean
  /** Values allowed (a closed list): the CHECK constraint of the column. */
  codes?: readonly string[]
  /** Kinds whose ids may stand here; the prefix of an id tells its kind. */
  to?: readonly KindName[]
  /** The part of the field's input that fills it, where the field has several, e.g. "actor". */
  part?: string
  /** The scheme whose term may stand here; "*" where the value names its scheme ("group-type:MILITIA"). */
  scheme?: string
}

export type Form =
  | "text"
  | "choice"
  | "flag"
  | "integer"
  | "number"
  | "day"
  | "edtf"
  | "ref"
  | "term"
  | "party"
  | "where"
  | "when"
  | "money"
  | "point"
  | "children"

/** One field of a kind, said once: its place in the graph, in inputs, in the table and in the checks follow from it. */
export type FieldSpec = {
  name: string
  form: Form
  description: string
  required: boolean
  columns: Column[]
  /** Longest text in code points. */
  max?: number
  multiline?: boolean
  /** Lower and upper limit of an integer. */
  range?: [number, number]
  /** A pattern the text must match, and the sentence that says so. */
  pattern?: [RegExp, string]
  /** What stands when nothing is given. */
  byDefault?: string | boolean
  /** May be given on create only. */
  fixed?: boolean
  /** Table and fields of a child list. */
  child?: { table: string; key: string; fields: FieldSpec[] }
}

/** What one row of a table looks like: column → value. Amounts are strings, days are integers. */
export type Row = Record<string, unknown>

/** What is wrong with an input: where, which sort of fault, and what would be right. */
export type UserError = {
  path: (string | number)[]
  code: "BAD_USER_INPUT" | "NOT_FOUND" | "CONFLICT" | "FORBIDDEN"
  message: string
  /** The records that stand in the way, where it is they. */
  blocks?: Block[]
  /** Whether it is a rule between records that breaks, though each could stand in its table. */
  rule?: boolean
}

/** How a record stands in the way of a change. */
export type BlockReason = "CHANGED_SINCE" | "POINTS_AT" | "TARGET_DELETED" | "LAST_EVIDENCE" | "LAST_NAME" | "TAKEN"
export type Block = { id: string; reason: BlockReason }

/** A rule of one kind: looks at the row as it would stand, and at what stood before; answers what is wrong. */
export type Check = (now: Row, before: Row | null) => Omit<UserError, "code">[]

/**
 * A rule that needs other records: SQL that selects, of the written ids in $1, those that break it; what it selects as
 * `detail` is put into the message in place of `{detail}`.
 */
export type Rule = { sql: string; path: (string | number)[]; message: string }

export type Kind = {
  name: KindName
  prefix: string
  layer: Layer
  /** Whether its records are called by Names, and sorted and found by them. */
  named: boolean
  /** Which of its rows are happenings (all of it lies within its date); the others are states. `sql` says the same of `t`. */
  happening?: { of: (row: Row) => boolean; sql: string }
  fields: FieldSpec[]
  checks: Check[]
  rules: Rule[]
  /** What the generated column "folded" is folded from, for search and sorting. */
  folds?: string
}

const kinds = new Map<KindName, Kind>()
const prefixes = new Map<string, KindName>()

/** Enters a kind into the register of kinds; done by the declaration in the kind's file. */
export function register(kind: Kind): void {
  if (prefixes.has(kind.prefix)) throw new Error(`The prefix ${kind.prefix} belongs to ${prefixes.get(kind.prefix)}.`)
  kinds.set(kind.name, kind)
  prefixes.set(kind.prefix, kind.name)
}

/** The declaration of a kind. Throws if the kind's file was never loaded. */
export function kindOf(name: KindName): Kind {
  const found = kinds.get(name)
  if (!found) throw new Error(`The kind ${name} is not declared.`)
  return found
}

/** All kinds declared, in the fixed order of `kindNames`. */
export const allKinds = (): Kind[] => kindNames.filter((n) => kinds.has(n)).map(kindOf)

/** Which kind an id belongs to by its prefix, or null if no kind has such ids. */
export function kindOfId(id: string): KindName | null {
  return /^[a-z]+_[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(id) ? (prefixes.get(id.slice(0, id.indexOf("_"))) ?? null) : null
}

/** All columns of a kind's own table besides `id`, derived ones included. */
export function columnsOf(kind: Kind): Column[] {
  return [...kind.fields.filter((f) => f.form !== "children").flatMap((f) => f.columns), ...derivedColumns(kind)]
}

const day = (name: string): Column => ({ name, type: "integer", required: false })
export const boundNames = ["earliestStart", "latestStart", "earliestEnd", "latestEnd"] as const

/** Columns the ledger computes when it writes, because lists filter and sort by them. */
export function derivedColumns(kind: Kind): Column[] {
  const claim = [...boundNames, ...aboutBounds, "firstAttested", "lastAttested"].map(day)
  return [
    ...(kind.layer === "claim" ? claim : []),
    ...(kind.name === "Source" ? [day("publishedDay")] : []),
    ...(kind.named ? [sortLabel] : []),
  ]
}
const aboutBounds = ["aboutEarliest", "aboutLatest"]
const sortLabel: Column = { name: "sortLabel", type: "text", required: false }

/** The child tables of a kind, external ids and old slugs (which every record may have) apart. */
export const childrenOf = (kind: Kind) => kind.fields.flatMap((f) => (f.child ? [f.child] : []))

/** Columns of child tables that the ledger fills in by itself, beside the fields of an entry. */
export const filledColumns: Record<string, readonly Column[]> = {
  ExternalId: [
    { name: "kind", type: "text", required: true },
    { name: "unique", type: "boolean", required: true },
  ],
  SourceFile: [
    { name: "mediaType", type: "text", required: true },
    { name: "size", type: "integer", required: true },
    { name: "characters", type: "integer", required: false },
  ],
}

/** Every child table → the column of its record. Old slugs are kept by the ledger itself and are no field. */
export function childTables(): Map<string, string> {
  const declared = allKinds()
    .flatMap(childrenOf)
    .map((c) => [c.table, c.key] as const)
  return new Map([["OldSlug", "recordId"], ...declared])
}

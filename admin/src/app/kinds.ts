import described from "../../../schema/kinds.json"

/** What sort of value a field holds; it decides how it is read, shown and typed. */
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
  | "period"
  | "money"
  | "point"
  | "children"

/** A field of a kind, as the register declares it. */
export type Field = {
  name: string
  form: Form
  required: boolean
  /** Set when the record is made, and never changed. */
  fixed?: boolean
  max?: number
  multiline?: boolean
  range?: [number, number]
  byDefault?: string | boolean
  /** The closed list its values come from. */
  list?: string
  /** Kinds it may point at. */
  kinds?: string[]
  /** The scheme of its terms; "*" where the value names its scheme. */
  scheme?: string
  /** Fields of one entry, where it is a list of the record's own. */
  fields?: Field[]
}

/** A kind of record: where it is read, how lists of it are filtered and sorted, and its fields. */
export type Kind = {
  name: string
  layer: string
  query: string
  list: string
  /** Whether citations stand on its records. */
  cited: boolean
  /** Whether its records are called by Names, which may come with a new one. */
  named: boolean
  where: string[]
  orderBy: string[]
  fields: Field[]
}

/** Every kind of the register, made from its own declarations. A resource of the console is named as its kind. */
export const kinds: Record<string, Kind> = Object.fromEntries(
  Object.entries(described as unknown as Record<string, Omit<Kind, "name">>).map(([name, kind]) => [
    name,
    { ...kind, name },
  ]),
)

/** How a resource is read. Throws for one the register does not have: a slip in the console. */
export function kindOf(resource: string): Kind {
  const kind = kinds[resource]
  if (!kind) throw new Error(`The register has no kind ${resource}.`)
  return kind
}

/** A field of a kind by its name, if it has one. */
export const fieldOf = (kind: Kind, name: string): Field | undefined => kind.fields.find((f) => f.name === name)

export const isClaim = (kind: Kind): boolean => kind.layer === "claim"

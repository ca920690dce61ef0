import { type Kind, type UserError, boundNames, childrenOf, kindOf } from "./kind"

/** What stands in place of words that were taken out. */
export const redacted = "[redacted]"

/** Column → SQL of its new value. */
export type Sets = Map<string, string>

/** How one record is blanked: its columns, and the child tables that are emptied, with what earlier rows of them say then. */
export type Blank = { sets: Sets; tables: { table: string; key: string; sets: Sets }[] }

const quoted = `'${redacted}'`
const kept = (column: string) => `CASE WHEN "${column}" IS NULL THEN NULL ELSE ${quoted} END`

/**
 * How fields of a kind are blanked, the same in what stands and in every version of it: words become "[redacted]", all
 * else nothing. What a record cannot be without and holds no words, as its sort or what it stands on, stays.
 * @param fields names of fields of the kind
 * @param path where they stand in the input
 * @returns the blank, or what cannot be blanked and what to do instead
 */
export function blankOf(kind: Kind, fields: readonly string[], path: UserError["path"]): Blank | UserError[] {
  const blank: Blank = { sets: new Map(), tables: [] }
  const errors: UserError[] = []
  for (const [i, name] of fields.entries()) {
    const field = kind.fields.find((f) => f.name === name)
    const refuse = (message: string) => void errors.push({ path: [...path, i], code: "BAD_USER_INPUT", message })
    if (!field) {
      refuse(`${kind.name} has no field "${name.slice(0, 60)}"; it has ${kind.fields.map((f) => f.name).join(", ")}.`)
      continue
    }
    if (!put(field, kind, blank)) refuse(`${name} holds no words and cannot be left out: delete the record instead.`)
  }
  // Old slugs are kept beside the fields.
  if (blank.sets.has("slug"))
    blank.tables.push({
      table: "OldSlug",
      key: "recordId",
      sets: new Map([["slug", `'redacted-' || right("recordId", 12)`]]),
    })
  return errors.length > 0 ? errors : blank
}

function put(field: Kind["fields"][number], kind: Kind, { sets, tables }: Blank): boolean {
  const [first] = field.columns
  const nothing = (columns: readonly string[]) => {
    for (const c of columns) sets.set(c, "NULL")
  }
  const all = field.columns.map((c) => c.name)
  switch (field.form) {
    case "text":
      if (field.name === "slug") sets.set("slug", `'redacted-' || right(id, 12)`)
      else if (field.pattern && !field.required) nothing(all)
      else sets.set(first!.name, kept(first!.name))
      return true
    case "children": {
      const { table, key, fields } = field.child!
      const entry: Blank = { sets: new Map(), tables: [] }
      for (const f of fields) put({ ...f, pattern: undefined }, kind, entry)
      tables.push({ table, key, sets: entry.sets })
      return true
    }
    case "party":
    case "where": {
      const end = (part: string) => `${field.name}${part}`
      nothing([end("Id"), ...(field.form === "where" ? [end("Precision")] : [])])
      sets.set(end("Words"), `CASE WHEN "${end("Stated")}" IS NULL THEN NULL ELSE ${quoted} END`)
      sets.set(end("Stated"), `CASE WHEN "${end("Stated")}" IS NULL THEN NULL ELSE 'UNNAMED' END`)
      return true
    }
    case "when":
      nothing([...all, ...(field.columns.length > 2 ? boundNames : ["aboutEarliest", "aboutLatest"])])
      return true
    default:
      if (field.required) return false
      nothing([...all, ...(kind.name === "Source" && field.name === "published" ? ["publishedDay"] : [])])
      return true
  }
}

/** The fields of a speaker that say who he is: all but the label he is known by, which sort he is, and what he stands in. */
export const protecting = (): string[] =>
  kindOf("Speaker")
    .fields.filter((f) => !["source", "publicLabel", "identity", "channel"].includes(f.name))
    .filter((f) => !f.required || f.form === "text")
    .map((f) => f.name)

/** Columns of text of a table and of its child tables that a blank empties: where the words stand that go. */
export function wordsOf(kind: Kind, { sets, tables }: Blank): { table: string; key: string; columns: string[] }[] {
  const texts = (fields: Kind["fields"]) =>
    fields.flatMap((f) =>
      f.columns.filter((c) => c.type === "text" && !c.codes && !c.to && !c.scheme).map((c) => c.name),
    )
  const own = texts(kind.fields).filter((c) => sets.has(c))
  const lists = childrenOf(kind).filter((c) => tables.some((t) => t.table === c.table))
  return [
    ...(own.length > 0 ? [{ table: kind.name as string, key: "id", columns: own }] : []),
    ...lists.map((c) => ({ table: c.table, key: c.key, columns: texts(c.fields) })),
  ].filter((t) => t.columns.length > 0)
}

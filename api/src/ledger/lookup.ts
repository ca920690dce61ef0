import type { PoolClient } from "pg"
import { type Draft, fault } from "./draft"
import { type Column, type Kind, type KindName, type Row, type UserError, columnsOf } from "./kind"

/** The revision being written. */
export type Books = { revision: number; at: Date }

export type Anchor = {
  id: string
  kind: KindName
  version: number
  revision: number
  createdAt: Date
  deletedAt: Date | null
}

/** What stands, of all records a changeset touches or points at, and the terms it names. */
export type Seen = { records: Map<string, Anchor>; terms: Map<string, { id: string; unique: boolean }> }

/** All ids a draft's columns and child rows point at, with the place of each. */
export function references(draft: Draft): { id: string; column: Column; path: UserError["path"] }[] {
  const of = (fields: Kind["fields"], row: Row, path: UserError["path"]) =>
    fields.flatMap((f) =>
      f.columns
        .filter((c) => c.to && (draft.stored || c.scheme === undefined) && row[c.name] != null)
        .map((column) => ({
          id: row[column.name] as string,
          column,
          path: [...path, f.name, ...(column.part ? [column.part] : [])],
        })),
    )
  const own = of(draft.kind.fields, draft.given, draft.path)
  const lists = draft.kind.fields.filter((f) => f.child && draft.children.has(f.child.table))
  return [
    ...own,
    ...lists.flatMap((f) =>
      draft.children.get(f.child!.table)!.flatMap((r, i) => of(f.child!.fields, r, [...draft.path, f.name, i])),
    ),
  ]
}

/**
 * The name under which a connection keeps a statement prepared, where it asks for few records. For many it is planned
 * anew: a plan that must do for any list goes through the whole list at every row.
 */
export const preparedAs = (name: string, records: number): { name?: string } => (records <= 200 ? { name } : {})

/** Reads, in one statement, the anchors of all records touched or pointed at and the terms named. */
export async function touched(client: PoolClient, drafts: Draft[]): Promise<Seen> {
  const ids = new Set(drafts.flatMap((d) => [d.id, ...references(d).map((r) => r.id)]))
  const named = new Map<string, [string, string]>()
  for (const d of drafts) {
    for (const t of d.terms) named.set(`${t.scheme}:${t.code}`, [t.scheme, t.code])
    for (const e of d.children.get("ExternalId") ?? [])
      named.set(`id-scheme:${schemeCode(e.scheme)}`, ["id-scheme", schemeCode(e.scheme)])
  }
  const pairs = [...named.values()]
  const found = await client.query({
    ...preparedAs("touched", ids.size),
    text: `SELECT r.id, r.kind, r.version, r.revision, r."createdAt", r."deletedAt", NULL AS term, NULL::boolean AS "unique" FROM "Record" r WHERE r.id = ANY($1::text[])
      UNION ALL SELECT t.id, NULL, NULL, NULL, NULL, NULL, t.scheme || ':' || t.code, t."unique" FROM unnest($2::text[], $3::text[]) AS n(scheme, code) JOIN "Term" t ON t.scheme = n.scheme AND t.code = n.code`,
    values: [[...ids], pairs.map((p) => p[0]), pairs.map((p) => p[1])],
  })
  const seen: Seen = { records: new Map(), terms: new Map() }
  for (const row of found.rows) {
    if (row.term) seen.terms.set(row.term, { id: row.id, unique: row.unique })
    else seen.records.set(row.id, row)
  }
  return seen
}

/** The term an external id's scheme is checked with: every imported file's scheme is one. */
export const schemeCode = (scheme: unknown): string =>
  /^import:.+/.test(String(scheme)) ? "import:<file>" : String(scheme)

/** Rows of one kind as they stand, amounts as text. */
export async function rowsOf(client: PoolClient, kind: Kind, ids: string[]): Promise<Map<string, Row>> {
  if (ids.length === 0) return new Map()
  const columns = columnsOf(kind).map((c) => (c.type === "numeric" ? `"${c.name}"::text` : `"${c.name}"`))
  const found = await client.query({
    ...preparedAs(`rows ${kind.name}`, ids.length),
    text: `SELECT id, ${columns.join(", ")} FROM "${kind.name}" WHERE id = ANY($1::text[])`,
    values: [ids],
  })
  return new Map(found.rows.map((r) => [r.id as string, r as Row]))
}

type Key = { table: string; column: string; by: string; own: boolean }
let keys: Key[] | undefined

// Read from the catalogue, so that no list of what can point at a record is kept by hand.
const keysSql = `
  SELECT c.relname AS table, a.attname AS column, first.attname AS by, first.attname = a.attname AS own
  FROM pg_constraint f
  JOIN pg_class c ON c.oid = f.conrelid AND c.relnamespace = 'public'::regnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = f.conkey[1]
  JOIN pg_constraint p ON p.conrelid = c.oid AND p.contype = 'p'
  JOIN pg_attribute first ON first.attrelid = c.oid AND first.attnum = p.conkey[1]
  WHERE f.contype = 'f' AND f.confrelid IN (SELECT conrelid FROM pg_constraint WHERE conname IN ('Record_pkey', 'Actor_pkey')
    UNION SELECT k.conrelid FROM pg_constraint k WHERE k.contype = 'f' AND k.conkey = '{1}' AND k.confrelid IN ('"Record"'::regclass, '"Actor"'::regclass)
      AND EXISTS (SELECT 1 FROM pg_constraint q WHERE q.conrelid = k.conrelid AND q.contype = 'p' AND q.conkey = '{1}'))`

/** For records to be deleted: what else points at them, unless the same changeset deletes that or turns it away. */
export async function referencesTo(client: PoolClient, drafts: Draft[]): Promise<UserError[]> {
  const deleted = new Map(drafts.filter((d) => d.op === "DELETE").map((d) => [d.id, d]))
  if (deleted.size === 0) return []
  keys ??= (await client.query<Key>(keysSql)).rows
  const others = keys.filter((k) => !k.own)
  const found = await client.query(
    others
      .map(
        (k) =>
          `SELECT '${k.table}' AS table, '${k.column}' AS column, "${k.by}" AS by, "${k.column}" AS to FROM "${k.table}" WHERE "${k.column}" = ANY($1)`,
      )
      .join(" UNION ALL "),
    [[...deleted.keys()]],
  )
  const changed = new Map(drafts.map((d) => [d.id, d]))
  const still = found.rows.filter((r) => {
    const by = changed.get(r.by)
    if (!by) return true
    if (by.op === "DELETE") return false
    const rows = r.table === by.kind.name ? [by.now] : (by.children.get(r.table) ?? null)
    return rows === null || rows.some((row) => row[r.column] === r.to)
  })
  return [...deleted.values()].flatMap((draft) => {
    const pointing = still.filter((r) => r.to === draft.id)
    const by = [...new Set(pointing.map((r) => `${r.by} (${r.table}.${r.column})`))]
    if (by.length === 0) return []
    const blocks = [...new Set(pointing.map((r) => r.by as string))].map((id) => ({ id, reason: "POINTS_AT" as const }))
    const listed = by.length > 20 ? [...by.slice(0, 20), `and ${by.length - 20} more`] : by
    return [
      fault(
        draft,
        ["id"],
        `Other records point at this one: ${listed.join(", ")}. Delete them with it, or turn them to another record first.`,
        "CONFLICT",
        blocks,
      ),
    ]
  })
}

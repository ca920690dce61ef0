import { type ClientBase, escapeIdentifier } from "pg"

/** A table of the register: its key, and whether its rows belong to a record (authors, external ids) or are records. */
export type RecordTable = { name: string; key: string[]; child: boolean }

/** `fallback` is the default, or of a computed column the expression that computes it. */
export type Column = { name: string; type: string; needed: boolean; generated: string; fallback: string | null }

export type Relation = {
  columns: Column[]
  key: string[]
  indexes: { name: string; definition: string }[]
  note: string | null
}

/** What stands in the schemas public, ledger and past: relations as `schema.name`, triggers as `table/name`. */
export type Catalogue = {
  relations: Map<string, Relation>
  functions: Map<string, string>
  triggers: Map<string, string>
}

/** A name as the catalogue prints it: in quotes only where it needs them. */
export const printed = (name: string) => (/^[a-z_][a-z0-9_]*$/.test(name) ? name : escapeIdentifier(name))

/**
 * Every record table, child table and anchor of the database, by name. A record table's primary key is a foreign key
 * to another record table's, up to the anchor "Record"; a child table's begins with one. There is no list to forget.
 */
export async function recordTables(client: ClientBase): Promise<RecordTable[]> {
  const { rows } = await client.query<RecordTable>(`
    WITH RECURSIVE keyed AS (
      SELECT c.oid, c.relname::text AS name, k.conkey AS key
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
      WHERE c.relnamespace = to_regnamespace('public') AND c.relkind = 'r'
    ), kept AS (
      SELECT oid, name, key FROM keyed WHERE name = 'Record'
      UNION
      SELECT t.oid, t.name, t.key
      FROM keyed t
      JOIN pg_catalog.pg_constraint f ON f.conrelid = t.oid AND f.contype = 'f' AND f.conkey = t.key[1:1]
      JOIN kept k ON k.oid = f.confrelid AND k.key = f.confkey
    )
    SELECT name, cardinality(key) > 1 AS child, ARRAY(
      SELECT a.attname::text FROM unnest(kept.key) WITH ORDINALITY AS part (number, place)
      JOIN pg_catalog.pg_attribute a ON a.attrelid = kept.oid AND a.attnum = part.number ORDER BY place
    ) AS key
    FROM kept ORDER BY name COLLATE "C"`)
  return rows
}

/** Reads what the version tables, their triggers and views are compared with. */
export async function readCatalogue(client: ClientBase): Promise<Catalogue> {
  const relations = await client.query<Relation & { full: string }>(`
    SELECT n.nspname || '.' || c.relname AS full, obj_description(c.oid, 'pg_class') AS note,
      (SELECT coalesce(json_agg(json_build_object(
          'name', a.attname, 'needed', a.attnotnull, 'generated', a.attgenerated,
          'type', format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attcollation <> t.typcollation
            THEN ' COLLATE ' || l.collnamespace::regnamespace || '.' || quote_ident(l.collname) ELSE '' END,
          'fallback', pg_get_expr(d.adbin, d.adrelid)) ORDER BY a.attnum), '[]')
        FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
        LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        LEFT JOIN pg_collation l ON l.oid = a.attcollation
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
      ARRAY(SELECT a.attname::text FROM pg_constraint k, unnest(k.conkey) WITH ORDINALITY AS part (number, place)
        JOIN pg_attribute a ON a.attnum = part.number
        WHERE k.conrelid = c.oid AND k.contype = 'p' AND a.attrelid = c.oid ORDER BY place) AS key,
      (SELECT coalesce(json_agg(json_build_object('name', x.relname, 'definition', pg_get_indexdef(x.oid))
          ORDER BY x.relname), '[]')
        FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
        WHERE i.indrelid = c.oid AND NOT i.indisprimary) AS indexes
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('public', 'ledger') AND c.relkind = 'r' OR n.nspname = 'past' AND c.relkind = 'v'`)
  const functions = await client.query<{ name: string; text: string }>(`
    SELECT proname AS name, pg_get_functiondef(oid) AS text FROM pg_proc
    WHERE pronamespace = to_regnamespace('ledger') AND prokind = 'f' AND prorettype = 'trigger'::regtype`)
  const triggers = await client.query<{ name: string; text: string }>(`
    SELECT c.relname || '/' || t.tgname AS name,
      CASE WHEN t.tgenabled = 'O' THEN pg_get_triggerdef(t.oid) ELSE 'disabled' END AS text
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = to_regnamespace('public') AND t.tgname LIKE 'ledger\\_%'`)
  return {
    relations: new Map(relations.rows.map(({ full, ...relation }) => [full, relation])),
    functions: new Map(functions.rows.map(({ name, text }) => [name, text])),
    triggers: new Map(triggers.rows.map(({ name, text }) => [name, text])),
  }
}

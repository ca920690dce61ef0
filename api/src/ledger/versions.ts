import { type Row, childTables } from "./kind"

/** A row as it stood from one revision up to, not including, another. */
export type RowVersion = { row: Row; from: number; to: number }

type Sql = (text: string, ...params: unknown[]) => Promise<any[]>

/**
 * The versions of rows of one table, by the record they belong to.
 * @param table a record table or a child table
 * @param ids the records
 * @param since leaves out what ended before this revision
 */
export async function versionsOf(
  table: string,
  ids: readonly string[],
  since: number,
  sql: Sql,
): Promise<Map<string, RowVersion[]>> {
  const key = keyColumn(table)
  const rows = await sql(
    `SELECT v."${key}" AS of, v.v_from AS "from", v.v_to AS "to", to_jsonb(v) - 'v_from' - 'v_to' AS row
     FROM ledger."${table}" v WHERE v."${key}" = ANY($1::text[]) AND v.v_to >= $2 ORDER BY v.v_from`,
    ids,
    since,
  )
  const found = new Map<string, RowVersion[]>()
  for (const r of rows) found.set(r.of, [...(found.get(r.of) ?? []), { row: r.row, from: r.from, to: r.to }])
  return found
}

/** The column that ties a row to its record: the id of a record table, the first key column of a child table. */
export const keyColumn = (table: string): string => childTables().get(table) ?? "id"

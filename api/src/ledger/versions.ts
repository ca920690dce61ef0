import { type KindName, type Row, allKinds, childTables, childrenOf, columnsOf, kindOf } from "./kind"

/** A row as it stood from one revision up to, not including, another; amounts as text. */
export type RowVersion = { row: Row; from: number; to: number }

/** Runs one statement, with the publishing login or the reading one. */
export type Sql = (text: string, ...params: unknown[]) => Promise<any[]>

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
    `SELECT v."${key}" AS of, v.v_from AS "from", v.v_to AS "to", ${rowSql(table, "v")} AS row
     FROM ledger."${table}" v WHERE v."${key}" = ANY($1::text[]) AND v.v_to >= $2 ORDER BY v.v_from`,
    ids,
    since,
  )
  const found = new Map<string, RowVersion[]>()
  for (const r of rows) {
    const of = found.get(r.of) ?? []
    found.set(r.of, of)
    of.push({ row: r.row, from: r.from, to: r.to })
  }
  return found
}

/** The versions of records of one kind: of each record those of its own table, then those of each child table. */
export async function tablesOf(
  kind: KindName,
  ids: readonly string[],
  since: number,
  sql: Sql,
): Promise<Map<string, RowVersion[][]>> {
  const names = [kind, ...childrenOf(kindOf(kind)).map((c) => c.table)]
  const found = await Promise.all(names.map((table) => versionsOf(table, ids, since, sql)))
  return new Map(ids.map((id) => [id, found.map((versions) => versions.get(id) ?? [])]))
}

/** The column that ties a row to its record: the id of a record table, the first key column of a child table. */
export const keyColumn = (table: string): string => childTables().get(table) ?? "id"

/** A version row as JSON, without its bounds: exact numbers as text, instants in UTC. `of` is the table's alias. */
export function rowSql(table: string, of: string): string {
  const exact = numericColumns(table).map((c) => `'${c}', ${of}."${c}"::text`)
  const instants = table === "Record" ? ["createdAt", "updatedAt", "deletedAt"] : []
  const utc = instants.map((c) => `'${c}', to_char(${of}."${c}" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)
  return `to_jsonb(${of}) - 'v_from' - 'v_to' || jsonb_build_object(${[...exact, ...utc].join(", ")})`
}

/** Columns of exact numbers, which JSON would round. */
function numericColumns(table: string): string[] {
  const kinds = allKinds()
  const own = kinds.find((k) => k.name === table)
  const child = kinds.flatMap(childrenOf).find((c) => c.table === table)
  const columns = own ? columnsOf(own) : (child?.fields.flatMap((f) => f.columns) ?? [])
  return columns.filter((c) => c.type === "numeric").map((c) => c.name)
}

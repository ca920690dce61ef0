import assert from "node:assert/strict"
import { Client } from "pg"
import { recordTables } from "../../api/src/database/catalogue"

const quoted = (names: string[]) => names.map((n) => `"${n}"`).join(", ")

/** A mirror: tables as the product's migrations make them, kept by the feed alone. */
export class Mirror {
  private columns = new Map<string, string[]>()
  constructor(readonly client: Client) {}

  static async in(url: string): Promise<Mirror> {
    const client = new Client({ connectionString: url, options: "-c search_path=public,ext" })
    await client.connect()
    // No keys between tables and no triggers: a mirror keeps what it is told.
    await client.query("SET session_replication_role = replica; SET TimeZone = 'UTC'")
    const mirror = new Mirror(client)
    const { rows } = await client.query(
      `SELECT table_name AS name, array_agg(column_name::text) AS columns FROM information_schema.columns
       WHERE table_schema = 'public' AND is_generated = 'NEVER' GROUP BY table_name`,
    )
    for (const { name, columns } of rows) mirror.columns.set(name, columns)
    return mirror
  }

  /** Deletes the ended keys, then puts in the written rows. */
  async apply(lines: any[]): Promise<void> {
    for (const line of lines) {
      if (line.type === "ended") {
        const [columns, values] = [Object.keys(line.key), Object.values(line.key)]
        const which = columns.map((c, i) => `"${c}" = $${i + 1}`).join(" AND ")
        const { rowCount } = await this.client.query(`DELETE FROM "${line.table}" WHERE ${which}`, values)
        assert.equal(rowCount, 1, `${line.table} ${JSON.stringify(line.key)} ends at ${line.revision} and stood before`)
      }
      if (line.type === "written") {
        const columns = quoted(this.columns.get(line.table)!)
        await this.client.query(
          `INSERT INTO "${line.table}" (${columns}) SELECT ${columns} FROM jsonb_populate_record(null::"${line.table}", $1)`,
          [JSON.stringify(line.row)],
        )
      }
    }
  }
}

/** Every record table, row by row as text. */
export async function contents(client: Client): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const { name, key } of await recordTables(client)) {
    const { rows } = await client.query(`SELECT to_jsonb(t)::text AS row FROM "${name}" t ORDER BY ${quoted(key)}`)
    found[name] = rows.map((r) => r.row)
  }
  return found
}

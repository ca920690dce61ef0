import { Client } from "pg"

/**
 * Rewrites what the database's files still hold of rows that are gone: tables, their indexes, what the planner knows of
 * their values, and the write-ahead log. For after a redaction. Each table is locked while it is rewritten.
 * @param url a login that owns the tables; without superuser rights the catalogue and the log are left to the keeper
 * @returns what could not be done, one sentence each
 */
export async function scrub(url: string, log: (line: string) => void): Promise<string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const left: string[] = []
  // What VACUUM may not rewrite it passes over with a warning.
  const warnings: string[] = []
  client.on("notice", ({ severity, message }) => severity === "WARNING" && warnings.push(message ?? severity))
  const attempt = async (what: string, ...statements: string[]) => {
    warnings.length = 0
    try {
      for (const statement of statements) await client.query(statement)
    } catch (error) {
      warnings.push((error as Error).message)
    }
    left.push(...warnings.map((why) => `${what}: ${why}`))
  }
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind = 'r' AND n.nspname IN ('public', 'ledger') ORDER BY 1`,
    )
    log(`Rewriting ${rows.length} tables …`)
    for (const { name } of rows) await attempt(`${name} was not rewritten`, `VACUUM (FULL, ANALYZE) ${name}`)
    await attempt("What the planner knows was not rewritten", "VACUUM FULL pg_catalog.pg_statistic")
    log("Replacing the write-ahead log …")
    await attempt(
      "The write-ahead log was not replaced",
      "ALTER SYSTEM SET wal_recycle = off",
      "SELECT pg_reload_conf()",
    )
    const { rows: segments } = await client
      .query<{ n: number }>("SELECT count(*)::int AS n FROM pg_ls_waldir()")
      .catch(() => ({ rows: [{ n: 0 }] }))
    // Segments that were made ready from used ones are used up; none is made ready from a used one meanwhile.
    for (let i = 0; i <= segments[0]!.n; i++)
      await attempt(
        "The write-ahead log was not replaced",
        "SELECT pg_logical_emit_message(true, 'sijill', 'scrub')",
        "SELECT pg_switch_wal()",
      )
    await attempt("The write-ahead log was not replaced", "CHECKPOINT", "CHECKPOINT")
    await attempt("The write-ahead log was not replaced", "ALTER SYSTEM RESET wal_recycle", "SELECT pg_reload_conf()")
  } finally {
    await client.end()
  }
  return [...new Set(left)]
}

import { createHash, randomUUID } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Client, type DatabaseError } from "pg"
import { buildVersions, compareVersions, dropViewsAndTriggers } from "./versions"

/** One step of the database's making: `prisma/migrations/<name>/migration.sql`. */
export type Migration = { name: string; sql: string; checksum: string }

type Options = {
  folder: string
  log: (line: string) => void
  /** The last migration to apply; all, if not given. */
  upTo?: string
}

// The lock and the table are those of Prisma's own command line, which then finds the database up to date.
const lock = "SELECT pg_advisory_lock(72707369)"
const table = `
  CREATE TABLE IF NOT EXISTS public._prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`

/** The migrations of `folder`, in order. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  )
  return names.sort().map((name) => {
    const file = join(folder, name, "migration.sql")
    if (!existsSync(file)) throw new Error(`The migration ${name} has no migration.sql`)
    const sql = readFileSync(file, "utf8")
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") }
  })
}

/**
 * Brings a database up to date: applies the migrations it lacks, each in a transaction of its own together with the
 * version tables, triggers and views that follow from it, so that one that fails leaves nothing behind. Processes that
 * start at once take turns. A migration runs with search_path `public` and without the ledger's triggers.
 * @throws when the database was changed by other migrations than these: a failed, an altered or an unknown one
 */
export async function migrate(url: string, { folder, log, upTo }: Options): Promise<{ applied: string[] }> {
  const all = readMigrations(folder)
  if (upTo && !all.some(({ name }) => name === upTo)) throw new Error(`This release has no migration ${upTo}`)
  const known = all.filter(({ name }) => !upTo || name <= upTo)
  const client = new Client({ connectionString: url, options: "-c search_path=public" })
  await client.connect()
  try {
    if ((await pending(client, known)).length === 0 && (await compareVersions(client)).length === 0)
      return { applied: [] }
    await client.query(lock)
    await client.query(table)
    const missing = await pending(client, known)
    for (const migration of missing) {
      await apply(client, migration)
      log(`applied the migration ${migration.name}`)
    }
    const mended = await within(client, () => buildVersions(client))
    for (const says of mended) log(`mended: ${says}`)
    return { applied: missing.map(({ name }) => name) }
  } finally {
    await client.end()
  }
}

async function pending(client: Client, known: Migration[]): Promise<Migration[]> {
  const { rows: made } = await client.query("SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS made")
  if (!made[0].made) return known
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean; logs: string | null }>(`
    SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished, logs
    FROM public._prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`)
  for (const { name, checksum, finished, logs } of rows) {
    const here = known.find((migration) => migration.name === name)
    if (!finished)
      throw new Error(`The migration ${name} failed in this database and must be resolved first: ${logs ?? "no log"}`)
    if (!here)
      throw new Error(`The database is ahead of this release: it holds the migration ${name}. Start a newer release.`)
    if (here.checksum !== checksum) throw new Error(`The migration ${name} was altered after it was applied`)
  }
  return known.filter(({ name }) => !rows.some((row) => row.name === name))
}

const apply = (client: Client, { name, sql, checksum }: Migration) =>
  within(client, async () => {
    const failed = (error: Error, where = "") => {
      throw new Error(`The migration ${name} failed${where}: ${error.message}`, { cause: error })
    }
    await dropViewsAndTriggers(client)
    await client.query(sql).catch((error: DatabaseError) => {
      const line = sql.slice(0, Number(error.position)).split("\n").length
      failed(error, error.position && `, line ${line}`)
    })
    await client.query("SET LOCAL search_path = public")
    await buildVersions(client).catch(failed)
    await client.query(
      `INSERT INTO public._prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
  })

async function within<T>(client: Client, run: () => Promise<T>): Promise<T> {
  await client.query("BEGIN")
  try {
    const result = await run()
    await client.query("COMMIT")
    return result
  } catch (error) {
    await client.query("ROLLBACK")
    throw error
  }
}

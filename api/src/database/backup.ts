import { createReadStream, existsSync, mkdirSync, readdirSync } from "node:fs"
import { rename, rm, writeFile } from "node:fs/promises"
import { dirname, join, relative, resolve } from "node:path"
import { Client, type ClientBase, escapeIdentifier as quoted } from "pg"
import { to as copyTo } from "pg-copy-streams"
import { filesLock, incoming, write } from "./files"

/** What a backup says of itself, in its `manifest.json`: counts, and the SHA-256 of every file in it. */
export type Manifest = {
  format: 1
  madeAt: string
  /** The newest migration of the database. */
  migration: string
  revision: number
  tables: { schema: string; name: string; columns: string[]; rows: number; bytes: number; sha256: string }[]
  sequences: { schema: string; name: string; last: string }[]
  files: { path: string; bytes: number; sha256: string }[]
}

type Options = { url: string; filesDir: string; out: string; log: (line: string) => void }

// Left out: who is logged in and who failed to, which a restored register shall not know; and what the next database
// has of its own: its list of migrations and its reading login.
const leftOut = ["public.Session", "public.LoginThrottle", "public._prisma_migrations", "ledger.ReadLogin"]

/** Start-up options of a connection that copies: values are written the same whatever the server's settings. */
export const copyOptions = [
  "-c search_path=public",
  "-c timezone=UTC",
  "-c datestyle=ISO,YMD",
  "-c intervalstyle=postgres",
  "-c extra_float_digits=3",
  "-c bytea_output=hex",
].join(" ")

/**
 * Writes every table, as it stood at one moment, and the stored files into the new folder `out`, which nobody else may
 * enter: it holds password hashes and unpublished work. Whoever is at work goes on meanwhile; migrations wait.
 * @throws when `out` is there already
 */
export async function backup({ url, filesDir, out, log }: Options): Promise<Manifest> {
  const folder = resolve(out)
  if (existsSync(folder)) throw new Error(`${folder} is there already: name a folder that is not`)
  mkdirSync(dirname(folder), { recursive: true })
  const draft = `${folder}.unfinished`
  await rm(draft, { recursive: true, force: true })
  mkdirSync(join(draft, "tables"), { recursive: true, mode: 0o700 })
  const client = new Client({ connectionString: url, options: copyOptions })
  await client.connect()
  try {
    await client.query(`SELECT pg_advisory_lock_shared(72707369), pg_advisory_lock_shared(${filesLock})`)
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    const { migration, revision } = await state(client)
    const tables: Manifest["tables"] = []
    for (const table of await storedTables(client)) {
      const source = client.query(copyTo(`COPY ${sqlOf(table)} TO STDOUT`))
      const written = await write(source, fileOf(draft, table))
      tables.push({ ...table, rows: source.rowCount, ...written })
      log(`${table.schema}.${table.name}: ${source.rowCount} rows`)
    }
    const sequences = await readSequences(client)
    await client.query("COMMIT")
    const files: Manifest["files"] = []
    for (const path of filesIn(filesDir)) {
      mkdirSync(dirname(join(draft, "files", path)), { recursive: true, mode: 0o700 })
      files.push({ path, ...(await write(createReadStream(join(filesDir, path)), join(draft, "files", path))) })
    }
    log(`stored files: ${files.length}`)
    const madeAt = new Date().toISOString()
    const manifest: Manifest = { format: 1, madeAt, migration, revision, tables, sequences, files }
    await writeFile(join(draft, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`, {
      mode: 0o600,
      flush: true,
    })
    await rename(draft, folder)
    log(`the backup of revision ${revision} is in ${folder}`)
    return manifest
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  } finally {
    await client.end()
  }
}

export type StoredTable = { schema: string; name: string; columns: string[] }

/** Every table a backup holds, with the columns that are stored and not computed. */
export async function storedTables(client: ClientBase): Promise<StoredTable[]> {
  const { rows } = await client.query<StoredTable>(
    `SELECT n.nspname AS schema, c.relname AS name, ARRAY(
       SELECT attname::text FROM pg_attribute
       WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname IN ('public', 'ledger') AND c.relkind = 'r' AND NOT n.nspname || '.' || c.relname = ANY ($1)
     ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"`,
    [leftOut],
  )
  return rows
}

/** A table and its columns, as COPY names them. */
export const sqlOf = ({ schema, name, columns }: StoredTable) =>
  `${quoted(schema)}.${quoted(name)} (${columns.map(quoted).join(", ")})`

/** Where a backup in `folder` keeps a table. */
export const fileOf = (folder: string, { schema, name }: { schema: string; name: string }) =>
  join(folder, "tables", `${schema}.${name}.copy`)

async function state(client: ClientBase): Promise<{ migration: string; revision: number }> {
  const { rows } = await client.query<{ migration: string | null; revision: number }>(
    `SELECT (SELECT max(migration_name) FROM public._prisma_migrations WHERE finished_at IS NOT NULL) AS migration,
       (SELECT max(revision) FROM ledger."Register") AS revision`,
  )
  const { migration, revision } = rows[0]!
  if (!migration) throw new Error("The database holds no register")
  return { migration, revision }
}

// Read after the tables: a sequence is never behind the rows it numbered.
async function readSequences(client: ClientBase): Promise<Manifest["sequences"]> {
  const { rows } = await client.query<{ schema: string; name: string; last: string }>(
    `SELECT schemaname AS schema, sequencename AS name, last_value::text AS last
     FROM pg_sequences WHERE schemaname IN ('public', 'ledger') AND last_value IS NOT NULL`,
  )
  return rows
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return files
    .map((file) => relative(folder, file))
    .filter((file) => !file.startsWith(incoming))
    .sort()
}

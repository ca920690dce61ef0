import { createReadStream, existsSync, mkdirSync, readFileSync } from "node:fs"
import { rename, rm } from "node:fs/promises"
import { dirname, isAbsolute, join, normalize } from "node:path"
import { pipeline } from "node:stream/promises"
import { Client, type ClientBase, escapeIdentifier as quoted } from "pg"
import { from as copyFrom } from "pg-copy-streams"
import { copyOptions, fileOf, type Manifest, sqlOf, storedTables } from "./backup"
import { measured, write } from "./files"
import { migrate, readMigrations } from "./migrate"

type Options = {
  url: string
  filesDir: string
  /** The folder of the backup. */
  from: string
  /** The folder of the migrations. */
  folder: string
  log: (line: string) => void
  /** Looks the restored register over; what it throws, the restore throws. */
  verify?: (url: string) => Promise<void>
}

/**
 * Loads a backup into an empty database: migrates it to the version of the backup, loads all tables in one transaction,
 * compares every count and hash, and migrates on to this release. Needs no more than the owner of the database may do.
 * Whoever was logged in is not any more.
 * @throws when the database holds anything, or the backup is damaged or newer than this release; then nothing is loaded
 */
export async function restore({ url, filesDir, from, folder, log, verify }: Options): Promise<Manifest> {
  const manifest = readManifest(from)
  if (!readMigrations(folder).some(({ name }) => name === manifest.migration))
    throw new Error(`The backup is of a newer release: this one has no migration ${manifest.migration}`)
  const client = new Client({ connectionString: url, options: copyOptions })
  await client.connect()
  try {
    await refuseUnlessEmpty(client, manifest)
    await migrate(url, { folder, log, upTo: manifest.migration })
    for (const file of manifest.files) await restoreFile(from, filesDir, file)
    log(`stored files: ${manifest.files.length}`)
    await client.query("BEGIN")
    await load(client, from, manifest, log)
    await client.query("COMMIT")
    await migrate(url, { folder, log })
    await client.query("ANALYZE")
  } finally {
    await client.end()
  }
  await verify?.(url)
  log(`restored revision ${manifest.revision} of ${manifest.madeAt}`)
  return manifest
}

function readManifest(from: string): Manifest {
  const file = join(from, "manifest.json")
  if (!existsSync(file)) throw new Error(`${from} is no backup: it has no manifest.json`)
  const manifest: Manifest = JSON.parse(readFileSync(file, "utf8"))
  if (manifest.format !== 1) throw new Error(`The backup has the format ${manifest.format}, and this release reads 1`)
  return manifest
}

// Rows in the ledger's books may be a migration's own; rows in public never are.
async function refuseUnlessEmpty(client: ClientBase, { migration }: Manifest) {
  for (const { schema, name } of await storedTables(client)) {
    if (schema !== "public") continue
    const { rowCount } = await client.query(`SELECT FROM ${quoted(schema)}.${quoted(name)} LIMIT 1`)
    if (rowCount) throw new Error(`The database is not empty: there are rows in ${name}. Restore into a new one.`)
  }
  const { rows: made } = await client.query("SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS made")
  if (!made[0].made) return
  const { rowCount } = await client.query("SELECT FROM public._prisma_migrations WHERE migration_name > $1", [
    migration,
  ])
  if (rowCount) throw new Error("The database was made by a newer release than the backup. Restore into a new one.")
}

// Foreign keys are put back when all rows are there, so that tables may come in any order and each key is looked at
// once; triggers stay off, because version rows come from the backup.
async function load(client: ClientBase, from: string, manifest: Manifest, log: Options["log"]) {
  const tables = await storedTables(client)
  refuseOtherTables(tables.map(sqlOf), manifest.tables.map(sqlOf))
  const keys = await foreignKeys(client)
  const all = tables.map(({ schema, name }) => `${quoted(schema)}.${quoted(name)}`)
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted(name)}`)
  for (const table of all) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  await client.query(`TRUNCATE ${all.join(", ")}`)
  for (const table of manifest.tables) {
    const target = client.query(copyFrom(`COPY ${sqlOf(table)} FROM STDIN`))
    const { through, result } = measured()
    await pipeline(createReadStream(fileOf(from, table)), through, target).catch((error) => {
      throw damaged(fileOf(from, table), error)
    })
    if (target.rowCount !== table.rows || result().sha256 !== table.sha256) throw damaged(fileOf(from, table))
    log(`${table.schema}.${table.name}: ${table.rows} rows`)
  }
  for (const table of all) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
  for (const { table, name, text } of keys)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} ${text}`)
  for (const { schema, name, last } of manifest.sequences)
    await client.query("SELECT setval(format('%I.%I', $1::text, $2::text)::regclass, $3)", [schema, name, last])
}

function refuseOtherTables(here: string[], there: string[]) {
  const other = [...here.filter((one) => !there.includes(one)), ...there.filter((one) => !here.includes(one))]
  if (other.length > 0) throw new Error(`The backup does not fit the database: ${other.join("; ")}`)
}

async function foreignKeys(client: ClientBase): Promise<{ table: string; name: string; text: string }[]> {
  const { rows } = await client.query(`
    SELECT format('%I.%I', n.nspname, c.relname) AS table, k.conname AS name, pg_get_constraintdef(k.oid) AS text
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE k.contype = 'f' AND n.nspname IN ('public', 'ledger')`)
  return rows
}

async function restoreFile(from: string, filesDir: string, { path, sha256 }: Manifest["files"][number]) {
  if (isAbsolute(path) || normalize(path).startsWith("..")) throw new Error(`The backup names a file outside: ${path}`)
  const target = join(filesDir, path)
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
  const draft = `${target}.unfinished`
  const written = await write(createReadStream(join(from, "files", path)), draft)
  if (written.sha256 === sha256) return rename(draft, target)
  await rm(draft)
  throw damaged(join(from, "files", path))
}

const damaged = (file: string, error = new Error("it is not what the manifest says")) =>
  new Error(`The backup is damaged: ${file}: ${error.message}`, { cause: error })

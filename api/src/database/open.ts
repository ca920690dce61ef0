import { join } from "node:path"
import { Pool } from "pg"
import { openEmbedded } from "./embedded"
import { migrate } from "./migrate"
import { type Readers, openReaders } from "./read"

export type Register = {
  url: string
  /** Connections of the publishing login. */
  pool: Pool
  readers: Readers
  filesDir: string
  /** Whether the database was started by us. */
  embedded: boolean
  close(): Promise<void>
}

type Options = {
  url: string | undefined
  readUrl: string | undefined
  dataDir: string
  migrations: string
  log: (line: string) => void
  /** Longest time of one request's statements, in milliseconds. */
  deadline?: number
}

/** Opens the register's database: ours or the one given, migrated, with its two logins. */
export async function openRegister(o: Options): Promise<Register> {
  const own = o.url ? null : await openEmbedded({ dataDir: o.dataDir, log: o.log })
  const url = o.url ?? own!.url
  try {
    const { applied } = await migrate(url, { folder: o.migrations, log: o.log })
    if (applied.length > 0) o.log(`Applied ${applied.length} ${applied.length === 1 ? "migration" : "migrations"}.`)
    const pool = new Pool({ connectionString: url, max: 10, options: "-c jit=off -c search_path=public,ext -c lock_timeout=30000" })
    pool.on("error", () => {}) // an idle connection that breaks is replaced by the next request
    const readers = openReaders(o.readUrl ?? url, o.deadline ?? 20_000)
    const close = async () => {
      await readers.close()
      await pool.end()
      await own?.stop()
    }
    return { url, pool, readers, filesDir: own?.filesDir ?? join(o.dataDir, "files"), embedded: own !== null, close }
  } catch (error) {
    await own?.stop()
    throw error
  }
}

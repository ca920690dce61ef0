import { join } from "node:path"
import { Client, Pool } from "pg"
import { openEmbedded, startEmbedded } from "./embedded"
import { ensureReadLogin, grantRead } from "./logins"
import { migrate } from "./migrate"
import { type PinnedConnections, openPinned } from "./pinned"
import { type Readers, openReaders } from "./read"

export type Register = {
  url: string
  /** Connections of the publishing login. */
  pool: Pool
  /** Connections of the publishing login for previews. */
  pinned: PinnedConnections
  readers: Readers
  /** The newest revision as it was published; what is read may be a replica that lags behind. */
  newest(): Promise<number>
  filesDir: string
  /** Whether the database was started by us. */
  embedded: boolean
  close(): Promise<void>
}

/** The ledger's own books, as far as everybody may read them. */
export const published = {
  Register: ["revision", "at", "redacted"],
  Revision: ["revision", "at", "changesetId"],
  Change: ["revision", "ordinal", "operation", "kind", "recordId", "version"],
  Changeset: ["id", "title", "author", "reviewed", "approvedBy"],
}

type Options = {
  url: string | undefined
  readUrl: string | undefined
  dataDir: string
  migrations: string
  log: (line: string) => void
  /** Whether a server is to run: then nobody else's embedded database is joined. */
  serving?: boolean
  /** Longest time of one request's statements, in milliseconds. */
  deadline?: number
}

/** Opens the register's database: ours or the one given, migrated, with its two logins. */
export async function openRegister(o: Options): Promise<Register> {
  const own = o.url ? null : await (o.serving ? startEmbedded : openEmbedded)({ dataDir: o.dataDir, log: o.log })
  const url = o.url ?? own!.url
  try {
    const { applied } = await migrate(url, { folder: o.migrations, log: o.log })
    if (applied.length > 0) o.log(`Applied ${applied.length} ${applied.length === 1 ? "migration" : "migrations"}.`)
    const pool = new Pool({
      connectionString: url,
      max: 10,
      options: "-c jit=off -c search_path=public,ext -c lock_timeout=30000",
    })
    pool.on("error", () => {}) // an idle connection that breaks is replaced by the next request
    const readUrl = await readLogin(url, o.readUrl, own !== null)
    const readers = openReaders(readUrl, o.deadline ?? 20_000)
    const pinned = openPinned(url, 3, o.deadline ?? 20_000)
    const close = async () => {
      await Promise.all([readers.close(), pinned.close()])
      await pool.end()
      await own?.stop()
    }
    return {
      url,
      pool,
      pinned,
      readers,
      newest: async () => (await pool.query(`SELECT revision FROM ledger."Register"`)).rows[0].revision,
      filesDir: own?.filesDir ?? join(o.dataDir, "files"),
      embedded: own !== null,
      close,
    }
  } catch (error) {
    await own?.stop()
    throw error
  }
}

/** The login reads go through: ours, the one given with its rights granted, or none of its own, held to reading. */
async function readLogin(url: string, given: string | undefined, embedded: boolean): Promise<string> {
  if (given) {
    const client = new Client({ connectionString: url })
    await client.connect()
    try {
      await grantRead(client, decodeURIComponent(new URL(given).username), published)
    } finally {
      await client.end()
    }
    return given
  }
  return embedded ? ensureReadLogin(url, published) : url
}

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { Client, Pool } from "pg"
import { changesets } from "../../prisma/seed"
import "../../api/src/modules"
import { accountRoles } from "../../api/src/accounts/roles"
import { createAccount } from "../../api/src/accounts/user"
import { startEmbedded } from "../../api/src/database/embedded"
import { migrate } from "../../api/src/database/migrate"
import { seed } from "../../api/src/ledger/seed"
import { settings } from "./settings"

export const migrations = resolve(__dirname, "../../prisma/migrations")
export const password = "correct-horse-battery"

/** The same cluster's URL with another database. */
export function databaseUrl(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

export async function administer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** A real PostgreSQL with two templates: an empty register and the seeded one, accounts in both. */
export async function startCluster(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), "sijill-tests-"))
  const server = await startEmbedded({ dataDir: dir, log: () => {} })
  const url = databaseUrl(server.url, "postgres")
  await makeTemplates(url)
  return {
    url,
    async stop() {
      await server.stop()
      rmSync(server.dir, { recursive: true, force: true })
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

async function makeTemplates(url: string): Promise<void> {
  await administer(url, "CREATE DATABASE empty_register")
  await migrate(databaseUrl(url, "empty_register"), { folder: migrations, log: () => {} })
  await withPool(databaseUrl(url, "empty_register"), async (pool) => {
    for (const role of accountRoles)
      await createAccount(pool, { email: `${role}@sijill.local`, name: role, role, password })
  })
  await administer(url, "CREATE DATABASE seeded_register TEMPLATE empty_register")
  await withPool(databaseUrl(url, "seeded_register"), (pool) => seed(pool, changesets, () => {}))
}

async function withPool(url: string, work: (pool: Pool) => Promise<void>): Promise<void> {
  const pool = new Pool({ connectionString: url, options: "-c search_path=public,ext" })
  try {
    await work(pool)
  } finally {
    await pool.end()
  }
}

let own: ReturnType<typeof startCluster> | undefined
let made = 0
let open = 0

/** A database of one's own, copied from a template; the cluster is the runner's, or one started for this file alone. */
export async function freshDatabase(
  template: "empty_register" | "seeded_register",
): Promise<{ url: string; drop: () => Promise<void> }> {
  const base = settings.cluster ?? (await (own ??= startCluster())).url
  const name = `t_${process.pid}_${made++}`
  await administer(base, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  open++
  return {
    url: databaseUrl(base, name),
    async drop() {
      await administer(base, `DROP DATABASE ${name} WITH (FORCE)`)
      if (--open > 0 || !own) return
      await (await own).stop()
      own = undefined
    },
  }
}

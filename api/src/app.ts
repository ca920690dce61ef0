import { existsSync, mkdirSync } from "node:fs"
import { join, resolve } from "node:path"
import { sweepDaily } from "./accounts/retention"
import { sweep } from "./database/files"
import { type Register, openRegister } from "./database/open"
import { readMigrations } from "./database/migrate"
import type { Env } from "./env"
import { buildGraph } from "./graph/schema"
import { asSubgraph, sliceAll } from "./graph/subgraphs"
import { type Log, slowStatements } from "./http/log"
import { type Running, serve } from "./http/server"
import { anchor } from "./ledger/anchor"
import { modules } from "./modules"

/** Root of the project: migrations, the generated schema and the built console lie under it. */
export const home = resolve(__dirname, "../..")

/** Where the migrations lie. */
export const migrations = join(home, "prisma/migrations")

/** Opens the database the environment names; `serving` where a server is to run over it. */
export const registerOf = (env: Env, log: (line: string) => void, serving = false): Promise<Register> =>
  openRegister({
    serving,
    url: env.DATABASE_URL,
    readUrl: env.DATABASE_URL_READ,
    dataDir: resolve(home, env.SIJILL_DATA_DIR),
    migrations,
    log,
  })

/** Starts the server over an open register. */
export async function start(env: Env, register: Register, log: Log): Promise<Running> {
  mkdirSync(register.filesDir, { recursive: true, mode: 0o700 })
  const noted = env.SIJILL_ANCHOR_FILE
    ? anchor(env.SIJILL_ANCHOR_FILE, (err) => log.error({ err }, "the revision could not be noted"))
    : null
  noted?.published(await register.newest())
  // At once, so that a place that cannot be written is found at start and not when it is needed.
  await noted?.flush().catch((cause) => {
    throw new Error(`The revision cannot be noted in SIJILL_ANCHOR_FILE: ${cause.message}`, { cause })
  })
  await sweep(register.filesDir)
  const graph = buildGraph(modules)
  const slices = [...sliceAll(graph.schema, graph.modules)].map(
    ([name, sdl]) => [name, asSubgraph(graph.schema, sdl)] as const,
  )
  register.readers.onStatement(slowStatements(log, 200))
  const endSweeping = sweepDaily(register.pool, register.filesDir, log)
  const pages = join(home, "admin/dist")
  const running = await serve({
    licence: env.SIJILL_DATA_LICENCE,
    onPublished: (revision) => noted?.published(revision),
    port: env.PORT,
    host: env.HOST,
    schema: graph.schema,
    slices: new Map(slices),
    pool: register.pool,
    pinned: register.pinned,
    newest: register.newest,
    readers: register.readers,
    filesDir: register.filesDir,
    switches: { publicReading: env.SIJILL_PUBLIC, reviewRequired: env.SIJILL_REVIEW === "required" },
    allowedOrigins: env.SIJILL_ORIGINS,
    introspection: env.introspection,
    openSubgraphs: register.embedded || env.NODE_ENV !== "production",
    proxies: env.SIJILL_PROXIES,
    metricsKey: env.SIJILL_METRICS_KEY,
    budgets: { anonymous: env.SIJILL_POINTS_ANONYMOUS, account: env.SIJILL_POINTS_ACCOUNT },
    checks: {
      database: async () => (await register.pool.query("SHOW server_version")).rows[0].server_version,
      migrations: async () => readMigrations(migrations).length,
      revision: () => register.readers.newest(),
    },
    pages: existsSync(pages) ? pages : null,
    examples: join(home, "schema/examples"),
    log,
  })
  return {
    url: running.url,
    async stop() {
      await running.stop()
      await endSweeping()
      await noted?.flush()
    },
  }
}

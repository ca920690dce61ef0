import { spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { Client } from "pg"
import { FolderInUse, holdFolder } from "./lock"
import { databaseUser, ownerOfData, placeFor, surroundings, type User } from "./place"
import { postgresPrograms } from "./programs"
import { endOrphan, serve, stateOf } from "./server"

/** A running server: `url` is its owner's login, `dir` where its data lie, `filesDir` the place of stored files. */
export type Embedded = { url: string; dir: string; filesDir: string; stop(): Promise<void> }

type Options = { dataDir: string; log: (line: string) => void }

// `dir` holds postgres/ (the cluster, with the password of its owner), files/, postgres.log, owner.<n> (see lock.ts)
// and, where npm's folder will not do, programs-<version>/.
const major = "18"
const name = "sijill"
const passwordFile = "sijill.password"

/**
 * Starts PostgreSQL on the data in `dataDir`, making them at the first start, and keeps it running. It listens on
 * loopback only. Run by root it runs as the user `postgres`, and the data go to /var/lib/sijill/<name> when that user
 * cannot reach `dataDir`.
 * @throws FolderInUse when another process holds the data
 */
export async function startEmbedded({ dataDir, log }: Options): Promise<Embedded> {
  const self = await databaseUser()
  const dir = placeFor(dataDir, self, log)
  const release = await holdFolder(dir)
  try {
    const cluster = join(dir, "postgres")
    const user = self && (ownerOfData(dir) ?? self)
    const programs = postgresPrograms(dir, user)
    if (!existsSync(cluster)) initialise(programs, dir, user)
    refuseOtherMajor(cluster)
    const what = { programs, cluster, user, logFile: join(dir, "postgres.log"), log }
    await endOrphan(what)
    const server = await serve(what)
    const stop = async () => {
      await server.stop()
      release()
    }
    try {
      await createDatabase(urlOf(cluster, server.port, "postgres"))
    } catch (error) {
      await stop()
      throw error
    }
    return { url: urlOf(cluster, server.port), dir, filesDir: join(dir, "files"), stop }
  } catch (error) {
    release()
    throw error
  }
}

/** As `startEmbedded`, but joins the server that another process already runs on these data. */
export async function openEmbedded({ dataDir, log }: Options): Promise<Embedded> {
  try {
    return await startEmbedded({ dataDir, log })
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error
    const dir = placeFor(dataDir, await databaseUser(), log)
    const cluster = join(dir, "postgres")
    for (let waited = 0; waited < 10_000; waited += 100) {
      const state = stateOf(cluster)
      if (state?.ready)
        return { url: urlOf(cluster, state.port), dir, filesDir: join(dir, "files"), stop: async () => {} }
      await sleep(100)
    }
    throw error
  }
}

// Built beside its place and moved there when whole: a first start that is killed leaves no half cluster.
function initialise(programs: string, dir: string, user: User | undefined) {
  for (const left of readdirSync(dir).filter((file) => file.startsWith("postgres-draft")))
    rmSync(join(dir, left), { recursive: true, force: true, maxRetries: 5 })
  const draft = join(dir, `postgres-draft-${process.pid}`)
  const password = `${draft}.password`
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(password, randomBytes(24).toString("base64url"), { mode: 0o600 })
  if (user) for (const path of [draft, password]) chownSync(path, user.uid, user.gid)
  const args = [`--pgdata=${draft}`, `--username=${name}`, `--pwfile=${password}`, "--auth=scram-sha-256"]
  args.push("--locale=C.UTF-8", "--encoding=UTF8", "--data-checksums", "--no-instructions")
  const run = spawnSync(join(programs, "bin", "initdb"), args, {
    ...user,
    cwd: dir,
    env: surroundings,
    encoding: "utf8",
  })
  if (run.status !== 0)
    throw new Error(`PostgreSQL could not make its data in ${dir}: ${run.error?.message ?? run.stderr.trim()}`)
  renameSync(password, join(draft, passwordFile))
  renameSync(draft, join(dir, "postgres"))
}

function refuseOtherMajor(cluster: string) {
  const made = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim()
  if (made !== major)
    throw new Error(
      `The data in ${cluster} were made by PostgreSQL ${made}, this release brings ${major}. ` +
        "Nothing was changed. Make a backup with the release that made them (npm run backup), put the folder aside, and " +
        "restore with this one (npm run restore): docs/guides/run-in-production.md.",
    )
}

const urlOf = (cluster: string, port: number, database = name) =>
  `postgresql://${name}:${readFileSync(join(cluster, passwordFile), "utf8")}@127.0.0.1:${port}/${database}`

async function createDatabase(maintenanceUrl: string) {
  const client = new Client({ connectionString: maintenanceUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name])
    if (!rowCount) await client.query(`CREATE DATABASE ${name}`)
  } finally {
    await client.end()
  }
}

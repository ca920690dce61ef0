import assert from "node:assert/strict"
import { type ChildProcess, spawn } from "node:child_process"
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { hostname, tmpdir } from "node:os"
import { basename, join } from "node:path"
import { after, before, describe, it } from "node:test"
import { setTimeout as sleep } from "node:timers/promises"
import { Client } from "pg"
import { openEmbedded, startEmbedded } from "../../api/src/database/embedded"
import { holdFolder } from "../../api/src/database/embedded/lock"

const log = () => {}
const asRoot = process.getuid?.() === 0
const module_ = join(__dirname, "../../api/src/database/embedded")

describe("the embedded database", () => {
  let folder: string
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "sijill-test-"))
    chmodSync(folder, 0o755)
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  it("starts on an empty folder, and keeps what was written when it is started again", async () => {
    const dataDir = join(folder, "kept")
    const first = await startEmbedded({ dataDir, log })
    await query(first.url, "CREATE TABLE note AS SELECT 'سجلّ' AS words")
    await first.stop()
    const second = await startEmbedded({ dataDir, log })
    const [row] = await query(second.url, "SELECT words, current_setting('data_checksums') AS checksums FROM note")
    await second.stop()
    assert.deepEqual(row, { words: "سجلّ", checksums: "on" })
    assert.equal(statSync(join(first.dir, "postgres")).mode & 0o777, 0o700)
    assert.equal(statSync(join(first.dir, "postgres", "sijill.password")).mode & 0o777, 0o600)
  })

  it("answers nobody without the password", async () => {
    const server = await startEmbedded({ dataDir: join(folder, "kept"), log })
    const url = new URL(server.url)
    url.password = "guess"
    await assert.rejects(query(url.href, "SELECT 1"), /password authentication failed/)
    await server.stop()
  })

  it("refuses a second process, naming the first and the setting that helps, and lets a command join it", async () => {
    const dataDir = join(folder, "shared")
    const keeper = await keep(dataDir)
    await assert.rejects(startEmbedded({ dataDir, log }), new RegExp(`process ${keeper.process.pid}.*SIJILL_DATA_DIR`))
    const joined = await openEmbedded({ dataDir, log })
    assert.equal(joined.url, keeper.url)
    await joined.stop()
    assert.equal((await query(keeper.url, "SELECT 1 AS one"))[0]?.one, 1)
    await end(keeper.process, "SIGTERM")
  })

  it("takes over when the process that held the data was killed, with nothing acknowledged lost", async () => {
    const dataDir = join(folder, "orphan")
    const keeper = await keep(dataDir)
    await query(keeper.url, "CREATE TABLE note AS SELECT 1 AS n")
    await end(keeper.process, "SIGKILL")
    assert.equal((await query(keeper.url, "SELECT 1 AS one"))[0]?.one, 1, "its server is an orphan and runs on")
    const lines: string[] = []
    const next = await startEmbedded({ dataDir, log: (line) => lines.push(line) })
    assert.deepEqual(await query(next.url, "SELECT n FROM note"), [{ n: 1 }])
    assert.match(lines.join(), /killed process left running/)
    await next.stop()
  })

  it("is taken over by one of many that find it left behind", async () => {
    const dataDir = join(folder, "raced")
    await end((await keep(dataDir)).process, "SIGKILL")
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => keep(dataDir)))
    const won = tries.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))
    assert.equal(won.length, 1)
    await end(won[0]!.process, "SIGTERM")
  })

  it("starts its server again on the same address when that is killed, and then takes writes", async () => {
    const dataDir = join(folder, "kept")
    const server = await startEmbedded({ dataDir, log })
    await query(server.url, "CREATE TABLE count AS SELECT 1 AS n")
    for (const round of [2, 3]) {
      process.kill(
        Number(readFileSync(join(server.dir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]),
        "SIGKILL",
      )
      await until(() => query(server.url, `INSERT INTO count VALUES (${round})`))
    }
    assert.deepEqual(await query(server.url, "SELECT n FROM count ORDER BY n"), [{ n: 1 }, { n: 2 }, { n: 3 }])
    await server.stop()
  })

  it("is not held up by the file of a server that is no more, though its number is another process's now", async () => {
    const dataDir = join(folder, "kept")
    const file = join(dataDir, "postgres", "postmaster.pid")
    writeFileSync(file, `${process.pid}\n${dataDir}\n0\n1\n\n\n\nready\n`)
    const server = await startEmbedded({ dataDir, log })
    assert.equal((await query(server.url, "SELECT 1 AS one"))[0]?.one, 1)
    await server.stop()
    assert.equal(existsSync(file), false)
  })

  it("makes its data anew when the first start was cut short", async () => {
    const dataDir = join(folder, "short")
    mkdirSync(join(dataDir, "postgres-draft-1", "base"), { recursive: true })
    const server = await startEmbedded({ dataDir, log })
    await server.stop()
    assert.equal(existsSync(join(dataDir, "postgres-draft-1")), false)
  })

  it("refuses data of another major version, and says what to do", async () => {
    const dataDir = join(folder, "short")
    writeFileSync(join(dataDir, "postgres", "PG_VERSION"), "17\n")
    const said = /made by PostgreSQL 17.*brings 18.*Nothing was changed.*backup.*restore/
    await assert.rejects(startEmbedded({ dataDir, log }), said)
    writeFileSync(join(dataDir, "postgres", "PG_VERSION"), "18\n")
    await (await startEmbedded({ dataDir, log })).stop()
  })

  it("keeps its data in a folder that is closed to others, and under /var/lib when it drops from root to another user", async () => {
    const clone = join(folder, "closed")
    mkdirSync(clone, { mode: 0o700 })
    const server = await startEmbedded({ dataDir: join(clone, ".data"), log })
    await query(server.url, "SELECT 1")
    await server.stop()
    const outside = new RegExp(`^/var/lib/sijill/${basename(clone)}-[0-9a-f]{8}$`)
    assert.match(server.dir, asRoot ? outside : new RegExp(`^${clone}/.data$`))
    rmSync(server.dir, { recursive: true })
  })
})

describe("a data folder", () => {
  it("held by a process of another machine is refused while that one lives, and taken over when it no longer does", async () => {
    const dir = mkdtempSync(join(tmpdir(), "sijill-test-"))
    writeFileSync(
      join(dir, "owner.1"),
      JSON.stringify({ pid: process.pid, started: "then", host: `not-${hostname()}` }),
    )
    const touch = setInterval(() => writeFileSync(join(dir, "owner.1"), readFileSync(join(dir, "owner.1"))), 500)
    await assert.rejects(holdFolder(dir), new RegExp(`of not-${hostname()}`))
    clearInterval(touch)
    const release = await holdFolder(dir)
    assert.equal(existsSync(join(dir, "owner.2")), true)
    release()
    rmSync(dir, { recursive: true })
  })
})

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  client.on("error", () => {})
  await client.connect()
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

async function until(attempt: () => Promise<unknown>) {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (tries === 100) throw error
      await sleep(50)
    }
  }
}

/** Another process that holds the data until it is ended. */
async function keep(dataDir: string): Promise<{ process: ChildProcess; url: string }> {
  const script = `
    require(${JSON.stringify(module_)}).startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log() {} }).then((server) => {
      process.on("SIGTERM", () => server.stop().then(() => process.exit()))
      setInterval(() => {}, 1000)
      console.log(server.url)
    }).catch((error) => { console.error(error.message); process.exit(1) })`
  const child = spawn(process.execPath, ["--import", "tsx", "-e", script], { stdio: ["ignore", "pipe", "pipe"] })
  let said = ""
  child.stderr.on("data", (chunk) => (said += chunk))
  return new Promise((ready, failed) => {
    child.stdout.once("data", (line) => ready({ process: child, url: String(line).trim() }))
    child.once("exit", () => failed(new Error(said)))
  })
}

const end = (child: ChildProcess, signal: NodeJS.Signals) =>
  new Promise<void>((done) => {
    child.once("exit", () => done())
    child.kill(signal)
  })

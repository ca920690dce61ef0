import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, describe, it } from "node:test"
import { setTimeout as sleep } from "node:timers/promises"
import { home } from "../../api/src/app"
import { childEnvironment } from "../../api/src/env"
import { fill } from "../bench/fill"
import { type House, openHouse, Visitor } from "../support/house"
import { type ServerProcess, startServer } from "./server-process"

const groups = 1400
/** The server may not hold more than this on its heap; what grew with the register would end it. */
const heap = "--max-old-space-size=192"
/** By how much its memory may grow, in MB, whatever is taken out of it. */
const bound = 100
/** What an import may hold in memory, in MB: it is one changeset. */
const importBound = 2000

let house: House
let server: ServerProcess
let editor: Visitor
let folder: string
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "sijill-large-"))
  house = await openHouse()
  await fill(house, groups, 1, () => {})
  server = await startServer("node", ["--import", "tsx", "api/src/main.ts"], {
    cwd: home,
    env: childEnvironment({ PORT: "0", DATABASE_URL: house.databaseUrl, SIJILL_DATA_DIR: folder, NODE_OPTIONS: heap }),
  })
  editor = new Visitor(server.url, (await house.partner()).token)
  // What a server needs once, it has before anything is measured.
  for (const path of ["/export/jsonl?revision=2", "/export/csv?revision=2", "/changes?first=2"]) await taken(path)
})
after(async () => {
  await server.end("SIGINT")
  await house.close()
  rmSync(folder, { recursive: true })
})

/** What a process holds in memory, in MB; nothing when it has just ended. */
const memory = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1000

/** Takes what an address gives, to its end; `pause` after so many bytes for so many seconds. */
async function taken(
  path: string,
  { file, pause, by = editor }: { file?: string; pause?: { bytes: number; seconds: number }; by?: Visitor } = {},
) {
  const response = await by.get(path)
  assert.equal(response.status, 200)
  const out = file ? createWriteStream(file) : null
  const hash = createHash("sha256")
  let [bytes, paused, last] = [0, false, Buffer.alloc(0)]
  for await (const chunk of response.body as any as AsyncIterable<Uint8Array>) {
    bytes += chunk.length
    hash.update(chunk)
    last = Buffer.concat([last, chunk]).subarray(-2000)
    if (out && !out.write(chunk)) await new Promise<void>((drained) => out.once("drain", () => drained()))
    if (pause && !paused && bytes > pause.bytes) {
      paused = true
      await sleep(pause.seconds * 1000)
    }
  }
  if (out) await new Promise<void>((done) => out.end(done))
  return { bytes, sha256: hash.digest("hex"), end: last.toString("utf8").trimEnd().split("\n").at(-1)! }
}

/** How much the server's memory grew at most while something was done. */
async function growth(work: () => Promise<void>): Promise<number> {
  const before = memory(server.pid)
  let peak = before
  const watch = setInterval(() => (peak = Math.max(peak, memory(server.pid))), 50)
  await work().finally(() => clearInterval(watch))
  return Math.round(peak - before)
}

/** When somebody else last asked the register's database something. */
async function lastAsked(): Promise<string> {
  const { rows } = await house.register.pool.query(
    "SELECT max(query_start)::text AS at FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  )
  return rows[0].at
}

describe("A register of more than 100,000 records", () => {
  const file = () => join(folder, "export.jsonl")
  let end: any

  it(`streams as JSON Lines, as CSV and as feed, each in less than ${bound} MB more memory`, async (t) => {
    for (const path of ["/export/jsonl", "/export/csv", "/changes"]) {
      const began = Date.now()
      let bytes = 0
      const grown = await growth(async () => {
        const found = await taken(path, { file: path === "/export/jsonl" ? file() : undefined })
        bytes = found.bytes
        if (path === "/export/jsonl") end = JSON.parse(found.end)
      })
      const seconds = Math.round((Date.now() - began) / 1000)
      t.diagnostic(`${path}: ${Math.round(bytes / 1e6)} MB in ${seconds} s, memory grew by ${grown} MB`)
      assert.ok(grown < bound, `${path}: ${grown} MB`)
    }
    assert.ok(end.records > 100_000, `${end.records} records`)
    t.diagnostic(`${end.records} records`)
  })

  it("waits for a taker who stops for a while, in the same memory", async (t) => {
    let last = ""
    const grown = await growth(async () => {
      last = (await taken("/export/jsonl", { pause: { bytes: 1_000_000, seconds: 5 } })).end
    })
    t.diagnostic(`memory grew by ${grown} MB`)
    assert.deepEqual([JSON.parse(last), grown < bound], [end, true])
  })

  it("is read no further when the taker goes away", async () => {
    const { hostname, port } = new URL(server.url)
    await new Promise<void>((gone) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write(`GET /export/jsonl HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${editor.token}\r\n\r\n`),
      )
      socket.once("data", () => socket.destroy()).once("close", () => gone())
    })
    await sleep(2000)
    const then = await lastAsked()
    await sleep(2000)
    assert.equal(await lastAsked(), then, "The reading has ended.")
  })

  it("is imported into an empty register as one changeset, and exported the same", async (t) => {
    const empty = await openHouse("empty_register")
    try {
      const child = spawn("node", ["--import", "tsx", "api/src/commands.ts", "import", file()], {
        cwd: home,
        env: childEnvironment({ DATABASE_URL: empty.databaseUrl, SIJILL_DATA_DIR: folder }),
        stdio: ["ignore", "pipe", "inherit"],
      })
      const began = Date.now()
      let peak = 0
      const watch = setInterval(() => (peak = Math.max(peak, memory(child.pid!))), 50)
      child.stdout.resume()
      const code = await new Promise((ended) => child.once("close", ended)).finally(() => clearInterval(watch))
      assert.equal(code, 0)
      t.diagnostic(`imported in ${Math.round((Date.now() - began) / 1000)} s, ${Math.round(peak)} MB at most`)
      assert.ok(peak < importBound, `${peak} MB`)
      const by = await empty.partner()
      assert.deepEqual(JSON.parse((await taken("/export/jsonl", { by })).end), end)
      const followed = Date.now()
      assert.deepEqual(JSON.parse((await taken("/changes", { by })).end), { type: "done", next: 1, newest: 1 })
      t.diagnostic(`its one publication followed in ${Math.round((Date.now() - followed) / 1000)} s`)
    } finally {
      await empty.close()
    }
  })
})

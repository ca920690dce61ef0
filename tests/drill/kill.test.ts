import assert from "node:assert/strict"
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, it } from "node:test"
import { setTimeout as sleep } from "node:timers/promises"
import { home } from "../../api/src/app"
import { openRegister } from "../../api/src/database/open"
import { childEnvironment } from "../../api/src/env"
import { freshId } from "../../api/src/ledger/changeset"
import { verify } from "../../api/src/ledger/verify"
import { migrations, password } from "../support/cluster"
import { unhurried, Visitor } from "../support/house"
import { type ServerProcess, startServer } from "./server-process"

const kills = 20
const clients = 4

/** A change that was acknowledged: what was written, and the revision told. */
type Kept = { id: string; descriptiveLabel: string; revision: number }

describe("A server that is killed while it writes", () => {
  it(`loses no acknowledged change in ${kills} kills, its database killed with it in every second one`, async (t) => {
    const dataDir = mkdtempSync(join(tmpdir(), "sijill-kill-"))
    chmodSync(dataDir, 0o755)
    const kept: Kept[] = []
    let unanswered: Omit<Kept, "revision">[] = []
    let token: string | undefined
    try {
      for (let round = 1; round <= kills; round++) {
        const server = await start(dataDir)
        token ??= await signIn(server.url)
        const editor = new Visitor(server.url, token)
        await allThere(dataDir, editor, kept)
        // What was never answered may be sent again: it was written or it was not, and is written once.
        for (const change of unanswered) kept.push(await send(editor, change))
        unanswered = []
        const before = kept.length
        const writing = Array.from({ length: clients }, () => writeOn(editor, kept, unanswered))
        await sleep(200 + 37 * round)
        const database = databaseOf(dataDir)
        await server.end("SIGKILL")
        if (round % 2 === 0) process.kill(database, "SIGKILL")
        await Promise.all(writing)
        assert.ok(kept.length > before, "something was written before the kill")
      }
      const last = await start(dataDir)
      await allThere(dataDir, new Visitor(last.url, token!), kept)
      await last.end("SIGINT")
      assert.match(last.printed(), /Stopping\./)
      assert.ok(!existsSync(join(dataDir, "postgres", "postmaster.pid")), "the database was stopped with it")
      t.diagnostic(`${kept.length} acknowledged changes in ${kills} kills, all there`)
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  })
})

const start = (dataDir: string): Promise<ServerProcess> =>
  startServer("node", ["--import", "tsx", "api/src/main.ts"], {
    cwd: home,
    env: childEnvironment({
      ...unhurried,
      PORT: "0",
      SIJILL_DATA_DIR: dataDir,
      SIJILL_DEMO_PASSWORD: password,
      DATABASE_URL: "",
    }),
  })

const databaseOf = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0])

async function signIn(url: string): Promise<string> {
  const body = JSON.stringify({ email: "editor@sijill.local", password, tokenWanted: true })
  const headers = { "Content-Type": "application/json" }
  const response = await fetch(`${url}/auth/login`, { method: "POST", headers, body })
  return ((await response.json()) as { token: string }).token
}

async function send(editor: Visitor, change: Omit<Kept, "revision">): Promise<Kept> {
  const { revision } = await editor.write("createPerson", change)
  return { ...change, revision }
}

/** Writes one change after another until the server is gone, and notes which were answered. */
async function writeOn(editor: Visitor, kept: Kept[], unanswered: Omit<Kept, "revision">[]): Promise<void> {
  for (;;) {
    const id = freshId("Person")
    const change = { id, descriptiveLabel: `written ${id}` }
    try {
      kept.push(await send(editor, change))
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error // cut off: no answer, or half of one
      unanswered.push(change)
      return
    }
  }
}

/** Every acknowledged change is there at its revision, and the ledger holds together. */
async function allThere(dataDir: string, reader: Visitor, kept: Kept[]): Promise<void> {
  for (let from = 0; from < kept.length; from += 100) {
    const some = kept.slice(from, from + 100)
    const query = "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { id descriptiveLabel revision } } }"
    const { nodes } = await reader.read(query, { ids: some.map((change) => change.id) })
    assert.deepEqual(nodes, some)
  }
  const register = await openRegister({
    url: undefined,
    readUrl: undefined,
    dataDir,
    migrations,
    log: () => {},
  })
  try {
    assert.deepEqual(await verify(register.pool), [])
  } finally {
    await register.close()
  }
}

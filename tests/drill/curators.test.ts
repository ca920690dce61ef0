import assert from "node:assert/strict"
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, it } from "node:test"
import { setTimeout as sleep } from "node:timers/promises"
import { createAccount } from "../../api/src/accounts/user"
import { startSession } from "../../api/src/accounts/session"
import { makeToken } from "../../api/src/accounts/token"
import { home } from "../../api/src/app"
import { type Register, openRegister } from "../../api/src/database/open"
import { childEnvironment } from "../../api/src/env"
import { verify } from "../../api/src/ledger/verify"
import { migrations, password } from "../support/cluster"
import { Curator, type CuratorRole, Told } from "../support/curators"
import { Visitor, openHouse, unhurried } from "../support/house"
import { Mirror, contents } from "../support/mirror"
import { linesOf } from "../support/taken"
import { type ServerProcess, startServer } from "./server-process"

const clients = 50
const kills = 20
/** Milliseconds of work in all, between the kills. */
const working = 120_000
/** The same seed makes the same people do the same things, as far as what they are told is the same. */
const seed = 20_261_126

describe(`${clients} people who work at random, legally and illegally, on a server killed ${kills} times`, () => {
  it("lose nothing that was acknowledged, publish everything once, and reach nothing they may not", async (t) => {
    const dataDir = mkdtempSync(join(tmpdir(), "sijill-curators-"))
    chmodSync(dataDir, 0o755)
    const told = new Told()
    let server = await start(dataDir)
    let url = server.url
    let up = Promise.resolve()
    try {
      const tokens = await people(dataDir)
      const partner = await partnerOf(dataDir)
      let over = false
      const all = tokens.map(({ name, role, token }, n) => {
        const at = async () => {
          await up
          return new Visitor(url, token)
        }
        return new Curator(name, role, seed + n, at, told)
      })
      const work = all.map(async (curator) => {
        while (!over) await curator.act()
      })
      for (let kill = 1; kill <= kills; kill++) {
        await sleep(working / (kills + 1))
        let ready = () => {}
        up = new Promise((r) => (ready = r))
        const database = Number(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0])
        await server.end("SIGKILL")
        if (kill % 4 === 0) process.kill(database, "SIGKILL")
        server = await start(dataDir)
        url = server.url
        ready()
      }
      await sleep(working / (kills + 1))
      over = true
      await Promise.all(work)
      t.diagnostic(
        `seed ${seed}: ${told.legal} acts went through, ${told.refused} were refused, ${told.cutOff} cut off; ${told.published.length} publications`,
      )
      assert.deepEqual(told.holes, [])
      assert.ok(told.published.length > 50 && told.refused > 50 && told.cutOff > 0)
      await compared(dataDir, told)
      await mirrored(dataDir, new Visitor(url, partner))
    } finally {
      await server.end("SIGINT").catch(() => {})
      rmSync(dataDir, { recursive: true, force: true })
    }
  })
})

const start = (dataDir: string): Promise<ServerProcess> =>
  startServer("node", ["--import", "tsx", "api/src/main.ts"], {
    cwd: home,
    env: childEnvironment({
      PORT: "0",
      SIJILL_DATA_DIR: dataDir,
      SIJILL_DEMO_PASSWORD: password,
      DATABASE_URL: "",
      ...unhurried,
    }),
  })

async function withRegister<T>(dataDir: string, use: (register: Register) => Promise<T>): Promise<T> {
  const register = await openRegister({ url: undefined, readUrl: undefined, dataDir, migrations, log: () => {} })
  try {
    return await use(register)
  } finally {
    await register.close()
  }
}

const people = (dataDir: string) =>
  withRegister(dataDir, async ({ pool }) => {
    const found: { name: string; role: CuratorRole; token: string }[] = []
    for (let n = 0; n < clients; n++) {
      const role = (["contributor", "contributor", "reviewer", "editor"] as const)[n % 4]!
      const name = `${role} ${n}`
      const account = await createAccount(pool, { email: `p${n}@example.org`, name, role, password })
      found.push({ name, role, token: (await startSession(pool, account))!.token })
    }
    return found
  })

const partnerOf = (dataDir: string) =>
  withRegister(dataDir, async ({ pool }) => {
    const expires = new Date(Date.now() + 86_400_000).toISOString()
    return (await makeToken(pool, null, { name: "Mirror", scopes: ["feed"], expires })).secret
  })

/** What people were told is what the register and the changesets hold. */
const compared = (dataDir: string, told: Told) =>
  withRegister(dataDir, async ({ pool }) => {
    assert.deepEqual(await verify(pool), [])
    const query = async (text: string, values: unknown[] = []) => (await pool.query(text, values)).rows
    const twice = await query(
      `SELECT "recordId", version FROM ledger."Change" GROUP BY 1, 2 HAVING count(*) > 1
       UNION ALL SELECT "recordId", max(version) FROM ledger."Change" GROUP BY 1 HAVING count(*) <> max(version)`,
    )
    assert.deepEqual(twice, [], "every change stands in history once, versions without a gap")
    const changesets = new Map(
      (await query(`SELECT r.revision, r."changesetId" AS id FROM ledger."Revision" r`)).map((r) => [r.revision, r.id]),
    )
    const changed = new Set(
      (await query(`SELECT revision || ' ' || "recordId" AS change FROM ledger."Change"`)).map((r) => r.change),
    )
    for (const { revision, changeset, record } of told.published) {
      if (changeset) assert.equal(changesets.get(revision), changeset)
      else assert.ok(changed.has(`${revision} ${record}`), `${record} in revision ${revision}`)
    }
    const acts = new Map<string, number>()
    for (const a of await query(
      `SELECT "changesetId" || ' ' || type || ' ' || by AS act, count(*)::int AS n FROM "ChangesetAct" GROUP BY 1`,
    ))
      acts.set(a.act, a.n)
    const wanted = new Map<string, number>()
    for (const { changeset, type, by } of told.acts) {
      const act = `${changeset} ${type} ${by}`
      wanted.set(act, (wanted.get(act) ?? 0) + 1)
    }
    for (const [act, n] of wanted) assert.ok((acts.get(act) ?? 0) >= n, `${act}: ${acts.get(act) ?? 0} of ${n}`)
    const states = new Map((await query(`SELECT id, status, revision FROM "WorkingChangeset"`)).map((w) => [w.id, w]))
    const drafts = new Map<string, Map<string, string>>()
    for (const d of await query(
      `SELECT "changesetId", "recordId", content #>> '{values,descriptiveLabel}' AS said FROM "DraftChange"`,
    ))
      drafts.set(d.changesetId, (drafts.get(d.changesetId) ?? new Map()).set(d.recordId, d.said))
    for (const [id, records] of told.drafts) {
      const { status, revision } = states.get(id)!
      if (status === "PUBLISHED") {
        for (const [record, said] of records)
          if (said !== null) assert.ok(changed.has(`${revision} ${record}`), `${record} of the published ${id}`)
        assert.equal(drafts.has(id), false, "what is published is no draft any more")
      } else
        for (const [record, said] of records)
          if (said !== null) assert.equal(drafts.get(id)?.get(record), said, `${record} in ${id}, ${status}`)
    }
    const published = [...states.values()].filter((w) => w.status === "PUBLISHED")
    for (const w of published) assert.equal(changesets.get(w.revision), w.id)
    assert.equal(new Set(published.map((w) => w.revision)).size, published.length)
  })

/** Whoever follows the feed from 0 has the same tables. */
async function mirrored(dataDir: string, partner: Visitor): Promise<void> {
  const empty = await openHouse("empty_register")
  const mirror = await Mirror.in(empty.databaseUrl)
  try {
    await mirror.apply(linesOf(await (await partner.get("/changes?first=10000")).text()))
    await withRegister(dataDir, async ({ url }) => {
      const own = await Mirror.in(url)
      try {
        assert.deepEqual(await contents(mirror.client), await contents(own.client))
      } finally {
        await own.client.end()
      }
    })
  } finally {
    await mirror.client.end()
    await empty.close()
  }
}

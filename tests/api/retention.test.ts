import assert from "node:assert/strict"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { after, before, describe, it } from "node:test"
import { sweep } from "../../api/src/accounts/retention"
import { filesLock, placeOf } from "../../api/src/database/files"
import { verify } from "../../api/src/ledger/verify"
import { type House, openHouse, type Visitor } from "../support/house"

let house: House
let editor: Visitor
before(async () => {
  house = await openHouse()
  editor = await house.as("editor")
})
after(() => house.close())

const now = () => sweep(house.register.pool, house.register.filesDir)
const sql = async (text: string, ...values: unknown[]) => (await house.register.pool.query(text, values)).rows
const kept = (sha256: string) => existsSync(join(house.register.filesDir, placeOf(sha256)))
const known = async (sha256: string) => (await sql(`SELECT FROM "StoredFile" WHERE sha256 = $1`, sha256)).length === 1

/** Uploads a text, as if so many days ago. */
async function uploaded(text: string, days: number, by = editor): Promise<string> {
  const { sha256, status } = await by.upload(text)
  assert.equal(status, 201)
  await sql(`UPDATE "Upload" SET at = now() - make_interval(days => $2) WHERE sha256 = $1`, sha256, days)
  return sha256
}

const source = (sha256: string) => ({
  title: "A source with a file",
  type: "REPORT",
  files: [{ sha256, name: "text.txt", role: "DOCUMENT" }],
})

describe("What is kept no longer", () => {
  it("is an upload of more than thirty days that nothing refers to: it is as if it never was", async () => {
    const old = await uploaded("abandoned", 31)
    const young = await uploaded("not yet abandoned", 29)
    assert.equal((await now()).uploads, 1)
    assert.deepEqual([kept(old), await known(old), (await editor.file(old)).status], [false, false, 404])
    assert.deepEqual([kept(young), await known(young), (await editor.file(young)).status], [true, true, 200])
    assert.equal((await now()).uploads, 0)
    assert.equal(await uploaded("abandoned", 0), old)
    assert.equal((await editor.file(old)).status, 200)
  })

  it("is no upload that a source holds or ever held", async () => {
    const sha256 = await uploaded("held by a source", 400)
    const { record } = await editor.write("createSource", source(sha256), "record { id version }")
    assert.equal((await now()).uploads, 0)
    await editor.write("updateSource", { id: record.id, expectedVersion: record.version, files: [] })
    assert.equal((await now()).uploads, 0)
    assert.equal((await editor.file(sha256)).status, 200)
  })

  it("is no upload that a changeset names, whatever became of it, until that lets go of it", async () => {
    const sha256 = await uploaded("named by a draft", 400)
    const opened = await editor.read(
      `mutation { openChangeset(input: { title: "A draft" }) { changeset { id version } userErrors { message } } }`,
    )
    const { id } = opened.openChangeset.changeset
    const input = source(sha256)
    const made = await editor.read(
      `mutation($input: CreateSourceInput!) { createSource(input: $input) { record { id } userErrors { message } } }`,
      { input },
      `changeset=${id}`,
    )
    assert.deepEqual(made.createSource.userErrors, [])
    assert.equal((await now()).uploads, 0)
    await sql(`UPDATE "WorkingChangeset" SET status = 'WITHDRAWN' WHERE id = $1`, id)
    assert.equal((await now()).uploads, 0)
    await sql(`DELETE FROM "DraftChange" WHERE "changesetId" = $1`, id)
    assert.equal((await now()).uploads, 1)
    assert.equal(kept(sha256), false)
  })

  it("is no upload that somebody else, or the same one again, uploaded since", async () => {
    const sha256 = await uploaded("twice", 400)
    assert.equal((await editor.upload("twice")).status, 201)
    assert.equal((await now()).uploads, 0)
    await uploaded("twice", 400)
    assert.equal((await (await house.another("editor")).upload("twice")).status, 201)
    assert.equal((await now()).uploads, 0)
    assert.ok(kept(sha256))
  })

  it("are sessions that are over, and no other", async () => {
    await house.as("viewer")
    await sql(`UPDATE "Session" SET "expiresAt" = now() - interval '1 second'
      WHERE "accountId" = (SELECT id FROM "Account" WHERE email = 'viewer@sijill.local')`)
    assert.equal((await now()).sessions, 1)
    assert.equal((await editor.get("/auth/me")).status, 200)
  })

  it("is when a token was last used, thirty days after it was revoked or expired; the token stays, for acts name it", async () => {
    const token = (name: string, expires: string, revoked: string) =>
      sql(
        `INSERT INTO "ApiToken" (id, "tokenHash", name, scopes, rate, "createdAt", "expiresAt", "lastUsedAt", "revokedAt")
        VALUES ($1::text, encode(sha256(convert_to($1::text, 'UTF8')), 'hex'), $1::text, '{export}', 1, now() - interval '1 year',
          now() + ${expires}, now() - interval '40 days', now() - ${revoked})`,
        name,
      )
    await token("expired", "interval '-31 days'", "NULL::interval")
    await token("revoked", "interval '1 year'", "interval '31 days'")
    await token("just-expired", "interval '-29 days'", "NULL::interval")
    await token("standing", "interval '1 year'", "NULL::interval")
    assert.equal((await now()).tokens, 2)
    assert.deepEqual(await sql(`SELECT name FROM "ApiToken" WHERE "lastUsedAt" IS NULL ORDER BY name`), [
      { name: "expired" },
      { name: "revoked" },
    ])
  })

  it("goes once, however many processes sweep, and while files come in: none is lost that was kept", async () => {
    const texts = Array.from({ length: 12 }, (_, n) => `racing ${n}`)
    const files = await Promise.all(texts.map((text) => uploaded(text, 400)))
    const [swept] = await Promise.all([
      Promise.all([now(), now(), now()]),
      Promise.all(texts.map((text) => editor.upload(text))),
    ])
    assert.ok(swept.reduce((n, s) => n + s.uploads, 0) <= files.length)
    for (const sha256 of files) assert.deepEqual([await known(sha256), kept(sha256)], [true, true])
    assert.deepEqual(await verify(house.register.pool, { filesDir: house.register.filesDir }), [])
  })

  it("waits while a backup is being made: nothing goes meanwhile, files come in, and then it goes", async () => {
    const sha256 = await uploaded("old beside a backup", 400)
    const backup = await house.register.pool.connect()
    try {
      await backup.query(`SELECT pg_advisory_lock_shared(${filesLock})`)
      await assert.rejects(now(), { code: "55P03" })
      assert.deepEqual([await known(sha256), kept(sha256)], [true, true])
      assert.equal((await editor.upload("new beside a backup")).status, 201)
    } finally {
      backup.release(true)
    }
    assert.equal((await now()).uploads, 1)
  })

  it("goes when a server starts, without being asked", async () => {
    const other = await openHouse("empty_register")
    const url = other.databaseUrl
    try {
      await other.as("viewer")
      await other.register.pool.query(`UPDATE "Session" SET "expiresAt" = now() - interval '1 second'`)
      const again = await openHouse("empty_register", {}, { url, drop: async () => {} })
      try {
        for (let n = 0; ; n++) {
          const { rows } = await other.register.pool.query(`SELECT FROM "Session"`)
          if (rows.length === 0) break
          assert.ok(n < 500, "the session is there still")
          await new Promise((r) => setTimeout(r, 10))
        }
      } finally {
        await again.close()
      }
    } finally {
      await other.close()
    }
  })
})

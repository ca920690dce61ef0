import assert from "node:assert/strict"
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { cpSync } from "node:fs"
import { join } from "node:path"
import { Readable } from "node:stream"
import { after, before, describe, it } from "node:test"
import { Pool } from "pg"
import { backup } from "../../api/src/database/backup"
import { placeOf, receive, settle } from "../../api/src/database/files"
import { ensureReadLogin } from "../../api/src/database/logins"
import { migrate } from "../../api/src/database/migrate"
import { restore } from "../../api/src/database/restore"
import { compareVersions } from "../../api/src/database/versions"
import { verify } from "../../api/src/ledger/verify"
import { at, connected, OwnCluster, productMigrations, publish, run, smallRegister } from "../support/own-cluster"

const log = () => {}
const cluster = new OwnCluster()
let folder: string
let count = 0
const place = (name: string) => join(cluster.folder, `${name}-${++count}`)

before(async () => {
  await cluster.start()
  folder = cluster.migrations({ "0001_first": smallRegister })
})
after(() => cluster.stop())

describe("a backup", () => {
  it("restored gives the register back: every row, every version, accounts, stored files, numbers to come", async () => {
    const { url, filesDir } = await filled()
    const out = place("backup")
    const manifest = await backup({ url, filesDir, out, log })
    const target = await cluster.database()
    const files = place("files")
    await restore({ url: target, filesDir: files, from: out, folder, log })
    assert.deepEqual(await everything(target), await everything(url))
    assert.equal(readFileSync(join(files, "ab", "cdef"), "utf8"), "a stored page")
    assert.deepEqual(await connected(target, compareVersions), [])
    await connected(target, async (client) => {
      assert.deepEqual(await at(client, 1, `SELECT text FROM "Name"`), [{ text: "Liwa\tal-\\Baqir\nسجلّ" }])
      await publish(client, 3, [`UPDATE "Name" SET text = 'later'`])
      await assert.rejects(client.query(`UPDATE "Name" SET text = 'past the ledger'`), { code: "42501" })
      await client.query(`INSERT INTO "Account" (email) VALUES ('new@example.org')`)
      await assert.rejects(client.query(`INSERT INTO "Account" (email, friend) VALUES ('x', 99)`), { code: "23503" })
    })
    assert.equal(manifest.revision, 2)
    assert.equal(manifest.migration, "0001_first")
  })

  it("of the product's own tables fits, and forgets who was logged in, who failed to, and the reading login", async () => {
    const url = await cluster.database()
    await migrate(url, { folder: productMigrations, log })
    await ensureReadLogin(url, {})
    await run(
      url,
      `INSERT INTO "Account" (id, email, name, "passwordHash", role) VALUES ('acc_1', 'a@b.org', 'A', '$argon2id$x', 'editor')`,
    )
    await run(
      url,
      `INSERT INTO "Session" ("tokenHash", "accountId", "expiresAt") VALUES (repeat('a', 64), 'acc_1', now())`,
    )
    await run(url, `INSERT INTO "LoginThrottle" (key) VALUES ('someone')`)
    const out = place("backup")
    await backup({ url, filesDir: place("none"), out, log })
    const target = await cluster.database()
    await restore({ url: target, filesDir: place("files"), from: out, folder: productMigrations, log })
    const [row] = await run(
      target,
      `SELECT (SELECT count(*) FROM "Account") AS accounts, (SELECT count(*) FROM "Session") AS sessions,
      (SELECT count(*) FROM "LoginThrottle") AS failures, to_regclass('ledger."ReadLogin"') AS login`,
    )
    assert.deepEqual(row, { accounts: "1", sessions: "0", failures: "0", login: null })
  })

  it("carries stored files with what is known of them, not what is still coming in; verification looks at each", async () => {
    const url = await cluster.database()
    await migrate(url, { folder: productMigrations, log })
    const filesDir = place("files")
    const [one, two] = [await stored(url, filesDir, "One text."), await stored(url, filesDir, "Another text.")]
    writeFileSync(join(filesDir, ".incoming", "half"), "One te")
    const out = place("backup")
    const manifest = await backup({ url, filesDir, out, log })
    assert.deepEqual(manifest.files.map((file) => file.path).sort(), [placeOf(one), placeOf(two)].sort())
    const target = await cluster.database()
    const files = place("files")
    await restore({ url: target, filesDir: files, from: out, folder: productMigrations, log })
    const told = `SELECT f.*, u."accountId" FROM "StoredFile" f JOIN "Upload" u USING (sha256) ORDER BY sha256`
    assert.deepEqual(await run(target, told), await run(url, told))
    const pool = new Pool({ connectionString: target })
    try {
      assert.deepEqual(await verify(pool, { filesDir: files }), [])
      assert.match(
        (await verify(pool, { filesDir: place("elsewhere") })).join(),
        new RegExp(`${one} that no source.* missing`),
      )
      appendFileSync(join(files, placeOf(one)), "!")
      const [fault, ...others] = await verify(pool, { filesDir: files })
      assert.match(fault!, new RegExp(`${one} .* has 10 bytes and should have 9`))
      assert.deepEqual(others, [])
    } finally {
      await pool.end()
    }
  })

  it("may be read by nobody else", async () => {
    const { url, filesDir } = await filled()
    const out = place("backup")
    await backup({ url, filesDir, out, log })
    for (const entry of ["", ...(readdirSync(out, { recursive: true }) as string[])]) {
      const { mode } = statSync(join(out, entry))
      assert.equal(mode & 0o077, 0, entry)
    }
  })

  it("shows one moment, though publications go on meanwhile", async () => {
    const { url, filesDir } = await filled()
    let writing = true
    let written = 2
    const writer = connected(url, async (client) => {
      for (let n = 3; writing; written = n++)
        await publish(client, n, [
          `INSERT INTO "Record" VALUES ('n${n}', 1)`,
          `INSERT INTO "Name" (id, text) VALUES ('n${n}', 'name ${n}')`,
          `UPDATE ledger."Register" SET revision = ${n}`,
        ])
    })
    while (written < 5) await new Promise(setImmediate)
    for (let round = 0; round < 3; round++) {
      const out = place("backup")
      await backup({ url, filesDir, out, log })
      const target = await cluster.database()
      const { revision } = await restore({ url: target, filesDir: place("files"), from: out, folder, log })
      const [row] = await run(
        target,
        `SELECT (SELECT revision FROM ledger."Register") AS register, (SELECT max(v_from) FROM ledger."Name") AS name,
        (SELECT max(v_from) FROM ledger."Record") AS record`,
      )
      assert.deepEqual(row, { register: revision, name: revision, record: revision })
    }
    writing = false
    await writer
  })

  it("is not written over another, and one cut short is no backup", async () => {
    const { url, filesDir } = await filled()
    const out = place("backup")
    await backup({ url, filesDir, out, log })
    await assert.rejects(backup({ url, filesDir, out, log }), /is there already/)
    const short = place("short")
    await assert.rejects(backup({ url: await cluster.database(), filesDir, out: short, log }))
    assert.equal(existsSync(short), false)
    await assert.rejects(restore({ url, filesDir, from: short, folder, log }), /is no backup/)
  })
})

describe("a restore", () => {
  it("needs no more than the database's owner may do", async () => {
    const { url, filesDir } = await filled()
    const out = place("backup")
    await backup({ url, filesDir, out, log })
    const target = await cluster.database()
    await run(
      target,
      `CREATE ROLE plain LOGIN PASSWORD 'plain'; ALTER DATABASE ${new URL(target).pathname.slice(1)} OWNER TO plain`,
    )
    const plain = new URL(target)
    plain.username = plain.password = "plain"
    await restore({ url: plain.href, filesDir: place("files"), from: out, folder, log })
    assert.deepEqual(await everything(target), await everything(url))
  })

  it("of an older release's backup migrates on to this one", async () => {
    const { url, filesDir } = await filled()
    const out = place("backup")
    await backup({ url, filesDir, out, log })
    const newer = cluster.migrations({
      "0001_first": smallRegister,
      "0002_more": `ALTER TABLE "Name" ADD mood text NOT NULL DEFAULT 'calm'`,
    })
    const target = await cluster.database()
    await restore({ url: target, filesDir: place("files"), from: out, folder: newer, log })
    assert.deepEqual(await run(target, `SELECT DISTINCT mood FROM ledger."Name"`), [{ mood: "calm" }])
  })

  it("is refused into a database that holds anything, and from a newer release", async () => {
    const { url, filesDir } = await filled()
    const out = place("backup")
    await backup({ url, filesDir, out, log })
    await assert.rejects(restore({ url, filesDir, from: out, folder, log }), /not empty: there are rows in Account/)
    const other = cluster.migrations({ "0000_other": "SELECT 1" })
    await assert.rejects(
      restore({ url: await cluster.database(), filesDir, from: out, folder: other, log }),
      /newer release.*0001_first/,
    )
  })

  it("of a damaged backup loads nothing, names the file, and can be tried again with a whole one", async () => {
    const { url, filesDir } = await filled()
    const whole = place("backup")
    await backup({ url, filesDir, out: whole, log })
    const target = await cluster.database()
    for (const [file, damage] of [
      ["tables/public.Name.copy", "b\\\\tname\\n"],
      ["tables/public.Record.copy", "b\t1\n"],
      ["tables/ledger.Name.copy", ""],
      ["files/ab/cdef", "!"],
    ] as const) {
      const from = place("damaged")
      cpSync(whole, from, { recursive: true })
      if (damage === "")
        writeFileSync(join(from, file), readFileSync(join(from, file), "utf8").replace("later", "LATER"))
      else appendFileSync(join(from, file), damage)
      const files = place("files")
      await assert.rejects(
        restore({ url: target, filesDir: files, from, folder, log }),
        new RegExp(`damaged: .*${file}`),
      )
      assert.deepEqual(await run(target, `SELECT FROM "Record"`), [])
      assert.equal(existsSync(join(files, "ab", "cdef.unfinished")), false)
    }
    await restore({ url: target, filesDir: place("files"), from: whole, folder, log })
    assert.deepEqual(await everything(target), await everything(url))
  })

  it("ends with what verification has to say", async () => {
    const { url, filesDir } = await filled()
    const out = place("backup")
    await backup({ url, filesDir, out, log })
    const verify = async (restored: string) => {
      assert.equal((await run(restored, `SELECT FROM "Name"`)).length, 1)
      throw new Error("a revision is missing")
    }
    const target = await cluster.database()
    await assert.rejects(
      restore({ url: target, filesDir: place("files"), from: out, folder, log, verify }),
      /a revision is missing/,
    )
  })
})

/** A small register of two revisions, with accounts and a stored file. */
async function filled(): Promise<{ url: string; filesDir: string }> {
  const url = await cluster.database()
  await migrate(url, { folder, log })
  await connected(url, async (client) => {
    await publish(client, 1, [
      `INSERT INTO "Record" VALUES ('a', 1)`,
      `INSERT INTO "Name" (id, text, amount) VALUES ('a', E'Liwa\\tal-\\\\Baqir\\nسجلّ', 1.50)`,
      `INSERT INTO "Author" VALUES ('a', 1, NULL), ('a', 2, '')`,
    ])
    await publish(client, 2, [`UPDATE "Name" SET text = 'later'`, `UPDATE ledger."Register" SET revision = 2`])
    await client.query(`INSERT INTO "Account" (email) VALUES ('a@example.org'), ('b@example.org')`)
    await client.query(`UPDATE "Account" SET friend = 3 - id`)
  })
  const filesDir = place("files")
  mkdirSync(join(filesDir, "ab"), { recursive: true })
  writeFileSync(join(filesDir, "ab", "cdef"), "a stored page")
  return { url, filesDir }
}

/** A file as an upload leaves it: on the disk, and known in the database. */
async function stored(url: string, filesDir: string, text: string): Promise<string> {
  const received = await receive(filesDir, Readable.from([Buffer.from(text)]), 1000)
  await settle(filesDir, received)
  const values = [received.sha256, received.bytes, text]
  await run(
    url,
    `INSERT INTO "Account" (id, email, name, "passwordHash", role) VALUES ('acc_1', 'a@b.org', 'A', '$argon2id$x', 'editor') ON CONFLICT DO NOTHING`,
  )
  await run(url, `INSERT INTO "StoredFile" VALUES ($1, 'text/plain', $2, $3)`, values)
  await run(url, `INSERT INTO "Upload" (sha256, "accountId") VALUES ($1, 'acc_1')`, [received.sha256])
  return received.sha256
}

async function everything(url: string): Promise<Record<string, unknown>> {
  const tables = await run(
    url,
    `
    SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('public', 'ledger') AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' ORDER BY 1`,
  )
  const rows = tables.map(async ({ name }) => [name, await run(url, `SELECT t::text FROM ${name} t ORDER BY 1`)])
  return Object.fromEntries(await Promise.all(rows))
}

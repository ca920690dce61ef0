import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { ensureReadLogin, grantRead, readOptions } from "../../api/src/database/logins"
import { migrate } from "../../api/src/database/migrate"
import { at, connected, OwnCluster, productMigrations, publish, run } from "../support/own-cluster"

const log = () => {}
const cluster = new OwnCluster()
const published = { Register: ["revision"], Change: ["revision", "recordId"] }
let owner: string
let reader: string

before(async () => {
  await cluster.start()
  owner = await cluster.database()
  await migrate(owner, { folder: productMigrations, log })
  reader = await ensureReadLogin(owner, published)
})
after(() => cluster.stop())

const refused = { code: "42501" }

describe("the login that reads", () => {
  it("reads the records, their versions and any earlier revision, and what is published of the ledger's books", async () => {
    await connected(owner, (client) =>
      publish(client, 1, [
        `INSERT INTO "Record" (id, kind, version, revision, "createdAt", "updatedAt") VALUES ('a', 'Term', 1, 1, now(), now())`,
      ]),
    )
    await connected(reader, async (client) => {
      assert.deepEqual((await client.query(`SELECT id FROM "Record"`)).rows, [{ id: "a" }])
      assert.deepEqual((await client.query(`SELECT id FROM ledger."Record"`)).rows, [{ id: "a" }])
      assert.deepEqual(await at(client, 0, `SELECT id FROM "Record"`), [])
      assert.deepEqual(await at(client, 1, `SELECT id FROM "Record"`), [{ id: "a" }])
      await client.query(`SELECT revision FROM ledger."Register"`)
      await client.query(`SELECT ext.fold('Liwa')`)
    })
  })

  it("sees nothing of accounts, sessions, unpublished work, migrations, its own password or what is not published", async () => {
    const tables = await run(
      owner,
      `
      SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname IN ('public', 'ledger') AND c.relkind = 'r'
        AND NOT EXISTS (SELECT FROM pg_class v WHERE v.relname = c.relname AND v.relnamespace = 'past'::regnamespace)`,
    )
    const names = tables.map(({ name }) => name)
    for (const name of [
      'public."Account"',
      'public."Session"',
      'public."ApiToken"',
      'public."AccountAct"',
      'ledger."ReadLogin"',
      "public._prisma_migrations",
    ])
      assert.ok(names.includes(name), name)
    for (const name of names) await assert.rejects(run(reader, `SELECT * FROM ${name}`), refused, name)
  })

  it("writes nothing anywhere, also when it puts its read-only mode aside", async () => {
    for (const statement of [
      `INSERT INTO "Record" DEFAULT VALUES`,
      `UPDATE "Record" SET version = 2`,
      `DELETE FROM "Record"`,
      `TRUNCATE "Record" CASCADE`,
      `UPDATE ledger."Record" SET v_to = 1`,
      `DELETE FROM past."Record"`,
      `UPDATE ledger."Register" SET revision = 9`,
      `CREATE TABLE mine (id int)`,
      `CREATE TEMPORARY TABLE mine (id int)`,
      `ALTER TABLE "Record" DISABLE TRIGGER USER`,
      "SELECT lo_create(0)",
      "SELECT lo_creat(-1)",
      "SELECT lo_from_bytea(0, '')",
    ])
      await connected(reader, async (client) => {
        await client.query("SET default_transaction_read_only = off")
        await client.query("SET sijill.revision = '2'")
        await assert.rejects(client.query(statement), refused, statement)
      })
  })

  it("begins in read-only mode and without just-in-time compilation", async () => {
    const url = new URL(reader)
    url.searchParams.set("options", readOptions)
    const [row] = await run(
      url.href,
      "SELECT current_setting('transaction_read_only') AS reads, current_setting('jit') AS jit",
    )
    assert.deepEqual(row, { reads: "on", jit: "off" })
  })

  it("stays the same from start to start, with nothing written when nothing is to be granted", async () => {
    const [first] = await run(
      owner,
      `SELECT xmin FROM pg_class WHERE relname = 'Record' AND relnamespace = 'public'::regnamespace`,
    )
    assert.equal(await ensureReadLogin(owner, published), reader)
    const [second] = await run(
      owner,
      `SELECT xmin FROM pg_class WHERE relname = 'Record' AND relnamespace = 'public'::regnamespace`,
    )
    assert.deepEqual(second, first)
  })

  it("is made once when several processes start at once, and serves copies of the database too", async () => {
    const url = await cluster.database()
    await migrate(url, { folder: productMigrations, log })
    const logins = await Promise.all([1, 2, 3, 4].map(() => ensureReadLogin(url, published)))
    assert.equal(new Set(logins).size, 1)
    const copy = await cluster.database(url)
    const same = await ensureReadLogin(copy, published)
    assert.equal(new URL(same).username, new URL(logins[0]!).username)
    assert.deepEqual(await run(same, `SELECT id FROM "Record"`), [])
  })

  it("loses a right it should not have, and gains those of a table made since", async () => {
    const name = new URL(reader).username
    await run(owner, `GRANT SELECT ON "Account" TO ${name}`)
    await run(owner, `REVOKE SELECT ON past."Record" FROM ${name}`)
    await ensureReadLogin(owner, published)
    await assert.rejects(run(reader, `SELECT * FROM "Account"`), refused)
    await run(reader, `SELECT * FROM past."Record"`)
  })
})

describe("a login given for reading", () => {
  it("is refused when it may do more than read by other rights, or is not there", async () => {
    await run(owner, "CREATE ROLE knows_all LOGIN; GRANT pg_read_all_data TO knows_all")
    const name = new URL(owner).username
    for (const [role, why] of [
      [name, /owns the register/],
      ["knows_all", /may read/],
      ["nobody", /does not exist/],
    ] as const)
      await assert.rejects(
        connected(owner, (client) => grantRead(client, role, published)),
        why,
      )
  })

  it("gets what it needs, and no more", async () => {
    await run(owner, "CREATE ROLE given LOGIN PASSWORD 'given'")
    await connected(owner, (client) => grantRead(client, "given", published))
    const url = new URL(owner)
    url.username = url.password = "given"
    await run(url.href, `SELECT * FROM "Record"`)
    await assert.rejects(run(url.href, `SELECT * FROM "Account"`), refused)
  })
})

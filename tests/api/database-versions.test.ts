import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import fc from "fast-check"
import type { Client } from "pg"
import { recordTables } from "../../api/src/database/catalogue"
import { migrate } from "../../api/src/database/migrate"
import { compareVersions } from "../../api/src/database/versions"
import { at, connected, OwnCluster, productMigrations, publish, run, smallRegister } from "../support/own-cluster"

const log = () => {}
const cluster = new OwnCluster()
const standing = 2147483647
let folder: string
before(async () => {
  await cluster.start()
  folder = cluster.migrations({ "0001_first": smallRegister })
})
after(() => cluster.stop())

const versionsOf = async (client: Client, id = "a") =>
  (await client.query(`SELECT text, v_from, v_to FROM ledger."Name" WHERE id = $1 ORDER BY v_from`, [id])).rows

describe("the versions of a row", () => {
  it("say what stood when: a create begins one, an update follows it with another, a delete ends it", async () => {
    await registered(async (client) => {
      await publish(client, 4, [`UPDATE "Name" SET text = 'Liwa al-Baqir' WHERE id = 'a'`])
      await publish(client, 9, [`DELETE FROM "Name"`])
      assert.deepEqual(await versionsOf(client), [
        { text: "Liwa", v_from: 1, v_to: 4 },
        { text: "Liwa al-Baqir", v_from: 4, v_to: 9 },
      ])
      const read = async (revision: number) => (await at(client, revision, `SELECT text, folded FROM "Name"`))[0]
      assert.equal(await read(0), undefined)
      assert.deepEqual(await read(3), { text: "Liwa", folded: "liwa" })
      assert.deepEqual(await read(8), { text: "Liwa al-Baqir", folded: "liwa al-baqir" })
      assert.equal(await read(9), undefined)
    })
  })

  it("are not made by an update that leaves the row as it was, but by one that changes how it is written", async () => {
    await registered(async (client) => {
      await publish(client, 2, [`UPDATE "Name" SET text = text, amount = amount`])
      assert.equal((await versionsOf(client)).length, 1)
      await publish(client, 3, [`UPDATE "Name" SET amount = 1.0`])
      await publish(client, 4, [`UPDATE "Name" SET amount = 1.00`])
      assert.deepEqual(await at(client, 3, `SELECT amount FROM "Name"`), [{ amount: "1.0" }])
      assert.deepEqual(await at(client, 4, `SELECT amount FROM "Name"`), [{ amount: "1.00" }])
    })
  })

  it("hold only what stood at the end of a revision", async () => {
    await registered(async (client) => {
      await publish(client, 2, [
        `UPDATE "Name" SET text = 'first try'`,
        `UPDATE "Name" SET text = 'second try'`,
        `INSERT INTO "Record" VALUES ('b', 1)`,
        `INSERT INTO "Name" (id, text) VALUES ('b', 'never stood')`,
        `DELETE FROM "Name" WHERE id = 'b'`,
      ])
      assert.deepEqual(await versionsOf(client), [
        { text: "Liwa", v_from: 1, v_to: 2 },
        { text: "second try", v_from: 2, v_to: standing },
      ])
      assert.deepEqual(await versionsOf(client, "b"), [])
    })
  })

  it("follow rows whose key moves, and several statements in one", async () => {
    await registered(async (client) => {
      await publish(client, 2, [`INSERT INTO "Author" VALUES ('a', 1, 'one'), ('a', 2, 'two')`])
      await publish(client, 3, [`UPDATE "Author" SET ordinal = ordinal + 10`])
      await publish(client, 4, [
        `WITH gone AS (DELETE FROM "Author" WHERE ordinal = 11), new AS (INSERT INTO "Author" VALUES ('a', 17, 'seven'))
         UPDATE "Author" SET said = 'three' WHERE ordinal = 12`,
      ])
      const said = async (revision: number) =>
        (await at(client, revision, `SELECT said FROM "Author" ORDER BY ordinal`)).map((row) => row.said).join(" ")
      assert.deepEqual(
        [await said(1), await said(2), await said(3), await said(4)],
        ["", "one two", "one two", "three seven"],
      )
      assert.deepEqual(await at(client, 3, `SELECT min(ordinal) FROM "Author"`), [{ min: 11 }])
    })
  })

  it("show every earlier revision as it was, whatever was done since", async () => {
    const id = fc.constantFrom("a", "b", "c")
    const text = fc.constantFrom("x", "y", "z")
    const step = fc.oneof(
      fc
        .tuple(id, text)
        .map(([i, t]) => `INSERT INTO "Author" VALUES ('a', ascii('${i}'), '${t}') ON CONFLICT DO NOTHING`),
      fc
        .tuple(id, text)
        .map(
          ([i, t]) =>
            `INSERT INTO "Author" VALUES ('a', ascii('${i}'), '${t}') ON CONFLICT ("nameId", ordinal) DO UPDATE SET said = excluded.said`,
        ),
      fc.tuple(id, text).map(([i, t]) => `UPDATE "Author" SET said = '${t}' WHERE ordinal >= ascii('${i}')`),
      id.map((i) => `DELETE FROM "Author" WHERE ordinal = ascii('${i}')`),
    )
    await registered(async (client) => {
      let revision = 1
      const rows = `SELECT * FROM "Author" ORDER BY ordinal`
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(step, { maxLength: 4 }), { minLength: 1, maxLength: 6 }),
          async (revisions) => {
            const seen = new Map<number, unknown>()
            for (const statements of revisions) {
              await publish(client, ++revision, statements)
              seen.set(revision, (await client.query(rows)).rows)
            }
            for (const [then, stood] of seen) assert.deepEqual(await at(client, then, rows), stood)
          },
        ),
        { numRuns: 40 },
      )
    })
  })

  it("are not shown where no revision is named, not even once a setting was used and forgotten", async () => {
    await registered(async (client) => {
      assert.equal((await at(client, 1, `SELECT * FROM "Name"`)).length, 1)
      assert.equal((await client.query(`SELECT * FROM past."Name"`)).rowCount, 0)
    })
  })
})

describe("a record table", () => {
  it("takes no INSERT, UPDATE, DELETE or TRUNCATE that does not come through the ledger", async () => {
    const url = await cluster.database()
    await migrate(url, { folder: productMigrations, log })
    await connected(url, async (client) => {
      await publish(client, 1, ["SELECT 1"])
      const tables = await recordTables(client)
      assert.ok(tables.some(({ child }) => child) && tables.some(({ name }) => name === "Actor"))
      for (const { name, key } of tables)
        for (const statement of [
          `INSERT INTO "${name}" DEFAULT VALUES`,
          `UPDATE "${name}" SET "${key[0]}" = "${key[0]}"`,
          `DELETE FROM "${name}"`,
          `TRUNCATE "${name}" CASCADE`,
        ])
          await assert.rejects(client.query(statement), {
            code: "42501",
            message: "records change only through the ledger",
          })
    })
  })

  it("takes no TRUNCATE from the ledger either", async () => {
    await registered((client) => assert.rejects(publish(client, 2, [`TRUNCATE "Record" CASCADE`]), { code: "42501" }))
  })
})

describe("what stands beside the tables", () => {
  const faults = {
    "a trigger switched off": `ALTER TABLE "Name" DISABLE TRIGGER ledger_guard`,
    "a trigger lost": `DROP TRIGGER ledger_update ON "Name"`,
    "a trigger function altered": `CREATE OR REPLACE FUNCTION ledger."keepName"() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
    "a view lost": `DROP VIEW past."Author"`,
    "a view that lacks a column": `DROP VIEW past."Author"; CREATE VIEW past."Author" AS SELECT ordinal FROM ledger."Author"`,
    "a view too many": `CREATE VIEW past."Other" AS SELECT 1 AS one`,
    "an index lost": `DROP INDEX ledger."Name_folded_trgm"`,
    "an index too many": `CREATE INDEX "Name_more" ON ledger."Name" (amount)`,
    "a key lost": `ALTER TABLE ledger."Name" DROP CONSTRAINT "Name_pkey"`,
    "a column that refuses null": `ALTER TABLE ledger."Name" ALTER text SET NOT NULL`,
    "a version table lost before it held anything": `DROP TABLE ledger."Author" CASCADE`,
  }
  it(`is compared with them, and mended at the next start: ${Object.keys(faults).join(", ")}`, async () => {
    const url = await registered()
    for (const [fault, statement] of Object.entries(faults)) {
      await run(url, statement)
      const found = await connected(url, compareVersions)
      assert.ok(found.length > 0, fault)
      await migrate(url, { folder, log })
      assert.deepEqual(await connected(url, compareVersions), [], fault)
    }
  })
})

describe("a version table that is lost while its table has rows", () => {
  it("is not made anew, as if nothing had ever stood", async () => {
    const url = await registered()
    await run(url, `DROP TABLE ledger."Name" CASCADE`)
    await assert.rejects(migrate(url, { folder, log }), /public."Name" has rows that have no versions/)
  })
})

/** A small register whose first revision made one name; its URL, after `use` was done with it. */
async function registered(use: (client: Client) => Promise<unknown> = async () => {}): Promise<string> {
  const url = await cluster.database()
  await migrate(url, { folder, log })
  await connected(url, async (client) => {
    await publish(client, 1, [
      `INSERT INTO "Record" VALUES ('a', 1)`,
      `INSERT INTO "Name" (id, text) VALUES ('a', 'Liwa')`,
    ])
    await use(client)
  })
  return url
}

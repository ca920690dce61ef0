import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import { mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { after, before, describe, it } from "node:test"
import { migrate } from "../../api/src/database/migrate"
import { compareVersions } from "../../api/src/database/versions"
import { connected, OwnCluster, productMigrations, publish, run, smallRegister } from "../support/own-cluster"

const log = () => {}
const cluster = new OwnCluster()
before(() => cluster.start())
after(() => cluster.stop())

describe("migrations", () => {
  it("are each applied once when four processes start at once, and leave nothing to mend", async () => {
    const url = await cluster.database()
    const runs = await Promise.all([1, 2, 3, 4].map(() => migrate(url, { folder: productMigrations, log })))
    const names = runs.flatMap(({ applied }) => applied)
    assert.deepEqual(names, [...new Set(names)])
    assert.deepEqual(await applied(url), names.sort())
    assert.deepEqual(await connected(url, compareVersions), [])
  })

  it("are noted as Prisma's own command line notes them", async () => {
    const url = await cluster.database()
    const folder = cluster.migrations({ "0001_first": smallRegister })
    await migrate(url, { folder, log })
    const [row] = await run(url, "SELECT * FROM _prisma_migrations")
    const text = readFileSync(join(folder, "0001_first", "migration.sql"))
    assert.equal(row?.checksum, createHash("sha256").update(text).digest("hex"))
    assert.equal(row?.applied_steps_count, 1)
    assert.equal(row?.rolled_back_at, null)
    assert.ok(row?.finished_at >= row?.started_at)
  })

  it("change nothing when there is none to apply and nothing to mend", async () => {
    const url = await cluster.database()
    await migrate(url, { folder: productMigrations, log })
    const written = "SELECT pg_current_xact_id()::text::int AS transaction"
    const [first] = await run(url, written)
    assert.deepEqual(await migrate(url, { folder: productMigrations, log }), { applied: [] })
    const [second] = await run(url, written)
    assert.equal(second?.transaction, first?.transaction + 1)
  })

  it("that fail leave nothing behind, name the line, and hold up those after them until they are put right", async () => {
    const url = await cluster.database()
    const steps = { "0001_first": smallRegister, "0003_last": "CREATE TABLE late (id int)" }
    const broken = cluster.migrations({ ...steps, "0002_next": "CREATE TABLE early (id int);\n\nSELECT nothing;" })
    await assert.rejects(
      migrate(url, { folder: broken, log }),
      /0002_next failed, line 3: column "nothing" does not exist/,
    )
    assert.deepEqual(await applied(url), ["0001_first"])
    assert.deepEqual(await run(url, "SELECT to_regclass('early') AS early, to_regclass('late') AS late"), [
      { early: null, late: null },
    ])
    assert.deepEqual(await connected(url, compareVersions), [], "views and triggers are as before")
    const mended = cluster.migrations({ ...steps, "0002_next": "CREATE TABLE early (id int)" })
    assert.deepEqual(await migrate(url, { folder: mended, log }), { applied: ["0002_next", "0003_last"] })
  })

  it("are refused when one of them failed under another tool, was altered since, or is unknown here", async () => {
    const url = await cluster.database()
    const folder = cluster.migrations({ "0001_first": smallRegister })
    await migrate(url, { folder, log })
    const altered = cluster.migrations({ "0001_first": `${smallRegister} ` })
    await assert.rejects(migrate(url, { folder: altered, log }), /0001_first was altered/)
    await assert.rejects(migrate(url, { folder: cluster.migrations({}), log }), /ahead of this release.*0001_first/)
    await run(url, "UPDATE _prisma_migrations SET finished_at = NULL, logs = 'out of paper'")
    await assert.rejects(migrate(url, { folder, log }), /0001_first failed in this database.*out of paper/)
    await run(url, "UPDATE _prisma_migrations SET rolled_back_at = now()")
    await assert.rejects(
      migrate(url, { folder, log }),
      /already exists/,
      "a failure marked as rolled back is tried again",
    )
  })

  it("without their file are named", async () => {
    const folder = cluster.migrations({})
    mkdirSync(join(folder, "0001_empty"))
    await assert.rejects(migrate(await cluster.database(), { folder, log }), /0001_empty has no migration.sql/)
  })
})

describe("a migration of a record table", () => {
  it("that adds columns fills them in old versions: the default, what is computed, and what stands", async () => {
    const url = await registered({
      "0002_add": `
        ALTER TABLE "Name" ADD mood text NOT NULL DEFAULT 'calm', ADD length int GENERATED ALWAYS AS (length(text)) STORED;
        ALTER TABLE "Name" ADD tone text;
        UPDATE "Name" SET tone = 'deep';`,
    })
    assert.deepEqual(await run(url, `SELECT text, mood, length, tone, v_from FROM ledger."Name" ORDER BY v_from`), [
      { text: "Liwa", mood: "calm", length: 4, tone: null, v_from: 1 },
      { text: "Liwa al-Baqir", mood: "calm", length: 13, tone: "deep", v_from: 2 },
    ])
  })

  it("that adds a required column without a default must give it to old versions itself", async () => {
    const forgetful = `ALTER TABLE "Name" ADD mood text; UPDATE "Name" SET mood = 'calm'; ALTER TABLE "Name" ALTER mood SET NOT NULL;`
    await assert.rejects(registered({ "0002_add": forgetful }), /old versions in ledger."Name" have no "mood"/)
    const careful = `${forgetful} ALTER TABLE ledger."Name" ADD mood text; UPDATE ledger."Name" SET mood = 'unknown';`
    await registered({ "0002_add": careful })
  })

  it("that renames, drops or retypes a column does the same to its versions, or is refused whole", async () => {
    for (const change of ["RENAME script TO hand", "DROP script", "ALTER script TYPE varchar(4)"]) {
      const here = `ALTER TABLE "Name" ${change};`
      const there = `ALTER TABLE ledger."Name" ${change};`
      await assert.rejects(
        registered({ "0002_change": here }),
        /ledger."Name" has script.*does the same in the schema ledger/,
      )
      await registered({ "0002_change": here + there })
    }
  })

  it("that drops a table drops its versions too, or is refused", async () => {
    await assert.rejects(
      registered({ "0002_drop": `DROP TABLE "Author"` }),
      /ledger."Author" keeps versions of a table that is no more/,
    )
    await registered({ "0002_drop": `DROP TABLE "Author"; DROP TABLE ledger."Author"` })
  })

  it("that adds, alters and drops indexes has the versions follow", async () => {
    const url = await registered({
      "0002_index": `DROP INDEX "Name_upper_idx"; CREATE UNIQUE INDEX "Name_amount_key" ON "Name" (amount DESC, id);`,
    })
    const indexes = await run(
      url,
      `SELECT indexdef FROM pg_indexes WHERE schemaname = 'ledger' AND tablename = 'Name' ORDER BY 1`,
    )
    assert.deepEqual(
      indexes.map(({ indexdef }) => indexdef),
      [
        `CREATE INDEX "Name_amount_key" ON ledger."Name" USING btree (amount DESC, id)`,
        `CREATE INDEX "Name_folded_trgm" ON ledger."Name" USING gin (folded ext.gin_trgm_ops)`,
        `CREATE INDEX "Name_text_key" ON ledger."Name" USING btree (text, script)`,
        `CREATE INDEX "Name_v" ON ledger."Name" USING btree (v_from, v_to)`,
        `CREATE UNIQUE INDEX "Name_pkey" ON ledger."Name" USING btree (id, v_from)`,
      ],
    )
  })

  it("may not compute a column without storing it, which no version could hold", async () => {
    const virtual = `ALTER TABLE "Name" ADD length int GENERATED ALWAYS AS (length(text)) VIRTUAL`
    await assert.rejects(registered({ "0002_add": virtual }), /"Name" computes length and does not store it/)
  })
})

const applied = async (url: string) =>
  (await run(url, "SELECT migration_name FROM _prisma_migrations ORDER BY 1")).map((row) => row.migration_name)

/** A small register with two revisions of one name, to which further migrations are then applied. */
async function registered(further: Record<string, string>): Promise<string> {
  const url = await cluster.database()
  await migrate(url, { folder: cluster.migrations({ "0001_first": smallRegister }), log })
  await connected(url, async (client) => {
    await publish(client, 1, [
      `INSERT INTO "Record" VALUES ('a', 1)`,
      `INSERT INTO "Name" (id, text) VALUES ('a', 'Liwa')`,
    ])
    await publish(client, 2, [`UPDATE "Name" SET text = 'Liwa al-Baqir'`])
  })
  await migrate(url, { folder: cluster.migrations({ "0001_first": smallRegister, ...further }), log })
  assert.deepEqual(await connected(url, compareVersions), [])
  return url
}

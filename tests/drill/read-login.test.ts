import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { Client } from "pg"
import { ensureReadLogin } from "../../api/src/database/logins"
import { published } from "../../api/src/database/open"
import { type House, openHouse } from "../support/house"

const writes = [
  `INSERT INTO "Person" (id) VALUES ('per_01hk153x0000000000000000000')`,
  `UPDATE "Person" SET "descriptiveLabel" = 'x'`,
  `DELETE FROM "Citation"`,
  `TRUNCATE "Citation"`,
  `UPDATE ledger."Register" SET revision = 0`,
  `INSERT INTO ledger."Changeset" (id, title, author, status, reviewed, "createdAt") VALUES ('chg_x', 'x', 'x', 'OPEN', false, now())`,
  `DELETE FROM ledger."Name"`,
  `UPDATE past."Name" SET text = 'x'`,
  `UPDATE "Account" SET role = 'admin'`,
  `DELETE FROM "Session"`,
  "CREATE TABLE note (n int)",
  "CREATE TEMPORARY TABLE note (n int)",
  `ALTER TABLE "Person" DISABLE TRIGGER ALL`,
  `DROP TABLE "Citation"`,
  "COPY (SELECT 1) TO PROGRAM 'true'",
]
const secrets = [
  `SELECT * FROM "Account"`,
  `SELECT * FROM "Session"`,
  `SELECT * FROM "ApiToken"`,
  `SELECT * FROM "AccountAct"`,
  `SELECT * FROM ledger."ReadLogin"`,
]

describe("The login that reads", () => {
  let house: House
  let client: Client
  before(async () => {
    house = await openHouse()
    client = new Client({ connectionString: await ensureReadLogin(house.databaseUrl, published) })
    await client.connect()
  })
  after(async () => {
    await client.end()
    await house.close()
  })

  it("may read the register, its past and its revisions", async () => {
    for (const table of [`public."Name"`, `ledger."Name"`])
      assert.ok((await client.query(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n > 0)
    assert.ok((await client.query(`SELECT revision FROM ledger."Register"`)).rows[0].revision > 0)
  })

  for (const statement of writes) {
    it(`may not write: ${statement.slice(0, 60)}`, async () => {
      // Neither by what it may do, nor after it has named a revision and taken the reading mode off.
      await client.query("SET default_transaction_read_only = off; SET sijill.revision = '1'")
      await assert.rejects(client.query(statement), /permission denied|must be owner|no privileges/)
    })
  }

  for (const statement of secrets) {
    it(`may not read accounts or logins: ${statement}`, async () => {
      await assert.rejects(client.query(statement), /permission denied/)
    })
  }

  it("is what every reader of the product uses, and none of them can write", async () => {
    const reader = await house.register.readers.now()
    const [who] = await reader.sql<{ name: string }>("SELECT current_user AS name")
    assert.match(who!.name, /^sijill_read_/)
    await assert.rejects(reader.sql(`UPDATE "Person" SET "descriptiveLabel" = 'x'`), /read-only|permission denied/)
    await assert.rejects(
      house.register.readers.past(1, (past) => past.sql(`UPDATE "Person" SET "descriptiveLabel" = 'x'`)),
      /read-only|permission denied|cannot update view/,
    )
  })
})

import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { Client } from "pg"
import { freshId } from "../../api/src/ledger/changeset"
import { data } from "../support/attacks/data"
import { documents } from "../support/attacks/documents"
import { requests } from "../support/attacks/requests"
import { type Planted, type Row, type Target, faultsOf } from "../support/attacks/row"
import { unguarded } from "../support/attacks/unguarded"
import { heard } from "../support/heard"
import { type House, openHouse } from "../support/house"
import { opened, put } from "../support/working"

/** Rows on parts the product does not have. */
const waiting: Record<number, string> = {
  21: "there are no websockets: a handshake finds no door",
  51: "no answer is kept and no operation compiled",
  53: "there is no gateway of ours, and no cache that two users share",
}
/** Rows that are asked of the database or of the log, below. */
const apart = [48, 57]

const rows: Row[] = [...documents, ...requests, ...data].sort((a, b) => a.n - b.n)
const destructive = [32, 33]

let house: House
let strict: House
let bare: Awaited<ReturnType<typeof unguarded>>
let target: Target
const server = heard("info")
before(async () => {
  house = await openHouse("seeded_register", {}, undefined, server.log)
  strict = await openHouse("empty_register", {
    NODE_ENV: "production",
    SIJILL_POINTS_ANONYMOUS: "4000",
  })
  bare = await unguarded(house)
  const graph = `${house.url}/graphql`
  target = { graph, subgraph: `${house.url}/subgraphs/actors/graphql`, house, strict, planted: await plant() }
})
after(async () => {
  await bare.stop()
  await Promise.all([house.close(), strict.close()])
})

async function plant(): Promise<Planted> {
  const author = await house.as("contributor")
  const { id: hiddenChangeset } = await opened(author, "Work hidden in a changeset")
  const hidden = freshId("Person")
  await put(author, hiddenChangeset, "createPerson", { id: hidden, descriptiveLabel: "hidden in a changeset" })
  const editor = await house.as("editor")
  const { record, revision } = await editor.write("createPerson", { descriptiveLabel: "words that were redacted" })
  await editor.write("updatePerson", {
    id: record.id,
    expectedVersion: 1,
    descriptiveLabel: "words that were redacted too",
  })
  const [admin, second] = [await house.as("admin"), await house.another("admin")]
  const items = [{ record: record.id, fields: ["descriptiveLabel", "slug"] }]
  const asked = await admin.read(
    "mutation($input: AskRedactionInput!) { askRedaction(input: $input) { redaction { id } userErrors { message } } }",
    { input: { items, reason: "To be forgotten." } },
  )
  await second.read(
    `mutation { confirmRedaction(input: {id: "${asked.askRedaction.redaction.id}"}) { userErrors { message } } }`,
  )
  return {
    hidden,
    hiddenChangeset,
    hiddenWords: "hidden in a changeset",
    redacted: record.id,
    redactedWords: "words that were redacted",
    redactedStood: revision,
  }
}

/** Takes a table away while something is asked that needs it. */
async function broken<T>(ask: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: house.databaseUrl })
  await client.connect()
  try {
    await client.query('ALTER TABLE "ExternalId" RENAME TO "Away"')
    return await ask()
  } finally {
    await client.query('ALTER TABLE "Away" RENAME TO "ExternalId"')
    await client.end()
  }
}

const sendTo = (row: Row, to: Target) =>
  destructive.includes(Math.floor(row.n)) ? broken(() => row.send(to)) : row.send(to)

describe("The attacks", () => {
  it("are all in the table, wait for parts there are not, or are asked apart", () => {
    const numbers = new Set([...rows.map((r) => Math.floor(r.n)), ...Object.keys(waiting).map(Number), ...apart])
    assert.deepEqual(
      [...numbers].sort((a, b) => a - b),
      Array.from({ length: 57 }, (_, n) => n + 1),
    )
  })

  for (const row of rows)
    it(`get their answer: ${row.n}, ${row.attack}`, async () => {
      assert.deepEqual(faultsOf(row, await sendTo(row, target)), [])
    })

  for (const row of rows.filter((r) => r.executed))
    it(`are carried out by a server without guards, so that the row tests something: ${row.n}, ${row.attack}`, async () => {
      const faults = await sendTo(row, bare).then(
        (outcomes) => faultsOf(row, outcomes),
        (error) => [String(error)],
      )
      assert.ok(faults.length > 0, `row ${row.n} gets the right answer from a server without guards`)
    })

  it("leave JavaScript's own objects as they were", () => {
    assert.equal(({} as any).polluted, undefined)
  })

  it("write no line of their own into the log: 48, newlines and colours in what is logged", async () => {
    await fetch(`${house.url}/${encodeURIComponent('x\n{"level":"error","msg":"forged"}\u001b[31m')}`, {
      headers: { "User-Agent": "forged", "X-Request-Id": "forged" },
    })
    const lines = server.text().split("\n").filter(Boolean)
    assert.ok(lines.length > 50)
    for (const line of lines) {
      assert.notEqual(JSON.parse(line).msg, "forged")
      assert.ok(!line.includes("\u001b"))
    }
  })

  it("find the database's own refusals: 57, reading accounts with the reading login, and writing past the ledger", async () => {
    const { rows: logins } = await house.register.pool.query(`SELECT name, password FROM ledger."ReadLogin"`)
    const url = new URL(house.databaseUrl)
    Object.assign(url, { username: logins[0].name, password: logins[0].password })
    const [reader, owner] = [
      new Client({ connectionString: url.href }),
      new Client({ connectionString: house.databaseUrl }),
    ]
    await Promise.all([reader.connect(), owner.connect()])
    try {
      const secret = [
        "Account",
        "Session",
        "ApiToken",
        "AccountAct",
        "WorkingChangeset",
        "DraftChange",
        "ChangesetAct",
        "Redaction",
        "Upload",
        "StoredFile",
      ]
      for (const table of secret)
        await assert.rejects(reader.query(`SELECT * FROM "${table}"`), { code: "42501" }, table)
      for (const statement of [`UPDATE "Person" SET slug = 'x'`, `DELETE FROM "Person"`, `TRUNCATE "Person" CASCADE`]) {
        await assert.rejects(reader.query(`SET default_transaction_read_only = off; ${statement}`), { code: "42501" })
        await assert.rejects(owner.query(statement), { code: "42501" }, statement)
      }
    } finally {
      await Promise.all([reader.end(), owner.end()])
    }
  })
})

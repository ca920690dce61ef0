import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { Client } from "pg"
import { graphKinds } from "../../api/src/graph/kinds"
import { type Column, childrenOf, columnsOf } from "../../api/src/ledger/kind"
import { freshDatabase } from "../support/cluster"

/** Tables with the columns declared for them: kinds, and child tables by their fields. */
const tables = (): { table: string; columns: Column[]; filters: string[] }[] =>
  graphKinds().flatMap((kind) => [
    {
      table: kind.name,
      columns: columnsOf(kind),
      filters: (kind.where ?? []).map((name) => kind.fields.find((f) => f.name === name)!.columns[0]!.name),
    },
    ...childrenOf(kind).map((c) => ({ table: c.table, columns: c.fields.flatMap((f) => f.columns), filters: [] })),
  ])

describe("The database holds to what the kinds declare", () => {
  let database: { url: string; drop: () => Promise<void> }
  let client: Client
  before(async () => {
    database = await freshDatabase("empty_register")
    client = new Client({ connectionString: database.url })
    await client.connect()
  })
  after(async () => {
    await client.end()
    await database.drop()
  })
  const constraints = async (table: string, type: "c" | "f") =>
    new Map<string, string>(
      (
        await client.query(
          "SELECT conname AS name, pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conrelid = $1::regclass AND contype = $2",
          [`"${table}"`, type],
        )
      ).rows.map((r) => [r.name, r.text]),
    )

  it("takes the codes of a closed list and no others, by a constraint named after table and column", async () => {
    for (const { table, columns } of tables()) {
      const checks = await constraints(table, "c")
      for (const { name, codes } of columns.filter((c) => c.codes)) {
        const text = checks.get(`${table}_${name}_check`)
        const found = [...(text ?? "").matchAll(/'([A-Z0-9_]+)'::text/g)].map((m) => m[1])
        assert.deepEqual(found, [...codes!], `${table}.${name}`)
      }
    }
  })

  it("has a foreign key for every reference", async () => {
    for (const { table, columns } of tables()) {
      const keys = await constraints(table, "f")
      for (const { name } of columns.filter((c) => c.to))
        assert.ok(keys.has(`${table}_${name}_fkey`), `${table}.${name}`)
    }
  })

  it("has an index for every reference and every filter", async () => {
    for (const { table, columns, filters } of tables()) {
      const { rows } = await client.query(
        "SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0] WHERE i.indrelid = $1::regclass",
        [`"${table}"`],
      )
      const led = rows.map((r) => r.attname)
      const wanted = new Set([...columns.filter((c) => c.to).map((c) => c.name), ...filters])
      assert.deepEqual(
        [...wanted].filter((name) => !led.includes(name)),
        [],
        table,
      )
    }
  })
})

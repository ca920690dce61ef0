import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { after, before, describe, it } from "node:test"
import { Client } from "pg"
import { graphKinds } from "../../api/src/graph/kinds"
import { compareVersions } from "../../api/src/database/versions"
import { columnsOf } from "../../api/src/ledger/kind"
import { modelled } from "../../prisma/draft/models"
import { tables } from "../../prisma/draft/tables"
import { catalogueFile, catalogueOf, prismaColumns } from "../support/catalogue"
import { freshDatabase } from "../support/cluster"

describe("The database's catalogue", () => {
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

  const tableColumns = async (table: string) => {
    const { rows } = await client.query(
      `SELECT column_name AS name, data_type || CASE WHEN is_nullable = 'YES' THEN '?' ELSE '' END AS type FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
      [table],
    )
    return new Map<string, string>(rows.map((r) => [r.name, r.type]))
  }
  const sorted = (columns: Map<string, string>) => [...columns].sort(([a], [b]) => (a < b ? -1 : 1))

  it("has for every model of the Prisma schema a table with the same columns, types and nullability", async () => {
    const models = prismaColumns()
    assert.ok(models.size > 15)
    for (const [table, columns] of models) assert.deepEqual(sorted(await tableColumns(table)), sorted(columns), table)
  })

  it("has in each module's file of the Prisma schema the models of its kinds alone, for drafting writes it whole", () => {
    const folder = resolve(__dirname, "../../prisma/schema")
    const drafted = tables()
    for (const module of new Set(drafted.map((t) => t.module))) {
      const own = drafted.filter((t) => t.module === module).map((t) => t.name)
      assert.deepEqual([...modelled(folder, [`${module}.prisma`]).keys()].sort(), own.sort(), module)
    }
  })

  it("has a model for every table", async () => {
    const { rows } = await client.query(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
    )
    assert.deepEqual(rows.map((r) => r.tablename).sort(), [...prismaColumns().keys()].sort())
  })

  it("has the columns each kind declares, and no others", async () => {
    for (const kind of graphKinds()) {
      const declared = [...columnsOf(kind).map((c) => c.name), "id", ...(kind.folds ? ["folded"] : [])]
      assert.deepEqual([...(await tableColumns(kind.name)).keys()].sort(), declared.sort(), kind.name)
    }
  })

  it("has version tables, triggers and views of the past that fit every record table", async () => {
    assert.deepEqual(await compareVersions(client), [])
  })

  it("lets no foreign key change a row by itself", async () => {
    const { rows } = await client.query(
      `SELECT conname FROM pg_constraint WHERE contype = 'f' AND (confdeltype <> 'a' OR confupdtype <> 'a')`,
    )
    assert.deepEqual(rows, [])
  })

  it("stands as written down; after a wanted change run: node --import tsx tests/support/catalogue.ts", async () => {
    assert.equal(await catalogueOf(database.url), readFileSync(catalogueFile, "utf8"))
  })
})

import "reflect-metadata"
import { execFileSync } from "node:child_process"
import { readdirSync } from "node:fs"
import { resolve } from "node:path"
import { modelled, writeModels } from "./models"
import { addColumns, createTable } from "./sql"
import { tables } from "./tables"

/*
 * Drafts what a change of the declared kinds needs in the database: writes the Prisma models and prints the statements
 * of a migration for tables and columns the models did not have yet. What it prints is read before it is used.
 */
const folder = resolve(__dirname, "../schema")
const before = modelled(
  folder,
  readdirSync(folder).filter((f) => f.endsWith(".prisma")),
)
const wanted = tables()
const statements = wanted.flatMap((t) => {
  const had = before.get(t.name)
  if (!had) return [createTable(t)]
  const added = t.columns.filter((c) => !had.has(c.name))
  return added.length > 0 ? [addColumns(t, added)] : []
})
writeModels(folder, wanted)
// Formatting needs no engine of Prisma's, and must not look for one.
execFileSync("npx", ["prisma", "format"], {
  cwd: resolve(folder, "../.."),
  env: { ...globalThis.process.env, PRISMA_SCHEMA_ENGINE_BINARY: "/bin/false" },
  stdio: ["ignore", "ignore", "inherit"],
})
const parts = [
  statements.flatMap((s) => s.tables),
  statements.flatMap((s) => s.keys),
  statements.flatMap((s) => s.indexes),
]
console.log(
  parts
    .filter((p) => p.length > 0)
    .map((p) => p.join("\n"))
    .join("\n\n") || "-- Every table and column declared has its model already.",
)

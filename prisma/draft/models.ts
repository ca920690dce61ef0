import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Column } from "../../api/src/ledger/kind"
import { type Table, targetOf } from "./tables"

const types = { text: "String", integer: "Int", numeric: "Decimal", boolean: "Boolean" } as const
const noAction = "onDelete: NoAction, onUpdate: NoAction"
const low = (name: string) => name[0]!.toLowerCase() + name.slice(1)
const high = (name: string) => name[0]!.toUpperCase() + name.slice(1)

/**
 * Writes the models of all tables into `prisma/schema`, a file a module, and into the anchors of `base.prisma` the other
 * ends of their relations.
 */
export function writeModels(folder: string, tables: Table[]): void {
  const ends = otherEnds(tables)
  for (const module of new Set(tables.map((t) => t.module))) {
    const own = tables.filter((t) => t.module === module).map((t) => model(t, ends.get(t.name) ?? []))
    writeFileSync(join(folder, `${module}.prisma`), `${own.join("\n\n")}\n`)
  }
  const base = join(folder, "base.prisma")
  const anchors = ["Record", "Actor"].reduce(
    (text, name) => anchored(text, name, ends.get(name) ?? []),
    readFileSync(base, "utf8"),
  )
  writeFileSync(base, anchors)
}

/** Which columns each model of the schema has: what the migrations so far have made. */
export function modelled(folder: string, files: string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const file of files)
    for (const [, name, body] of readFileSync(join(folder, file), "utf8").matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm))
      found.set(name!, new Set([...body!.matchAll(/^ {2}(\w+)\s/gm)].map((m) => m[1]!)))
  return found
}

/** Every relation has its other end on the model it points at. */
function otherEnds(tables: Table[]): Map<string, string[]> {
  const ends = new Map<string, string[]>()
  const add = (at: string, line: string) => ends.set(at, [...(ends.get(at) ?? []), line])
  for (const t of tables) {
    if (t.anchor) add(t.anchor, `  ${low(t.name)} ${t.name}? @relation("${t.name}_id")`)
    for (const c of t.columns) {
      const to = targetOf(c)
      if (to) add(to, `  ${low(t.name)}${high(bare(c))} ${t.name}[] @relation("${t.name}_${c.name}")`)
    }
  }
  return ends
}

const bare = (c: Column) => c.name.replace(/Id$/, "")

function model(t: Table, ends: string[]): string {
  const key = t.parent
    ? [
        `  ${t.parent.key} String`,
        `  ${low(t.parent.table)} ${t.parent.table} @relation(fields: [${t.parent.key}], references: [id], ${noAction})`,
        "  ordinal Int",
      ]
    : ["  id String @id", `  anchor ${t.anchor} @relation("${t.name}_id", fields: [id], references: [id], ${noAction})`]
  const folds = t.folds && `  folded String? @default(dbgenerated("ext.fold(${t.folds.replace(/"/g, '\\"')})"))`
  const filters = [...new Set([...t.columns.filter((c) => c.to).map((c) => c.name), ...t.filters])]
  const indexes = [
    ...(t.parent ? [`  @@id([${t.parent.key}, ordinal])`] : []),
    ...filters.map((n) => `  @@index([${n}${t.parent ? "" : ", id"}])`),
  ]
  const lists = t.children.map((name) => `  ${low(name)}s ${name}[]`)
  const lines = [...key, ...t.columns.flatMap((c) => field(t, c)), ...(folds ? [folds] : []), ...lists, ...ends]
  return `model ${t.name} {\n${[...lines, ...(indexes.length > 0 ? ["", ...indexes] : [])].join("\n")}\n}`
}

function field(t: Table, c: Column): string[] {
  const to = targetOf(c)
  const more =
    c.name === "slug" ? ` @unique(map: "${t.name}_slug_key")` : c.type === "numeric" ? " @db.Decimal(26, 6)" : ""
  const own = `  ${c.name} ${types[c.type]}${c.required ? "" : "?"}${more}`
  const relation = `  ${bare(c)} ${to}${c.required ? "" : "?"} @relation("${t.name}_${c.name}", fields: [${c.name}], references: [id], ${noAction})`
  return to ? [own, relation] : [own]
}

/** An anchor's model with these other ends in place of those it had; the one between the two anchors stays. */
function anchored(base: string, name: string, ends: string[]): string {
  return base.replace(new RegExp(`^model ${name} \\{\\n[\\s\\S]*?^\\}`, "m"), (text) => {
    const kept = text.split("\n").filter((line) => !/@relation\("(?!Actor_id)/.test(line))
    const at = kept.findIndex((line) => line.trim() === "" || line === "}")
    return [...kept.slice(0, at), ...ends, ...kept.slice(at)].join("\n")
  })
}

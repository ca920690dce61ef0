import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { composeServices } from "@theguild/federation-composition"
import { lexicographicSortSchema, parse, printSchema } from "graphql"
import { relationTypes } from "./actors/lists"
import { forms, meanings } from "./graph/forms"
import { type Entry, lists } from "./graph/list"
import { buildGraph } from "./graph/schema"
import { sliceAll } from "./graph/subgraphs"
import { modules } from "./modules"

const folder = resolve(__dirname, "../../schema")

/** Everything under `schema/` that is made from the code: file name → text. */
export function generated(): Map<string, string> {
  const graph = buildGraph(modules)
  const slices = sliceAll(graph.schema, graph.modules)
  const services = [...slices].map(([name, sdl]) => ({
    name,
    typeDefs: parse(sdl),
    url: `http://localhost:4000/subgraphs/${name}/graphql`,
  }))
  const composed = composeServices(services)
  if (!composed.supergraphSdl)
    throw new Error(`The subgraphs do not compose:\n${(composed.errors ?? []).map((e) => `  ${e.message}`).join("\n")}`)
  return new Map([
    ["api.graphql", `${printSchema(lexicographicSortSchema(graph.schema))}\n`],
    ["supergraph.graphql", `${composed.supergraphSdl}\n`],
    ...[...slices].map(([name, sdl]) => [`subgraphs/${name}.graphql`, `${sdl}\n`] as const),
    ["kinds.json", `${JSON.stringify(forms(), null, 1)}\n`],
    ["meanings.json", `${JSON.stringify(meanings(), null, 1)}\n`],
    ["vocabularies.json", `${JSON.stringify(vocabularies(), null, 1)}\n`],
  ])
}

/** The closed lists with labels in both languages, for whoever shows them; what a code means stands in the SDL. */
function vocabularies() {
  const sorted = [...lists.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  const labels = (entries: Record<string, Entry>) => mapped(entries, ({ en, ar }) => ({ en, ar }))
  return {
    lists: Object.fromEntries(sorted.map((l) => [l.name, labels(l.entries)])),
    relationTypes: mapped(relationTypes, ({ from: _, ...wording }) => wording),
  }
}

const mapped = <T, U>(entries: Record<string, T>, to: (entry: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(entries).map(([code, entry]) => [code, to(entry)]))

/** The names of generated files that are missing or differ from what the code says. */
export function stale(): string[] {
  return [...generated()]
    .filter(([name, text]) => !existsSync(join(folder, name)) || readFileSync(join(folder, name), "utf8") !== text)
    .map(([name]) => name)
}

if (require.main === module) {
  if (process.argv.includes("--check")) {
    const names = stale()
    if (names.length > 0) console.error(`Stale under schema/: ${names.join(", ")}. Run npm run generate.`)
    process.exit(names.length > 0 ? 1 : 0)
  }
  for (const [name, text] of generated()) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

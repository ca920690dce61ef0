import { GraphQLDateTimeISO } from "graphql-scalars"
import type { GraphQLSchema } from "graphql"
import { buildSchemaSync, getMetadataStorage } from "type-graphql"
import type { GraphKind } from "./kinds"
import { recordResolver } from "./records"

/** What a module brings: its kinds, the value types it declares, and the resolvers that add to others. */
export type Module = { name: string; kinds: GraphKind[]; types: any[]; resolvers: any[] }

/** A module with the resolvers made from its kinds: what the schema is built from and sliced by. */
export type BuiltModule = { name: string; types: any[]; resolvers: any[] }

/** Builds the one executable schema from the modules, and tells which class belongs to which module. */
export function buildGraph(modules: Module[]): { schema: GraphQLSchema; modules: BuiltModule[] } {
  const built = modules.map((m) => ({
    name: m.name,
    types: [...m.kinds.map((k) => k.cls), ...m.types],
    resolvers: [...m.resolvers, ...m.kinds.map(recordResolver)],
  }))
  const resolvers = built.flatMap((m) => m.resolvers) as [any, ...any[]]
  settle()
  const orphanedTypes = built.flatMap((m) => m.types)
  const schema = buildSchemaSync({
    resolvers,
    orphanedTypes,
    validate: false,
    scalarsMap: [{ type: Date, scalar: GraphQLDateTimeISO }],
  })
  schema.getQueryType()!.description = "What may be asked of the register."
  schema.getMutationType()!.description =
    "How records are changed: each change is published at once, as a new revision; at the address of a changeset (?changeset=ID) it goes into that."
  return { schema, modules: built }
}

/*
 * Types are named by functions, because modules name each other; inputs, connections and enums are made when first
 * named. The generator wants all of them beforehand, so every name is asked for until nothing new comes.
 */
function settle(): void {
  const store = getMetadataStorage() as any
  const size = () => store.fields.length + store.inputTypes.length + store.objectTypes.length + store.enums.length
  for (let before = -1; before !== size(); ) {
    before = size()
    for (const f of [...store.fields, ...store.queries, ...store.mutations, ...store.fieldResolvers, ...store.params])
      (f.getType ?? f.getReturnType)?.()
  }
}

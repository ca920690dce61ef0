import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  GraphQLInterfaceType,
  GraphQLObjectType,
  type GraphQLField,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  buildASTSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  parse,
  print,
  printSchema,
} from "graphql"
import { getMetadataStorage } from "type-graphql"
import type { Context } from "./context"
import type { BuiltModule } from "./schema"

/*
 * The one executable schema, cut into Federation 2 subgraphs, one per module: a type belongs to the module that declares
 * its class, a field to the module whose resolver declares it. Whatever a printed field points at is printed as a stub
 * with its id; an interface with the fields all its printed implementers have; values and inputs whole in every slice
 * that reaches them, because composition drops an input field that one slice lacks.
 */

const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])`

/** Which fields of which types a slice prints. */
type Cut = { roots: Map<string, Set<string>>; entities: Map<string, Set<string>>; values: Set<string> }

/** Cuts the schema: name of the module → SDL of its subgraph. */
export function sliceAll(schema: GraphQLSchema, modules: BuiltModule[]): Map<string, string> {
  const owners = ownership(schema, modules)
  const whole = parse(printSchema(schema))
  return new Map(modules.map((m) => [m.name, print(printed(schema, whole, cut(schema, owners, m.name)))]))
}

type Owners = {
  entities: GraphQLObjectType[]
  typeHome: Map<string, string>
  rootHome: Map<string, string>
  fieldHome: (type: GraphQLObjectType, field: string) => string
}

/** Reads from the metadata of type-graphql (its version is pinned) who declares what. */
function ownership(schema: GraphQLSchema, modules: BuiltModule[]): Owners {
  const store = getMetadataStorage() as any
  const home = new Map<unknown, string>(
    modules.flatMap((m) => [...m.types, ...m.resolvers].map((c) => [c, m.name] as const)),
  )
  const typeHome = new Map<string, string>(
    store.objectTypes.filter((t: any) => home.has(t.target)).map((t: any) => [t.name, home.get(t.target)!]),
  )
  const rootHome = new Map<string, string>(
    [...store.queries, ...store.mutations].map((q: any) => [q.schemaName, home.get(q.target)!]),
  )
  const given = new Map<string, string>()
  for (const f of store.fieldResolvers) {
    if (f.kind !== "external" || !home.has(f.target)) continue
    const on = store.resolverClasses.find((r: any) => r.target === f.target)?.getObjectType?.()
    const type = [...store.objectTypes, ...store.interfaceTypes].find((t: any) => t.target === on)
    if (type) given.set(`${type.name}.${f.schemaName ?? f.methodName}`, home.get(f.target)!)
  }
  const fieldHome = (type: GraphQLObjectType, field: string) =>
    given.get(`${type.name}.${field}`) ??
    type
      .getInterfaces()
      .map((i) => given.get(`${i.name}.${field}`))
      .find(Boolean) ??
    typeHome.get(type.name)!
  const entities = Object.values(schema.getTypeMap()).filter(
    (t): t is GraphQLObjectType => isObjectType(t) && typeHome.has(t.name) && t.getInterfaces().length > 0,
  )
  return { entities, typeHome, rootHome, fieldHome }
}

/** Picks what a module's slice holds, and follows every field to what it points at. */
function cut(schema: GraphQLSchema, { entities, typeHome, rootHome, fieldHome }: Owners, module: string): Cut {
  const found: Cut = { roots: new Map(), entities: new Map(), values: new Set() }
  for (const t of entities) {
    const own = Object.keys(t.getFields()).filter((f) => f === "id" || fieldHome(t, f) === module)
    if (typeHome.get(t.name) === module || own.length > 1) found.entities.set(t.name, new Set(own))
  }
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    const own = Object.keys(root?.getFields() ?? {}).filter((f) => rootHome.get(f) === module)
    if (own.length > 0) found.roots.set(root!.name, new Set(own))
  }
  const isEntity = new Set(entities)
  const reachType = (type: any): void => {
    const records = isInterfaceType(type) ? schema.getPossibleTypes(type) : isEntity.has(type) ? [type] : []
    for (const r of records) if (!found.entities.has(r.name)) found.entities.set(r.name, new Set(["id"]))
    if (records.length > 0 || isInterfaceType(type) || isSpecifiedScalarType(type) || found.values.has(type.name))
      return
    found.values.add(type.name)
    if (isObjectType(type) || isInputObjectType(type))
      for (const f of Object.values(type.getFields())) reach(f as GraphQLField<unknown, unknown>)
  }
  const reach = (field: GraphQLField<unknown, unknown>): void => {
    reachType(getNamedType(field.type))
    for (const a of field.args ?? []) reachType(getNamedType(a.type))
  }
  for (const [type, fields] of [...found.roots, ...found.entities])
    for (const f of fields) reach((schema.getType(type) as GraphQLObjectType).getFields()[f]!)
  return found
}

function printed(schema: GraphQLSchema, whole: DocumentNode, { roots, entities, values }: Cut): DocumentNode {
  const interfaces = new Map<string, Set<string>>()
  for (const type of Object.values(schema.getTypeMap()).filter(isInterfaceType)) {
    const here = schema.getPossibleTypes(type).filter((o) => entities.has(o.name))
    if (here.length > 0)
      interfaces.set(
        type.name,
        new Set(Object.keys(type.getFields()).filter((f) => here.every((o) => entities.get(o.name)!.has(f)))),
      )
  }
  const key = (name: string) =>
    entities.has(name) ? [directive("key", { fields: "id" })] : values.has(name) ? [directive("shareable")] : []
  const definitions = whole.definitions.flatMap((d): DefinitionNode[] => {
    if (!("name" in d) || !d.name) return []
    const name = d.name.value
    const fields = roots.get(name) ?? entities.get(name) ?? interfaces.get(name)
    if (d.kind === Kind.OBJECT_TYPE_DEFINITION || d.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      if (!fields && !values.has(name)) return []
      return [narrowed(d, fields ?? null, interfaces, d.kind === Kind.OBJECT_TYPE_DEFINITION ? key(name) : [])]
    }
    return values.has(name) ? [d] : []
  })
  return { kind: Kind.DOCUMENT, definitions: [...parse(federation).definitions, ...definitions] }
}

function narrowed(
  d: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode,
  keep: Set<string> | null,
  interfaces: Map<string, unknown>,
  directives: any[],
): DefinitionNode {
  const fields = d.fields?.filter((f: FieldDefinitionNode) => !keep || keep.has(f.name.value))
  return {
    ...d,
    fields,
    interfaces: d.interfaces?.filter((i) => interfaces.has(i.name.value)),
    directives,
  } as DefinitionNode
}

function directive(name: string, args: Record<string, string> = {}) {
  const nodes = Object.entries(args).map(([n, value]) => ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: n },
    value: { kind: Kind.STRING, value },
  }))
  return { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: name }, arguments: nodes }
}

/**
 * Makes a slice executable: documents are validated against the slice alone, its fields run the resolvers of the whole
 * schema, `_service` tells its SDL, `_entities` asks the loaders, where visibility is decided.
 */
export function asSubgraph(whole: GraphQLSchema, sdl: string): GraphQLSchema {
  const records = [...sdl.matchAll(/^type (\w+)[^{]*@key/gm)].map((m) => m[1]!)
  const union = records.length > 0 ? `union _Entity = ${records.join(" | ")}` : ""
  const doors = records.length > 0 ? "_entities(representations: [_Any!]!): [_Entity]!" : ""
  const query = /^type Query\b/m.test(sdl) ? "extend type Query" : "type Query"
  const machinery = `directive @key(fields: String!) on OBJECT | INTERFACE  directive @shareable on OBJECT | FIELD_DEFINITION
    directive @link(url: String!, import: [String]) on SCHEMA  scalar _Any  type _Service { "SDL of the subgraph." sdl: String }
    ${union} ${query} { _service: _Service! ${doors} }`
  const body = parse(sdl).definitions.filter((d) => d.kind !== Kind.SCHEMA_EXTENSION)
  const merged = mergeQuery([...body, ...parse(machinery).definitions])
  const slice = buildASTSchema({ kind: Kind.DOCUMENT, definitions: merged }, { assumeValidSDL: true })
  for (const type of Object.values(slice.getTypeMap())) {
    const model = whole.getType(type.name)
    if (isScalarType(type) && isScalarType(model))
      Object.assign(type, {
        serialize: model.serialize,
        parseValue: model.parseValue,
        parseLiteral: model.parseLiteral,
      })
    if (isInterfaceType(type)) type.resolveType = (value: object) => value.constructor.name
    if (
      (type instanceof GraphQLObjectType || type instanceof GraphQLInterfaceType) &&
      (isObjectType(model) || isInterfaceType(model))
    ) {
      for (const [name, field] of Object.entries(type.getFields())) field.resolve = model.getFields()[name]?.resolve
    }
  }
  const doorsOf = slice.getQueryType()!.getFields()
  doorsOf._service!.resolve = () => ({ sdl })
  if (doorsOf._entities) {
    doorsOf._entities.resolve = (_root, { representations }: any, ctx: Context) =>
      representations.map((r: any) => entity(r, records, ctx))
    ;(slice.getType("_Entity") as any).resolveType = (value: object) => value.constructor.name
  }
  return slice
}

async function entity(representation: { __typename?: unknown; id?: unknown }, records: string[], ctx: Context) {
  const { __typename: name, id } = representation ?? {}
  if (typeof id !== "string" || !records.includes(String(name))) return null
  const found = await ctx.load.record(id)
  return found?.constructor.name === name ? found : null
}

/** `extend type Query` becomes part of the type it extends. */
function mergeQuery(definitions: DefinitionNode[]): DefinitionNode[] {
  const more = definitions.filter((d) => d.kind === Kind.OBJECT_TYPE_EXTENSION).flatMap((d) => d.fields ?? [])
  return definitions
    .filter((d) => d.kind !== Kind.OBJECT_TYPE_EXTENSION)
    .map((d) =>
      d.kind === Kind.OBJECT_TYPE_DEFINITION && d.name.value === "Query"
        ? { ...d, fields: [...(d.fields ?? []), ...more] }
        : d,
    )
}

import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLUnionType,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type StringValueNode,
  buildASTSchema,
  coerceInputValue,
  isInterfaceType,
  isObjectType,
  isScalarType,
  parse,
  print,
  printSchema,
} from "graphql"
import { getMetadataStorage } from "type-graphql"
import type { Row } from "../ledger/kind"
import type { Context } from "./context"
import { type Cut, cutAll, fieldsOfInterface } from "./cut"
import type { BuiltModule } from "./schema"

const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@external", "@inaccessible"])'

/** Cuts the schema into Federation 2 subgraphs, one per module: name of the module → SDL of its subgraph. */
export function sliceAll(schema: GraphQLSchema, modules: BuiltModule[]): Map<string, string> {
  const whole = parse(printSchema(schema))
  return new Map([...cutAll(schema, modules)].map(([name, cut]) => [name, print(printed(schema, whole, cut))]))
}

/** The definitions of a slice, in the order of the whole schema and with its descriptions. */
function printed(schema: GraphQLSchema, whole: DocumentNode, cut: Cut): DocumentNode {
  const { roots, entities, external, values, pointers } = cut
  const definitions = whole.definitions.flatMap((d): DefinitionNode[] => {
    if (!("name" in d) || !d.name) return []
    const name = d.name.value
    if (d.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      const fields = fieldsOfInterface(schema, name, cut)
      return fields ? [narrowed(d, (f) => fields.has(f))] : []
    }
    if (d.kind !== Kind.OBJECT_TYPE_DEFINITION) return values.has(name) ? [d] : []
    if (roots.has(name)) return [narrowed(d, (f) => roots.get(name)!.has(f))]
    if (entities.has(name)) {
      const [own, others] = [entities.get(name)!, external.get(name) ?? new Set()]
      const entity = narrowed(d, (f) => own.has(f) || others.has(f), '@key(fields: "id")')
      return [{ ...entity, fields: entity.fields!.map((f) => (others.has(f.name.value) ? marked(f, "@external") : f)) }]
    }
    if (!values.has(name)) return []
    const pointing = pointers.filter((p) => p.value === name)
    const keys = pointing.map((p) => `@key(fields: "${p.key.join(" ")}"${p.here ? "" : ", resolvable: false"})`)
    const away = pointing.filter((p) => !p.here).map((p) => p.field)
    const value = narrowed(d, (f) => !away.includes(f), ...keys, "@shareable")
    return [{ ...value, fields: [...pointing.map((p) => hiddenId(p.hidden, p.field)), ...value.fields!] }]
  })
  return { kind: Kind.DOCUMENT, definitions: [...parse(federation).definitions, ...definitions] }
}

type Fielded = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode

const narrowed = <T extends Fielded>(d: T, keep: (field: string) => boolean, ...directives: string[]): T =>
  marked({ ...d, fields: d.fields!.filter((f) => keep(f.name.value)) }, ...directives)

const marked = <T extends Fielded | FieldDefinitionNode>(d: T, ...directives: string[]): T => {
  const parsed = parse(`type Any ${directives.join(" ")} { any: ID }`).definitions[0] as ObjectTypeDefinitionNode
  return { ...d, directives: [...(d.directives ?? []), ...(parsed.directives as ConstDirectiveNode[])] }
}

function hiddenId(name: string, of: string): FieldDefinitionNode {
  const written = `type Any { """The id of \`${of}\`, for gateways.""" ${name}: ID @inaccessible }`
  return (parse(written).definitions[0] as ObjectTypeDefinitionNode).fields![0]!
}

/**
 * Makes a slice executable: documents are validated against the slice alone, its fields run the resolvers of the whole
 * schema, `_service` tells its SDL, `_entities` asks the loaders, where visibility is decided.
 */
export function asSubgraph(whole: GraphQLSchema, sdl: string): GraphQLSchema {
  const body = parse(sdl).definitions.filter((d) => d.kind !== Kind.SCHEMA_EXTENSION)
  const keys = new Map(body.flatMap(keyOf))
  const slice = buildASTSchema(withDoors(body, [...keys.keys()]), { assumeValidSDL: true })
  for (const type of Object.values(slice.getTypeMap())) {
    const model = whole.getType(type.name)
    if (isScalarType(type) && isScalarType(model)) {
      const { serialize, parseValue, parseLiteral } = model
      Object.assign(type, { serialize, parseValue, parseLiteral })
    }
    if (isInterfaceType(type)) type.resolveType = byClass
    if (isObjectType(type) && isObjectType(model))
      for (const [name, field] of Object.entries(type.getFields()))
        field.resolve = model.getFields()[name]?.resolve ?? idBehind(model, name)
  }
  const doors = slice.getQueryType()!.getFields()
  doors._service!.resolve = () => ({ sdl })
  if (doors._entities) {
    doors._entities.resolve = (_root, { representations }: { representations: unknown[] }, ctx: Context) =>
      representations.map((r) => entity((r ?? {}) as Representation, slice, keys, ctx))
    ;(slice.getType("_Entity") as GraphQLUnionType).resolveType = byClass
  }
  return slice
}

const byClass = (value: object) => value.constructor.name

/** The key by which a gateway may ask for a type: its name and the fields; nothing for types without one. */
function keyOf(d: DefinitionNode): [string, string[]][] {
  const key = d.kind === Kind.OBJECT_TYPE_DEFINITION && d.directives?.find((x) => x.name.value === "key")
  if (!key || key.arguments?.some((a) => a.name.value === "resolvable")) return []
  const fields = key.arguments!.find((a) => a.name.value === "fields")!.value as StringValueNode
  return [[d.name.value, fields.value.split(" ")]]
}

/** The slice with the two fields of a subgraph among its queries. */
function withDoors(body: DefinitionNode[], keyed: string[]): DocumentNode {
  const queries = body.some((d) => "name" in d && d.name?.value === "Query")
  const doors = parse(`scalar _Any  type _Service { "SDL of the subgraph." sdl: String }
    ${keyed.length > 0 ? `union _Entity = ${keyed.join(" | ")}` : ""}
    ${queries ? "extend type" : "type"} Query {
      _service: _Service! ${keyed.length > 0 ? "_entities(representations: [_Any!]!): [_Entity]!" : ""} }`)
  return { kind: Kind.DOCUMENT, definitions: [...body, ...doors.definitions] }
}

/** A hidden id is told as the field it stands behind would be: not at all, if the viewer may not see the record. */
function idBehind(model: GraphQLObjectType, name: string): GraphQLFieldResolver<unknown, unknown> | undefined {
  const pointing = model.getFields()[name.replace(/Id$/, "")]?.resolve
  return pointing && (async (root, _args, ctx, info) => ((await pointing(root, {}, ctx, info)) as Row | null)?.id)
}

type Representation = { __typename?: unknown } & Record<string, unknown>

/** What a representation stands for: a record, or a value put together again; null for what is not of this slice. */
async function entity(given: Representation, slice: GraphQLSchema, keys: Map<string, string[]>, ctx: Context) {
  const name = typeof given.__typename === "string" ? given.__typename : ""
  const key = keys.get(name)
  if (!key) return null
  if (key.join() !== "id") return valueFrom(slice.getType(name) as GraphQLObjectType, key, given)
  const found = typeof given.id === "string" ? await ctx.load.record(given.id) : null
  return found?.constructor.name === name ? found : null
}

function valueFrom(type: GraphQLObjectType, key: string[], given: Representation): object | null {
  const { target } = getMetadataStorage().objectTypes.find((t) => t.name === type.name)!
  let wrong = false
  const said = key.map((f) => [f, coerceInputValue(given[f], inputOf(type, f), () => (wrong = true))])
  return wrong ? null : Object.assign(Object.create(target.prototype), Object.fromEntries(said))
}

// The fields of a key are leaves, which are types of inputs as of answers.
const inputOf = (type: GraphQLObjectType, field: string) => type.getFields()[field]!.type as GraphQLInputType

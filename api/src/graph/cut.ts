import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql"
import { getMetadataStorage } from "type-graphql"
import type { BuiltModule } from "./schema"

/*
 * The one executable schema is cut into subgraphs, one per module: a type belongs to the module that declares its class,
 * a field to the module whose resolver declares it. Whatever a printed field points at is printed as a stub with its id;
 * an interface with the fields all its printed implementers have; values and inputs whole in every slice that reaches
 * them, because composition drops an input field that one slice lacks.
 */

type Field = GraphQLField<unknown, unknown>

/** What one slice of the schema holds: names of types, and of their fields where not all are printed. */
export type Cut = {
  roots: Map<string, Set<string>>
  /** Records of its own, and stubs of those it points at. */
  entities: Map<string, Set<string>>
  /** Fields of stubs that others supply, named only so that an interface of theirs is whole here. */
  external: Map<string, Set<string>>
  /** Values, enums, scalars and inputs, whole. */
  values: Set<string>
  /** Values that point at a record and that other slices hold too. */
  pointers: Pointer[]
}

/** A field by which a value points at a record, e.g. `Party.actor`; `key` is what the value is known by. */
export type Pointer = { value: string; field: string; hidden: string; key: string[]; home: string; here: boolean }

/** Decides what each module's slice holds: name of the module → its cut. */
export function cutAll(schema: GraphQLSchema, modules: BuiltModule[]): Map<string, Cut> {
  const owners = ownership(schema, modules)
  const wholly = modules.map((m) => cut(schema, owners, m.name, []))
  const pointers = sharedPointers(schema, owners, wholly)
  const cuts = new Map(modules.map((m) => [m.name, cut(schema, owners, m.name, pointers)]))
  completeInterfaces(schema, [...cuts.values()])
  return cuts
}

/** The fields an interface is printed with: those that all its implementers in the slice have. Null without any. */
export function fieldsOfInterface(
  schema: GraphQLSchema,
  name: string,
  { entities, external }: Cut,
): Set<string> | null {
  const type = schema.getType(name)
  if (!isInterfaceType(type)) return null
  const here = schema.getPossibleTypes(type).filter((o) => entities.has(o.name))
  const has = (o: GraphQLObjectType, f: string) => entities.get(o.name)!.has(f) || external.get(o.name)?.has(f)
  return here.length > 0 ? new Set(Object.keys(type.getFields()).filter((f) => here.every((o) => has(o, f)))) : null
}

type Owners = {
  entities: Set<GraphQLNamedType>
  typeHome: Map<string, string>
  rootHome: Map<string, string>
  fieldHome: (type: GraphQLObjectType, field: string) => string
}

/** Reads from the metadata of type-graphql (its version is pinned) who declares what. */
function ownership(schema: GraphQLSchema, modules: BuiltModule[]): Owners {
  const store = getMetadataStorage() as any
  const home = new Map<unknown, string>(modules.flatMap((m) => [...m.types, ...m.resolvers].map((c) => [c, m.name])))
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
    [type, ...type.getInterfaces()].map((t) => given.get(`${t.name}.${field}`)).find(Boolean) ??
    typeHome.get(type.name)!
  const entities = Object.values(schema.getTypeMap()).filter(
    (t) => isObjectType(t) && typeHome.has(t.name) && t.getInterfaces().length > 0,
  )
  return { entities: new Set(entities), typeHome, rootHome, fieldHome }
}

/** Picks what is the module's own, and follows every field to what it points at. */
function cut(schema: GraphQLSchema, owners: Owners, module: string, pointers: Pointer[]): Cut {
  const { entities, typeHome, rootHome, fieldHome } = owners
  const found: Cut = { roots: new Map(), entities: new Map(), external: new Map(), values: new Set(), pointers: [] }
  for (const t of entities) {
    if (!isObjectType(t)) continue
    const own = Object.keys(t.getFields()).filter((f) => f === "id" || fieldHome(t, f) === module)
    if (typeHome.get(t.name) === module || own.length > 1) found.entities.set(t.name, new Set(own))
  }
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    const own = Object.keys(root?.getFields() ?? {}).filter((f) => rootHome.get(f) === module)
    if (own.length > 0) found.roots.set(root!.name, new Set(own))
  }
  const elsewhere = (value: string, field: string) =>
    pointers.some((p) => p.value === value && p.field === field && p.home !== module)
  const reachType = (type: GraphQLNamedType): void => {
    const records = isInterfaceType(type) ? schema.getPossibleTypes(type) : entities.has(type) ? [type] : []
    for (const r of records) if (!found.entities.has(r.name)) found.entities.set(r.name, new Set(["id"]))
    if (records.length > 0 || isSpecifiedScalarType(type) || found.values.has(type.name)) return
    found.values.add(type.name)
    if (isObjectType(type) || isInputObjectType(type))
      for (const f of Object.values(type.getFields())) if (!elsewhere(type.name, f.name)) reach(f as Field)
  }
  const reach = (field: Field): void => {
    reachType(getNamedType(field.type))
    for (const a of field.args ?? []) reachType(getNamedType(a.type))
  }
  for (const [type, fields] of [...found.roots, ...found.entities])
    for (const f of fields) reach((schema.getType(type) as GraphQLObjectType).getFields()[f]!)
  for (const p of pointers) {
    if (p.home === module) reachType(schema.getType(p.value)!)
    if (found.values.has(p.value)) found.pointers.push({ ...p, here: p.home === module })
  }
  return found
}

/**
 * Values that point at records of an interface and stand in several slices. A gateway that is inside such a value
 * cannot go over to the same value in another slice, for it has no key; and some (Hive's) then want every field of the
 * record from the slice they are in. So the pointer stands in one slice, that of the records, and the value gets a key:
 * what it says itself, and the id of the record in a field that only gateways see.
 */
function sharedPointers(schema: GraphQLSchema, { typeHome }: Owners, cuts: Cut[]): Pointer[] {
  const shared = [...new Set(cuts.flatMap((c) => [...c.values]))].filter(
    (v) => cuts.filter((c) => c.values.has(v)).length > 1,
  )
  return shared.flatMap((value) => {
    const type = schema.getType(value)
    if (!isObjectType(type)) return []
    const fields = Object.values(type.getFields())
    const said = fields.filter((f) => f.args.length === 0 && isLeafType(getNamedType(f.type))).map((f) => f.name)
    return fields.flatMap((f) => {
      const to = getNamedType(f.type)
      if (!isInterfaceType(to) || isListType(isNonNullType(f.type) ? f.type.ofType : f.type)) return []
      // The class keeps the id of what `actor` points at in `actorId`, as its columns do.
      const hidden = `${f.name}Id`
      const home = typeHome.get(schema.getPossibleTypes(to)[0]!.name)!
      return [{ value, field: f.name, hidden, key: [hidden, ...said], home, here: false }]
    })
  })
}

/**
 * Composition drops a field of an interface that no slice prints on it, which is so where each slice holds a stub
 * without the field. Then the slice that has it on the most implementers names it on the stubs too, as external.
 */
function completeInterfaces(schema: GraphQLSchema, cuts: Cut[]): void {
  for (const type of Object.values(schema.getTypeMap()).filter(isInterfaceType)) {
    const implementers = schema.getPossibleTypes(type)
    for (const field of Object.keys(type.getFields())) {
      if (cuts.some((c) => fieldsOfInterface(schema, type.name, c)?.has(field))) continue
      const having = (c: Cut) => implementers.filter((o) => c.entities.get(o.name)?.has(field)).length
      const best = cuts.reduce((a, b) => (having(b) > having(a) ? b : a))
      for (const { name } of implementers) {
        if (!best.entities.has(name) || best.entities.get(name)!.has(field)) continue
        best.external.set(name, (best.external.get(name) ?? new Set()).add(field))
      }
    }
  }
}

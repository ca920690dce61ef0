import {
  Arg,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  Info,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql"
import type { GraphQLResolveInfo } from "graphql"
import type { Context } from "./context"

/*
 * What the declarations of kinds are turned into: classes with type-graphql's decorators, put on by hand, so that a
 * list, an input or a mutation is written once and not once per kind.
 */

type Thunk = () => any
export type Argument = { type: Thunk; description: string; nullable?: boolean; defaultValue?: unknown }
export type Arguments = Record<string, Argument>
type Given = Record<string, any>

/** A class with a name, for a type that is made and not written. */
export function named(name: string): any {
  return { [name]: class {} }[name]
}

/** An input type from its fields. */
export function input(name: string, description: string, fields: Arguments): any {
  const cls = named(name)
  InputType(name, { description })(cls)
  for (const [field, f] of Object.entries(fields)) {
    const { nullable = true, defaultValue } = f
    Field(f.type, { nullable, description: f.description, ...(defaultValue === undefined ? {} : { defaultValue }) })(
      cls.prototype,
      field,
    )
  }
  return cls
}

/**
 * A field of an object type; one with `get` is a method that runs only when selected. `most` is how many items a list
 * without `first` can have: what the cost of a query counts it with.
 */
export type ObjectField = Argument & {
  args?: Arguments
  get?: (root: any, ctx: Context, args: Given) => unknown
  most?: number
}

/** An object type from its fields. */
export function object(name: string, description: string, fields: Record<string, ObjectField>): any {
  const cls = named(name)
  ObjectType(name, { description })(cls)
  for (const [field, f] of Object.entries(fields)) {
    if (f.get) method(cls.prototype, field, f.args ?? {}, (root, args, ctx) => f.get!(root, ctx, args), false)
    if (f.most) Extensions({ most: f.most })(cls.prototype, field)
    const decorate: any = Field(f.type, { nullable: f.nullable ?? false, description: f.description })
    decorate(cls.prototype, field, Object.getOwnPropertyDescriptor(cls.prototype, field))
  }
  return cls
}

type Resolve = (root: any, args: Given, ctx: Context, info: GraphQLResolveInfo) => unknown

/** Puts a method on a prototype whose parameters are the root (if wanted), the context, the info, then the arguments. */
function method(proto: any, name: string, args: Arguments, resolve: Resolve, withRoot: boolean): void {
  const names = Object.keys(args)
  const first = withRoot ? 3 : 2
  proto[name] = function (this: unknown, ...p: any[]) {
    const given = Object.fromEntries(names.map((n, i) => [n, p[first + i]]))
    return withRoot ? resolve(p[2], given, p[0], p[1]) : resolve(this, given, p[0], p[1])
  }
  Ctx()(proto, name, 0)
  Info()(proto, name, 1)
  if (withRoot) Root()(proto, name, 2)
  names.forEach((n, i) => {
    const { type, description, nullable = true, defaultValue } = args[n]!
    Arg(n, type, { nullable, description, ...(defaultValue === undefined ? {} : { defaultValue }) })(
      proto,
      name,
      first + i,
    )
  })
}

type Root_ = {
  name: string
  type: Thunk
  description: string
  args?: Arguments
  resolve: (args: Given, ctx: Context, info: GraphQLResolveInfo) => unknown
  nullable?: boolean
}

/** A resolver class of root queries and mutations. */
export function roots(queries: Root_[], mutations: Root_[] = []): any {
  const cls = named("Roots")
  Resolver()(cls)
  const add = (f: Root_, decorator: typeof Query) => {
    method(cls.prototype, f.name, f.args ?? {}, (_root, args, ctx, info) => f.resolve(args, ctx, info), false)
    decorator(f.type, { nullable: f.nullable ?? true, description: f.description })(
      cls.prototype,
      f.name,
      Object.getOwnPropertyDescriptor(cls.prototype, f.name)!,
    )
  }
  for (const f of queries) add(f, Query)
  for (const f of mutations) add(f, Mutation)
  return cls
}

/** A resolver class that adds fields to a type or to every type that implements an interface. */
export function fieldsOn(
  type: Thunk,
  fields: { name: string; type: Thunk; description: string; nullable?: boolean; args?: Arguments; resolve: Resolve }[],
): any {
  const cls = named("Fields")
  Resolver(type)(cls)
  for (const f of fields) {
    method(cls.prototype, f.name, f.args ?? {}, f.resolve, true)
    FieldResolver(f.type, { nullable: f.nullable ?? true, description: f.description })(
      cls.prototype,
      f.name,
      Object.getOwnPropertyDescriptor(cls.prototype, f.name)!,
    )
  }
  return cls
}

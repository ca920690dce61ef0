import { Ctx, Field, Int } from "type-graphql"
import type { Column, FieldSpec, KindName } from "../ledger/kind"
import type { Context } from "./context"
import type { List } from "./list"
import { PartyPart, PointPrecision, Stated, StartBasis, EndBasis, WherePrecision } from "./lists"
import { enumOf, Day, Decimal } from "./scalars"
import { Money, Party, Period, Point, When, Where } from "./values"
import { classOf, kindGroups, type Group } from "./types"

/*
 * One line per field: each decorator below enters the field into the graph (type, nullability, description) and
 * into the kind's specification (columns, checks, inputs), so that neither can be forgotten.
 */

type Given = { required?: boolean; fixed?: boolean }
const specs = new WeakMap<object, FieldSpec[]>()

/** The specification of a class: its own fields after those of the interfaces it extends. */
export function specsOf(cls: { prototype: object }): FieldSpec[] {
  const chain: FieldSpec[][] = []
  for (let p = cls.prototype; p && p !== Object.prototype; p = Object.getPrototypeOf(p))
    chain.unshift(specs.get(p) ?? [])
  return chain.flat()
}

function enter(proto: object, spec: FieldSpec): void {
  specs.set(proto, [...(specs.get(proto) ?? []), spec])
}

const column = (name: string, type: Column["type"], required: boolean, more: Partial<Column> = {}): Column => ({
  name,
  type,
  required,
  ...more,
})

type TypeThunk = () => any

function plain(type: TypeThunk, spec: (name: string) => Omit<FieldSpec, "name" | "description">, description: string) {
  return (proto: object, key: string | symbol) => {
    const name = String(key)
    const made = { name, description, ...spec(name) }
    enter(proto, made)
    Field(type, { nullable: !made.required, description })(proto, name)
  }
}

/** Text as given, trimmed and normalised; `max` is its limit in code points. */
export function text(
  description: string,
  o: Given & { max?: number; multiline?: boolean; pattern?: [RegExp, string]; type?: TypeThunk } = {},
) {
  const { type = () => String, required = false, max = 500, ...rest } = o
  return plain(
    type,
    (n) => ({ form: "text", required, max, ...rest, columns: [column(n, "text", required)] }),
    description,
  )
}

/** One value of a closed list. */
export function choice(list: List, description: string, o: Given & { byDefault?: string } = {}) {
  const required = o.required === true || o.byDefault !== undefined
  const columns = (n: string) => [column(n, "text", required, { codes: list.codes })]
  return plain(
    () => enumOf(list),
    (n) => ({ form: "choice", ...o, required, columns: columns(n) }),
    description,
  )
}

/** Yes or no; no when nothing is given. */
export function flag(description: string) {
  return plain(
    () => Boolean,
    (n) => ({ form: "flag", required: true, byDefault: false, columns: [column(n, "boolean", true)] }),
    description,
  )
}

/** A whole number between two limits. */
export function integer(description: string, range: [number, number]) {
  return plain(
    () => Int,
    (n) => ({ form: "integer", required: false, range, columns: [column(n, "integer", false)] }),
    description,
  )
}

/** A number that is not negative, kept as written: a decimal string. */
export function number(description: string) {
  return plain(
    () => Decimal,
    (n) => ({ form: "number", required: false, columns: [column(n, "numeric", false)] }),
    description,
  )
}

/** A calendar day, stored as days from 1970-01-01, written YYYY-MM-DD. */
export function day(description: string, o: Given = {}) {
  return plain(
    () => Day,
    (n) => ({ form: "day", required: false, ...o, columns: [column(n, "integer", false)] }),
    description,
  )
}

/** One EDTF date (no interval), kept as written. */
export function edtfDate(description: string) {
  return plain(
    () => String,
    (n) => ({ form: "edtf", required: false, max: 100, columns: [column(n, "text", false)] }),
    description,
  )
}

/** Adds a field whose value another object supplies: a method on the class that asks the loaders. */
function resolved(
  proto: any,
  name: string,
  type: TypeThunk,
  nullable: boolean,
  description: string,
  get: (root: any, ctx: Context) => unknown,
) {
  const value = function (this: unknown, ctx: Context) {
    return get(this, ctx)
  }
  Object.defineProperty(proto, name, { value, configurable: true, writable: true })
  Ctx()(proto, name, 0)
  Field(type, { nullable, description })(proto, name, Object.getOwnPropertyDescriptor(proto, name)!)
}

/** A reference to a record of one kind, or of a group of kinds ("Actor", "Entity", "Record"). */
export function ref(target: KindName | Group, description: string, o: Given = {}) {
  return (proto: object, key: string | symbol) => {
    const name = String(key)
    const required = o.required === true
    const columns = [column(`${name}Id`, "text", required, { to: kindGroups(target) })]
    enter(proto, { name, form: "ref", description, ...o, required, columns })
    resolved(
      proto,
      name,
      () => classOf(target),
      !required,
      description,
      (root, ctx) => ctx.load.record(root[`${name}Id`]),
    )
  }
}

/** A term of an open list; inputs take its code. */
export function term(scheme: string, description: string, o: Given = {}) {
  return (proto: object, key: string | symbol) => {
    const name = String(key)
    const required = o.required === true
    const columns = [column(`${name}Id`, "text", required, { to: ["Term"], scheme })]
    enter(proto, { name, form: "term", description, ...o, required, columns })
    resolved(
      proto,
      name,
      () => classOf("Term"),
      !required,
      description,
      (root, ctx) => ctx.load.record(root[`${name}Id`]),
    )
  }
}

/** A value made of several columns: a getter on the class that puts them together. */
function composed(
  type: TypeThunk,
  spec: (name: string) => Omit<FieldSpec, "name" | "description">,
  description: string,
  get: (row: any, name: string) => unknown,
) {
  return (proto: object, key: string | symbol) => {
    const name = String(key)
    const made = { name, description, ...spec(name) }
    enter(proto, made)
    Object.defineProperty(proto, name, {
      configurable: true,
      get() {
        return get(this, name)
      },
    })
    Field(type, { nullable: !made.required, description })(proto, name)
  }
}

/** An actor end of a claim: who, how far stated, which part of him, in which words. */
export function party(description: string, { required = true }: { required?: boolean } = {}) {
  const columns = (n: string) => [
    column(`${n}Id`, "text", false, { to: kindGroups("Actor"), part: "actor" }),
    column(`${n}Stated`, "text", required, { codes: Stated.codes }),
    column(`${n}Part`, "text", required, { codes: PartyPart.codes }),
    column(`${n}Words`, "text", false),
  ]
  return composed(
    () => Party,
    (n) => ({ form: "party", required, max: 300, columns: columns(n) }),
    description,
    Party.of,
  )
}

/** A place end of a claim: which place, how far stated, how precisely, in which words. */
export function where(description: string, { required = false }: { required?: boolean } = {}) {
  const columns = (n: string) => [
    column(`${n}Id`, "text", false, { to: ["Place"], part: "place" }),
    column(`${n}Stated`, "text", required, { codes: Stated.codes }),
    column(`${n}Precision`, "text", false, { codes: WherePrecision.codes }),
    column(`${n}Words`, "text", false),
  ]
  return composed(
    () => Where,
    (n) => ({ form: "where", required, max: 300, columns: columns(n) }),
    description,
    Where.of,
  )
}

/** The time of a claim: words, EDTF, the basis of each end, and the four bounds computed from them. */
export function when(description: string) {
  const columns = (n: string) => [
    column(`${n}Words`, "text", false),
    column(`${n}Edtf`, "text", false),
    column(`${n}StartBasis`, "text", false, { codes: StartBasis.codes }),
    column(`${n}EndBasis`, "text", false, { codes: EndBasis.codes }),
    column(`${n}Reason`, "text", false),
  ]
  return composed(
    () => When,
    (n) => ({ form: "when", required: false, max: 300, columns: columns(n) }),
    description,
    When.of,
  )
}

/** A time spoken of, in words and EDTF, without bases. */
export function period(description: string) {
  const columns = (n: string) => [column(`${n}Words`, "text", false), column(`${n}Edtf`, "text", false)]
  return composed(
    () => Period,
    (n) => ({ form: "when", required: false, max: 300, columns: columns(n) }),
    description,
    Period.of,
  )
}

/** A sum of money, possibly a range, in one currency. */
export function money(description: string) {
  const columns = (n: string) => [
    column(`${n}Low`, "numeric", false),
    column(`${n}High`, "numeric", false),
    column(`${n}Currency`, "text", false),
  ]
  return composed(
    () => Money,
    (n) => ({ form: "money", required: false, columns: columns(n) }),
    description,
    Money.of,
  )
}

/** Where a place lies: a point, what it stands for, and the source that gives it. */
export function point(description: string) {
  const columns = (n: string) => [
    column(`${n}Latitude`, "numeric", false),
    column(`${n}Longitude`, "numeric", false),
    column(`${n}Precision`, "text", false, { codes: PointPrecision.codes }),
    column(`${n}SourceId`, "text", false, { to: ["Source"], part: "source" }),
  ]
  return composed(
    () => Point,
    (n) => ({ form: "point", required: false, columns: columns(n) }),
    description,
    Point.of,
  )
}

/** A list that belongs to the record alone, kept in a child table and replaced as a whole. */
export function children(table: string, key: string, cls: () => { prototype: object }, description: string, max = 50) {
  return (proto: object, name: string | symbol) => {
    const n = String(name)
    const child = {
      table,
      key,
      get fields() {
        return specsOf(cls())
      },
    }
    enter(proto, { name: n, form: "children", description, required: false, columns: [], max, child })
    resolved(
      proto,
      n,
      () => [cls()],
      false,
      description,
      (root, ctx) => ctx.load.children(table, key, cls(), root.id),
    )
  }
}

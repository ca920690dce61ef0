import { Int } from "type-graphql"
import { parseAsked } from "../dates/bounds"
import { type Arguments, input, object } from "./define"
import type { Context } from "./context"
import { badArgument } from "./errors"
import { type GraphKind, graphKind } from "./kinds"
import { Certainty, ClaimStatus, Modality } from "./lists"
import { list } from "./list"
import { Day, enumOf } from "./scalars"
import { Params, all, compileWhere, termsOf, whereOf } from "./where"

const told = (value: boolean | (() => Promise<boolean>)) => (typeof value === "function" ? value() : value)

export const PageInfo = object("PageInfo", "Where a page stands in its list (Relay).", {
  hasNextPage: { type: () => Boolean, description: "Whether more follow.", get: (root) => told(root.next) },
  hasPreviousPage: {
    type: () => Boolean,
    description: "Whether some come before.",
    get: (root) => told(root.previous),
  },
  startCursor: { type: () => String, nullable: true, description: "Cursor of the first entry; null on an empty page." },
  endCursor: { type: () => String, nullable: true, description: "Cursor of the last entry; null on an empty page." },
})

const direction = list("OrderDirection", "Which way a list runs.", {
  ASC: { en: "Ascending", ar: "تصاعدي", is: "From low to high, from old to new." },
  DESC: { en: "Descending", ar: "تنازلي", is: "From high to low, from new to old." },
})

const orderWords: Record<string, string> = {
  CREATED: "By the time the record was first entered.",
  LABEL: "By what it is called, folded: case and accents do not matter.",
  TEXT: "By the name itself, folded.",
  START: "By the earliest day it can have begun; unknown last.",
  LAST_ATTESTED: "By the last day a speaker vouches for; never attested first.",
  AMOUNT: "By the lower end of the amount, whatever the currency; unknown first.",
  BEST: "By the best figure, whatever is counted; unknown first.",
  PUBLISHED: "By the day of publication; unknown first.",
  AS_OF: "By the day the speaker vouches for; none first.",
  CODE: "By code.",
}

const made = new Map<string, any>()
function once(name: string, make: () => any): any {
  if (!made.has(name)) made.set(name, make())
  return made.get(name)
}

function orderOf(kind: GraphKind): any {
  return once(`${kind.name}Order`, () => {
    const codes = ["CREATED", ...Object.keys(kind.orderBy ?? {})]
    const field = list(
      `${kind.name}OrderField`,
      `What lists of ${kind.name} can be sorted by.`,
      Object.fromEntries(codes.map((c) => [c, { en: c, ar: c, is: orderWords[c]! }])),
    )
    return input(`${kind.name}Order`, `One key of the order of a list of ${kind.name}.`, {
      field: { type: () => enumOf(field), nullable: false, description: "What to sort by." },
      direction: {
        type: () => enumOf(direction),
        description: "Which way; the same for all keys.",
        defaultValue: "ASC",
      },
    })
  })
}

/** The arguments of a list of a kind. */
export function listArguments(kind: GraphKind, root: boolean): Arguments {
  const claims: Arguments = {
    validAt: {
      type: () => String,
      description: "Only claims true at this time: an EDTF date or closed interval, e.g. 2015, 2018-03 or 2015/2016.",
    },
    certainty: {
      type: () => enumOf(Certainty),
      description: "With validAt: only what definitely held then, or also what possibly did.",
      defaultValue: "POSSIBLY",
    },
    modality: {
      type: () => [enumOf(Modality)],
      description: "Which modalities; what is not actual is left out unless asked for.",
      defaultValue: ["ACTUAL"],
    },
    status: {
      type: () => [enumOf(ClaimStatus)],
      description: "Accepted claims, withdrawn ones, or both.",
      defaultValue: ["ACCEPTED"],
    },
    attestedSince: { type: () => Day, description: "Only claims a speaker vouches for on this day or later." },
  }
  return {
    first: { type: () => Int, description: "How many from the start, 1–100; 25 if neither first nor last is given." },
    after: { type: () => String, description: "Only what follows this cursor." },
    last: { type: () => Int, description: "How many from the end, 1–100." },
    before: { type: () => String, description: "Only what comes before this cursor." },
    ...(root
      ? {
          page: { type: () => Int, description: "Page number from 1, in place of cursors; with perPage." },
          perPage: { type: () => Int, description: "Entries of a page, 1–100; page × perPage at most 10,000." },
        }
      : {}),
    where: { type: () => whereOf(kind), description: "Which records." },
    orderBy: { type: () => [orderOf(kind)], description: "In which order; the id decides between equals." },
    ...(kind.layer === "claim" ? claims : {}),
  }
}

export type Connection = {
  edges: { cursor: string; node: any }[]
  nodes: any[]
  pageInfo: object
  total: () => Promise<number>
  count: (also: string) => Promise<number>
}

/** The connection type of a kind. `more` adds fields to a connection of another name. */
export function connectionOf(
  kindName: string,
  name = `${kindName}Connection`,
  more: Parameters<typeof object>[2] = {},
): any {
  return once(name, () => {
    const type = () => graphKind(kindName).cls
    const edge = once(`${kindName}Edge`, () =>
      object(`${kindName}Edge`, `One ${kindName} in a list.`, {
        cursor: { type: () => String, description: "Opaque; give it as after or before." },
        node: { type, description: "The record." },
      }),
    )
    return object(name, `A page of ${kindName} records (Relay).`, {
      edges: { type: () => [edge], description: "The records with their cursors." },
      nodes: { type: () => [type()], description: "The records alone." },
      pageInfo: { type: () => PageInfo, description: "Where the page stands." },
      totalCount: {
        type: () => Int,
        description: "How many there are in all; counted only when asked for.",
        get: (root: Connection) => root.total(),
      },
      ...more,
    })
  })
}

/** What a list belongs to: the record at hand, and the SQL that ties `t` to it (`i.id`). */
export type Parent = { id: string; field: string; on: string }

type Page = {
  size: number
  backward: boolean
  after: Cursor | null
  before: Cursor | null
  offset: number
  inclusive?: boolean
}
/** What a row is sorted by, the id last. */
type Cursor = (string | number)[]
type Key = { expression: string; signature: string; type: "text" | "int" | "numeric" }

/**
 * A page of a list: one keyset statement for all parents of a request at once, which brings the rows along.
 * @throws BAD_USER_INPUT with the argument that is wrong
 */
export async function listOf(
  kind: GraphKind,
  args: Record<string, any>,
  ctx: Context,
  parent?: Parent,
): Promise<Connection> {
  const keys = keysOf(kind, args.orderBy)
  const descending = args.orderBy?.[0]?.direction === "DESC"
  const page = pageOf(args, keys)
  const terms = args.where ? await termsOf(kind, args.where, ctx) : undefined
  const asked = (params: Params) => [
    ...compileWhere(kind, args.where, params),
    ...(kind.layer === "claim" ? claimConditions(kind, args, params) : []),
    ...(parent ? [parent.on] : []),
  ]
  const query = async (ids: readonly string[], window: Page, reversed: boolean) => {
    const params = new Params(terms)
    const from = parent ? `unnest(${params.add(ids)}::text[]) AS i(id) CROSS JOIN LATERAL ` : ""
    const down = descending !== reversed
    const order = keys.map((k) => `${k.expression} ${down ? "DESC" : "ASC"}`).join(", ")
    const where = all([...asked(params), ...bounds(window, keys, descending, params)])
    const picked = ["t.*", ...keys.map((k, n) => `${k.expression} AS k${n}`)].join(", ")
    const inner = `SELECT ${picked} FROM "${kind.name}" t WHERE ${where} ORDER BY ${order} LIMIT ${params.add(window.size + 1)}::int OFFSET ${params.add(window.offset)}::int`
    return ctx.reader.sql<any>(parent ? `SELECT i.id AS parent, x.* FROM ${from}(${inner}) x` : inner, ...params.values)
  }
  // Every page is named by what was asked, so that the same list under many parents is one statement.
  const name = JSON.stringify([kind.name, parent?.field, args])
  const rows: any[] = parent
    ? await ctx.load
        .batch<string, any[]>(`list ${name}`, async (ids) => grouped(ids, await query(ids, page, page.backward)))
        .load(parent.id)
    : await query([], page, page.backward)
  const more = rows.length > page.size
  const kept = more ? rows.slice(0, page.size) : rows
  if (page.backward) kept.reverse()
  const cursors = kept.map((r) => encode(keys, r))
  ctx.load.known(kind.name, kept)
  const records = await ctx.load.records(kept.map((r) => r.id as string))
  const edges = records.flatMap((node, i) => (node ? [{ cursor: cursors[i]!, node }] : []))

  // The side a page was not read from is looked at only when asked for.
  const beyond = async (side: "after" | "before") => {
    const limit = side === "after" ? page.before : page.after
    const own = side === "after" ? decodeOr(cursors.at(-1), keys) : decodeOr(cursors[0], keys)
    const edge = own ?? limit
    if (!edge && page.offset === 0) return false
    const window = {
      size: 0,
      backward: false,
      offset: 0,
      // Of an empty page the cursor's own record lies beyond it.
      inclusive: !own,
      after: side === "after" ? edge : null,
      before: side === "before" ? edge : null,
    }
    return (await query(parent ? [parent.id] : [], window, side === "before")).length > 0
  }
  const pageInfo = Object.assign(new PageInfo(), {
    next: page.backward ? page.before !== null && (() => beyond("after")) : more,
    previous: page.backward ? more : page.after || page.offset > 0 ? () => beyond("before") : false,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  })
  const counted = async (ids: readonly string[], also: string[]) => {
    const params = new Params(terms)
    const conditions = (p: Params) => [...asked(p), ...also]
    if (!parent)
      return ctx.reader.sql<any>(
        `SELECT count(*)::int AS n FROM "${kind.name}" t WHERE ${all(conditions(params))}`,
        ...params.values,
      )
    const list = params.add(ids)
    return ctx.reader.sql<any>(
      `SELECT i.id AS parent, x.n FROM unnest(${list}::text[]) AS i(id) CROSS JOIN LATERAL (SELECT count(*)::int AS n FROM "${kind.name}" t WHERE ${all(conditions(params))}) x`,
      ...params.values,
    )
  }
  const count = async (...also: string[]) =>
    parent
      ? ctx.load
          .batch<string, number>(`count ${also} ${name}`, async (ids) =>
            grouped(ids, await counted(ids, also)).map((r) => r[0]?.n ?? 0),
          )
          .load(parent.id)
      : (await counted([], also))[0].n
  return { edges, nodes: edges.map((e) => e.node), pageInfo, total: () => count(), count }
}

const grouped = (ids: readonly string[], rows: any[]) => {
  const by = new Map<string, any[]>(ids.map((id) => [id, []]))
  for (const r of rows) by.get(r.parent)!.push(r)
  return ids.map((id) => by.get(id)!)
}

function keysOf(kind: GraphKind, orderBy: { field: string; direction: string }[] | null | undefined): Key[] {
  const asked = orderBy ?? []
  const created = asked.findIndex((o) => o.field === "CREATED")
  // No two records share an id, so nothing sorts behind it.
  const given = created === -1 ? asked : asked.slice(0, created)
  if (asked.length > 3) throw badArgument("At most three keys sort a list.", ["orderBy"])
  if (new Set(asked.map((o) => o.direction)).size > 1)
    throw badArgument("All keys of an order run the same way.", ["orderBy"])
  const keys = given.map((o): Key => {
    const column = kind.orderBy![o.field]!
    const spec = kind.fields.flatMap((f) => f.columns).find((c) => c.name === column)
    const folded = ["folded", "sortLabel", "code"].includes(column)
    const type = folded ? "text" : spec?.type === "numeric" ? "numeric" : "int"
    return { expression: sortKey(column, type), signature: `${o.field} ${o.direction}`, type }
  })
  return [...keys, { expression: "t.id", signature: `${kind.name} ${asked[0]?.direction ?? "ASC"}`, type: "text" }]
}

/** The same expression as in the index of the column, with what stands for "unknown": an unknown start comes last. */
function sortKey(column: string, type: Key["type"]): string {
  const unknown = type === "text" ? "''" : column === "earliestStart" ? "2147483647" : "-2147483647"
  return `coalesce(t."${column}", ${unknown})`
}

function pageOf(args: Record<string, any>, keys: Key[]): Page {
  const range = (name: string, max = 100) => {
    const value = args[name]
    if (value != null && (value < 1 || value > max))
      throw badArgument(`${name} is ${value}: ask for 1 to ${max}.`, [name])
    return value as number | null | undefined
  }
  const [first, last, page, perPage] = [range("first"), range("last"), range("page", 10000), range("perPage")]
  if (first != null && last != null) throw badArgument("Give first or last, not both.", ["last"])
  if (page != null && (args.after || args.before)) throw badArgument("Page by number or by cursor, not both.", ["page"])
  const size = first ?? last ?? perPage ?? 25
  if ((page ?? 1) * size > 10000)
    throw badArgument("Pages by number reach 10,000 entries: go on with cursors, or filter.", ["page"])
  const read = (name: string) => (args[name] == null ? null : decode(args[name], keys, name))
  return {
    size,
    backward: last != null,
    after: read("after"),
    before: read("before"),
    offset: page ? (page - 1) * size : 0,
  }
}

function bounds(page: Page, keys: Key[], descending: boolean, params: Params): string[] {
  const left = `(${keys.map((k) => k.expression).join(", ")})`
  const right = (c: Cursor) => `(${c.map((v, i) => `${params.add(v)}::${keys[i]!.type}`).join(", ")})`
  const [more, less] = (descending ? ["<", ">"] : [">", "<"]).map((o) => (page.inclusive ? `${o}=` : o))
  return [
    ...(page.after ? [`${left} ${more} ${right(page.after)}`] : []),
    ...(page.before ? [`${left} ${less} ${right(page.before)}`] : []),
  ]
}

const cursorVersion = 1

const encode = (keys: Key[], row: any): string =>
  Buffer.from(
    JSON.stringify([
      cursorVersion,
      keys.map((k) => k.signature),
      keys.map((k, n) => (k.type === "numeric" ? String(row[`k${n}`]) : row[`k${n}`])),
    ]),
  ).toString("base64url")

const decodeOr = (cursor: string | undefined, keys: Key[]) => (cursor ? decode(cursor, keys, "after") : null)

function decode(cursor: string, keys: Key[], argument: string): Cursor {
  const wrong = (message: string) => badArgument(message, [argument])
  let read: unknown
  try {
    read = JSON.parse(Buffer.from(cursor, "base64url").toString())
  } catch {
    throw wrong("This is not a cursor: give one that a list answered.")
  }
  const [version, signatures, values] = Array.isArray(read) ? read : []
  const fits = (v: unknown, i: number) =>
    keys[i]?.type === "int"
      ? Number.isInteger(v) && Math.abs(v as number) <= 2147483647
      : typeof v === "string" && !v.includes("\0") && (keys[i]?.type !== "numeric" || /^-?\d{1,20}(\.\d+)?$/.test(v))
  if (version !== cursorVersion || !Array.isArray(values))
    throw wrong("This is not a cursor: give one that a list answered.")
  if (JSON.stringify(signatures) !== JSON.stringify(keys.map((k) => k.signature)))
    throw wrong("This cursor belongs to another list, or to one in another order: begin again without it.")
  if (values.length !== keys.length || !values.every(fits))
    throw wrong("This is not a cursor: give one that a list answered.")
  return values as Cursor
}

/** Claims as asked, as SQL over `t`: status, modality, attested since, and valid at a time by their bounds (see `dates/bounds.certainty`). */
export function claimConditions(kind: GraphKind, args: Record<string, any>, params: Params): string[] {
  const out = [
    `t.status = ANY(${params.add(args.status ?? ["ACCEPTED"])}::text[])`,
    `t.modality = ANY(${params.add(args.modality ?? ["ACTUAL"])}::text[])`,
  ]
  if (args.attestedSince != null)
    out.push(`${sortKey("lastAttested", "int")} >= ${params.add(args.attestedSince)}::int`)
  if (args.validAt == null) return out
  const asked = parseAsked(args.validAt)
  if (!asked.ok) throw badArgument(asked.message, ["validAt"])
  const [from, to] = [params.add(asked.value.from), params.add(asked.value.to)]
  const possibly = `(t."latestEnd" IS NULL OR t."latestEnd" >= ${from}::int) AND (t."earliestStart" IS NULL OR t."earliestStart" <= ${to}::int)`
  if (args.certainty !== "DEFINITELY") return [...out, possibly]
  const state = `(t."latestStart" <= ${from}::int AND t."earliestEnd" >= ${to}::int)`
  const happening = `(t."earliestStart" >= ${from}::int AND t."latestEnd" <= ${to}::int)`
  return [...out, kind.happening ? `CASE WHEN ${kind.happening.sql} THEN ${happening} ELSE ${state} END` : state]
}

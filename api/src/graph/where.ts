import { ID } from "type-graphql"
import { badArgument } from "./errors"
import type { FieldSpec } from "../ledger/kind"
import type { Context } from "./context"
import { type Arguments, input } from "./define"
import type { GraphKind } from "./kinds"
import { lists } from "./list"
import { enumOf } from "./scalars"

/** Collects the parameters of a statement; every value of a request goes through here. */
export class Params {
  readonly values: unknown[] = []
  /** @param terms ids of the terms that are named, by "scheme:code"; one that is not known yet is entered with null */
  constructor(readonly terms = new Map<string, string | null>()) {}
  add(value: unknown): string {
    return `$${this.values.push(value)}`
  }
  term(written: string): string | null {
    if (!this.terms.has(written)) this.terms.set(written, null)
    return this.terms.get(written)!
  }
}

const made = new Map<string, any>()
function once(name: string, make: () => any): any {
  if (!made.has(name)) made.set(name, make())
  return made.get(name)
}

const several = (type: any) => ({
  eq: { type: () => type, description: "Equal to this." },
  in: { type: () => [type], description: "Equal to one of these, at most 100." },
})
const idFilter = () =>
  once("IdFilter", () =>
    input("IdFilter", "Picks by an id.", {
      ...several(ID),
      isNull: { type: () => Boolean, description: "Whether nothing stands there." },
    }),
  )
const codeFilter = () => once("TermFilter", () => input("TermFilter", "Picks by a term's code.", several(String)))
const textFilter = () => once("TextFilter", () => input("TextFilter", "Picks by a text.", several(String)))
const nameFilter = () =>
  once("NameFilter", () =>
    input("NameFilter", "Picks by what a record is called; case, accents and vowel signs do not matter.", {
      contains: { type: () => String, description: "Part of a name or title." },
    }),
  )
const flagFilter = () =>
  once("FlagFilter", () =>
    input("FlagFilter", "Picks by yes or no.", { eq: { type: () => Boolean, description: "Equal to this." } }),
  )
const externalFilter = () =>
  once("ExternalIdFilter", () =>
    input("ExternalIdFilter", "Picks by an external id.", {
      scheme: { type: () => String, nullable: false, description: "The id scheme." },
      value: { type: () => String, nullable: false, description: "The id there." },
    }),
  )

function filterOf(field: FieldSpec): () => any {
  const codes = field.columns[0]?.codes
  if (field.form === "choice" || codes !== undefined) {
    const of = [...lists.values()].find((l) => l.codes === codes)!
    return () => once(`${of.name}Filter`, () => input(`${of.name}Filter`, `Picks by ${of.name}.`, several(enumOf(of))))
  }
  if (field.form === "term") return codeFilter
  if (field.form === "flag") return flagFilter
  return field.form === "text" ? textFilter : idFilter
}

/** Whether lists of the kind can be searched by what its records are called. */
export const isCalled = (kind: GraphKind): boolean => Boolean(kind.folds) || kind.named

/** The `where` input of a kind's lists: its few filterable fields, what it is called, and AND / OR / NOT to depth 3. */
export function whereOf(kind: GraphKind): any {
  return once(`${kind.name}Where`, () => {
    const name = `${kind.name}Where`
    const fields: Arguments = { id: { type: idFilter, description: "By id." } }
    for (const f of kind.where ?? []) {
      const spec = kind.fields.find((s) => s.name === f)!
      fields[f] = { type: filterOf(spec), description: spec.description }
    }
    if (isCalled(kind)) fields.name = { type: nameFilter, description: "By name, title or label." }
    fields.externalId = { type: externalFilter, description: "By an id elsewhere." }
    const self = () => [made.get(name)]
    for (const [op, what] of Object.entries({
      AND: "All of these.",
      OR: "At least one of these.",
      NOT: "None of these.",
    }))
      fields[op] = { type: self, description: what }
    return input(name, `Which ${kind.name} records to list. Several fields together must all fit.`, fields)
  })
}

/**
 * Compiles a `where` to SQL over the alias `t`.
 * @throws BAD_USER_INPUT with the argument where the filter nests too deep or names too many values
 */
export function compileWhere(
  kind: GraphKind,
  where: Record<string, any> | null | undefined,
  params: Params,
  path: (string | number)[] = ["where"],
  depth = 1,
): string[] {
  if (!where) return []
  if (depth > 4) throw badArgument("AND, OR and NOT may nest three deep.", path)
  const each = (list: any[] | null, key: string) =>
    (list ?? []).map((w, i) => all(compileWhere(kind, w, params, [...path, key, i], depth + 1)))
  const out: string[] = []
  for (const [key, value] of Object.entries(where)) {
    if (value === null || value === undefined) continue
    if (key === "AND") out.push(...each(value, key))
    else if (key === "OR") out.push(`(${each(value, key).join(" OR ") || "false"})`)
    else if (key === "NOT") out.push(...each(value, key).map((c) => `NOT coalesce(${c}, false)`))
    else if (key === "name") out.push(...named(kind, value, params))
    else if (key === "externalId")
      out.push(
        `EXISTS (SELECT 1 FROM "ExternalId" x WHERE x."recordId" = t.id AND x.scheme = ${params.add(value.scheme)} AND x.value = ${params.add(value.value)})`,
      )
    else out.push(...compare(kind, key, value, params, [...path, key]))
  }
  return out
}

export const all = (conditions: string[]): string => (conditions.length > 0 ? `(${conditions.join(" AND ")})` : "true")

// What `fold` leaves holds no character that LIKE reads as a pattern; of "%" it leaves nothing, which no name contains.
function named(kind: GraphKind, value: { contains?: string | null }, params: Params): string[] {
  if (!value.contains) return []
  const part = `fold(${params.add(value.contains)})`
  const like = `folded LIKE '%' || ${part} || '%' AND ${part} <> ''`
  const names = `SELECT 1 FROM "Name" n WHERE n."recordId" = t.id AND n.status = 'ACCEPTED' AND n.${like}`
  return [kind.named ? `EXISTS (${names})` : `(t.${like})`]
}

function compare(
  kind: GraphKind,
  key: string,
  value: Record<string, any>,
  params: Params,
  path: (string | number)[],
): string[] {
  const spec = key === "id" ? null : kind.fields.find((f) => f.name === key)!
  const column = `t."${spec ? spec.columns[0]!.name : "id"}"`
  const out: string[] = []
  for (const [op, operand] of Object.entries(value)) {
    if (operand === null || operand === undefined) continue
    if (op === "isNull") out.push(`${column} IS ${operand ? "" : "NOT "}NULL`)
    else {
      const wanted: unknown[] = op === "eq" ? [operand] : operand
      if (wanted.length > 100) throw badArgument("At most 100 values are allowed here.", [...path, op])
      if (spec?.form === "flag") out.push(`${column} = ${params.add(operand)}`)
      else if (spec?.form === "term") out.push(termIn(column, spec, wanted, params))
      else out.push(`${column} = ANY(${params.add(wanted)}::text[])`)
    }
  }
  return out
}

function termIn(column: string, spec: FieldSpec, codes: unknown[], params: Params): string {
  const { scheme } = spec.columns[0]!
  const ids = codes.map((code) => params.term(scheme === "*" ? `${code}` : `${scheme}:${code}`))
  return `${column} = ANY(${params.add(ids.filter((id) => id !== null))}::text[])`
}

/**
 * Looks up the terms a `where` names by code, for its statements: where they stand as ids, the planner knows how many
 * records have them; joined, it takes any term for a common one and reads on to the end of the table.
 */
export async function termsOf(
  kind: GraphKind,
  where: Record<string, any> | null | undefined,
  ctx: Context,
): Promise<Map<string, string | null>> {
  const { terms } = new Params()
  compileWhere(kind, where, new Params(terms))
  const ids = ctx.load.batch<string, string | null>("terms by code", async (written) => {
    const at = written.map((w) => w.indexOf(":"))
    const found = await ctx.reader.sql<{ n: number; id: string }>(
      `SELECT w.n::int AS n, x.id FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS w(scheme, code, n)
       JOIN "Term" x ON x.scheme = w.scheme AND x.code = w.code`,
      written.map((w, i) => w.slice(0, Math.max(0, at[i]!))),
      written.map((w, i) => w.slice(at[i]! + 1)),
    )
    const byPlace = new Map(found.map((f) => [f.n, f.id]))
    return written.map((_, i) => byPlace.get(i + 1) ?? null)
  })
  await Promise.all([...terms.keys()].map(async (written) => terms.set(written, await ids.load(written))))
  return terms
}

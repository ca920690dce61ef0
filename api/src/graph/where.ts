import { ID } from "type-graphql"
import { badArgument } from "./errors"
import type { FieldSpec } from "../ledger/kind"
import { type Arguments, input } from "./define"
import type { GraphKind } from "./kinds"
import { lists } from "./list"
import { enumOf } from "./scalars"

/** Collects the parameters of a statement; every value of a request goes through here. */
export class Params {
  readonly values: unknown[] = []
  add(value: unknown): string {
    return `$${this.values.push(value)}`
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

/**
 * Terms by code; of several schemes as "scheme:code". One term is looked up first, so that the index of the column is
 * asked for it, in the order of ids; joined, the planner takes any term for a common one and reads on to the end.
 */
function termIn(column: string, spec: FieldSpec, wanted: unknown[], params: Params): string {
  const { scheme } = spec.columns[0]!
  const pairs = wanted.map((written) => {
    const text = String(written)
    const at = scheme === "*" ? text.indexOf(":") : -1
    return { scheme: scheme === "*" ? text.slice(0, Math.max(0, at)) : scheme!, code: text.slice(at + 1) }
  })
  const [only] = pairs
  if (pairs.length === 1)
    return `${column} = (SELECT x.id FROM "Term" x WHERE x.scheme = ${params.add(only!.scheme)} AND x.code = ${params.add(only!.code)})`
  const [schemes, codes] = [params.add(pairs.map((p) => p.scheme)), params.add(pairs.map((p) => p.code))]
  return `${column} IN (SELECT x.id FROM unnest(${schemes}::text[], ${codes}::text[]) AS w(scheme, code) JOIN "Term" x ON x.scheme = w.scheme AND x.code = w.code)`
}

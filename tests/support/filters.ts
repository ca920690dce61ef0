import { fromDay } from "../../api/src/dates/days"
import type { GraphKind } from "../../api/src/graph/kinds"
import type { FieldSpec } from "../../api/src/ledger/kind"
import type { Plans } from "./plans"

/** One filter of a list: its arguments, the column an index is to be asked for, and the share of records it leaves. */
export type Filter = { args: string; column: string; share: number }

/** A filter for each field of a kind's `where`, by each of its operators, with the value the fewest records have. */
export async function filtersOf(kind: GraphKind, plans: Plans): Promise<Filter[]> {
  const all = Math.max(1, await plans.count(kind.name))
  const out: Filter[] = []
  const add = (where: string, column: string, found: number) =>
    out.push({ args: `where: { ${where} }`, column, share: found / all })
  const [some] = await plans.query(`SELECT id FROM "${kind.name}" LIMIT 1`)
  for (const op of [`eq: "${some?.id}"`, `in: ["${some?.id}"]`]) add(`id: { ${op} }`, "id", 1)
  add(`externalId: { scheme: "import:synthetic", value: "17" }`, "scheme", 1)
  if (kind.folds || kind.named) add(`name: { contains: "${await someName(kind, plans)}" }`, "folded", 1)
  for (const name of kind.where ?? []) {
    const field = kind.fields.find((f) => f.name === name)!
    const { name: column, required } = field.columns[0]!
    const { value, found } = await rarest(kind, field, plans)
    add(`${name}: { eq: ${value} }`, column, found)
    if (field.form !== "flag") add(`${name}: { in: [${value}] }`, column, found)
    if (required || !["ref", "party", "where"].includes(field.form)) continue
    const [{ nulls }] = (await plans.query(
      `SELECT count(*)::int AS nulls FROM "${kind.name}" WHERE "${column}" IS NULL`,
    )) as [{ nulls: number }]
    add(`${name}: { isNull: true }`, column, nulls)
    add(`${name}: { isNull: false }`, column, all - nulls)
  }
  if (kind.orderBy?.LAST_ATTESTED) out.push(await justAttested(kind, plans, all))
  return out
}

/** The value of a field the fewest records have, a code none has if there is one; as it is written in a document. */
async function rarest(kind: GraphKind, field: FieldSpec, plans: Plans): Promise<{ value: string; found: number }> {
  const { name, codes, scheme } = field.columns[0]!
  const shown = scheme === undefined ? `t."${name}"` : scheme === "*" ? "x.scheme || ':' || x.code" : "x.code"
  const counted: { value: any; n: number }[] = await plans.query(
    `SELECT ${shown} AS value, count(*)::int AS n FROM "${kind.name}" t ${scheme === undefined ? "" : `JOIN "Term" x ON x.id = t."${name}"`}
     WHERE t."${name}" IS NOT NULL GROUP BY 1 ORDER BY 2, 1 LIMIT 1000`,
  )
  const unused = codes?.find((c) => !counted.some(({ value }) => value === c))
  if (unused) return { value: unused, found: 0 }
  const { value, n } = counted[0] ?? { value: field.form === "flag" ? true : "x", n: 0 }
  return { value: codes || field.form === "flag" ? String(value) : JSON.stringify(value), found: n }
}

async function someName(kind: GraphKind, plans: Plans): Promise<string> {
  const [found] = await plans.query(
    kind.named
      ? `SELECT n.folded FROM "Name" n JOIN "${kind.name}" t ON t.id = n."recordId" ORDER BY n.id LIMIT 1`
      : `SELECT folded FROM "${kind.name}" ORDER BY id LIMIT 1`,
  )
  return found?.folded ?? "nobody is called so"
}

/** Claims attested on the last of all days or later. */
async function justAttested({ name }: GraphKind, plans: Plans, all: number): Promise<Filter> {
  const last = `(SELECT max("lastAttested") FROM "${name}")`
  const [{ day, n }] = (await plans.query(
    `SELECT max("lastAttested") AS day, count(*)::int AS n FROM "${name}" WHERE "lastAttested" = ${last}`,
  )) as [{ day: number | null; n: number }]
  return { args: `attestedSince: "${fromDay(day ?? 0)}"`, column: "lastAttested", share: n / all }
}

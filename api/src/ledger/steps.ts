import type { Change } from "./changeset"
import type { KindName } from "./kind"
import type { Sql } from "./versions"

/** A change as the books keep it: what one publication did to one record. */
export type Step = {
  id: string
  kind: KindName
  revision: number
  ordinal: number
  operation: Change["op"]
  /** The record's version since. */
  version: number
}

const columns = `c."recordId" AS id, c.kind, c.revision, c.ordinal, c.operation, c.version`

/** All changes of a publication, in their order. */
export const stepsOf = (revision: number, sql: Sql): Promise<Step[]> =>
  sql(`SELECT ${columns} FROM ledger."Change" c WHERE c.revision = $1::int ORDER BY c.ordinal`, revision)

/** All changes of one record up to a revision, the oldest first: one for each of its versions. */
export const stepsOfRecord = (id: string, until: number, sql: Sql): Promise<Step[]> =>
  sql(
    `SELECT ${columns} FROM ledger."Change" c WHERE c."recordId" = $1 AND c.revision <= $2::int ORDER BY c.revision`,
    id,
    until,
  )

/** The changes that made a version each of some records, by the record; what has no such version is left out. */
export async function stepsThatMade(
  versions: readonly { id: string; version: number }[],
  sql: Sql,
): Promise<Map<string, Step>> {
  const found: Step[] = await sql(
    `SELECT ${columns} FROM unnest($1::text[], $2::int[]) AS w(id, version)
     JOIN ledger."Change" c ON c."recordId" = w.id AND c.version = w.version`,
    versions.map((v) => v.id),
    versions.map((v) => v.version),
  )
  return new Map(found.map((s) => [s.id, s]))
}

/** The last change of each record up to a revision. */
export async function lastSteps(ids: readonly string[], until: number, sql: Sql): Promise<Map<string, Step>> {
  const found: Step[] = await sql(
    `SELECT s.* FROM unnest($1::text[]) AS i(id) CROSS JOIN LATERAL (
       SELECT ${columns} FROM ledger."Change" c WHERE c."recordId" = i.id AND c.revision <= $2::int
       ORDER BY c.revision DESC LIMIT 1) s`,
    ids,
    until,
  )
  return new Map(found.map((s) => [s.id, s]))
}

const together: Partial<Record<Change["op"], Change["op"][]>> = {
  CREATE: ["CREATE", "RESTORE"],
  RESTORE: ["CREATE", "RESTORE"],
  DELETE: ["DELETE"],
}

/**
 * What came or went with a record in one publication because it belongs to it: its citations, its names and theirs.
 * Without them a claim has no evidence, and what nothing else names has no name.
 */
export async function companyOf(step: Step, sql: Sql): Promise<Step[]> {
  const operations = together[step.operation]
  if (!operations) return []
  const of = (kind: "Name" | "Citation", ids: string[]): Promise<Step[]> =>
    sql(
      `SELECT ${columns} FROM ledger."Change" c WHERE c.revision = $1::int AND c.kind = $2 AND c.operation = ANY($3::text[])
         AND c."recordId" IN (SELECT v.id FROM ledger."${kind}" v WHERE v."recordId" = ANY($4::text[])) ORDER BY c.ordinal`,
      step.revision,
      kind,
      operations,
      ids,
    )
  const names = await of("Name", [step.id])
  return [...names, ...(await of("Citation", [step.id, ...names.map((n) => n.id)]))]
}

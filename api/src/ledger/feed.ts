import { allKinds, childTables, type Row } from "./kind"
import type { Step } from "./steps"
import { rowSql, type Sql } from "./versions"

/*
 * What publications did, as rows: those they wrote in every record table, child table and anchor, and the keys of those
 * that ended. Rows and not changes are told, because a citation moves days and bounds of its claim, and a name the sort
 * label of its record, which no change of their own tells. Tables stand in a fixed order, anchors first.
 */

/** A publication as the books tell it. */
export type Publication = {
  id: string
  title: string
  author: string
  withoutReview: boolean
  revision: number
  at: Date
  size: number
}

/** The key of a row, or the row with it, and its place among those of its publication. */
export type RowEnded = After & { revision: number; table: string; key: Row }
export type RowWritten = RowEnded & { row: Row }

/** Where to go on: after this row of this table; `ordinal` is 0 where a record has one row. */
export type After = { place: number; id: string; ordinal: number }
export const fromTheStart: After = { place: -1, id: "", ordinal: -1 }

/** Every table of rows that belong to records, with the columns of its key. */
export const registerTables = (): { name: string; key: string[] }[] => [
  ...["Record", "Actor", ...allKinds().map((k) => k.name)].map((name) => ({ name, key: ["id"] })),
  ...[...childTables()].map(([name, key]) => ({ name, key: [key, "ordinal"] })),
]

/** The publications after a revision, the oldest first, so many at most. */
export const publicationsAfter = (after: number, until: number, first: number, sql: Sql): Promise<Publication[]> =>
  sql(
    `SELECT s.id, s.title, s.author, NOT s.reviewed AS "withoutReview", r.revision, r.at,
       (SELECT count(*)::int FROM ledger."Change" c WHERE c.revision = r.revision) AS size
     FROM ledger."Revision" r JOIN ledger."Changeset" s ON s.id = r."changesetId"
     WHERE r.revision > $1::int AND r.revision <= $2::int ORDER BY r.revision LIMIT $3::int`,
    after,
    until,
    first,
  )

/** The changes of publications that follow an ordinal, so many of each at most, in their order. */
export const stepsAfter = (revisions: readonly number[], after: number, first: number, sql: Sql): Promise<Step[]> =>
  sql(
    `SELECT c.* FROM unnest($1::int[]) AS i(revision) CROSS JOIN LATERAL (
       SELECT x."recordId" AS id, x.kind, x.revision, x.ordinal, x.operation, x.version FROM ledger."Change" x
       WHERE x.revision = i.revision AND x.ordinal > $2::int ORDER BY x.ordinal LIMIT $3::int) c ORDER BY c.revision, c.ordinal`,
    revisions,
    after,
    first,
  )

/** The rows that publications wrote, so many of each at most. */
export const rowsWritten = (revisions: readonly number[], after: After, first: number, sql: Sql) =>
  pages<RowWritten>((name) => ({ where: "v.v_from = i.revision", row: `, ${rowSql(name, "v")} AS row` }))(
    revisions,
    after,
    first,
    sql,
  )

/** The keys of the rows that ended with publications, those that were written anew at once included. */
export const rowsEnded = (revisions: readonly number[], after: After, first: number, sql: Sql) =>
  pages<RowEnded>((name, owner) => ({ where: endedSql(name, owner), row: "" }))(revisions, after, first, sql)

// Nothing is indexed by its end. A row ends where its record was changed, or where it was written anew.
const endedSql = (name: string, owner: string) => `v.v_to = i.revision AND v."${owner}" IN (
  SELECT c."recordId" FROM ledger."Change" c WHERE c.revision = i.revision
  UNION ALL SELECT n."${owner}" FROM ledger."${name}" n WHERE n.v_from = i.revision)`

type Part = (table: string, owner: string) => { where: string; row: string }

const pages =
  <T extends RowEnded>(part: Part) =>
  async (revisions: readonly number[], after: After, first: number, sql: Sql): Promise<T[]> => {
    const tables = registerTables()
    const parts = tables.map(({ name, key: [owner, ordinal] }, place) => {
      const { where, row } = part(name, owner!)
      const keys = [`v."${owner}"`, ordinal ? `v."${ordinal}"` : "0"]
      return `(SELECT ${place} AS place, ${keys[0]} AS id, ${keys[1]} AS ordinal${row} FROM ledger."${name}" v
        WHERE ${where} AND (${place} > $2::int OR ${place} = $2::int AND (${keys.join(", ")}) > ($3::text, $4::int))
        ORDER BY 2, 3 LIMIT $5::int)`
    })
    const found: any[] = await sql(
      `SELECT i.revision, p.* FROM unnest($1::int[]) AS i(revision) CROSS JOIN LATERAL (
         SELECT * FROM (${parts.join(" UNION ALL ")}) u ORDER BY place, id, ordinal LIMIT $5::int) p
       ORDER BY i.revision, p.place, p.id, p.ordinal`,
      revisions,
      after.place,
      after.id,
      after.ordinal,
      first,
    )
    return found.map((r) => {
      const { name, key } = tables[r.place]!
      const [owner, second] = key as [string, string | undefined]
      return { ...r, table: name, key: { [owner]: r.id, ...(second && { [second]: r.ordinal }) } }
    })
  }

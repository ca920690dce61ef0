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

type Table = { name: string; key: [owner: string, ordinal?: string] }
let tables: Table[] | undefined

/** Every table of rows that belong to records, with the columns of its key. */
export const registerTables = (): Table[] =>
  (tables ??= [
    ...["Record", "Actor", ...allKinds().map((k) => k.name)].map((name): Table => ({ name, key: ["id"] })),
    ...[...childTables()].map(([name, key]): Table => ({ name, key: [key, "ordinal"] })),
  ])

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

/** How rows of publications are read. */
export type RowList<T extends RowEnded> = {
  /** A page of each publication's rows, in one statement. */
  page(revisions: readonly number[], after: After, first: number, sql: Sql): Promise<T[]>
  /** The rest of one publication's rows, table by table: however many there are, none is read twice. */
  rest(revision: number, after: After, first: number, sql: Sql): AsyncGenerator<T[]>
}

/** The rows that publications wrote. */
export const rowsWritten = rowList<RowWritten>((table, _owner, revision) => ({
  where: `v.v_from = ${revision}`,
  row: `, ${rowSql(table, "v")} AS row`,
}))

/** The keys of the rows that ended with publications, those that were written anew at once included. */
export const rowsEnded = rowList<RowEnded>((table, owner, revision) => ({
  // Nothing is indexed by its end. A row ends where its record was changed, or where it was written anew.
  where: `v.v_to = ${revision} AND v."${owner}" IN (
    SELECT c."recordId" FROM ledger."Change" c WHERE c.revision = ${revision}
    UNION ALL SELECT n."${owner}" FROM ledger."${table}" n WHERE n.v_from = ${revision})`,
  row: "",
}))

/** Says in SQL which versions of a table are meant, and what more is selected of them; `revision` is an expression. */
type Part = (table: string, owner: string, revision: string) => { where: string; row: string }

function rowList<T extends RowEnded>(part: Part): RowList<T> {
  /** One table's rows, in the order of their keys; `after` says by the columns of the key where to go on. */
  const tableSql = (place: number, revision: string, after: (key: string[]) => string) => {
    const { name, key } = registerTables()[place]!
    const { where, row } = part(name, key[0], revision)
    const columns = key.map((c) => `v."${c}"`)
    return `SELECT ${place} AS place, ${columns[0]} AS id, ${columns[1] ?? "0"} AS ordinal${row} FROM ledger."${name}" v
      WHERE ${where} AND ${after(columns)} ORDER BY ${columns.join(", ")}`
  }
  const told = (row: After & { revision: number }): T => {
    const { name, key } = registerTables()[row.place]!
    const [owner, ordinal] = key
    return { ...row, table: name, key: { [owner]: row.id, ...(ordinal && { [ordinal]: row.ordinal }) } } as unknown as T
  }
  return {
    async page(revisions, { place, id, ordinal }, first, sql) {
      const parts = registerTables().map((_, i) => {
        const after = ([a, b = "0"]: string[]) =>
          `(${i} > $2::int OR ${i} = $2::int AND (${a}, ${b}) > ($3::text, $4::int))`
        return `(${tableSql(i, "i.revision", after)} LIMIT $5::int)`
      })
      const found = await sql(
        `SELECT i.revision, p.* FROM unnest($1::int[]) AS i(revision) CROSS JOIN LATERAL (
           SELECT * FROM (${parts.join(" UNION ALL ")}) u ORDER BY place, id, ordinal LIMIT $5::int) p
         ORDER BY i.revision, p.place, p.id, p.ordinal`,
        revisions,
        place,
        id,
        ordinal,
        first,
      )
      return found.map(told)
    },
    async *rest(revision, after, first, sql) {
      for (const [place, { key }] of registerTables().entries()) {
        if (place < after.place) continue
        const several = key.length > 1
        const text = tableSql(place, "$1::int", (columns) =>
          several ? `(${columns.join(", ")}) > ($2::text, $4::int)` : `${columns[0]} > $2::text`,
        )
        let last = place === after.place ? after : fromTheStart
        for (let found: any[] = []; ; last = found.at(-1)) {
          found = await sql(`${text} LIMIT $3::int`, revision, last.id, first, ...(several ? [last.ordinal] : []))
          if (found.length > 0) yield found.map((row) => told({ ...row, revision }))
          if (found.length < first) break
        }
      }
    },
  }
}

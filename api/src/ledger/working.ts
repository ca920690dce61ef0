import type { Pool, PoolClient } from "pg"
import type { Change } from "./changeset"
import type { KindName } from "./kind"
import type { Drafted } from "./amend"

export const changesetStatuses = ["OPEN", "SUBMITTED", "RETURNED", "PUBLISHED", "DECLINED", "WITHDRAWN"] as const
export type ChangesetStatus = (typeof changesetStatuses)[number]

/** A changeset that is worked on, or what became of it. */
export type Working = {
  id: string
  title: string
  note: string | null
  authorId: string
  author: string
  status: ChangesetStatus
  version: number
  createdAt: Date
  updatedAt: Date
  submittedAt: Date | null
  revision: number | null
  /** How many records it would change, or has changed. */
  size: number
}

export const actTypes = [
  "OPENED",
  "SUBMITTED",
  "RETURNED",
  "WITHDRAWN",
  "REOPENED",
  "DECLINED",
  "PUBLISHED",
  "COMMENTED",
] as const
export type ActType = (typeof actTypes)[number]

/** What somebody did or said about a changeset. */
export type Act = {
  ordinal: number
  type: ActType
  by: string
  at: Date
  recordId: string | null
  words: string | null
}

/** Who works on it. */
export type Worker = { id: string; name: string }

const columns = `w.id, w.title, w.note, w."authorId", w.author, w.status, w.version, w."createdAt", w."updatedAt", w."submittedAt", w.revision,
  CASE WHEN w.revision IS NULL THEN (SELECT count(*)::int FROM "DraftChange" d WHERE d."changesetId" = w.id)
    ELSE (SELECT count(*)::int FROM ledger."Change" c WHERE c.revision = w.revision) END AS size`

/** A changeset by its id. Who may see it is asked elsewhere. */
export async function find(db: Pool | PoolClient, id: string): Promise<Working | null> {
  const { rows } = await db.query<Working>(`SELECT ${columns} FROM "WorkingChangeset" w WHERE w.id = $1`, [id])
  return rows[0] ?? null
}

/** Which changesets a list holds, the last touched first. */
export type Wanted = {
  /** Those of this author. */
  authorId?: string
  /** Those of everybody else. */
  notBy?: string
  statuses: readonly ChangesetStatus[]
  first: number
  after?: { updatedAt: Date; id: string }
}

/** A page of changesets. */
export async function list(pool: Pool, wanted: Wanted): Promise<Working[]> {
  const { authorId = null, notBy = null, statuses, first, after } = wanted
  const { rows } = await pool.query<Working>(
    `SELECT ${columns} FROM "WorkingChangeset" w
     WHERE w.status = ANY($1::text[]) AND ($2::text IS NULL OR w."authorId" = $2) AND ($3::text IS NULL OR w."authorId" <> $3)
       AND ($4::timestamptz IS NULL OR (w."updatedAt", w.id) < ($4::timestamptz, $5::text))
     ORDER BY w."updatedAt" DESC, w.id DESC LIMIT $6`,
    [statuses, authorId, notBy, after?.updatedAt ?? null, after?.id ?? null, first],
  )
  return rows
}

/** What was done and said about changesets, of each in its order. */
export async function actsOf(pool: Pool, ids: readonly string[]): Promise<Act[][]> {
  const { rows } = await pool.query<Act & { changesetId: string }>(
    `SELECT "changesetId", ordinal, type, by, at, "recordId", words FROM "ChangesetAct" WHERE "changesetId" = ANY($1::text[]) ORDER BY ordinal`,
    [ids],
  )
  return ids.map((id) => rows.filter((r) => r.changesetId === id))
}

type Row = {
  recordId: string
  ordinal: number
  kind: KindName
  operation: Change["op"]
  expectedVersion: number | null
  content: object
}

const changeOf = (r: Row): Drafted => ({
  ...(r.content as object),
  op: r.operation,
  kind: r.kind,
  id: r.recordId,
  expectedVersion: r.expectedVersion,
  ordinal: r.ordinal,
})

/** Which changes: all, so many that follow an ordinal, or those of some records. */
export type Page = { after?: number; first?: number; records?: readonly string[] }

/** The changes of changesets, of each in their order. */
export async function pagesOf(db: Pool | PoolClient, ids: readonly string[], page: Page = {}): Promise<Drafted[][]> {
  const { rows } = await db.query<Row & { changesetId: string }>(
    `SELECT d."changesetId", d."recordId", d.ordinal, d.kind, d.operation, d."expectedVersion", d.content
     FROM unnest($1::text[]) AS i(id) CROSS JOIN LATERAL (
       SELECT x.* FROM "DraftChange" x WHERE x."changesetId" = i.id AND x.ordinal > $2
         AND ($3::text[] IS NULL OR x."recordId" = ANY($3)) ORDER BY x.ordinal LIMIT $4) d
     ORDER BY d.ordinal`,
    [ids, page.after ?? -1, page.records ?? null, page.first ?? null],
  )
  return ids.map((id) => rows.filter((r) => r.changesetId === id).map(changeOf))
}

/** The changes of one changeset, in their order. */
export const changesOf = async (db: Pool | PoolClient, id: string, page?: Page): Promise<Drafted[]> =>
  (await pagesOf(db, [id], page))[0]!

/** The changesets that would give a file to a source. */
export async function naming(pool: Pool, sha256: string): Promise<Working[]> {
  const { rows } = await pool.query<Working>(
    `SELECT DISTINCT ${columns} FROM "WorkingChangeset" w JOIN "DraftChange" d ON d."changesetId" = w.id
     WHERE d.kind = 'Source' AND jsonb_path_exists(d.content, '$.**.sha256 ? (@ == $of)', jsonb_build_object('of', $1::text))`,
    [sha256],
  )
  return rows
}

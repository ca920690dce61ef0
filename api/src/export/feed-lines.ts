import {
  type After,
  fromTheStart,
  type Publication,
  publicationsAfter,
  type RowEnded,
  rowsEnded,
  rowsWritten,
  stepsAfter,
} from "../ledger/feed"
import type { Step } from "../ledger/steps"
import type { Sql } from "../ledger/versions"

export type Followed = {
  /** Publications after this revision, up to another, so many at most. */
  after: number
  until: number
  first: number
  /** Whether authors are named. */
  named: boolean
  licence: string
  sql: Sql
}

/** How many rows are read at once. */
const pageSize = 2000
/** Small publications are read together: so many, of so many changes. */
const together = { publications: 50, changes: 500 }

/**
 * The feed as JSON Lines, in pieces: of each publication what it was, its changes, the keys of the rows it ended, the
 * rows it wrote, and its end; after the last one where to go on.
 */
export async function* feedLines({ after, until, first, named, licence, sql }: Followed): AsyncGenerator<string> {
  yield line({ type: "header", format: "sijill-changes", formatVersion: 1, after, newest: until, licence })
  let [reached, left] = [after, first]
  while (left > 0) {
    const found = await publicationsAfter(reached, until, Math.min(left, together.publications), sql)
    if (found.length === 0) break
    for (const batch of batches(found)) yield* batchLines(batch, named, sql)
    reached = found.at(-1)!.revision
    left -= found.length
  }
  yield line({ type: "done", next: reached, newest: until })
}

function batches(found: Publication[]): Publication[][] {
  const made: Publication[][] = []
  let changes = Number.POSITIVE_INFINITY
  for (const publication of found) {
    changes += publication.size
    if (changes > together.changes) {
      made.push([])
      changes = publication.size
    }
    made.at(-1)!.push(publication)
  }
  return made
}

type Pages<T> = (revisions: number[], after: T | null) => Promise<T[]>

async function* batchLines(batch: Publication[], named: boolean, sql: Sql): AsyncGenerator<string> {
  const steps: Pages<Step> = (of, after) => stepsAfter(of, after?.ordinal ?? -1, pageSize, sql)
  const rows =
    <T extends RowEnded>(read: (of: number[], after: After, first: number, sql: Sql) => Promise<T[]>): Pages<T> =>
    (of, after) =>
      read(of, after ?? fromTheStart, pageSize, sql)
  const revisions = batch.map((p) => p.revision)
  const [changes, ended, written] = [
    await firstPages(revisions, steps),
    await firstPages(revisions, rows(rowsEnded)),
    await firstPages(revisions, rows(rowsWritten)),
  ]
  for (const { id, title, author, withoutReview, revision, at, size } of batch) {
    const changeset = { id, title, ...(named && { author }), withoutReview }
    yield line({ type: "publication", revision, at: at.toISOString(), changeset, size })
    const counts = { changes: 0, ended: 0, written: 0 }
    for await (const page of changes(revision)) {
      counts.changes += page.length
      const told = ({ ordinal, operation, kind, id: record, version }: Step) =>
        line({ type: "change", revision, ordinal, operation, kind, record, version })
      yield page.map(told).join("")
    }
    for await (const page of ended(revision)) {
      counts.ended += page.length
      yield page.map((r) => line({ type: "ended", revision, table: r.table, key: r.key })).join("")
    }
    for await (const page of written(revision)) {
      counts.written += page.length
      yield page.map((r) => line({ type: "written", revision, table: r.table, row: r.row })).join("")
    }
    yield line({ type: "end", revision, ...counts })
  }
}

/** Reads the first page of all revisions in one statement; what it answers gives one revision's, and its further ones. */
async function firstPages<T extends { revision: number }>(revisions: number[], next: Pages<T>) {
  const all = await next(revisions, null)
  return async function* (revision: number): AsyncGenerator<T[]> {
    let page = all.filter((row) => row.revision === revision)
    while (page.length > 0) {
      yield page
      page = page.length < pageSize ? [] : await next([revision], page.at(-1)!)
    }
  }
}

const line = (content: object): string => `${JSON.stringify(content)}\n`

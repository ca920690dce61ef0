import { fromTheStart, type Publication, publicationsAfter, rowsEnded, rowsWritten, stepsAfter } from "../ledger/feed"
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

async function* batchLines(batch: Publication[], named: boolean, sql: Sql): AsyncGenerator<string> {
  const revisions = batch.map((p) => p.revision)
  const steps = await stepsAfter(revisions, -1, pageSize, sql)
  const endedRows = await rowsEnded.page(revisions, fromTheStart, pageSize, sql)
  const writtenRows = await rowsWritten.page(revisions, fromTheStart, pageSize, sql)
  const changes = pages(steps, (revision, last) => stepsOn(revision, last, sql))
  const ended = pages(endedRows, (revision, last) => rowsEnded.rest(revision, last, pageSize, sql))
  const written = pages(writtenRows, (revision, last) => rowsWritten.rest(revision, last, pageSize, sql))
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

/** Goes on from the first pages of several publications, read together, to the further ones of one. */
const pages = <T extends { revision: number }>(first: T[], rest: (revision: number, last: T) => AsyncIterable<T[]>) =>
  async function* (revision: number): AsyncGenerator<T[]> {
    const page = first.filter((row) => row.revision === revision)
    if (page.length > 0) yield page
    if (page.length === pageSize) yield* rest(revision, page.at(-1)!)
  }

async function* stepsOn(revision: number, last: Step, sql: Sql): AsyncGenerator<Step[]> {
  for (let page: Step[] = [last]; page.length > 0; ) {
    page = await stepsAfter([revision], page.at(-1)!.ordinal, pageSize, sql)
    yield page
  }
}

const line = (content: object): string => `${JSON.stringify(content)}\n`

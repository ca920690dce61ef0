import { ID, Int } from "type-graphql"
import { object, type ObjectField } from "../graph/define"
import { demand } from "../graph/demand"
import { badArgument } from "../graph/errors"
import { type After, fromTheStart, rowsEnded, rowsWritten } from "../ledger/feed"
import type { Sql } from "../ledger/versions"

/*
 * The rows of publications, for mirrors: what changed in every table of the register, whoever changed it. Two fields of
 * a published changeset, each page of them one statement for all publications of an answer.
 */

/** A row of one of the two lists; its key or columns are JSON by then. */
type Told = After & { revision: number }

const cursor = {
  type: () => ID,
  description: "Its place among the rows of the publication; give it as `after`.",
  get: ({ place, id, ordinal }: Told) => Buffer.from(JSON.stringify([place, id, ordinal])).toString("base64url"),
}
const table = { type: () => String, description: "The table it stands in, e.g. Position or SourceAuthor." }

const WrittenRow = object("WrittenRow", "A row of the register as a publication left it.", {
  cursor,
  table,
  row: {
    type: () => String,
    description: "Its columns, as JSON: exact numbers as text, days as days from 1970-01-01.",
  },
})

const EndedRow = object("EndedRow", "The key of a row that stood until a publication.", {
  cursor,
  table,
  key: { type: () => String, description: "The columns of its key, as JSON." },
})

function placeOf(after: string | null | undefined): After {
  if (after == null) return fromTheStart
  try {
    const [place, id, ordinal] = JSON.parse(Buffer.from(after, "base64url").toString())
    if (inInt(place) && inInt(ordinal) && /^[a-z]+_[0-9a-z]{26}$/.test(id)) return { place, id, ordinal }
  } catch {
    // told below, whatever is wrong with it
  }
  throw badArgument("after is no cursor of a row: give one that an earlier page answered.", ["after"])
}

const inInt = (n: unknown) => Number.isInteger(n) && Math.abs(n as number) < 2 ** 31

/** Reads a page of each publication's rows, as the graph tells them. */
type Pages = (revisions: readonly number[], after: After, first: number, sql: Sql) => Promise<Told[]>

const written: Pages = async (...asked) =>
  (await rowsWritten.page(...asked)).map((r) => ({ ...r, row: JSON.stringify(r.row) }))

const ended: Pages = async (...asked) =>
  (await rowsEnded.page(...asked)).map((r) => ({ ...r, key: JSON.stringify(r.key) }))

const field = (type: any, description: string, pages: Pages): ObjectField => ({
  type: () => [type],
  description,
  args: {
    first: { type: () => Int, nullable: false, defaultValue: 25, description: "How many, 1–100." },
    after: { type: () => ID, description: "Only what follows the row with this cursor." },
  },
  get({ revision }: { revision: number }, ctx, { first, after }) {
    demand(ctx.viewer, "feed", "follow the feed")
    const from = placeOf(after)
    const name = `${type.name} ${first} ${after}`
    return ctx.load
      .batch<number, Told[]>(name, async (revisions) => {
        const found = await pages(revisions, from, first, ctx.reader.sql)
        return revisions.map((r) => found.filter((row) => row.revision === r))
      })
      .load(revision)
  },
})

const forWhom = "It takes the permission to read the feed."

/** What a publication wrote and ended, row by row. */
export const rowFields: Record<string, ObjectField> = {
  ended: field(
    EndedRow,
    `The keys of the rows that ended with it, of those it wrote anew too: a mirror deletes them first. ${forWhom}`,
    ended,
  ),
  written: field(WrittenRow, `The rows it wrote: a mirror puts them in after. ${forWhom}`, written),
}

import type { Pool, PoolClient } from "pg"
import { type Drafted, amended } from "./amend"
import { type Change, freshChangesetId } from "./changeset"
import { Refused } from "./publish"
import { type ActType, type ChangesetStatus, type Worker, type Working, changesOf, find } from "./working"

/** States in which the author may change a changeset. */
export const amendable: readonly ChangesetStatus[] = ["OPEN", "RETURNED"]

/**
 * Opens a changeset.
 * @returns the changeset, also where the same author opened one of this id and title before; null where the id is taken
 */
export async function open(
  pool: Pool,
  by: Worker,
  given: { id: string | null; title: string; note: string | null },
): Promise<Working | null> {
  return within(pool, async (client) => {
    const id = given.id ?? freshChangesetId()
    const { rowCount } = await client.query(
      `INSERT INTO "WorkingChangeset" (id, title, note, "authorId", author, status)
       SELECT $1, $2, $3, $4, $5, 'OPEN' WHERE NOT EXISTS (SELECT FROM ledger."Changeset" WHERE id = $1) ON CONFLICT DO NOTHING`,
      [id, given.title, given.note, by.id, by.name],
    )
    if (rowCount === 1) await enter(client, id, { type: "OPENED", by })
    const found = await find(client, id)
    return found?.authorId === by.id && found.title === given.title ? found : null
  })
}

/** Locks a changeset and looks whether it is as whoever acts saw it. Throws Refused where it is not. */
async function hold(
  client: PoolClient,
  id: string,
  from: readonly ChangesetStatus[],
  expectedVersion: number | null,
): Promise<Working> {
  await client.query(`SELECT FROM "WorkingChangeset" WHERE id = $1 FOR UPDATE`, [id])
  const found = await find(client, id)
  if (!found) throw refused(["id"], "NOT_FOUND", `There is no changeset ${id.slice(0, 60)}.`)
  if (!from.includes(found.status))
    throw refused(
      ["id"],
      "CONFLICT",
      `The changeset is ${said(found.status)}: this is done while it is ${from.map(said).join(" or ")}.`,
    )
  if (expectedVersion !== null && found.version !== expectedVersion)
    throw refused(
      ["expectedVersion"],
      "CONFLICT",
      `The changeset is at version ${found.version}, you saw ${expectedVersion}. Look at it again and decide.`,
    )
  return found
}

const said = (status: ChangesetStatus) => status.toLowerCase()

const refused = (path: string[], code: "NOT_FOUND" | "CONFLICT" | "BAD_USER_INPUT", message: string) =>
  new Refused([{ path, code, message }])

const touch = (client: PoolClient, id: string, set = "") =>
  client.query(
    `UPDATE "WorkingChangeset" SET version = version + 1, "updatedAt" = clock_timestamp()${set} WHERE id = $1`,
    [id],
  )

/**
 * Puts changes into a changeset that may be changed; a record changed there already gets both in one.
 * @throws Refused where the changeset has moved on or the two cannot go together
 */
export async function amend(pool: Pool, id: string, changes: Change[]): Promise<Working> {
  return within(pool, async (client) => {
    await hold(client, id, amendable, null)
    const records = [...new Set(changes.flatMap((c) => [c.id, ...(c.on ? [c.on] : [])]))]
    const before = await changesOf(client, id, { records })
    const { put, drop } = amended(before, changes)
    await remove(client, id, drop)
    await put_(client, id, put)
    await touch(client, id)
    return (await find(client, id))!
  })
}

async function put_(client: PoolClient, id: string, put: Drafted[]): Promise<void> {
  if (put.length === 0) return
  const rows = put.map(({ op, kind, id: recordId, expectedVersion, ordinal, path: _, ...content }) => ({
    recordId,
    ordinal: ordinal ?? null,
    kind,
    operation: op,
    expectedVersion: expectedVersion ?? null,
    content,
  }))
  await client.query(
    `INSERT INTO "DraftChange" ("changesetId", "recordId", ordinal, kind, operation, "expectedVersion", content)
     SELECT $1, s."recordId", coalesce(s.ordinal, m.last + s.place), s.kind, s.operation, s."expectedVersion", s.content
     FROM (SELECT x.*, row_number() OVER ()::int AS place
       FROM jsonb_to_recordset($2::jsonb) AS x("recordId" text, ordinal int, kind text, operation text, "expectedVersion" int, content jsonb)) s,
       (SELECT coalesce(max(ordinal), -1) AS last FROM "DraftChange" WHERE "changesetId" = $1) m
     ON CONFLICT ("changesetId", "recordId") DO UPDATE SET operation = excluded.operation,
       "expectedVersion" = excluded."expectedVersion", content = excluded.content, "updatedAt" = clock_timestamp()`,
    [id, JSON.stringify(rows)],
  )
}

const remove = (client: PoolClient, id: string, records: readonly string[]) =>
  client.query(`DELETE FROM "DraftChange" WHERE "changesetId" = $1 AND "recordId" = ANY($2::text[])`, [id, records])

/** Takes the change of a record out of a changeset, and what would be entered on that record there. Throws Refused. */
export async function drop(pool: Pool, id: string, recordId: string): Promise<Working> {
  return within(pool, async (client) => {
    await hold(client, id, amendable, null)
    const all = await changesOf(client, id)
    const change = all.find((c) => c.id === recordId)
    if (!change) throw refused(["record"], "NOT_FOUND", `The changeset does not change "${recordId.slice(0, 60)}".`)
    await remove(client, id, withWhatStandsOn(change, all))
    await touch(client, id)
    return (await find(client, id))!
  })
}

/** A new record goes with its names, its citations and theirs. */
function withWhatStandsOn(change: Drafted, all: Drafted[]): string[] {
  if (change.op !== "CREATE") return [change.id]
  const on = (id: string) =>
    all.filter((c) => c.op === "CREATE" && (c.kind === "Name" || c.kind === "Citation") && c.values?.record === id)
  const names = on(change.id)
  return [change.id, ...[...names, ...names.flatMap((n) => on(n.id))].map((c) => c.id)]
}

/** Gives a changeset another title or note. Throws Refused. */
export async function describe(
  pool: Pool,
  id: string,
  given: { title?: string; note?: string | null; expectedVersion: number },
): Promise<Working> {
  return within(pool, async (client) => {
    const found = await hold(client, id, amendable, given.expectedVersion)
    const note = given.note === undefined ? found.note : given.note
    await client.query(`UPDATE "WorkingChangeset" SET title = $2, note = $3 WHERE id = $1`, [
      id,
      given.title ?? found.title,
      note,
    ])
    await touch(client, id)
    return (await find(client, id))!
  })
}

/** Replaces changes whose records moved on in the register by what the author has decided since. Throws Refused. */
export async function replace(
  pool: Pool,
  id: string,
  recordId: string,
  decide: (change: Drafted) => Drafted | null,
): Promise<Working> {
  return within(pool, async (client) => {
    await hold(client, id, amendable, null)
    const [change] = await changesOf(client, id, { records: [recordId] })
    if (!change) throw refused(["record"], "NOT_FOUND", `The changeset does not change "${recordId.slice(0, 60)}".`)
    const decided = decide(change)
    if (decided) await put_(client, id, [decided])
    else await remove(client, id, [recordId])
    await touch(client, id)
    return (await find(client, id))!
  })
}

/** Whose act it is, from which states it is done, and which it leads to. */
export const ways: Record<
  Exclude<ActType, "OPENED" | "COMMENTED">,
  { by: "author" | "reviewer"; from: readonly ChangesetStatus[]; to: ChangesetStatus }
> = {
  SUBMITTED: { by: "author", from: amendable, to: "SUBMITTED" },
  WITHDRAWN: { by: "author", from: [...amendable, "SUBMITTED"], to: "WITHDRAWN" },
  REOPENED: { by: "author", from: ["WITHDRAWN"], to: "OPEN" },
  PUBLISHED: { by: "reviewer", from: ["SUBMITTED"], to: "PUBLISHED" },
  RETURNED: { by: "reviewer", from: ["SUBMITTED"], to: "RETURNED" },
  DECLINED: { by: "reviewer", from: ["SUBMITTED"], to: "DECLINED" },
}

/** Acts that lead a changeset on by themselves; it is published by the ledger, and closed with that. */
export type Step = Exclude<keyof typeof ways, "PUBLISHED">

type Done = { by: Worker; words?: string | null; expectedVersion: number }

/** Leads a changeset from one state to the next. Throws Refused where it is in another or has moved on. */
export async function act(pool: Pool, id: string, type: Step, done: Done): Promise<Working> {
  const { from, to } = ways[type]
  return within(pool, async (client) => {
    await hold(client, id, from, done.expectedVersion)
    await touch(client, id, `, status = '${to}'${type === "SUBMITTED" ? `, "submittedAt" = clock_timestamp()` : ""}`)
    await enter(client, id, { type, by: done.by, words: done.words ?? null })
    return (await find(client, id))!
  })
}

/** Adds a comment, on the changeset or on one of its changes. */
export async function comment(
  pool: Pool,
  id: string,
  given: { by: Worker; words: string; recordId: string | null },
): Promise<Working> {
  return within(pool, async (client) => {
    await client.query(`SELECT FROM "WorkingChangeset" WHERE id = $1 FOR UPDATE`, [id])
    await enter(client, id, { type: "COMMENTED", ...given })
    return (await find(client, id))!
  })
}

async function enter(
  client: PoolClient,
  id: string,
  {
    type,
    by,
    words = null,
    recordId = null,
  }: { type: ActType; by: Worker; words?: string | null; recordId?: string | null },
): Promise<void> {
  await client.query(
    `INSERT INTO "ChangesetAct" ("changesetId", ordinal, type, "byId", by, "recordId", words)
     SELECT $1, coalesce(max(ordinal), -1) + 1, $2, $3, $4, $5, $6 FROM "ChangesetAct" WHERE "changesetId" = $1`,
    [id, type, by.id, by.name, recordId, words],
  )
}

/**
 * What closes a changeset in the transaction that publishes it: it is as the reviewer saw it, or nothing happens. Its
 * changes go, for now the ledger tells them.
 */
export async function close(
  client: PoolClient,
  id: string,
  given: { by: Worker; expectedVersion: number; revision: number },
): Promise<void> {
  await hold(client, id, ways.PUBLISHED.from, given.expectedVersion)
  await client.query(`DELETE FROM "DraftChange" WHERE "changesetId" = $1`, [id])
  await client.query(
    `UPDATE "WorkingChangeset" SET status = 'PUBLISHED', revision = $2, version = version + 1, "updatedAt" = clock_timestamp() WHERE id = $1`,
    [id, given.revision],
  )
  await enter(client, id, { type: "PUBLISHED", by: given.by })
}

async function within<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken = false
  try {
    await client.query("BEGIN")
    const done = await work(client)
    await client.query("COMMIT")
    return done
  } catch (fault) {
    broken = await client.query("ROLLBACK").then(
      () => false,
      () => true,
    )
    throw fault
  } finally {
    client.release(broken)
  }
}

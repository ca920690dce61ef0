import type { Pool, PoolClient } from "pg"
import { type Changeset, type Published, contentHash, freshChangesetId } from "./changeset"
import { derive } from "./derive"
import { type Draft, prepare } from "./draft"
import { resolveFiles } from "./files"
import type { UserError } from "./kind"
import { type Books, referencesTo, touched } from "./lookup"
import { resolve } from "./resolve"
import { brokenRules } from "./rules"
import { userErrorOf } from "./refused"
import { cleanText } from "./text"
import { write } from "./write"

/** Thrown inside a transaction to leave it; nothing of it remains. */
export class Refused extends Error {
  constructor(readonly errors: UserError[]) {
    super("refused")
  }
}

/** What is done in the transaction beside the changes, e.g. closing the changeset they come from; may throw Refused. */
export type Beside = (client: PoolClient, books: Books, changesetId: string) => Promise<void>

/**
 * The only way to change a record: publishes a changeset in one transaction, as the next revision, or not at all.
 * @param pool connections of the publishing login
 * @param changeset what to change, its values in the shape of the graph's inputs
 * @param beside what must happen with it or not at all
 * @returns the revision it became (that of the first time, if the same was published before), or everything that is
 *   wrong with it, each fault with its path
 */
export async function publish(pool: Pool, changeset: Changeset, beside?: Beside): Promise<Published> {
  for (let tries = 1; ; tries++) {
    try {
      return await publishOnce(pool, changeset, beside)
    } catch (error) {
      // A preview holds rows for a moment without waiting its turn; PostgreSQL may choose us to give way.
      if ((error as { code?: string }).code !== "40P01" || tries === 5) throw error
    }
  }
}

async function publishOnce(pool: Pool, changeset: Changeset, beside?: Beside): Promise<Published> {
  const drafts = prepare(changeset.changes)
  const title = cleanText(changeset.title, { max: 300, path: ["title"] })
  const faults = drafts.flatMap((d) => d.errors)
  if (typeof title !== "string") faults.push(title)
  else if (title.trim() === "")
    faults.push({ path: ["title"], code: "BAD_USER_INPUT", message: "Say in a few words what the change is for." })
  if (faults.length > 0) return { ok: false, errors: faults }
  const client = await pool.connect()
  try {
    if (drafts.length > fewChanges) await client.query("DISCARD PLANS")
    const books = await begin(client)
    const done = await pass(client, books, changeset, drafts, stop)
    if (!done.replayed) await beside?.(client, books, done.changesetId)
    await client.query(done.replayed ? "ROLLBACK" : "COMMIT")
    return done
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {}) // a broken connection has rolled back by itself
    if (error instanceof Refused) return { ok: false, errors: error.errors }
    const known = await userErrorOf(client, error, drafts)
    if (known) return { ok: false, errors: [known] }
    throw error
  } finally {
    // A broken connection is taken out of the pool and keeps nothing.
    if (drafts.length > fewChanges) await client.query("DISCARD PLANS").catch(() => {})
    client.release()
  }
}

/*
 * The plans a connection keeps for the triggers' statements are made for as many rows as it first met: those made for
 * fifty thousand would read whole version tables for the next single change.
 */
export const fewChanges = 200

/**
 * Locks the register's row by advancing it: publications come one after another, revisions are gapless because a
 * transaction that fails takes its number back, and the instant is taken after the lock.
 */
export async function begin(client: PoolClient): Promise<Books> {
  const results = (await client.query(`BEGIN; UPDATE ledger."Register"
    SET revision = revision + 1, at = greatest(clock_timestamp(), at + interval '1 millisecond')
    RETURNING revision, at, set_config('sijill.revision', revision::text, true)`)) as unknown as { rows: any[] }[]
  return results[1]!.rows[0]
}

/**
 * The way of changes into the tables, inside a transaction that somebody else commits or takes back.
 * @param stop is told the faults found so far, at each station; throws where it will not go on with them
 */
export async function pass(
  client: PoolClient,
  books: Books,
  changeset: Changeset,
  drafts: Draft[],
  stop: (errors: UserError[]) => void,
) {
  const hash = changeset.hash ?? contentHash(changeset.changes)
  const seen = await touched(client, drafts)
  const before = await publishedBefore(client, drafts[0], seen, hash)
  if (before) return before
  stop([...(await resolve(client, drafts, seen)), ...(await resolveFiles(client, drafts))])
  stop(drafts.flatMap((d) => checked(d)))
  const derived = await derive(client, drafts)
  stop(derived.errors)
  stop(await referencesTo(client, drafts))
  const changesetId = changeset.id ?? freshChangesetId()
  stop(await write(client, { books, changeset: { ...changeset, id: changesetId, hash }, drafts, seen, derived }))
  stop(await brokenRules(client, drafts))
  return { ok: true as const, revision: books.revision, at: books.at, changesetId, replayed: false }
}

const stop = (errors: UserError[]): void => {
  if (errors.length > 0) throw new Refused(errors)
}

/** The rules of the kind, on the row as it would stand. */
function checked(draft: Draft): UserError[] {
  if (draft.op === "DELETE") return []
  const found = draft.kind.checks.flatMap((check) => check(draft.now, draft.before))
  return found.map((e) => ({ code: "BAD_USER_INPUT" as const, message: e.message, path: [...draft.path, ...e.path] }))
}

/** The id is the idempotency key: a first id that stands already answers as before if the same was asked, else CONFLICT. */
async function publishedBefore(
  client: PoolClient,
  first: Draft | undefined,
  seen: Awaited<ReturnType<typeof touched>>,
  hash: string,
) {
  if (first?.op !== "CREATE" || !seen.records.has(first.id)) return null
  const found = await client.query(
    `SELECT c.revision, c.hash, r.at, r."changesetId" FROM ledger."Change" c JOIN ledger."Revision" r USING (revision)
     WHERE c."recordId" = $1 AND c.operation = 'CREATE'`,
    [first.id],
  )
  const row = found.rows[0]
  if (row?.hash !== hash) return null
  return {
    ok: true as const,
    revision: row.revision as number,
    at: row.at as Date,
    changesetId: row.changesetId as string,
    replayed: true,
  }
}

import type { PoolClient } from "pg"
import type { Change, Changeset } from "./changeset"
import { type Draft, enters, prepare } from "./draft"
import type { UserError } from "./kind"
import { references } from "./lookup"
import { Refused, fewChanges, pass } from "./publish"
import { userErrorOf } from "./refused"

/** What is wrong with one change of a changeset; the path leads through the record's input. */
export type Fault = { recordId: string } & UserError

/** What became of a changeset that was published and taken back. */
export type Tried = {
  /** The newest revision there is beside it. */
  base: number
  /** Everything that is wrong with it; none where it could be published. */
  faults: Fault[]
  /** The records whose changes are not in what was read, because they cannot stand or point at what cannot. */
  leftOut: string[]
}

/**
 * Publishes a changeset, lets somebody read what would stand, and takes it all back. The way is that of `publish`, so
 * that it cannot show what would not become; only the register's row is not locked: publications go on beside it.
 * What cannot stand is left out and told, so that unfinished work can be looked at too.
 * @param client a connection of the publishing login that nobody else uses meanwhile
 * @param revision one of `previewRevision()`: where it is written, beyond all there are
 * @param read what to read over that connection before it is taken back
 */
export async function preview<T>(
  client: PoolClient,
  revision: number,
  changeset: Pick<Changeset, "title" | "author" | "authorId"> & { id: string; changes: Change[] },
  read: (tried: Tried) => Promise<T>,
): Promise<T> {
  const all = changeset.changes.map((c) => ({ ...c, path: [c.id] }))
  const faults: Fault[] = []
  const out = new Set<string>()
  const many = all.length > fewChanges
  if (many) await client.query("DISCARD PLANS")
  try {
    for (let rounds = 1; ; rounds++) {
      const changes = rounds > mostRounds ? [] : all.filter((c) => !out.has(c.id))
      const round = await attempt(client, revision, { ...changeset, reviewed: false, changes })
      faults.push(...round.faults.filter((f) => !faults.some((g) => same(f, g))))
      if (round.written)
        return await read({
          base: round.base,
          faults,
          leftOut: all.filter((c) => !changes.includes(c)).map((c) => c.id),
        })
      await client.query("ROLLBACK")
      const before = out.size
      for (const id of round.out) out.add(id)
      // A fault that names no change of ours leaves nothing to leave out.
      if (out.size === before) for (const c of changes) out.add(c.id)
    }
  } finally {
    await client.query("ROLLBACK").catch(() => {}) // a broken connection has rolled back by itself
    if (many) await client.query("DISCARD PLANS").catch(() => {})
  }
}

/** So often what cannot stand is left out and the rest tried again; then nothing is shown of it but its faults. */
const mostRounds = 50

type Round = { written: boolean; base: number; faults: Fault[]; out: string[] }

async function attempt(client: PoolClient, revision: number, changeset: Changeset & { id: string }): Promise<Round> {
  const { base, at } = await begin(client, revision, changeset.id)
  const round = { written: true, base, faults: [] as Fault[], out: [] as string[] }
  if (changeset.changes.length === 0) return round
  const drafts = prepare(changeset.changes)
  const stop = (errors: UserError[]) => {
    round.faults.push(...errors.map(placed))
    const grave = errors.filter((e) => !bearable(e))
    if (grave.length > 0) throw new Refused(grave)
  }
  try {
    stop(drafts.flatMap((d) => d.errors))
    await pass(client, { revision, at }, changeset, drafts, stop)
    return round
  } catch (error) {
    const grave = error instanceof Refused ? error.errors : await refusedByTables(client, error, drafts)
    if (!(error instanceof Refused)) round.faults.push(...grave.map(placed))
    const out = withDependants(
      grave.map((e) => placed(e).recordId),
      drafts,
    )
    return { ...round, written: false, out }
  }
}

async function refusedByTables(client: PoolClient, error: unknown, drafts: Draft[]): Promise<UserError[]> {
  await client.query("ROLLBACK")
  const known = await userErrorOf(client, error, drafts)
  if (!known) throw error
  return [known]
}

// Beyond every revision there will be, and by chance another one for each: two previews never wait for each other there.
const beyond = 2_000_000_000

/** Where a preview is written. */
export const previewRevision = (): number => beyond + Math.floor(Math.random() * 100_000_000)

/*
 * Previews of one changeset would enter the same records: they go one after another, each as long as a statement may
 * take. For what is being published they wait two seconds.
 */
async function begin(client: PoolClient, revision: number, changesetId: string): Promise<{ base: number; at: Date }> {
  await client.query("BEGIN")
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [changesetId])
  const results = (await client.query(
    `SET LOCAL lock_timeout = '2s';
     SELECT revision AS base, greatest(clock_timestamp(), at + interval '1 millisecond') AS at,
       set_config('sijill.revision', '${revision}', true) FROM ledger."Register"`,
  )) as unknown as { rows: any[] }[]
  return results[1]!.rows[0]
}

/** Whether a preview can be written all the same: evidence or a name is missing still, a rule of the kind is broken, or somebody was faster. */
const bearable = (e: UserError): boolean =>
  e.rule === true ||
  e.path[1] === "expectedVersion" ||
  (e.blocks ?? []).some((b) => b.reason === "LAST_EVIDENCE" || b.reason === "LAST_NAME")

const placed = ({ path: [recordId, ...path], ...fault }: UserError): Fault => ({
  recordId: String(recordId),
  ...fault,
  path,
})

const same = (a: Fault, b: Fault) =>
  a.recordId === b.recordId && a.message === b.message && a.path.join() === b.path.join()

/** Changes that cannot stand, and those that point at what they would have entered. */
function withDependants(ids: string[], drafts: Draft[]): string[] {
  const out = new Set(ids)
  const entered = new Set(drafts.filter(enters).map((d) => d.id))
  for (let before = -1; before !== out.size; ) {
    before = out.size
    for (const d of drafts) if (references(d).some((r) => out.has(r.id) && entered.has(r.id))) out.add(d.id)
  }
  return [...out]
}

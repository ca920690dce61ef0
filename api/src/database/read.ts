import { PrismaPg } from "@prisma/adapter-pg"
import { Pool } from "pg"
import { type Prisma, PrismaClient } from "../../generated/prisma/client"
import { readOptions } from "./logins"
import { type PoolState, poolState } from "./pool-state"

type Row = Record<string, unknown>

/** Reads the register at one revision. Every resolver, loader, search and export reads through one; none can write. */
export type Reader = {
  revision: number
  /** Runs one statement; no SQL names a schema of the record tables, so that it meets the present or the past as asked. */
  sql<T = Row>(text: string, ...params: unknown[]): Promise<T[]>
  /** Rows of one table by key column, through Prisma. */
  rows(table: string, column: string, ids: readonly string[], order?: string): Promise<Row[]>
  /** Reads an earlier revision beside it, statement by statement: what stood then does not change any more. */
  at(revision: number): Reader
}

type StatementListener = (sql: string, milliseconds: number, values: string) => void

export type Readers = {
  /** The newest revision. */
  newest(): Promise<number>
  /** The newest revision, and that of the last redaction (0 where there was none). */
  state(): Promise<{ revision: number; redacted: number }>
  /** The last revision not after an instant, or null if the instant lies beyond the newest revision's day of asking. */
  revisionAt(instant: Date): Promise<number>
  /** Reads what stands now, statement by statement, on any connection of the pool; `revision` is the newest, where it was just read. */
  now(revision?: number): Promise<Reader>
  /** Reads what stands now in one snapshot. */
  snapshot<T>(run: (reader: Reader) => Promise<T>): Promise<T>
  /** Reads an earlier revision in one snapshot. */
  past<T>(revision: number, run: (reader: Reader) => Promise<T>): Promise<T>
  /** Tells of every statement, for tests and slow-statement logs; `values` are its parameters as JSON, for tests only. */
  onStatement(listener: StatementListener): void
  /** How the connections stand that read the present, and those that read the past. */
  pools(): { reading: PoolState; past: PoolState }
  close(): Promise<void>
}

/** How many statements a connection keeps prepared; what comes after is planned each time. */
const mostKept = 500

type Client = PrismaClient | Prisma.TransactionClient

type Reads = Pick<Reader, "sql" | "rows">

/** Reads over one client of Prisma's, whatever its connection sees. */
export const readsOf = (client: Client): Reads => ({
  sql: (text, ...params) => client.$queryRawUnsafe(text, ...params),
  rows: (table, column, ids, order) =>
    delegate(client, table).findMany({
      where: { [column]: { in: [...ids] } },
      ...(order ? { orderBy: { [order]: "asc" } } : {}),
    }),
})

/** Lets the transaction under way see an earlier revision. */
export const setAt = (client: Client, revision: number): Promise<unknown> =>
  client.$queryRawUnsafe(
    "SELECT set_config('search_path', 'past, ext', true), set_config('sijill.at', $1, true)",
    String(revision),
  )

/**
 * Opens the reading side.
 * @param url the read-only login (or the only one there is)
 * @param deadline longest time of a request's transaction, in milliseconds
 */
export function openReaders(url: string, deadline: number, size = 10): Readers {
  const listeners: StatementListener[] = []
  const pool = new Pool({
    connectionString: url,
    max: size,
    options: `${readOptions} -c search_path=public,ext -c statement_timeout=${deadline}`,
  })
  const pastPool = new Pool({
    connectionString: url,
    max: Math.ceil(size / 2),
    // A plan made for one revision may be wrong for another, of which less or more stood. The level of its transactions
    // is a setting, so that opening one takes no statement more.
    options: `${readOptions} -c search_path=past,ext -c statement_timeout=${deadline} -c plan_cache_mode=force_custom_plan -c default_transaction_isolation=repeatable\\ read`,
  })
  for (const p of [pool, pastPool]) p.on("error", () => {}) // an idle connection that breaks is replaced by the next request
  const kept = new Map<string, string>()
  const statementNameGenerator = ({ sql }: { sql: string }): string => {
    if (!kept.has(sql) && kept.size < mostKept) kept.set(sql, `r${kept.size}`)
    return kept.get(sql) ?? "" // without a name it is planned each time
  }
  const tell = { log: [{ emit: "event" as const, level: "query" as const }] }
  const present = new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator }), ...tell })
  const past = new PrismaClient({
    adapter: new PrismaPg(pastPool, { schema: "past", statementNameGenerator }),
    ...tell,
  })
  for (const client of [present, past])
    client.$on("query", (e) => {
      for (const listen of listeners) listen(e.query, e.duration, e.params)
    })

  const standing = readsOf(present)
  type Within = <T>(run: (reads: Reads) => Promise<T>) => Promise<T>
  const reader = (revision: number, within: Within, at: Reader["at"]): Reader => ({
    revision,
    sql: (text, ...params) => within((r) => r.sql(text, ...params)),
    rows: (...args) => within((r) => r.rows(...args)),
    at,
  })
  /** Statements of one transaction go one after another. */
  const inTurn = (of: Reads): Within => {
    let last: Promise<unknown> = Promise.resolve()
    return (run) => {
      const done = last.then(() => run(of))
      last = done.catch(() => {})
      return done
    }
  }
  /** Reads the past on a connection of its own for each statement. Who reads so holds none of that pool. */
  const beside = (revision: number): Reader => reader(revision, (run) => readers.past(revision, run), beside)
  const newestOf = async (client: Client) =>
    (await client.$queryRawUnsafe<{ revision: number }[]>('SELECT revision FROM ledger."Register"'))[0]!.revision
  const limits = { timeout: deadline, maxWait: deadline }

  const readers: Readers = {
    newest: () => newestOf(present),
    state: async () =>
      (
        await present.$queryRawUnsafe<{ revision: number; redacted: number }[]>(
          'SELECT revision, redacted FROM ledger."Register"',
        )
      )[0]!,
    async revisionAt(instant) {
      const found = await present.$queryRawUnsafe<{ revision: number | null }[]>(
        'SELECT max(revision) AS revision FROM ledger."Revision" WHERE at <= $1',
        instant,
      )
      return found[0]?.revision ?? 0
    },
    now: async (revision) => reader(revision ?? (await newestOf(present)), (run) => run(standing), beside),
    snapshot: (run) =>
      present.$transaction(async (tx) => run(reader(await newestOf(tx), inTurn(readsOf(tx)), beside)), {
        ...limits,
        isolationLevel: "RepeatableRead",
      }),
    past: (revision, run) =>
      past.$transaction(async (tx) => {
        await setAt(tx, revision)
        const inTheirTurn = inTurn(readsOf(tx))
        // The same connection reads another revision meanwhile: a request of the past never asks for a second one.
        const at = (other: number): Reader =>
          reader(
            other,
            (run) =>
              inTheirTurn(async (r) => {
                await setAt(tx, other)
                const found = await run(r)
                await setAt(tx, revision)
                return found
              }),
            at,
          )
        return run(reader(revision, inTheirTurn, at))
      }, limits),
    onStatement: (listener) => listeners.push(listener),
    pools: () => ({ reading: poolState(pool), past: poolState(pastPool) }),
    async close() {
      await Promise.all([present.$disconnect(), past.$disconnect()])
      await Promise.all([pool.end(), pastPool.end()])
    },
  }
  return readers
}

/** Prisma's delegate of a table: the model's name with a small first letter. */
function delegate(client: Client, table: string): { findMany(args: object): Promise<Row[]> } {
  return (client as any)[table[0]!.toLowerCase() + table.slice(1)]
}

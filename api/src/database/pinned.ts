import { PrismaPg } from "@prisma/adapter-pg"
import { Pool, type PoolClient } from "pg"
import { PrismaClient } from "../../generated/prisma/client"
import { type PoolState, poolState } from "./pool-state"
import { type Reader, readsOf, setAt } from "./read"

/** A connection that one has for oneself for a while, and how to read over it. */
export type Pinned = {
  client: PoolClient
  /**
   * Reads what stands in the connection's open transaction.
   * @param revision which revision that is
   */
  reader(revision: number): Reader
}

export type PinnedConnections = {
  /** Waits for a connection and runs; what is left of a transaction is taken back before the next one gets it. */
  borrow<T>(run: (pinned: Pinned) => Promise<T>): Promise<T>
  state(): PoolState
  close(): Promise<void>
}

/** Prisma asks a pool; this one always answers with the one connection whose transaction is to be read. */
class OneConnection extends Pool {
  one: PoolClient | undefined
  override query(...words: any[]): any {
    return (this.one!.query as (...w: any[]) => unknown)(...words)
  }
}

/**
 * Connections of the publishing login whose transactions can be read while they are open: for previews.
 * @param most how many there are at once; who comes later waits
 * @param deadline longest time of a statement, in milliseconds
 */
export function openPinned(url: string, most: number, deadline: number): PinnedConnections {
  const pool = new Pool({
    connectionString: url,
    max: most,
    options: `-c jit=off -c search_path=public,ext -c statement_timeout=${deadline} -c idle_in_transaction_session_timeout=${deadline}`,
  })
  pool.on("error", () => {}) // an idle connection that breaks is replaced by the next preview
  // One client of Prisma's for each connection: names of prepared statements belong to both.
  type Lane = { over: OneConnection; prisma: PrismaClient }
  const lanes = new Map<PoolClient, Lane>()
  pool.on("remove", (client) => {
    void lanes.get(client as PoolClient)?.prisma.$disconnect()
    lanes.delete(client as PoolClient)
  })
  const make = (): Lane => {
    const over = new OneConnection({ connectionString: url })
    const kept = new Map<string, string>()
    const statementNameGenerator = ({ sql }: { sql: string }): string => {
      if (!kept.has(sql) && kept.size < 500) kept.set(sql, `p${kept.size}`)
      return kept.get(sql) ?? ""
    }
    return { over, prisma: new PrismaClient({ adapter: new PrismaPg(over, { statementNameGenerator }) }) }
  }
  return {
    async borrow(run) {
      const client = await pool.connect()
      const lane = lanes.get(client) ?? make()
      lanes.set(client, lane)
      lane.over.one = client
      try {
        return await run({ client, reader: (revision) => inTurn(lane.prisma, revision) })
      } finally {
        const broken = await client.query("ROLLBACK").then(
          () => false,
          () => true,
        )
        client.release(broken)
      }
    },
    state: () => poolState(pool),
    async close() {
      await Promise.all([...lanes.values()].map((l) => l.prisma.$disconnect()))
      await pool.end()
    },
  }
}

/** Statements go one after another, and one that reads an earlier revision leaves the connection as it found it. */
function inTurn(prisma: PrismaClient, revision: number): Reader {
  const reads = readsOf(prisma)
  let last: Promise<unknown> = Promise.resolve()
  const turn = <T>(run: () => Promise<T>): Promise<T> => {
    const done = last.then(run)
    last = done.catch(() => {})
    return done
  }
  const at = (other: number): Reader => {
    const there = <T>(run: () => Promise<T>) =>
      turn(async () => {
        await setAt(prisma, other)
        const found = await run()
        await prisma.$queryRawUnsafe("SELECT set_config('search_path', 'public, ext', true)")
        return found
      })
    return {
      revision: other,
      sql: (text, ...params) => there(() => reads.sql(text, ...params)),
      rows: (...args) => there(() => reads.rows(...args)),
      at,
    }
  }
  return {
    revision,
    sql: (text, ...params) => turn(() => reads.sql(text, ...params)),
    rows: (...args) => turn(() => reads.rows(...args)),
    at,
  }
}

import type { RequestHandler } from "express"
import type { Pool } from "pg"
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client"
import type { Viewer } from "../accounts/policy"
import type { PinnedConnections } from "../database/pinned"
import { poolState } from "../database/pool-state"
import type { Readers } from "../database/read"
import { inTime } from "./in-time"

/** What is measured. No label is a name, an id, an address or a word of a record: each has a handful of values. */
export type Measures = {
  /** Counts requests and how long they take. */
  requests: RequestHandler
  /** Counts an operation of the graph by the code it was answered with. */
  operation(type: "query" | "mutation" | "unread", outcome: string): void
  /** Counts the points somebody spends. */
  spent(viewer: Viewer, points: number): void
  /** Counts a publication of this process. */
  published(): void
  /** Everything, as Prometheus reads it. */
  text(): Promise<{ type: string; body: string }>
}

type Measured = { pool: Pool; pinned: PinnedConnections; readers: Readers; newest: () => Promise<number> }

const doors = ["graphql", "subgraphs", "export", "changes", "files", "auth", "healthz", "readyz", "metrics"] as const

/** The first word of a path, where it is one of ours; pages of the console and what is not there are `pages`. */
const doorOf = (path: string): string => doors.find((d) => path === `/${d}` || path.startsWith(`/${d}/`)) ?? "pages"

/** Makes the measures of one server. */
export function measures({ pool, pinned, readers, newest }: Measured): Measures {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: "sijill_request_duration_seconds",
    help: "How long requests took, by door and class of status; `broken` where the connection ended first.",
    labelNames: ["door", "status"],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120],
    registers,
  })
  const open = new Gauge({
    name: "sijill_requests_open",
    help: "Requests under way by door; those at `export` are exports being taken.",
    labelNames: ["door"],
    registers,
  })
  const limited = new Counter({
    name: "sijill_rate_limited_total",
    help: "Requests refused because too much was asked (429), by door.",
    labelNames: ["door"],
    registers,
  })
  const signIns = new Counter({
    name: "sijill_sign_ins_refused_total",
    help: "Attempts to sign in that were refused: a wrong password or an unknown account, or too many attempts.",
    labelNames: ["why"],
    registers,
  })
  const operations = new Counter({
    name: "sijill_operations_total",
    help: "Operations of the graph, by type (`unread` where refused before it was read) and code; USER_ERROR for what a payload refuses.",
    labelNames: ["type", "outcome"],
    registers,
  })
  const cost = new Counter({
    name: "sijill_cost_points_total",
    help: "Points spent on operations, by whose they are: an account's, a partner's token's, or nobody's.",
    labelNames: ["by"],
    registers,
  })
  const published = new Counter({
    name: "sijill_publications_total",
    help: "Revisions published by this process.",
    registers,
  })
  gaugesOfConnections({ pool, pinned, readers }, registers)
  const revisions = gaugesOfRevisions({ readers, newest }, registers)
  for (const door of doors) open.set({ door }, 0)
  for (const why of ["credentials", "throttled"]) signIns.inc({ why }, 0)

  return {
    requests: (req, res, next) => {
      const door = doorOf(req.path)
      const signingIn = req.method === "POST" && /^\/auth\/login\/?$/i.test(req.path)
      const done = requests.startTimer({ door })
      open.inc({ door })
      res.on("close", () => {
        const { statusCode: status } = res
        open.dec({ door })
        done({ status: res.writableFinished ? `${Math.floor(status / 100)}xx` : "broken" })
        if (status === 429) limited.inc({ door })
        if (signingIn && status === 401) signIns.inc({ why: "credentials" })
        if (signingIn && status === 429) signIns.inc({ why: "throttled" })
      })
      next()
    },
    operation: (type, outcome) => operations.inc({ type, outcome }),
    spent: (viewer, points) =>
      cost.inc({ by: viewer.token ? "token" : viewer.accountId ? "account" : "anonymous" }, points),
    published: () => published.inc(),
    async text() {
      await revisions()
      return { type: registry.contentType, body: await registry.metrics() }
    },
  }
}

function gaugesOfConnections({ pool, pinned, readers }: Omit<Measured, "newest">, registers: Registry[]): void {
  const pools = () => ({ publishing: poolState(pool), ...readers.pools(), previews: pinned.state() })
  new Gauge({
    name: "sijill_pool_connections",
    help: "Connections to PostgreSQL by pool: busy, idle, the most there may be (limit); and requests that wait for one (waiting).",
    labelNames: ["pool", "state"],
    registers,
    collect() {
      for (const [name, { total, idle, waiting, most }] of Object.entries(pools()))
        for (const [state, n] of Object.entries({ busy: total - idle, idle, waiting, limit: most }))
          this.set({ pool: name, state }, n)
    },
  })
  new Gauge({
    name: "sijill_previews_held",
    help: "Changesets being checked or read as if they were published; each holds a connection.",
    registers,
    collect() {
      const { total, idle } = pinned.state()
      this.set(total - idle)
    },
  })
}

/** @returns asks the databases anew; what does not answer is told as down, and tells no revision */
function gaugesOfRevisions({ readers, newest }: Pick<Measured, "readers" | "newest">, registers: Registry[]) {
  const up = new Gauge({
    name: "sijill_database_up",
    help: "Whether the login that publishes and the one that reads get an answer within two seconds.",
    labelNames: ["login"],
    registers,
  })
  const revision = new Gauge({
    name: "sijill_revision",
    help: "The newest revision as each login sees it.",
    labelNames: ["login"],
    registers,
  })
  const lag = new Gauge({
    name: "sijill_replica_lag_revisions",
    help: "How many revisions what is read lies behind what is published; 0 where both are one server.",
    registers,
  })
  const asked = async (login: string, ask: () => Promise<number>) => {
    const found = await inTime(ask).catch(() => null)
    up.set({ login }, found === null ? 0 : 1)
    if (found === null) revision.remove({ login })
    else revision.set({ login }, found)
    return found
  }
  return async () => {
    // The reader first: what is published in between must not look like more lag than there is.
    const read = await asked("reading", readers.newest)
    const written = await asked("publishing", newest)
    if (read === null || written === null) lag.remove()
    else lag.set(Math.max(0, written - read))
  }
}

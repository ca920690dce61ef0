import type { Server } from "node:http"
import type { AddressInfo } from "node:net"
import compression from "compression"
import express, { type RequestHandler } from "express"
import type { GraphQLSchema } from "graphql"
import type { Pool } from "pg"
import type { Switches, Viewer } from "../accounts/policy"
import { loginThrottle } from "../accounts/throttle"
import type { PinnedConnections } from "../database/pinned"
import type { Readers } from "../database/read"
import { consolePages } from "./console"
import { authRouter } from "./auth"
import { bodyUpTo, bodyWithin } from "./body-time"
import { type Budgets, type Spend, budget } from "./budget"
import { resolveViewer } from "./caller"
import { changesRouter } from "./changes"
import { exportRouter } from "./export"
import { filesRouter } from "./files"
import { graphEndpoint } from "./graphql"
import { measures as measuresOf } from "./measures"
import { metricsRouter } from "./metrics"
import { type Checks, health } from "./health"
import { type Log, requestLog } from "./log"
import { noTokenInAddress } from "./in-address"
import { origins } from "./origins"
import { answerErrors } from "./rest-errors"
import { jsonLinesType } from "./stream"
import { securityHeaders } from "./security-headers"
import { subgraphGuard } from "./subgraphs"

export type ServerOptions = {
  port: number
  host: string
  /** The whole graph, and its slices by name. */
  schema: GraphQLSchema
  slices: Map<string, GraphQLSchema>
  pool: Pool
  pinned: PinnedConnections
  readers: Readers
  /** The newest revision as it was published. */
  newest: () => Promise<number>
  /** Folder of the stored files. */
  filesDir: string
  switches: Switches
  allowedOrigins: readonly string[]
  introspection: boolean
  /** Whether the subgraphs answer everybody on this machine, and not only tokens with the scope `federation`. */
  openSubgraphs: boolean
  /** Addresses and networks whose `X-Forwarded-*` are believed. */
  proxies: readonly string[]
  budgets: Budgets
  /** What opens `/metrics` from elsewhere; undefined for nothing. */
  metricsKey: string | undefined
  checks: Checks
  /** Folder of the built console; null where there is none. */
  pages: string | null
  examples: string
  /** The licence the data are given under. */
  licence: string
  /** Told of every revision published here. */
  onPublished: (revision: number) => void
  log: Log
}

export type Running = { url: string; stop(): Promise<void> }

const bodyLimit = 256 * 1024

// JSON Lines are no type that is known to be text.
const isText: compression.CompressionFilter = (req, res) =>
  String(res.getHeader("Content-Type")).startsWith(jsonLinesType) || compression.filter(req, res)

const drainTime = 10_000

/** Starts the server: guards from the cheapest to the dearest, then the doors. */
export async function serve(o: ServerOptions): Promise<Running> {
  let draining = false
  const app = express()
  app.disable("x-powered-by")
  app.disable("etag") // the graph makes its own
  app.set("query parser", "simple")
  const allowed = origins(o.allowedOrigins)
  app.set("trust proxy", o.proxies.length > 0 ? [...o.proxies] : false)
  const asked = new WeakMap<express.Request, Promise<Viewer>>()
  const viewer = (req: express.Request) => {
    const known = asked.get(req) ?? resolveViewer(req, o.pool, allowed, o.switches)
    asked.set(req, known)
    return known
  }
  const measures = measuresOf(o)
  const counted = budget(o.budgets)
  const spend: Spend = async (req, viewer, points) => {
    await counted(req, viewer, points)
    measures.spent(viewer, points)
  }
  const door = {
    readers: o.readers,
    pool: o.pool,
    pinned: o.pinned,
    filesDir: o.filesDir,
    viewer,
    spend,
    measures,
    introspection: o.introspection,
    licence: o.licence,
    onPublished(revision: number) {
      measures.published()
      o.onPublished(revision)
    },
    log: o.log,
  }
  const whole = await graphEndpoint({ ...door, schema: o.schema })
  const parts = await Promise.all(
    [...o.slices].map(async ([name, schema]) => [name, await graphEndpoint({ ...door, schema })] as const),
  )

  app.use(
    measures.requests,
    requestLog(o.log),
    securityHeaders({ "worker-src": "'self' blob:" }),
    allowed.cors,
    noTokenInAddress,
  )
  app.use(bodyWithin(30_000))
  app.use(health(o.checks, () => draining, o.log))
  app.use(metricsRouter(measures, o.metricsKey))
  const { pool: db, readers, filesDir, licence, log } = o
  const { publicReading } = o.switches
  // Before compression, which would undo ranges and tags; what is stored is packed already.
  app.use("/files", filesRouter({ db, readers, viewer, filesDir, publicReading, log }))
  app.use(compression({ threshold: 1024, filter: isText }))
  app.use("/export", exportRouter({ readers, viewer, spend: door.spend, filesDir, licence, log }))
  app.use("/changes", changesRouter({ readers, viewer, spend: door.spend, licence, log }))
  const { switches } = o
  app.use("/auth", authRouter({ db, origins: allowed, throttle: loginThrottle(db, log), switches, log }))
  const body = [bodyUpTo(bodyLimit), express.json({ limit: bodyLimit, strict: false })]
  const methods: RequestHandler = (req, res, next) =>
    ["GET", "POST"].includes(req.method)
      ? next()
      : void res
          .set("Allow", "GET, POST")
          .status(405)
          .json({ errors: [{ message: "Send GET or POST.", extensions: { code: "BAD_USER_INPUT" } }] })
  app.use("/graphql", methods, ...body, whole.handle)
  app.use("/subgraphs", subgraphGuard(viewer, o.openSubgraphs))
  for (const [name, part] of parts) app.use(`/subgraphs/${name}/graphql`, methods, ...body, part.handle)
  app.use(consolePages(o.pages, o.examples))
  app.use(answerErrors(o.log))

  const server = await new Promise<Server>((resolve, reject) => {
    const listening = app.listen(o.port, o.host, (error?: Error) => (error ? reject(error) : resolve(listening)))
  })
  server.headersTimeout = 15_000
  server.requestTimeout = 300_000 // for an upload over a slow line; the rest has what bodyWithin gives
  server.maxConnections = 2000
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${o.host.includes(":") ? `[${o.host}]` : o.host === "0.0.0.0" ? "localhost" : o.host}:${port}`,
    async stop() {
      draining = true
      const late = setTimeout(() => server.closeAllConnections(), drainTime)
      const closed = new Promise<void>((r) => server.close(() => r()))
      server.closeIdleConnections()
      await closed
      clearTimeout(late)
      await Promise.all([whole, ...parts.map(([, p]) => p)].map((p) => p.stop()))
    },
  }
}

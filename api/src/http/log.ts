import { AsyncLocalStorage } from "node:async_hooks"
import { randomUUID } from "node:crypto"
import type { RequestHandler } from "express"
import pino, { type DestinationStream, type Level, type Logger } from "pino"
import { inAddress } from "./in-address"

export type Log = Logger

const current = new AsyncLocalStorage<string>()

// What must not reach a log even by mistake: names of secrets at the top and one level down.
const secrets = ["password", "passwordHash", "token", "authorization", "cookie", "variables"]

/**
 * The logger: one JSON object a line, escaped, each with the id of the request it belongs to.
 * @param destination standard output unless given
 */
export function makeLog(level: Level | "silent", destination?: DestinationStream): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    mixin: () => ({ requestId: current.getStore() }),
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: "[removed]" },
    serializers: { err: describe },
  }
  return destination ? pino(options, destination) : pino(options)
}

// Name, message, code and stack only: drivers hang the values of a statement on their errors.
function describe(fault: unknown): object {
  if (!(fault instanceof Error)) return { message: String(fault) }
  const { name, message, stack, cause } = fault
  const { code } = fault as { code?: unknown }
  return { name, message, code, stack, ...(cause instanceof Error ? { cause: describe(cause) } : {}) }
}

/**
 * Gives each request an id (`X-Request-Id` in the answer; one that came with the request is not believed) and writes a
 * line when it is over: method, path without its query, status, milliseconds. A path that holds an API token is not told.
 * Health checks and metrics only at level debug.
 */
export const requestLog =
  (log: Log): RequestHandler =>
  (req, res, next) => {
    const requestId = randomUUID()
    const began = performance.now()
    const path = inAddress(req.path) ? "[removed]" : req.path.slice(0, 200)
    res.set("X-Request-Id", requestId)
    res.on("close", () => {
      const watched = path === "/healthz" || path === "/readyz" || (path === "/metrics" && res.statusCode === 200)
      const level = watched ? "debug" : "info"
      const ms = Math.round(performance.now() - began)
      log[level](
        {
          requestId,
          method: req.method,
          path,
          status: res.statusCode,
          ms,
          ...(res.writableFinished ? {} : { aborted: true }),
        },
        "request",
      )
    })
    current.run(requestId, next)
  }

/**
 * A hook for the database: writes a line for each statement slower than `threshold` milliseconds, with its text (whose
 * values are parameters and not in it) on one line and cut.
 */
export const slowStatements =
  (log: Log, threshold: number) =>
  (sql: string, ms: number): void => {
    if (ms >= threshold) log.warn({ sql: sql.replace(/\s+/g, " ").slice(0, 500), ms: Math.round(ms) }, "slow statement")
  }

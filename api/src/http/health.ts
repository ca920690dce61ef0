import { Router } from "express"
import { inTime } from "./in-time"

/** What must hold for requests to be taken. Each answers with what may be told (a version, a revision) or throws. */
export type Checks = Record<"database" | "migrations" | "revision", () => Promise<string | number>>

/**
 * `/healthz`: the process answers. `/readyz`: 200 when every check passes within 2 seconds, else 503; the reasons go
 * to the log, since anybody may ask.
 * @param draining whether the process is about to stop, so that a balancer sends nothing more
 */
export function health(
  checks: Checks,
  draining: () => boolean,
  log: { warn(details: object, message: string): void },
): Router {
  const router = Router()
  router.use((_req, res, next) => {
    res.set("Cache-Control", "no-store")
    next()
  })
  router.get("/healthz", (_req, res) => {
    res.json({ status: "ok" })
  })
  router.get("/readyz", async (_req, res) => {
    if (draining()) return void res.status(503).json({ status: "draining" })
    const found = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        try {
          return [name, await inTime(check)] as const
        } catch (fault) {
          log.warn({ err: fault, check: name }, "not ready")
          return [name, null] as const
        }
      }),
    )
    const ready = found.every(([, value]) => value !== null)
    const told = Object.fromEntries(found.map(([name, value]) => [name, value ?? "failed"]))
    res.status(ready ? 200 : 503).json({ status: ready ? "ready" : "not ready", ...told })
  })
  return router
}

import { createHash, timingSafeEqual } from "node:crypto"
import { type Request, Router } from "express"
import { Forbidden, Unauthenticated } from "../graph/errors"
import { fromHere } from "./from-here"
import type { Measures } from "./measures"

/**
 * `/metrics`: how the server fares, for Prometheus. Told to who asks from this machine or with the key.
 * @param key what `Authorization: Bearer` must hold from elsewhere; without one, elsewhere is told nothing
 */
export function metricsRouter(measures: Measures, key: string | undefined): Router {
  const router = Router()
  router.get("/metrics", async (req, res) => {
    res.set("Cache-Control", "no-store")
    if (!fromHere(req) && !(key && holds(req, key)))
      throw key
        ? new Unauthenticated("Send the key of the metrics: Authorization: Bearer <key>.")
        : new Forbidden("Metrics are told on this machine only; SIJILL_METRICS_KEY opens them to who has that key.")
    const { type, body } = await measures.text()
    res.type(type).send(body)
  })
  router.all("/metrics", (_req, res) => {
    res
      .set("Allow", "GET, HEAD")
      .status(405)
      .json({ errors: [{ message: "Send GET.", extensions: { code: "BAD_USER_INPUT" } }] })
  })
  return router
}

// Compared as hashes, so that neither length nor content shows in the time it takes.
function holds(req: Request, key: string): boolean {
  const given = /^Bearer +(\S+) *$/i.exec(req.get("Authorization") ?? "")?.[1] ?? ""
  const [one, other] = [given, key].map((word) => createHash("sha256").update(word).digest())
  return timingSafeEqual(one!, other!)
}

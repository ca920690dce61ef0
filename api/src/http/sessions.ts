import { Router, type Request } from "express"
import { endSessions, listSessions, type Session } from "../accounts/session"
import type { Db } from "../accounts/user"
import { NotFound } from "../graph/errors"

/**
 * One's own sessions: `GET /auth/sessions`, `DELETE /auth/sessions/<id>`, and `DELETE /auth/sessions`, which ends all but
 * the one that asks.
 * @param signedIn whose session it is; throws Unauthenticated without one
 */
export function sessionsRouter(db: Db, signedIn: (req: Request) => Promise<Session>): Router {
  const router = Router()

  router.get("/", async (req, res) => {
    const { id, accountId } = await signedIn(req)
    const sessions = await listSessions(db, accountId)
    res.json({ sessions: sessions.map((s) => ({ ...s, current: s.id === id })) })
  })

  router.delete("/", async (req, res) => {
    const { id, accountId } = await signedIn(req)
    res.json({ ended: await endSessions(db, accountId, { but: id }, accountId) })
  })

  router.delete("/:id", async (req, res) => {
    const { accountId } = await signedIn(req)
    const ended = await endSessions(db, accountId, { id: req.params.id }, accountId)
    if (ended === 0) throw new NotFound("You have no such session.")
    res.status(204).end()
  })

  return router
}

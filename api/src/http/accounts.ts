import { Router, type Request } from "express"
import { z } from "zod"
import { amendAccount } from "../accounts/amend"
import { makePassword } from "../accounts/password"
import { endSessions, listSessions, type Session } from "../accounts/session"
import { createAccount, type Db, listAccounts } from "../accounts/user"
import { BadUserInput, NotFound } from "../graph/errors"
import { asFault, bodyOf, secret } from "./body"
import type { Log } from "./log"

const added = z.strictObject({
  email: z.string().min(1).max(254),
  name: z.string().max(1_000),
  role: z.string().max(100),
  password: secret.optional(),
})
const amended = z.strictObject({
  name: z.string().max(1_000).optional(),
  role: z.string().max(100).optional(),
  disabled: z.boolean().optional(),
  password: secret.optional(),
  makePassword: z.literal(true).optional(),
})

export type KeeperOptions = { db: Db; admin: (req: Request) => Promise<Session>; log: Pick<Log, "info"> }

/**
 * Accounts, for admins: `GET` and `POST /auth/accounts`, `PATCH /auth/accounts/<id>`, and under an account its sessions.
 * A password that was made here is told once, beside the account.
 * @param admin who asks; throws Unauthenticated or Forbidden where it is no admin
 */
export function accountsRouter({ db, admin, log }: KeeperOptions): Router {
  const router = Router()

  router.get("/", async (req, res) => {
    await admin(req)
    res.json({ accounts: await listAccounts(db) })
  })

  router.post("/", async (req, res) => {
    const by = await admin(req)
    const given = bodyOf(added, req)
    const password = given.password ?? makePassword()
    const account = await createAccount(db, { ...given, password }, by.accountId).catch(asFault())
    log.info({ act: "ADDED", by: by.accountId, account: account.id, role: account.role }, "account act")
    res.status(201).json({ account, ...(given.password === undefined ? { password } : {}) })
  })

  router.patch("/:id", async (req, res) => {
    const by = await admin(req)
    const { makePassword: make, ...given } = bodyOf(amended, req)
    if (make && given.password !== undefined)
      throw new BadUserInput("Give a password or have one made, not both.", { path: ["makePassword"] })
    const password = make ? makePassword() : given.password
    const account = await amendAccount(db, by.accountId, req.params.id, { ...given, password }).catch(asFault())
    if (!account) throw new NotFound("There is no such account.")
    const changed = Object.keys({ ...given, ...(password === undefined ? {} : { password }) })
    log.info({ act: "AMENDED", by: by.accountId, account: account.id, changed, role: account.role }, "account act")
    res.json({ account, ...(make ? { password } : {}) })
  })

  router.get("/:id/sessions", async (req, res) => {
    await admin(req)
    res.json({ sessions: await listSessions(db, req.params.id) })
  })

  router.delete(["/:id/sessions", "/:id/sessions/:session"], async (req, res) => {
    const by = await admin(req)
    const { id, session } = req.params as { id: string; session?: string }
    const which = session === undefined ? { but: id === by.accountId ? by.id : null } : { id: session }
    const ended = await endSessions(db, id, which, by.accountId)
    if (session !== undefined && ended === 0) throw new NotFound("The account has no such session.")
    log.info({ act: "SESSIONS_ENDED", by: by.accountId, account: id, ended }, "account act")
    res.json({ ended })
  })

  return router
}

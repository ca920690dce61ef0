import { parseCookie, stringifySetCookie } from "cookie"
import express, { Router, type Request, type Response } from "express"
import { z } from "zod"
import { listActs } from "../accounts/act"
import type { Switches } from "../accounts/policy"
import { endSession, startSession, type Session, type Started } from "../accounts/session"
import { TooManyAttempts, type Throttle } from "../accounts/throttle"
import { setPassword, verifyPassword, type Account, type Db } from "../accounts/user"
import { demand } from "../graph/demand"
import { Forbidden, RateLimited, Unauthenticated } from "../graph/errors"
import { accountsRouter } from "./accounts"
import { asFault, bodyOf, secret } from "./body"
import { callerOf, cookieName, secretOf, viewerOfCaller } from "./caller"
import type { Log } from "./log"
import type { Origins } from "./origins"
import { sessionsRouter } from "./sessions"
import { tokensRouter } from "./tokens"

const loginInput = z.strictObject({
  email: z.string().min(1).max(254),
  password: secret,
  tokenWanted: z.boolean().optional(),
})
const passwordInput = z.strictObject({ current: secret, next: secret })

export type AuthOptions = {
  db: Db
  origins: Origins
  throttle: Throttle
  switches: Switches
  log: Pick<Log, "info">
}

/**
 * Signing in and out: `POST /auth/login`, `POST /auth/logout`, `GET /auth/me`, `POST /auth/password`; one's own sessions;
 * and for admins accounts, acts and API tokens. JSON only, to 16 KiB.
 */
export function authRouter({ db, origins, throttle, switches, log }: AuthOptions): Router {
  const router = Router()
  router.use(
    (req, res, next) => {
      res.set("Cache-Control", "no-store")
      // Also without a cookie: a foreign page must not sign its visitor in as somebody else.
      if (!["GET", "HEAD"].includes(req.method) && !origins.allows(req))
        throw new Forbidden("Pages of this origin may not sign in here.")
      next()
    },
    express.json({ limit: "16kb" }),
  )

  router.post("/login", async (req, res) => {
    const { email, password, tokenWanted } = bodyOf(loginInput, req)
    const account = await checked(email, password, req)
    const { token } = await begin(account, req)
    const old = parseCookie(req.get("Cookie") ?? "")[cookieName]
    if (old && !tokenWanted) await endSession(db, old)
    answer(req, res, account, token, tokenWanted === true)
  })

  router.post("/logout", async (req, res) => {
    const token = secretOf(req, origins)
    if (token) await endSession(db, token)
    forget(req, res)
    res.status(204).end()
  })

  router.get("/me", async (req, res) => {
    try {
      const caller = await callerOf(req, db, origins)
      const { session, token } = caller
      const { granted } = viewerOfCaller(caller, switches)
      res.json({
        account: session && { id: session.accountId, email: session.email, name: session.name, role: session.role },
        ...(token
          ? { token: { id: token.id, name: token.name, scopes: token.scopes, expiresAt: token.expiresAt } }
          : {}),
        granted,
        ...switches,
      })
    } catch (fault) {
      // A program's token says nothing of the browser's cookie beside it.
      if (fault instanceof Unauthenticated && req.get("Authorization") === undefined) forget(req, res)
      throw fault
    }
  })

  router.post("/password", async (req, res) => {
    const session = await signedIn(req)
    const { current, next } = bodyOf(passwordInput, req)
    await checked(session.email, current, req)
    const account = await setPassword(db, session.email, next).catch(asFault({ password: "next" }))
    const { token } = await begin(account, req)
    answer(req, res, account, token, req.get("Authorization") !== undefined)
  })

  async function signedIn(req: Request): Promise<Session> {
    const { session, token } = await callerOf(req, db, origins)
    if (token) throw new Forbidden("This is for accounts: an API token stands for no person.")
    if (!session) throw new Unauthenticated("Sign in first.")
    return session
  }

  router.use("/sessions", sessionsRouter(db, signedIn))
  const admin = async (req: Request): Promise<Session> => {
    const session = await signedIn(req)
    demand(viewerOfCaller({ session, token: null }, switches), "manageAccounts", "manage accounts")
    return session
  }
  router.use("/accounts", accountsRouter({ db, admin, log }))
  router.use("/tokens", tokensRouter({ db, admin, log }))
  router.get("/acts", async (req, res) => {
    await admin(req)
    const { account } = req.query
    res.json({ acts: await listActs(db, typeof account === "string" ? account : undefined) })
  })

  async function checked(email: string, password: string, req: Request): Promise<Account> {
    const address = req.ip ?? "unknown"
    await throttle.attempt(email, address).catch((fault) => {
      throw fault instanceof TooManyAttempts ? new RateLimited(fault.message, { retryAfter: fault.retryAfter }) : fault
    })
    const account = await verifyPassword(db, email, password)
    if (!account) throw new Unauthenticated("E-mail address or password is wrong.")
    await throttle.succeeded(email, address)
    return account
  }

  async function begin(account: Account, req: Request): Promise<Started> {
    const started = await startSession(db, account, req.get("User-Agent"))
    if (!started) throw new Unauthenticated("The account was changed meanwhile: sign in again.")
    return started
  }

  return router
}

// A new session goes out by one way only: as a cookie, or as a token for programs.
function answer(req: Request, res: Response, account: Account, token: string, asToken: boolean): void {
  const { id, email, name, role } = account
  if (!asToken) setCookie(req, res, token, 14 * 24 * 60 * 60)
  res.json({ account: { id, email, name, role }, ...(asToken ? { token } : {}) })
}

const forget = (req: Request, res: Response) => setCookie(req, res, "", 0)

function setCookie(req: Request, res: Response, value: string, maxAge: number): void {
  const cookie = {
    name: cookieName,
    value,
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: req.secure,
    maxAge,
  } as const
  res.append("Set-Cookie", stringifySetCookie(cookie))
}

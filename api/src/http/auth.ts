import { parseCookie, stringifySetCookie } from "cookie"
import express, { Router, type Request, type Response } from "express"
import { z } from "zod"
import { viewerOf, type Switches, type Viewer } from "../accounts/policy"
import { endSession, findSession, startSession, type Session, type Started } from "../accounts/session"
import { TooManyAttempts, type Throttle } from "../accounts/throttle"
import { AccountRefused, setPassword, verifyPassword, type Account, type Db } from "../accounts/user"
import { BadUserInput, Forbidden, RateLimited, Unauthenticated, wholeRequest } from "../graph/errors"
import { consoleHeader, type Origins } from "./origins"

const cookieName = "sijill_session"

/**
 * Who sends the request: by `Authorization: Bearer`, or by the session cookie, which counts only together with the
 * header `Sijill-Console`. Without either it is anonymous; no other header is believed.
 * @throws Unauthenticated (401) for a token that is not or no longer valid; Forbidden (403) for a cookie sent by a page
 * of an origin that is not listed
 */
export async function resolveViewer(req: Request, db: Db, origins: Origins, switches: Switches): Promise<Viewer> {
  return viewerOf(await sessionOf(req, db, origins), switches)
}

async function sessionOf(req: Request, db: Db, origins: Origins): Promise<Session | null> {
  const token = tokenOf(req, origins)
  if (token === null) return null
  const session = await findSession(db, token)
  if (!session) throw wholeRequest(new Unauthenticated("The session is unknown or over: sign in again."))
  return session
}

function tokenOf(req: Request, origins: Origins): string | null {
  const authorization = req.get("Authorization")
  if (authorization !== undefined) {
    const bearer = /^Bearer +(\S+) *$/i.exec(authorization)?.[1]
    if (!bearer) throw wholeRequest(new Unauthenticated("The header Authorization must read: Bearer <token>."))
    return bearer
  }
  const cookie = parseCookie(req.get("Cookie") ?? "")[cookieName]
  if (!cookie) return null
  const ours = req.get(consoleHeader) !== undefined
  const reads = req.method === "GET" || req.method === "HEAD"
  if ((ours || !reads) && !origins.allows(req))
    throw wholeRequest(new Forbidden("Pages of this origin may not act for a signed-in user here."))
  return ours ? cookie : null
}

const secret = z.string().min(1).max(1_000)
const loginInput = z.strictObject({
  email: z.string().min(1).max(254),
  password: secret,
  tokenWanted: z.boolean().optional(),
})
const passwordInput = z.strictObject({ current: secret, next: secret })

/** Signing in and out: `POST /auth/login`, `POST /auth/logout`, `GET /auth/me`, `POST /auth/password`. JSON only, to 16 KiB. */
export function authRouter({ db, origins, throttle }: { db: Db; origins: Origins; throttle: Throttle }): Router {
  const router = Router()
  router.use(
    (req, res, next) => {
      res.set("Cache-Control", "no-store")
      // Also without a cookie: a foreign page must not sign its visitor in as somebody else.
      if (req.method === "POST" && !origins.allows(req))
        throw new Forbidden("Pages of this origin may not sign in here.")
      next()
    },
    express.json({ limit: "16kb" }),
  )

  router.post("/login", async (req, res) => {
    const { email, password, tokenWanted } = read(loginInput, req)
    const account = await checked(email, password, req)
    const { token } = await begin(account, req)
    const old = parseCookie(req.get("Cookie") ?? "")[cookieName]
    if (old && !tokenWanted) await endSession(db, old)
    answer(req, res, account, token, tokenWanted === true)
  })

  router.post("/logout", async (req, res) => {
    const token = tokenOf(req, origins)
    if (token) await endSession(db, token)
    forget(req, res)
    res.status(204).end()
  })

  router.get("/me", async (req, res) => {
    try {
      const session = await sessionOf(req, db, origins)
      res.json({
        account: session && { id: session.accountId, email: session.email, name: session.name, role: session.role },
      })
    } catch (fault) {
      if (fault instanceof Unauthenticated) forget(req, res)
      throw fault
    }
  })

  router.post("/password", async (req, res) => {
    const session = await sessionOf(req, db, origins)
    if (!session) throw new Unauthenticated("Sign in first.")
    const { current, next } = read(passwordInput, req)
    await checked(session.email, current, req)
    const account = await setPassword(db, session.email, next).catch((fault) => {
      throw fault instanceof AccountRefused ? new BadUserInput(fault.message, { path: ["next"] }) : fault
    })
    const { token } = await begin(account, req)
    answer(req, res, account, token, req.get("Authorization") !== undefined)
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

/** The body, if it is JSON and holds what is expected and nothing else. */
function read<T>(form: z.ZodType<T>, req: Request): T {
  if (!req.is("application/json")) throw new BadUserInput("Send the body as application/json.")
  const result = form.safeParse(req.body)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0]!] : issue.path
  throw new BadUserInput(issue.message, { path: path.map((key) => (typeof key === "number" ? key : String(key))) })
}

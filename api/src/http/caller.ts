import { parseCookie } from "cookie"
import type { Request } from "express"
import { viewerOf, viewerOfToken, type Switches, type Viewer } from "../accounts/policy"
import { findSession, type Session } from "../accounts/session"
import { findToken, type FoundToken, looksLikeToken } from "../accounts/token"
import type { Db } from "../accounts/user"
import { Forbidden, Unauthenticated, wholeRequest } from "../graph/errors"
import { consoleHeader, type Origins } from "./origins"

export const cookieName = "sijill_session"

/** What a request came with: the session of an account, the token of a partner, or neither. */
export type Caller = { session: Session | null; token: FoundToken | null }

/**
 * Who sends the request: by `Authorization: Bearer`, or by the session cookie, which counts only together with the
 * header `Sijill-Console`. Without either it is anonymous; no other header is believed.
 * @throws Unauthenticated (401) for a session or token that is not or no longer valid; Forbidden (403) for a cookie sent
 * by a page of an origin that is not listed
 */
export async function resolveViewer(req: Request, db: Db, origins: Origins, switches: Switches): Promise<Viewer> {
  return viewerOfCaller(await callerOf(req, db, origins), switches)
}

export const viewerOfCaller = ({ session, token }: Caller, switches: Switches): Viewer =>
  token ? viewerOfToken(token) : viewerOf(session, switches)

/** As `resolveViewer`, before it is asked what that one may. */
export async function callerOf(req: Request, db: Db, origins: Origins): Promise<Caller> {
  const secret = secretOf(req, origins)
  if (secret === null) return { session: null, token: null }
  if (looksLikeToken(secret)) return { session: null, token: await validToken(db, secret) }
  const session = await findSession(db, secret)
  if (!session) throw wholeRequest(new Unauthenticated("The session is unknown or over: sign in again."))
  return { session, token: null }
}

async function validToken(db: Db, secret: string): Promise<FoundToken> {
  const token = await findToken(db, secret)
  if (!token) throw wholeRequest(new Unauthenticated("The API token is unknown."))
  if (token.over === "revoked") throw wholeRequest(new Unauthenticated("The API token is revoked."))
  if (token.over) throw wholeRequest(new Unauthenticated(`The API token expired at ${token.expiresAt.toISOString()}.`))
  return token
}

/** The secret a request came with, whatever opens with it; null where there is none that counts. */
export function secretOf(req: Request, origins: Origins): string | null {
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

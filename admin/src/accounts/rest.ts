import { HttpError } from "react-admin"
import { signInNeeded } from "../app/graph"
import { t } from "../words"
import { app } from "../words/app"

export type Account = {
  id: string
  email: string
  name: string
  role: string
  createdAt: string
  passwordChangedAt: string
  disabledAt: string | null
}
export type Session = {
  id: string
  createdAt: string
  lastSeenAt: string
  expiresAt: string
  userAgent: string | null
  current?: boolean
}
export type Token = {
  id: string
  name: string
  scopes: string[]
  rate: number
  createdBy: string | null
  createdAt: string
  expiresAt: string
  lastUsedAt: string | null
  revokedAt: string | null
}
export type Act = {
  id: string
  at: string
  by: string | null
  about: string
  act: string
  before: string | null
  after: string | null
}

/**
 * Asks the doors of accounts, all under `/auth`.
 * @throws HttpError in the register's words; where a field of the body is at fault, as a form understands it
 */
export async function ask<T>(method: string, path: string, body?: object): Promise<T> {
  const answer = await fetch(`/auth${path}`, {
    method,
    headers: { "Sijill-Console": "1", ...(body ? { "Content-Type": "application/json" } : {}) },
    credentials: "same-origin",
    body: body && JSON.stringify(body),
  }).catch(() => {
    throw new HttpError(t(app.unreachable), 0)
  })
  if (answer.status === 204) return undefined as T
  const read = await answer.json().catch(() => null)
  if (answer.ok) return read
  const fault = read?.errors?.[0]
  const message = fault?.message ?? t(app.status, { status: answer.status })
  const userErrors = fault?.path ? [{ path: fault.path, code: fault.extensions?.code, message }] : []
  // A wrong password is answered with 401 too, and no session is over.
  if (answer.status === 401 && path !== "/password") window.dispatchEvent(new Event(signInNeeded))
  throw new HttpError(message, answer.status, { userErrors })
}

import type { AuthProvider } from "react-admin"
import { t } from "../words"
import { app } from "../words/app"

export type Account = { id: string; email: string; name: string; role: string }
/** What the register grants to whoever is here; the console shows what goes with it, and the register decides. */
export type Permissions = { role: string; granted: string[] }

type Me = { account: Account | null; granted: string[]; publicReading: boolean; reviewRequired: boolean }
// Also while the register cannot be reached: a visitor of a public register.
const nobody: Me = { account: null, granted: ["read"], publicReading: true, reviewRequired: false }

let asked: Promise<Me> | null = null

/** Whoever is signed in and what that one may. Asked once until somebody signs in or out. */
function me(): Promise<Me> {
  asked ??= call("GET", "/auth/me").catch(() => nobody)
  return asked
}

async function call(method: string, address: string, body?: object): Promise<any> {
  const answer = await fetch(address, {
    method,
    headers: { "Sijill-Console": "1", ...(body ? { "Content-Type": "application/json" } : {}) },
    credentials: "same-origin",
    body: body && JSON.stringify(body),
  }).catch(() => {
    throw new Error(t(app.unreachable))
  })
  const read = await answer.json().catch(() => null)
  if (!answer.ok) throw new Error(read?.errors?.[0]?.message ?? t(app.status, { status: answer.status }))
  return read
}

/** Opens a session. Throws with the register's words where it is refused. */
export async function signIn(email: string, password: string): Promise<void> {
  await call("POST", "/auth/login", { email, password })
  asked = null
  over = false
}

/** Ends the session; also forgets one that is over. */
export async function signOut(): Promise<void> {
  await call("POST", "/auth/logout").catch(() => {})
  asked = null
  over = false
}

const permissions = async (): Promise<Permissions> => {
  const { account, granted } = await me()
  return { role: account?.role ?? "anonymous", granted }
}

/** Whose account it is; "" of a visitor. */
export const accountId = async (): Promise<string> => (await me()).account?.id ?? ""

let over = false

/** Whether the session that was here has ended by itself; so until somebody signs in or out. */
export async function sessionOver(): Promise<boolean> {
  if (await accountId()) {
    asked = null
    over = (await accountId()) === ""
  }
  return over
}

/** Whether somebody may publish records of a kind. */
export const mayPublish = ({ granted }: Permissions, kind: string): boolean =>
  granted.includes("publish") || (kind === "Term" && granted.includes("publishTerms"))

/** Whether somebody may work on changesets of his own, which others then look at. */
export const mayDraft = ({ granted }: Permissions): boolean => granted.includes("openChangesets")

/**
 * Reading needs no account; writing needs what the role is granted. When a session is over, the page stays and the sign-in dialog
 * opens over it, so no typing is lost: no answer of the graph signs anybody out.
 */
export const authProvider: AuthProvider = {
  login: ({ email, password }) => signIn(email, password),
  logout: async () => {
    await signOut()
    return "/"
  },
  checkAuth: () => Promise.resolve(),
  checkError: () => Promise.resolve(),
  getPermissions: permissions,
  async getIdentity() {
    const who = (await me()).account
    return { id: who?.id ?? "", fullName: who?.name ?? "", email: who?.email, role: who?.role ?? "anonymous" }
  },
  async canAccess({ action, resource }) {
    if (action === "list" || action === "show") return true
    const held = await permissions()
    return mayDraft(held) || mayPublish(held, resource)
  },
}

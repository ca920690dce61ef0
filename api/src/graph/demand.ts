import { may, type Viewer } from "../accounts/policy"
import { type Permission, isScope } from "../accounts/roles"
import { Forbidden, Unauthenticated } from "./errors"

/**
 * Refuses whoever may not read the register, or has not this permission beside it.
 * @param what the rest of "you may not …"
 * @throws UNAUTHENTICATED (401) where nobody is signed in, FORBIDDEN (403) for all others; each says what it takes
 */
export function demand(viewer: Viewer, permission: Permission, what: string): void {
  if (may(viewer, "read") && may(viewer, permission)) return
  const takes = isScope(permission) ? `: it takes an API token with the scope "${permission}"` : ""
  if (viewer.role === "anonymous") throw new Unauthenticated(`Without signing in you may not ${what}${takes}.`)
  const who = viewer.role === "partner" ? "With this token" : `As ${viewer.role}`
  throw new Forbidden(`${who} you may not ${what}${takes}.`)
}

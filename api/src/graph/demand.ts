import { may, type Viewer } from "../accounts/policy"
import type { Permission } from "../accounts/roles"
import { Forbidden, Unauthenticated } from "./errors"

const wanted = { export: "take exports", feed: "read the feed" } satisfies Partial<Record<Permission, string>>

/**
 * Refuses whoever may not read the register, or has not this permission beside it.
 * @throws UNAUTHENTICATED for nobody, FORBIDDEN for an account; each says what it takes
 */
export function demand(viewer: Viewer, permission: keyof typeof wanted): void {
  if (may(viewer, "read") && may(viewer, permission)) return
  const what = wanted[permission]
  if (viewer.accountId === null)
    throw new Unauthenticated(`Sign in as somebody who may ${what}: it takes the permission "${permission}".`)
  throw new Forbidden(`As ${viewer.role} you may not ${what}: it takes the permission "${permission}".`)
}

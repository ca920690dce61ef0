import { permissions, type AccountRole, type Permission, type Role, type Scope } from "./roles"

/**
 * Who asks: an account, a partner's program, or nobody, and what the house grants to that one. `accountId` and `name`
 * are those of a person; a program has neither (role `partner`), and is told apart by its token.
 */
export type Viewer = {
  accountId: string | null
  name: string | null
  role: Role
  granted: readonly Permission[]
  /** The API token it came with, and the points it may spend a minute. */
  token?: { id: string; rate: number }
}

/** The two switches that narrow the table of roles. */
export type Switches = {
  /** Whether those without an account may read (`SIJILL_PUBLIC`). */
  publicReading: boolean
  /** Whether everything must pass a second pair of eyes, so that nobody publishes directly (`SIJILL_REVIEW`). */
  reviewRequired: boolean
}

/** The viewer an account stands for under these switches; null is whoever came without one. */
export function viewerOf(account: { accountId: string; name: string; role: AccountRole } | null, on: Switches): Viewer {
  const role = account?.role ?? "anonymous"
  const granted = permissions[role].filter((permission) => {
    if (permission === "read") return account !== null || on.publicReading
    if (permission === "publish" || permission === "publishTerms") return !on.reviewRequired
    return true
  })
  return { accountId: account?.accountId ?? null, name: account?.name ?? null, role, granted }
}

/** The viewer an API token stands for: it reads, and does what its scopes say. */
export function viewerOfToken({ id, rate, scopes }: { id: string; rate: number; scopes: readonly Scope[] }): Viewer {
  const granted = permissions.partner.filter((p) => p === "read" || (scopes as readonly Permission[]).includes(p))
  return { accountId: null, name: null, role: "partner", granted, token: { id, rate } }
}

/**
 * Whether the viewer may do it: denied unless granted. `kind` is the kind of record the action is on; without it
 * `publish` means every kind.
 */
export function may(viewer: Viewer, action: Permission, kind?: string): boolean {
  if (action === "publish" && kind === "Term" && viewer.granted.includes("publishTerms")) return true
  return viewer.granted.includes(action)
}

/**
 * Whether the viewer may see this record. Asked in the loaders, so that every way to a record passes the same rule; a
 * deleted one answers like one that never was, except where its history is asked for.
 */
export function mayRead(viewer: Viewer, record: { kind: string; id: string; deletedAt?: Date | null }): boolean {
  return record.deletedAt == null && may(viewer, "read", record.kind)
}

/** Whose changeset it is, and how far it has come. */
export type ChangesetSeen = { authorId: string; status: string }

/** States in which others than its author may see a changeset: it was handed in, and not taken back. */
export const handedIn = ["SUBMITTED", "RETURNED", "PUBLISHED", "DECLINED"] as const

/**
 * Whether the viewer may see a changeset that is worked on: its author always, reviewers once it is submitted, nobody
 * else. To all others it is as if there were none.
 */
export function maySee(viewer: Viewer, { authorId, status }: ChangesetSeen): boolean {
  if (viewer.accountId !== null && viewer.accountId === authorId) return true
  return may(viewer, "seeSubmitted") && (handedIn as readonly string[]).includes(status)
}

/** Whether the viewer may change a changeset, submit it and take it back: only one's own. */
export const mayWork = (viewer: Viewer, { authorId }: ChangesetSeen): boolean =>
  may(viewer, "openChangesets") && viewer.accountId === authorId

/** Whether the viewer may say something about a changeset he sees. */
export const mayComment = (viewer: Viewer, { authorId }: ChangesetSeen): boolean =>
  may(viewer, "review") || viewer.accountId === authorId

/** Whether the viewer may judge a changeset, i.e. return, decline or publish it: never one's own. */
export const mayReview = (viewer: Viewer, { authorId }: ChangesetSeen): boolean =>
  may(viewer, "review") && viewer.accountId !== null && viewer.accountId !== authorId

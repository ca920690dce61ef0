/** The roles an account may have. */
export const accountRoles = ["viewer", "contributor", "reviewer", "editor", "admin"] as const
export type AccountRole = (typeof accountRoles)[number]
/** `partner` is a program that came with an API token, `anonymous` whoever came with nothing. */
export type Role = AccountRole | "partner" | "anonymous"

/** What an API token may be given, each beside reading: to export, to follow the feed, to ask the subgraphs. */
export const scopes = ["export", "feed", "federation"] as const
export type Scope = (typeof scopes)[number]

/**
 * What can be allowed:
 * - `read` the published register
 * - `publish` records of every kind at once, as a changeset marked "without review"
 * - `publishTerms` the same for Term alone
 * - `upload` files that a source may then hold; they are seen by others once it is published
 * - `openChangesets` and edit, comment on and submit them, one's own; new terms are proposed in them
 * - `seeSubmitted` changesets of others, once they are submitted
 * - `review` them: comment, return, publish, decline; never one's own
 * - `resolveConflicts` say which of several claims stands
 * - `redact` take words out of every revision, two admins together
 * - `manageAccounts` accounts, their roles and sessions, and API tokens
 * - `export`, `feed`, `federation` as the scopes of tokens
 */
export type Permission =
  | "read"
  | "publish"
  | "publishTerms"
  | "upload"
  | "openChangesets"
  | "seeSubmitted"
  | "review"
  | "resolveConflicts"
  | "redact"
  | "manageAccounts"
  | Scope

/**
 * The whole table; what is not listed is refused. An account has one role. An admin keeps the house (accounts, and
 * the terms everybody writes with) and edits no claims: whoever does both has two accounts, so that the power over
 * accounts never stands behind a statement in the register. Of what stands under `partner`, a token has `read` and
 * its own scopes.
 */
export const permissions: Record<Role, readonly Permission[]> = {
  anonymous: ["read"],
  partner: ["read", ...scopes],
  viewer: ["read"],
  contributor: ["read", "upload", "openChangesets"],
  reviewer: ["read", "upload", "seeSubmitted", "review"],
  editor: ["read", "publish", "publishTerms", "upload", "openChangesets", "seeSubmitted", "review", "resolveConflicts"],
  admin: ["read", "publishTerms", "redact", "manageAccounts"],
}

/** Whether a word is a role an account may have. */
export const isAccountRole = (word: string): word is AccountRole => (accountRoles as readonly string[]).includes(word)

/** Whether a word is a scope a token may have. */
export const isScope = (word: string): word is Scope => (scopes as readonly string[]).includes(word)

/** The roles an account may have. `anonymous` is nobody's role but that of a request without a session. */
export const accountRoles = ["viewer", "contributor", "reviewer", "editor", "admin"] as const
export type AccountRole = (typeof accountRoles)[number]
export type Role = AccountRole | "anonymous"

/**
 * What can be allowed:
 * - `read` the published register
 * - `publish` records of every kind at once, as a changeset marked "without review"
 * - `publishTerms` the same for Term alone
 * - `openChangesets` write changesets of one's own and submit them
 * - `seeSubmitted` see the changesets of others once they are submitted
 * - `review` comment on, return, publish and decline what others submitted
 * - `redact` take words out of the register for good, two together
 * - `upload` files that a source may then hold; they are seen by others once it is published
 * - `manageAccounts` add, disable and change the role of accounts
 */
export type Permission =
  | "read"
  | "publish"
  | "publishTerms"
  | "openChangesets"
  | "seeSubmitted"
  | "review"
  | "redact"
  | "upload"
  | "manageAccounts"

/**
 * The whole table; what is not listed is refused. An account has one role. An admin keeps the house (accounts, and
 * the terms everybody writes with) and edits no claims: whoever does both has two accounts, so that the power over
 * accounts never stands behind a statement in the register.
 */
export const permissions: Record<Role, readonly Permission[]> = {
  anonymous: ["read"],
  viewer: ["read"],
  contributor: ["read", "openChangesets", "upload"],
  reviewer: ["read", "seeSubmitted", "review", "upload"],
  editor: ["read", "publish", "publishTerms", "openChangesets", "seeSubmitted", "review", "upload"],
  admin: ["read", "publishTerms", "redact", "manageAccounts"],
}

/** Whether a word is a role an account may have. */
export const isAccountRole = (word: string): word is AccountRole => (accountRoles as readonly string[]).includes(word)

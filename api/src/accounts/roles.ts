/** The roles an account may have. `anonymous` is nobody's role but that of a request without a session. */
export const accountRoles = ["viewer", "contributor", "reviewer", "editor", "admin"] as const
export type AccountRole = (typeof accountRoles)[number]
export type Role = AccountRole | "anonymous"

/**
 * What can be allowed:
 * - `read` the published register
 * - `publish` records of every kind at once, as a changeset marked "without review"
 * - `publishTerms` the same for Term alone
 * - `upload` files that a source may then hold; they are seen by others once it is published
 * - `export` take the published register as a whole (`/export/…`)
 * - `feed` follow what is published (`/changes`, and `changes` in the graph)
 * - `manageAccounts` add, disable and change the role of accounts
 */
export type Permission = "read" | "publish" | "publishTerms" | "upload" | "export" | "feed" | "manageAccounts"

/**
 * The whole table; what is not listed is refused. An account has one role. An admin keeps the house (accounts, and
 * the terms everybody writes with) and edits no claims: whoever does both has two accounts, so that the power over
 * accounts never stands behind a statement in the register.
 */
export const permissions: Record<Role, readonly Permission[]> = {
  anonymous: ["read"],
  viewer: ["read"],
  contributor: ["read", "upload"],
  reviewer: ["read", "upload"],
  editor: ["read", "publish", "publishTerms", "upload", "export", "feed"],
  admin: ["read", "publishTerms", "manageAccounts"],
}

/** Whether a word is a role an account may have. */
export const isAccountRole = (word: string): word is AccountRole => (accountRoles as readonly string[]).includes(word)

import { type By, keepAct } from "./act"
import { inTransaction } from "./transaction"
import {
  type Account,
  accountColumns,
  AccountRefused,
  checkName,
  checkPassword,
  checkRole,
  type Db,
  hashed,
  normalEmail,
} from "./user"

/** What is to change; what is absent stays. */
export type Wanted = { name?: string; role?: string; disabled?: boolean; password?: string }

/**
 * Changes somebody else's account and keeps what was done. A new role, a new password and disabling end all its
 * sessions, so that nobody goes on under what was.
 * @param by the admin; null for the command line, which may also do what no admin may
 * @returns the account as it then stands, or null for an unknown id
 * @throws AccountRefused when a value is not acceptable, when an admin would change his own role, password or access,
 * when nobody would be left who keeps accounts, and when `by` is no admin any more
 */
export async function amendAccount(db: Db, by: By, id: string, wanted: Wanted): Promise<Account | null> {
  const name = wanted.name === undefined ? undefined : checkName(wanted.name)
  if (wanted.role !== undefined) checkRole(wanted.role)
  return inTransaction(db, async (client) => {
    // All who keep accounts are locked with it, in one order: two admins who disable each other take turns.
    const { rows: locked } = await client.query<Account>(
      `SELECT ${accountColumns} FROM "Account" WHERE "id" = $1 OR ("role" = 'admin' AND "disabledAt" IS NULL)
       ORDER BY "id" FOR NO KEY UPDATE`,
      [id],
    )
    const was = locked.find((a) => a.id === id)
    if (!was) return null
    if (by !== null) refuseOverreach(by, was, wanted, locked.filter(keepsAccounts))
    if (wanted.password !== undefined) checkPassword(wanted.password, was.email)
    const passwordHash = wanted.password === undefined ? null : await hashed(wanted.password)
    const { rows } = await client.query<Account>(
      `UPDATE "Account" SET "name" = $2, "role" = $3,
         "disabledAt" = CASE WHEN $4 THEN coalesce("disabledAt", clock_timestamp()) END,
         "passwordHash" = coalesce($5, "passwordHash"),
         "passwordChangedAt" = CASE WHEN $5::text IS NULL THEN "passwordChangedAt"
           ELSE greatest(clock_timestamp(), "passwordChangedAt" + interval '1 ms') END
       WHERE "id" = $1 RETURNING ${accountColumns}`,
      [id, name ?? was.name, wanted.role ?? was.role, wanted.disabled ?? was.disabledAt !== null, passwordHash],
    )
    const is = rows[0]!
    const keep = (act: Parameters<typeof keepAct>[1]["act"], before?: string, after?: string) =>
      keepAct(client, { by, accountId: id, act, before, after })
    if (is.name !== was.name) await keep("RENAMED", was.name, is.name)
    if (is.role !== was.role) await keep("ROLE", was.role, is.role)
    if (is.disabledAt && !was.disabledAt) await keep("DISABLED")
    if (!is.disabledAt && was.disabledAt) await keep("ENABLED")
    if (passwordHash) await keep("PASSWORD")
    if (is.role !== was.role || is.disabledAt || passwordHash)
      await client.query(`DELETE FROM "Session" WHERE "accountId" = $1`, [id])
    return is
  })
}

const keepsAccounts = (a: Account) => a.role === "admin" && a.disabledAt === null

function refuseOverreach(by: string, was: Account, wanted: Wanted, keepers: Account[]): void {
  const goes = wanted.role !== undefined && wanted.role !== was.role ? "role" : wanted.disabled ? "disabled" : null
  if (!keepers.some((a) => a.id === by)) throw new AccountRefused("role", "You are no admin any more.")
  if (goes && keepsAccounts(was) && keepers.length === 1)
    throw new AccountRefused(goes, "This is the last admin who can sign in: make another one first.")
  if (goes && was.id === by) throw new AccountRefused(goes, "Nobody changes his own role or access: another admin can.")
  if (wanted.password !== undefined && was.id === by)
    throw new AccountRefused("password", "Your own password is changed with the one you have.")
}

/** The id of the account with this address. Throws AccountRefused where there is none. */
export async function accountId(db: Db, email: string): Promise<string> {
  const { rows } = await db.query<{ id: string }>(`SELECT "id" FROM "Account" WHERE "email" = $1`, [normalEmail(email)])
  if (!rows[0]) throw new AccountRefused("email", `No account has the address ${normalEmail(email)}.`)
  return rows[0].id
}

/** Sets the role, at the command line. */
export const setRole = async (db: Db, email: string, role: string): Promise<Account> =>
  (await amendAccount(db, null, await accountId(db, email), { role }))!

/** Closes an account, at the command line. It stays, because changesets name it as their author. */
export const disableAccount = async (db: Db, email: string): Promise<Account> =>
  (await amendAccount(db, null, await accountId(db, email), { disabled: true }))!

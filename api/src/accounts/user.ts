import { randomBytes } from "node:crypto"
import { hash, verify } from "@node-rs/argon2"
import type { Pool } from "pg"
import { typeid } from "typeid-js"
import { type By, keepAct } from "./act"
import { accountRoles, isAccountRole, type AccountRole } from "./roles"
import { inTransaction } from "./transaction"

/** A pool on the login that may write accounts (`DATABASE_URL`). */
export type Db = Pool

export type Account = {
  id: string
  email: string
  name: string
  role: AccountRole
  createdAt: Date
  passwordChangedAt: Date
  disabledAt: Date | null
}

/** What was asked of an account or a token cannot be done; the message says why and may be shown. */
export class AccountRefused extends Error {
  constructor(
    readonly field: "email" | "name" | "password" | "role" | "disabled" | "scopes" | "expiresAt" | "rate",
    message: string,
  ) {
    super(message)
  }
}

/** Columns of an account that may leave this room: the hash never does. */
export const accountColumns = `"id", "email", "name", "role", "createdAt", "passwordChangedAt", "disabledAt"`

// argon2id, the library's default variant, with 19 MiB and two passes (OWASP Password Storage Cheat Sheet).
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** A password as it is stored. */
export const hashed = (password: string) => hash(password.normalize("NFKC"), cost)

/** An address as it is stored and compared: without surrounding space, NFC, lower case. */
export const normalEmail = (email: string): string => email.trim().normalize("NFC").toLowerCase()

/**
 * Creates an account and keeps who did it.
 * @param by the admin; null for the command line
 * @returns the account as stored
 * @throws AccountRefused when a value is not acceptable or the address already has an account
 */
export async function createAccount(
  db: Db,
  given: { email: string; name: string; role: string; password: string },
  by: By = null,
): Promise<Account> {
  const email = normalEmail(given.email)
  if (email.length > 254 || !/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(email))
    throw new AccountRefused("email", "This is not an e-mail address: write it like name@example.org.")
  const name = checkName(given.name)
  checkRole(given.role)
  checkPassword(given.password, email)
  const values = [typeid("acc").toString(), email, name, await hashed(given.password), given.role]
  return inTransaction(db, async (client) => {
    const { rows } = await client.query<Account>(
      `INSERT INTO "Account" ("id", "email", "name", "passwordHash", "role") VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ("email") DO NOTHING RETURNING ${accountColumns}`,
      values,
    )
    if (!rows[0]) throw new AccountRefused("email", `${email} already has an account.`)
    await keepAct(client, { by, accountId: rows[0].id, act: "ADDED", after: rows[0].role })
    return rows[0]
  })
}

/**
 * Sets one's own password; every session of the account ends.
 * @throws AccountRefused for a weak password, and where the account was closed meanwhile
 */
export async function setPassword(db: Db, email: string, password: string): Promise<Account> {
  checkPassword(password, normalEmail(email))
  const passwordHash = await hashed(password)
  // Two statements: the sessions are looked for only once the account's row is ours, so that a session begun meanwhile is
  // found and ended too. greatest: two changes within a millisecond must not look like one to a session that begins.
  return inTransaction(db, async (client) => {
    const { rows } = await client.query<Account>(
      `UPDATE "Account" SET "passwordHash" = $2,
         "passwordChangedAt" = greatest(clock_timestamp(), "passwordChangedAt" + interval '1 ms')
       WHERE "email" = $1 RETURNING ${accountColumns}`,
      [normalEmail(email), passwordHash],
    )
    if (!rows[0]) throw new AccountRefused("email", `No account has the address ${normalEmail(email)}.`)
    await client.query(`DELETE FROM "Session" WHERE "accountId" = $1`, [rows[0].id])
    return rows[0]
  })
}

/** All accounts, by address. */
export async function listAccounts(db: Db): Promise<Account[]> {
  const { rows } = await db.query<Account>(`SELECT ${accountColumns} FROM "Account" ORDER BY "email"`)
  return rows
}

let nobodysHash: Promise<string> | undefined

/**
 * The account whose address and password these are, or null. A missing or disabled account costs the same work as
 * a wrong password, so that the time taken does not tell who has one.
 */
export async function verifyPassword(db: Db, email: string, password: string): Promise<Account | null> {
  nobodysHash ??= hashed(randomBytes(32).toString("hex"))
  const standIn = await nobodysHash
  const { rows } = await db.query<Account & { passwordHash: string }>(
    `SELECT ${accountColumns}, "passwordHash" FROM "Account" WHERE "email" = $1 AND "disabledAt" IS NULL`,
    [normalEmail(email)],
  )
  const right = await verify(rows[0]?.passwordHash ?? standIn, password.normalize("NFKC"))
  if (!rows[0] || !right) return null
  const { passwordHash: _, ...account } = rows[0]
  return account
}

/** A name as it is stored. Throws AccountRefused for one that is none. */
export function checkName(given: string): string {
  const name = given.trim().normalize("NFC")
  if (name === "" || [...name].length > 200 || /\p{Cc}|\p{Cs}/u.test(name))
    throw new AccountRefused("name", "A name has 1 to 200 characters on one line.")
  return name
}

/** Throws AccountRefused for a word that is no role of an account. */
export function checkRole(role: string): void {
  if (!isAccountRole(role))
    throw new AccountRefused("role", `The roles are ${accountRoles.join(", ")}; there is no "${role}".`)
}

/** Throws AccountRefused for a password too weak. Length is what counts (NIST SP 800-63B-4, 3.1.1.2), not signs. */
export function checkPassword(password: string, email: string): void {
  const length = [...password.normalize("NFKC")].length
  if (length < 12 || length > 256)
    throw new AccountRefused("password", `A password has 12 to 256 characters; this one has ${length}.`)
  if (password.toLowerCase() === email)
    throw new AccountRefused("password", "The password must not be the e-mail address.")
}

import { randomBytes } from "node:crypto"
import { hash, verify } from "@node-rs/argon2"
import type { Pool, PoolClient } from "pg"
import { typeid } from "typeid-js"
import { accountRoles, isAccountRole, type AccountRole } from "./roles"

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

/** What was asked of an account cannot be done; the message says why and may be shown. */
export class AccountRefused extends Error {
  constructor(
    readonly field: "email" | "name" | "password" | "role",
    message: string,
  ) {
    super(message)
  }
}

/** Columns of an account that may leave this room: the hash never does. */
export const accountColumns = `"id", "email", "name", "role", "createdAt", "passwordChangedAt", "disabledAt"`

// argon2id, the library's default variant, with 19 MiB and two passes (OWASP Password Storage Cheat Sheet).
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const hashed = (password: string) => hash(password.normalize("NFKC"), cost)

/** An address as it is stored and compared: without surrounding space, NFC, lower case. */
export const normalEmail = (email: string): string => email.trim().normalize("NFC").toLowerCase()

/**
 * Creates an account.
 * @returns the account as stored
 * @throws AccountRefused when a value is not acceptable or the address already has an account
 */
export async function createAccount(
  db: Db,
  given: { email: string; name: string; role: string; password: string },
): Promise<Account> {
  const email = normalEmail(given.email)
  const name = given.name.trim().normalize("NFC")
  if (email.length > 254 || !/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(email))
    throw new AccountRefused("email", "This is not an e-mail address: write it like name@example.org.")
  if (name === "" || [...name].length > 200 || /\p{Cc}|\p{Cs}/u.test(name))
    throw new AccountRefused("name", "A name has 1 to 200 characters on one line.")
  checkRole(given.role)
  checkPassword(given.password, email)
  const { rows } = await db.query<Account>(
    `INSERT INTO "Account" ("id", "email", "name", "passwordHash", "role") VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT ("email") DO NOTHING RETURNING ${accountColumns}`,
    [typeid("acc").toString(), email, name, await hashed(given.password), given.role],
  )
  if (!rows[0]) throw new AccountRefused("email", `${email} already has an account.`)
  return rows[0]
}

/** Sets a password; every session of the account ends. Throws AccountRefused for an unknown account or a weak password. */
export async function setPassword(db: Db, email: string, password: string): Promise<Account> {
  checkPassword(password, normalEmail(email))
  const passwordHash = await hashed(password)
  // greatest: two changes within a millisecond must not look like one to a session that begins.
  const set = `"passwordHash" = $2, "passwordChangedAt" = greatest(clock_timestamp(), "passwordChangedAt" + interval '1 ms')`
  return change(db, email, set, [passwordHash])
}

/** Sets the role; every session of the account ends, so that nobody goes on under the old one. */
export async function setRole(db: Db, email: string, role: string): Promise<Account> {
  checkRole(role)
  return change(db, email, `"role" = $2`, [role])
}

/** Closes an account and ends its sessions. It stays, because changesets name it as their author. */
export async function disableAccount(db: Db, email: string): Promise<Account> {
  return change(db, email, `"disabledAt" = coalesce("disabledAt", clock_timestamp())`, [])
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

// Two statements: the sessions are looked for only once the account's row is ours, so that a session begun
// meanwhile is found and ended too.
async function change(db: Db, email: string, set: string, values: unknown[]): Promise<Account> {
  return inTransaction(db, async (client) => {
    const { rows } = await client.query<Account>(
      `UPDATE "Account" SET ${set} WHERE "email" = $1 RETURNING ${accountColumns}`,
      [normalEmail(email), ...values],
    )
    if (!rows[0]) throw new AccountRefused("email", `No account has the address ${normalEmail(email)}.`)
    await client.query(`DELETE FROM "Session" WHERE "accountId" = $1`, [rows[0].id])
    return rows[0]
  })
}

async function inTransaction<T>(db: Db, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await db.connect()
  try {
    await client.query("BEGIN")
    const result = await work(client)
    await client.query("COMMIT")
    client.release()
    return result
  } catch (fault) {
    const broken = await client.query("ROLLBACK").then(
      () => false,
      () => true,
    )
    client.release(broken)
    throw fault
  }
}

function checkRole(role: string): void {
  if (!isAccountRole(role))
    throw new AccountRefused("role", `The roles are ${accountRoles.join(", ")}; there is no "${role}".`)
}

// Length is what counts (NIST SP 800-63B-4, 3.1.1.2): no rules on digits or signs.
function checkPassword(password: string, email: string): void {
  const length = [...password.normalize("NFKC")].length
  if (length < 12 || length > 256)
    throw new AccountRefused("password", `A password has 12 to 256 characters; this one has ${length}.`)
  if (password.toLowerCase() === email)
    throw new AccountRefused("password", "The password must not be the e-mail address.")
}

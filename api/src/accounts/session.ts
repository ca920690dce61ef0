import { createHash, randomBytes } from "node:crypto"
import { type By, keepAct } from "./act"
import type { AccountRole } from "./roles"
import { inTransaction } from "./transaction"
import type { Account, Db } from "./user"

/** A session begun: the token is told once and stored only as its hash. */
export type Started = { token: string; expiresAt: Date }

/** A session found: whose it is, and the name it is shown under, which opens nothing. */
export type Session = { id: string; accountId: string; name: string; email: string; role: AccountRole }

const tokenForm = /^ses_[A-Za-z0-9_-]{43}$/
const hashOf = (token: string) => createHash("sha256").update(token).digest("hex")

// Ends after 12 hours without a request, and after 14 days in any case.
const expiry = (begun: string) => `least(now() + interval '12 hours', ${begun} + interval '14 days')`

/**
 * Begins a session for an account whose password was just verified.
 * @returns null when the account was disabled or its password changed in the meantime
 */
export async function startSession(db: Db, account: Account, userAgent?: string): Promise<Started | null> {
  await db.query(`DELETE FROM "Session" WHERE "expiresAt" < now()`)
  const token = `ses_${randomBytes(32).toString("base64url")}`
  // The row is locked: a password change that is under way is waited for, and then this finds nothing.
  const { rows } = await db.query<{ expiresAt: Date }>(
    `WITH owner AS (
       SELECT "id" FROM "Account" WHERE "id" = $2 AND "passwordChangedAt" = $3 AND "role" = $4 AND "disabledAt" IS NULL FOR SHARE
     )
     INSERT INTO "Session" ("tokenHash", "accountId", "expiresAt", "userAgent")
     SELECT $1, "id", ${expiry("now()")}, $5 FROM owner RETURNING "expiresAt"`,
    [hashOf(token), account.id, account.passwordChangedAt, account.role, userAgent?.slice(0, 300) ?? null],
  )
  return rows[0] ? { token, expiresAt: rows[0].expiresAt } : null
}

/**
 * Whose session the token opens; using it moves its end 12 hours on.
 * @returns null for a token that is malformed, unknown, expired, ended, or of a disabled account
 */
export async function findSession(db: Db, token: string): Promise<Session | null> {
  if (!tokenForm.test(token)) return null
  const tokenHash = hashOf(token)
  const { rows } = await db.query<Session & { stale: boolean }>(
    `SELECT s."id", a."id" AS "accountId", a."name", a."email", a."role", s."lastSeenAt" < now() - interval '1 minute' AS "stale"
     FROM "Session" s JOIN "Account" a ON a."id" = s."accountId"
     WHERE s."tokenHash" = $1 AND s."expiresAt" > now() AND a."disabledAt" IS NULL`,
    [tokenHash],
  )
  if (!rows[0]) return null
  const { stale, ...session } = rows[0]
  // Once a minute is enough for a limit of hours, and spares a write per request.
  if (stale)
    await db.query(
      `UPDATE "Session" SET "lastSeenAt" = now(), "expiresAt" = ${expiry(`"createdAt"`)} WHERE "tokenHash" = $1`,
      [tokenHash],
    )
  return session
}

/** Ends a session; an unknown token ends nothing. */
export async function endSession(db: Db, token: string): Promise<void> {
  if (tokenForm.test(token)) await db.query(`DELETE FROM "Session" WHERE "tokenHash" = $1`, [hashOf(token)])
}

/** A session as it is shown. */
export type ShownSession = { id: string; createdAt: Date; lastSeenAt: Date; expiresAt: Date; userAgent: string | null }

/** The sessions of an account that still stand, the last used first. */
export async function listSessions(db: Db, accountId: string): Promise<ShownSession[]> {
  const { rows } = await db.query<ShownSession>(
    `SELECT "id", "createdAt", "lastSeenAt", "expiresAt", "userAgent" FROM "Session"
     WHERE "accountId" = $1 AND "expiresAt" > now() ORDER BY "lastSeenAt" DESC, "id"`,
    [accountId],
  )
  return rows
}

/**
 * Ends sessions of an account by the names they are shown under.
 * @param which one session, or all but one (`but: null` spares none)
 * @param by who ends them: kept as an act unless it is the account itself
 * @returns how many ended
 */
export async function endSessions(
  db: Db,
  accountId: string,
  which: { id: string } | { but: string | null },
  by: By,
): Promise<number> {
  const one = "id" in which
  return inTransaction(db, async (client) => {
    const { rowCount } = await client.query(
      `DELETE FROM "Session" WHERE "accountId" = $1 AND ${one ? `"id"::text = $2` : `"id"::text IS DISTINCT FROM $2`}`,
      [accountId, one ? which.id : which.but],
    )
    if (rowCount && by !== accountId)
      await keepAct(client, { by, accountId, act: one ? "SESSION_ENDED" : "SESSIONS_ENDED" })
    return rowCount ?? 0
  })
}

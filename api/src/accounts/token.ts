import { createHash, randomBytes } from "node:crypto"
import { typeid } from "typeid-js"
import { type By, keepAct } from "./act"
import { isScope, type Scope, scopes as allScopes } from "./roles"
import { inTransaction } from "./transaction"
import { AccountRefused, checkName, type Db } from "./user"

/** An API token as it is shown: never what opens the door. `createdBy` is null where it was made at the command line. */
export type Token = {
  id: string
  name: string
  scopes: Scope[]
  rate: number
  createdBy: string | null
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
  revokedAt: Date | null
}

export type WantedToken = { name: string; scopes: string[]; expires: string; rate?: number }

/** Points a token may spend a minute where nothing else is said: six of the largest operations. */
export const usualRate = 60_000
const highestRate = 100_000_000

const form = /^sij_[A-Za-z0-9_-]{43}$/
const hashOf = (secret: string) => createHash("sha256").update(secret).digest("hex")

/** Whether a word is one that only an API token can be. */
export const looksLikeToken = (word: string): boolean => word.startsWith("sij_")

/** Whether an address or the like holds an API token anywhere. */
export const holdsToken = (text: string): boolean => /sij_[A-Za-z0-9_-]{43}/.test(text)

const columns = `t."id", t."name", t."scopes", t."rate", a."name" AS "createdBy", t."createdAt", t."expiresAt",
  t."lastUsedAt", t."revokedAt"`
const from = `"ApiToken" t LEFT JOIN "Account" a ON a."id" = t."createdById"`

/**
 * Makes a token for a partner.
 * @param by the admin; null for the command line
 * @returns the token, and its secret, which is told this once and stored only as its hash
 * @throws AccountRefused when a value is not acceptable
 */
export async function makeToken(db: Db, by: By, wanted: WantedToken): Promise<{ token: Token; secret: string }> {
  const name = checkName(wanted.name)
  const scopes = [...new Set(wanted.scopes)]
  const strange = scopes.find((s) => !isScope(s))
  if (strange !== undefined || scopes.length === 0)
    throw new AccountRefused(
      "scopes",
      `The scopes are ${allScopes.join(", ")}; ${strange === undefined ? "give at least one" : `there is no "${strange}"`}.`,
    )
  const rate = wanted.rate ?? usualRate
  if (!Number.isInteger(rate) || rate < 1 || rate > highestRate)
    throw new AccountRefused("rate", `The rate is a whole number of points a minute, from 1 to ${highestRate}.`)
  const expiresAt = endOf(wanted.expires)
  const secret = `sij_${randomBytes(32).toString("base64url")}`
  const id = typeid("tok").toString()
  await inTransaction(db, async (client) => {
    await client.query(
      `INSERT INTO "ApiToken" ("id", "tokenHash", "name", "scopes", "rate", "createdById", "expiresAt")
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, hashOf(secret), name, scopes, rate, by, expiresAt],
    )
    await keepAct(client, { by, tokenId: id, act: "TOKEN_MADE", after: scopes.join(", ") })
  })
  return { token: (await oneToken(db, id))!, secret }
}

/** When a token ends: an instant, or the end of a day in UTC; at most two years from now. */
function endOf(expires: string): Date {
  const refused = (why: string) => new AccountRefused("expiresAt", why)
  const day = /^\d{4}-\d\d-\d\d$/.test(expires)
  if (!day && !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(expires))
    throw refused("Write a day like 2027-06-30, or an instant like 2027-06-30T12:00:00Z.")
  const end = new Date(day ? `${expires}T23:59:59.999Z` : expires)
  // JavaScript takes the 30th of February for the 2nd of March.
  if (Number.isNaN(end.getTime()) || end.toISOString().slice(0, 10) !== expires.slice(0, 10))
    throw refused(`There is no day ${expires}.`)
  const latest = new Date()
  latest.setUTCFullYear(latest.getUTCFullYear() + 2)
  latest.setUTCHours(23, 59, 59, 999)
  if (end.getTime() <= Date.now()) throw refused("A token ends in the future.")
  if (end > latest) throw refused("A token ends within two years.")
  return end
}

/** All tokens, newest first; those revoked or expired stay, because acts name them. */
export async function listTokens(db: Db): Promise<Token[]> {
  const { rows } = await db.query<Token>(`SELECT ${columns} FROM ${from} ORDER BY t."createdAt" DESC, t."id" DESC`)
  return rows
}

async function oneToken(db: Db, id: string): Promise<Token | null> {
  const { rows } = await db.query<Token>(`SELECT ${columns} FROM ${from} WHERE t."id" = $1`, [id])
  return rows[0] ?? null
}

/** Ends a token for good; again changes nothing. Null for an unknown id. */
export async function revokeToken(db: Db, by: By, id: string): Promise<Token | null> {
  await inTransaction(db, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE "ApiToken" SET "revokedAt" = clock_timestamp() WHERE "id" = $1 AND "revokedAt" IS NULL`,
      [id],
    )
    if (rowCount === 1) await keepAct(client, { by, tokenId: id, act: "TOKEN_REVOKED" })
  })
  return oneToken(db, id)
}

/** A token found: what it may, and why it opens nothing any more. */
export type FoundToken = Pick<Token, "id" | "name" | "scopes" | "rate" | "expiresAt"> & {
  over: "expired" | "revoked" | null
}

/** The token a secret belongs to, or null. Its use is noted once a minute, which spares a write per request. */
export async function findToken(db: Db, secret: string): Promise<FoundToken | null> {
  if (!form.test(secret)) return null
  const { rows } = await db.query<FoundToken & { stale: boolean }>(
    `SELECT "id", "name", "scopes", "rate", "expiresAt",
       CASE WHEN "revokedAt" IS NOT NULL THEN 'revoked' WHEN "expiresAt" <= now() THEN 'expired' END AS "over",
       "lastUsedAt" IS NULL OR "lastUsedAt" < now() - interval '1 minute' AS "stale"
     FROM "ApiToken" WHERE "tokenHash" = $1`,
    [hashOf(secret)],
  )
  if (!rows[0]) return null
  const { stale, ...token } = rows[0]
  if (stale && !token.over) await db.query(`UPDATE "ApiToken" SET "lastUsedAt" = now() WHERE "id" = $1`, [token.id])
  return token
}

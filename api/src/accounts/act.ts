import type { PoolClient } from "pg"
import type { Db } from "./user"

/** What can be done to an account or a token by somebody else. */
export type ActName =
  | "ADDED"
  | "RENAMED"
  | "ROLE"
  | "DISABLED"
  | "ENABLED"
  | "PASSWORD"
  | "SESSION_ENDED"
  | "SESSIONS_ENDED"
  | "TOKEN_MADE"
  | "TOKEN_REVOKED"

/** Who acts: the admin's account, or null for somebody at the command line. */
export type By = string | null

type About = { accountId: string; tokenId?: undefined } | { tokenId: string; accountId?: undefined }
type Done = { by: By; act: ActName; before?: string | null; after?: string | null } & About

/** Keeps what was done, in the transaction that does it. */
export async function keepAct(client: Pick<PoolClient, "query">, done: Done): Promise<void> {
  await client.query(
    `INSERT INTO "AccountAct" ("byId", "accountId", "tokenId", "act", "before", "after") VALUES ($1, $2, $3, $4, $5, $6)`,
    [done.by, done.accountId ?? null, done.tokenId ?? null, done.act, done.before ?? null, done.after ?? null],
  )
}

/** An act as it is shown; `by` is null for the command line, `about` the name of the account or the token. */
export type Act = {
  id: string
  at: Date
  by: string | null
  accountId: string | null
  tokenId: string | null
  about: string
  act: ActName
  before: string | null
  after: string | null
}

/** The last acts, newest first, at most two hundred; with `accountId` those on one account. */
export async function listActs(db: Db, accountId?: string): Promise<Act[]> {
  const { rows } = await db.query<Act>(
    `SELECT d."id"::text AS "id", d."at", b."name" AS "by", d."accountId", d."tokenId", coalesce(a."name", t."name") AS "about",
       d."act", d."before", d."after"
     FROM "AccountAct" d LEFT JOIN "Account" b ON b."id" = d."byId" LEFT JOIN "Account" a ON a."id" = d."accountId"
       LEFT JOIN "ApiToken" t ON t."id" = d."tokenId"
     WHERE $1::text IS NULL OR d."accountId" = $1
     ORDER BY d."id" DESC LIMIT 200`,
    [accountId ?? null],
  )
  return rows
}

import type { PoolClient } from "pg"
import { filesLock } from "../database/files"
import { inTransaction } from "./transaction"
import type { Db } from "./user"

/** What is known of an uploaded file; `text` only of a text. */
export type StoredFile = { sha256: string; mediaType: string; size: number; text: string | null }

/**
 * Keeps an upload: gives the file its place and enters it, with who uploaded it; the same again renews only the time.
 * What is abandoned is not taken away meanwhile.
 */
export const keepUpload = (db: Db, accountId: string, file: StoredFile, place: () => Promise<void>): Promise<void> =>
  inTransaction(db, async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock_shared(${filesLock})`)
    await place()
    await enter(client, accountId, file)
  })

async function enter(client: PoolClient, accountId: string, file: StoredFile): Promise<void> {
  await client.query(
    `WITH stored AS (
       INSERT INTO "StoredFile" ("sha256", "mediaType", "size", "text") VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING
     )
     INSERT INTO "Upload" ("sha256", "accountId") VALUES ($1, $5)
     ON CONFLICT ("sha256", "accountId") DO UPDATE SET "at" = excluded."at"`,
    [file.sha256, file.mediaType, file.size, file.text, accountId],
  )
}

/** A file the account uploaded itself, or null. */
export async function uploadedBy(
  db: Db,
  accountId: string | null,
  sha256: string,
): Promise<{ mediaType: string; size: number } | null> {
  if (accountId === null) return null
  const { rows } = await db.query<{ mediaType: string; size: number }>(
    `SELECT f."mediaType", f."size" FROM "Upload" u JOIN "StoredFile" f USING ("sha256")
     WHERE u."sha256" = $1 AND u."accountId" = $2`,
    [sha256, accountId],
  )
  return rows[0] ?? null
}

/** A file whoever uploaded it, or null. */
export async function stored(db: Db, sha256: string): Promise<{ mediaType: string; size: number } | null> {
  const { rows } = await db.query(`SELECT "mediaType", "size" FROM "StoredFile" WHERE "sha256" = $1`, [sha256])
  return rows[0] ?? null
}

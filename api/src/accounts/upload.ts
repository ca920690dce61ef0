import type { Db } from "./user"

/** What is known of an uploaded file; `text` only of a text. */
export type StoredFile = { sha256: string; mediaType: string; size: number; text: string | null }

/** Enters a file that lies on the disk, and who uploaded it; the same again changes nothing. */
export async function enterUpload(db: Db, accountId: string, file: StoredFile): Promise<void> {
  await db.query(
    `WITH stored AS (
       INSERT INTO "StoredFile" ("sha256", "mediaType", "size", "text") VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING
     )
     INSERT INTO "Upload" ("sha256", "accountId") VALUES ($1, $5) ON CONFLICT DO NOTHING`,
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

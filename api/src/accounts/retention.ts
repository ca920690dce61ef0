import { rm } from "node:fs/promises"
import { join } from "node:path"
import type { PoolClient } from "pg"
import { alone, placeOf } from "../database/files"
import { inTransaction } from "./transaction"
import type { Db } from "./user"

// How many days are kept: the last use of a token that is over, and an upload nothing refers to.
const daysOfLastUse = 30
const daysOfUpload = 30

/** How many sessions and uploads went, and how many tokens no longer tell when they were last used. */
export type Swept = { sessions: number; tokens: number; uploads: number }

/**
 * Takes away what is kept no longer: sessions that are over, when a token that is over was last used, and uploads that
 * no source ever held and no changeset names. Many processes may do so at once; they take turns.
 */
export const sweep = (db: Db, filesDir: string): Promise<Swept> =>
  // Waited for briefly: whoever uploads during a long backup would wait behind us.
  alone(db, 2, async () => {
    const sessions = await db.query(`DELETE FROM "Session" WHERE "expiresAt" < now()`)
    const tokens = await db.query(
      `UPDATE "ApiToken" SET "lastUsedAt" = NULL
       WHERE "lastUsedAt" IS NOT NULL AND least("revokedAt", "expiresAt") < now() - make_interval(days => $1)`,
      [daysOfLastUse],
    )
    const gone = await inTransaction(db, forget)
    for (const sha256 of gone) await rm(join(filesDir, placeOf(sha256)), { force: true })
    return { sessions: sessions.rowCount ?? 0, tokens: tokens.rowCount ?? 0, uploads: gone.length }
  })

const drafted = `SELECT jsonb_path_query(content, '$.**.sha256') #>> '{}' FROM "DraftChange" WHERE kind = 'Source'`

const abandoned = `SELECT f."sha256" FROM "StoredFile" f
  WHERE (SELECT max(u."at") FROM "Upload" u WHERE u."sha256" = f."sha256") < now() - make_interval(days => ${daysOfUpload})
    AND NOT EXISTS (SELECT FROM ledger."SourceFile" s WHERE s."sha256" = f."sha256")
    AND f."sha256" NOT IN (SELECT sha256 FROM (${drafted}) d (sha256) WHERE sha256 IS NOT NULL)`

/** Forgets uploads nothing refers to, and tells which. */
async function forget(client: PoolClient): Promise<string[]> {
  // Looked at again once they are locked: a source that is being published may just have taken one.
  await client.query(`${abandoned} FOR UPDATE OF f`)
  const { rows } = await client.query<{ sha256: string }>(abandoned)
  const gone = rows.map((row) => row.sha256)
  await client.query(`DELETE FROM "Upload" WHERE "sha256" = ANY($1::text[])`, [gone])
  await client.query(`DELETE FROM "StoredFile" WHERE "sha256" = ANY($1::text[])`, [gone])
  return gone
}

const [hour, day] = [3_600_000, 86_400_000]

/**
 * Sweeps now and once a day; what could not be done, because a backup is being made or the database is away, in an hour.
 * @param log told of every time something went, or could not
 * @returns ends it, once what is under way is done
 */
export function sweepDaily(
  db: Db,
  filesDir: string,
  log: { info(details: object, message: string): void; warn(details: object, message: string): void },
): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let ended = false
  const run = async () => {
    let next = day
    try {
      const swept = await sweep(db, filesDir)
      if (Object.values(swept).some((n) => n > 0)) log.info(swept, "swept what is kept no longer")
    } catch (err) {
      log.warn({ err }, "not swept: tried again in an hour")
      next = hour
    }
    if (!ended) timer = setTimeout(again, next).unref()
  }
  const again = () => void (running = run())
  again()
  return () => {
    ended = true
    clearTimeout(timer)
    return running
  }
}

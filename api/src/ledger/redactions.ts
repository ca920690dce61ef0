import type { Pool, PoolClient } from "pg"
import { typeid } from "typeid-js"
import { Refused } from "./publish"
import type { RedactionItem } from "./redact"
import type { Worker } from "./working"

export const redactionStatuses = ["ASKED", "REFUSED", "DONE"] as const

/** A redaction: one admin asks for it, another one does it. */
export type Redaction = {
  id: string
  reason: string
  items: RedactionItem[]
  askedById: string
  askedBy: string
  askedAt: Date
  status: (typeof redactionStatuses)[number]
  settledBy: string | null
  settledAt: Date | null
  revision: number | null
}

const columns = `id, reason, items, "askedById", "askedBy", "askedAt", status, "settledBy", "settledAt", revision`

/** Notes that somebody asks for a redaction. */
export async function ask(
  pool: Pool,
  by: Worker,
  given: { items: RedactionItem[]; reason: string },
): Promise<Redaction> {
  const { rows } = await pool.query<Redaction>(
    `INSERT INTO "Redaction" (id, reason, items, "askedById", "askedBy") VALUES ($1, $2, $3, $4, $5) RETURNING ${columns}`,
    [typeid("red").toString(), given.reason, JSON.stringify(given.items), by.id, by.name],
  )
  return rows[0]!
}

/** Redactions, the newest first. */
export async function list(pool: Pool, first: number, after: string | null): Promise<Redaction[]> {
  const { rows } = await pool.query<Redaction>(
    `SELECT ${columns} FROM "Redaction" WHERE $2::text IS NULL OR id < $2 ORDER BY id DESC LIMIT $1`,
    [first, after],
  )
  return rows
}

/** One redaction, or null. */
export async function find(pool: Pool, id: string): Promise<Redaction | null> {
  const { rows } = await pool.query<Redaction>(`SELECT ${columns} FROM "Redaction" WHERE id = $1`, [id])
  return rows[0] ?? null
}

/** Settles a redaction that waits; throws Refused where it is settled already. `revision` where it was done. */
export async function settle(
  db: Pool | PoolClient,
  id: string,
  by: Worker,
  revision: number | null,
): Promise<Redaction> {
  const { rows } = await db.query<Redaction>(
    `UPDATE "Redaction" SET status = $2, "settledById" = $3, "settledBy" = $4, "settledAt" = clock_timestamp(), revision = $5
     WHERE id = $1 AND status = 'ASKED' RETURNING ${columns}`,
    [id, revision === null ? "REFUSED" : "DONE", by.id, by.name, revision],
  )
  if (!rows[0]) throw new Refused([{ path: ["id"], code: "CONFLICT", message: "This redaction is settled already." }])
  return rows[0]
}

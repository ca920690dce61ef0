import type { Context } from "../graph/context"

/** What is said of a record: how often, in which sources, by whom as readers see them. */
type Evidence = { citations: number; sourceIds: string[]; speakers: string[] }

const evidenceSql = `
  SELECT c."recordId" AS of, count(*)::int AS citations,
    coalesce(json_agg(DISTINCT s."sourceId") FILTER (WHERE s."sourceId" IS NOT NULL), '[]') AS "sourceIds",
    json_agg(DISTINCT s."publicLabel") AS speakers
  FROM "Citation" c JOIN "Speaker" s ON s.id = c."speakerId" WHERE c."recordId" = ANY($1::text[]) GROUP BY c."recordId"`

/** The evidence of a record; one statement for all records of a page. */
export const evidenceOf = (id: string, ctx: Context): Promise<Evidence> =>
  ctx.load
    .batch<string, Evidence>("evidence", async (ids) => {
      const rows = await ctx.reader.sql<Evidence & { of: string }>(evidenceSql, ids)
      const found = new Map(rows.map((r) => [r.of, r]))
      return ids.map((i) => found.get(i) ?? { citations: 0, sourceIds: [], speakers: [] })
    })
    .load(id)

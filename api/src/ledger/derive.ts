import type { PoolClient } from "pg"
import { bounds } from "../dates/bounds"
import { type Draft, enters, fault } from "./draft"
import { type Kind, type Row, type UserError, kindOf, kindOfId } from "./kind"
import { preparedAs, rowsOf } from "./lookup"
import { chooseSlugs } from "./slugs"

/** What follows from the changes: derived columns of the drafts themselves, and claims touched only by their evidence. */
export type Derived = {
  errors: UserError[]
  /** Claims whose evidence changed and that are no drafts: kind → rows with new derived columns. */
  claims: Map<Kind, Row[]>
  /** Records whose names changed and that are no new drafts: their sort label is made again after the write. */
  renamed: Map<Kind, string[]>
  /** Slugs given up: they still find their records. */
  oldSlugs: { recordId: string; kind: string; slug: string; ordinal?: number | null }[]
}

type Evidence = { count: number; first: number | null; last: number | null }

/**
 * Computes every derived column (bounds, first and last day attested, sort labels, slugs) and applies the evidence
 * rule: a claim needs at least one citation that supports it.
 */
export async function derive(client: PoolClient, drafts: Draft[]): Promise<Derived> {
  const byId = new Map(drafts.map((d) => [d.id, d]))
  const touchedClaims = new Set(drafts.filter((d) => d.kind.layer === "claim" && d.op !== "DELETE").map((d) => d.id))
  const citations = drafts.filter((d) => d.kind.name === "Citation")
  for (const c of citations) {
    const on = String(c.now.recordId ?? c.before?.recordId)
    if (kindOf(kindOfId(on)!).layer === "claim" && byId.get(on)?.op !== "DELETE") touchedClaims.add(on)
  }
  const evidence = await evidenceOf(client, touchedClaims, citations, byId)
  const errors = [...touchedClaims]
    .filter((id) => evidence.get(id)!.count === 0)
    .map((id) => unsupported(id, byId, citations))
  const claims = new Map<Kind, Row[]>()
  for (const kind of new Set([...touchedClaims].map((id) => kindOf(kindOfId(id)!)))) {
    const ids = [...touchedClaims].filter((id) => kindOfId(id) === kind.name)
    const others = await rowsOf(
      client,
      kind,
      ids.filter((id) => !byId.has(id)),
    )
    for (const [id, row] of others) {
      const changed = derivedOf(kind, row, evidence.get(id)!)
      if (Object.entries(changed).some(([k, v]) => row[k] !== v))
        claims.set(kind, [...(claims.get(kind) ?? []), { ...row, ...changed }])
    }
    for (const id of ids)
      if (byId.has(id)) Object.assign(byId.get(id)!.now, derivedOf(kind, byId.get(id)!.now, evidence.get(id)!))
  }
  for (const d of drafts)
    if (d.kind.name === "Source" && d.op !== "DELETE") d.now.publishedDay = firstDay(d.now.published)
  const toRename = renamed(drafts, byId)
  for (const d of drafts) {
    if (d.kind.named && enters(d) && !d.now.sortLabel)
      errors.push(
        fault(
          d,
          ["descriptiveLabel"],
          "Give a name with its citation, or a descriptive label where no source names it.",
          "BAD_USER_INPUT",
          [{ id: d.id, reason: "LAST_NAME" }],
        ),
      )
  }
  const oldSlugs = await chooseSlugs(client, drafts, errors)
  return { errors, claims, renamed: toRename, oldSlugs }
}

/** Supporting citations of claims as they will stand: those untouched from the tables, the others from the drafts. */
async function evidenceOf(
  client: PoolClient,
  claims: Set<string>,
  citations: Draft[],
  byId: Map<string, Draft>,
): Promise<Map<string, Evidence>> {
  const found = new Map<string, Evidence>([...claims].map((id) => [id, { count: 0, first: null, last: null }]))
  const standing = [...claims].filter((id) => !(byId.has(id) && enters(byId.get(id)!)))
  if (standing.length > 0) {
    const rows = await client.query({
      ...preparedAs("evidence", standing.length + citations.length),
      text: `SELECT "recordId", count(*)::int AS count, min("asOf") AS first, max("asOf") AS last FROM "Citation"
        WHERE "recordId" = ANY($1::text[]) AND stance = 'SUPPORTS' AND id <> ALL($2::text[]) GROUP BY "recordId"`,
      values: [standing, citations.map((c) => c.id)],
    })
    for (const r of rows.rows) found.set(r.recordId, { count: r.count, first: r.first, last: r.last })
  }
  for (const c of citations) {
    const of = found.get(String(c.now.recordId))
    if (!of || c.op === "DELETE" || c.now.stance !== "SUPPORTS") continue
    const day = c.now.asOf as number | null
    of.count++
    if (day !== null) Object.assign(of, { first: Math.min(of.first ?? day, day), last: Math.max(of.last ?? day, day) })
  }
  return found
}

function unsupported(id: string, drafts: Map<string, Draft>, citations: Draft[]): UserError {
  const claim = drafts.get(id)
  const blocks = [{ id, reason: "LAST_EVIDENCE" as const }]
  if (claim)
    return fault(
      claim,
      ["citations"],
      "A claim needs at least one citation that supports it: say who says so.",
      "BAD_USER_INPUT",
      blocks,
    )
  const last = citations.find((c) => (c.before?.recordId ?? c.now.recordId) === id)!
  return fault(
    last,
    ["id"],
    "This is the last citation that supports its claim: give another first, or delete the claim with it.",
    "CONFLICT",
    blocks,
  )
}

function derivedOf(kind: Kind, row: Row, evidence: Evidence): Row {
  const found = bounds({
    edtf: (row.whenEdtf as string | null) ?? null,
    startBasis: (row.whenStartBasis as never) ?? null,
    endBasis: (row.whenEndBasis as never) ?? null,
    happening: kind.happening?.of(row) ?? false,
    firstAsOf: evidence.first,
    lastAsOf: evidence.last,
  })
  const about = spoken(row.aboutEdtf)
  return { ...found, ...about, firstAttested: evidence.first, lastAttested: evidence.last }
}

function spoken(edtf: unknown): Row {
  const all = reachOf(edtf)
  return { aboutEarliest: all?.earliestStart ?? null, aboutLatest: all?.latestEnd ?? null }
}

const firstDay = (edtf: unknown): number | null => reachOf(edtf)?.earliestStart ?? null

const reachOf = (edtf: unknown) =>
  typeof edtf === "string"
    ? bounds({ edtf, startBasis: null, endBasis: null, happening: true, firstAsOf: null, lastAsOf: null })
    : null

/** New records that have names take their sort label from the names beside them; those that stand already are read again after the write. */
function renamed(drafts: Draft[], byId: Map<string, Draft>): Map<Kind, string[]> {
  const found = new Map<Kind, Set<string>>()
  const again = (id: string) => {
    const kind = kindOf(kindOfId(id)!)
    const draft = byId.get(id)
    if (kind.named && !(draft && (enters(draft) || draft.op === "DELETE")))
      found.set(kind, (found.get(kind) ?? new Set()).add(id))
  }
  const best = new Map<string, Row>()
  for (const d of drafts) {
    again(d.id)
    if (d.kind.name !== "Name") continue
    const of = String(d.now.recordId ?? d.before?.recordId)
    again(of)
    const other = best.get(of)
    const counts = enters(d) && d.now.modality === "ACTUAL" && d.now.status === "ACCEPTED"
    if (counts && (!other || before(d.now, other))) best.set(of, d.now)
  }
  for (const d of drafts) {
    if (d.kind.named && enters(d)) d.now.sortLabel = best.get(d.id)?.text ?? d.now.descriptiveLabel ?? null
  }
  return new Map([...found].map(([kind, ids]) => [kind, [...ids]]))
}

/** The order of `labelSql` for English: by rank, then by id. */
const before = (a: Row, b: Row): boolean => rank(a) > rank(b) || (rank(a) === rank(b) && String(a.id) < String(b.id))

const rank = ({ preferred, language, script, type }: Row): number =>
  (preferred ? 16 : 0) +
  (preferred && language === "en" ? 8 : 0) +
  (preferred && script === "Latn" ? 4 : 0) +
  (preferred && script === "Arab" ? 2 : 0) +
  (type !== "AS_PRINTED" ? 1 : 0)

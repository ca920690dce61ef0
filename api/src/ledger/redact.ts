import type { Pool, PoolClient } from "pg"
import { type Blank, type Sets, blankOf, protecting, redacted, wordsOf } from "./blank"
import { freshChangesetId } from "./changeset"
import { type KindName, type UserError, allKinds, childrenOf, kindOf, kindOfId } from "./kind"
import { labelSql } from "./label"
import { Refused, begin } from "./publish"
import { slugForm } from "./slugs"

/** What is taken out of one record: named fields, or of a speaker everything that says who he is. */
export type RedactionItem = { record: string; fields: string[]; protect?: boolean }

/** Where the words that go are said elsewhere too. */
export type Elsewhere = { recordId: string; kind: KindName; field: string }

/** What was done, or would be: the places that still say the same words, and files nothing refers to any more. */
export type Redacted = { revision: number; elsewhere: Elsewhere[]; files: string[] }

/** Most places told. */
const most = 100

/**
 * Takes words out of records for good, in one transaction: out of what stands, out of every version, out of the titles
 * and comments of changesets and out of unpublished work. The register says by a change of its own, REDACT, that it was
 * done, for those who mirror it. No rule of a kind can stand in its way: a harmed person does not wait for a date.
 * @param by who confirmed it; `askedBy` asked for it
 * @param keep whether it is to be done, or only looked what it would do
 * @throws Refused with everything that cannot be blanked
 */
export async function redact(
  pool: Pool,
  given: { items: RedactionItem[]; askedBy: string; askedById: string; by: string },
  keep: ((client: PoolClient, revision: number) => Promise<void>) | null,
): Promise<Redacted> {
  const client = await pool.connect()
  try {
    const { revision, at } = await begin(client)
    const blanks = await planned(client, given.items)
    const words = new Set<string>()
    for (const b of blanks) for (const said of await wordsIn(client, b)) words.add(said)
    const files = await filesOf(client, blanks)
    const changesetId = freshChangesetId()
    await client.query(
      `INSERT INTO ledger."Changeset" (id, title, author, "authorId", status, reviewed, "approvedBy", "createdAt") VALUES ($1, 'Redaction', $2, $3, 'PUBLISHED', true, $4, $5)`,
      [changesetId, given.askedBy, given.askedById, given.by, at],
    )
    await client.query(`INSERT INTO ledger."Revision" (revision, at, "changesetId") VALUES ($1, $2, $3)`, [
      revision,
      at,
      changesetId,
    ])
    for (const [ordinal, b] of blanks.entries()) await blank(client, b, { revision, at, ordinal })
    await client.query(
      `UPDATE ledger."Change" SET hash = NULL WHERE hash IS NOT NULL AND revision IN (SELECT revision FROM ledger."Change" WHERE "recordId" = ANY($1::text[]))`,
      [blanks.map((b) => b.id)],
    )
    await forget(client, blanks, [...words])
    const gone = await filesLeft(client, files)
    const elsewhere = await saidElsewhere(client, [...words])
    await client.query(`UPDATE ledger."Register" SET redacted = $1`, [revision])
    await keep?.(client, revision)
    await client.query(keep ? "COMMIT" : "ROLLBACK")
    return { revision, elsewhere, files: gone }
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {}) // a broken connection has rolled back by itself
    throw error
  } finally {
    client.release()
  }
}

type Planned = Blank & { id: string; kind: KindName; version: number }

async function planned(client: PoolClient, items: RedactionItem[]): Promise<Planned[]> {
  const errors: UserError[] = []
  const found = await client.query<{ id: string; version: number }>(
    `SELECT id, version FROM "Record" WHERE id = ANY($1::text[])`,
    [items.map((i) => i.record)],
  )
  const versions = new Map(found.rows.map((r) => [r.id, r.version]))
  const blanks = items.flatMap(({ record, fields, protect }, i): Planned[] => {
    const kind = kindOfId(record)
    const fault = (at: string, code: UserError["code"], message: string) => {
      errors.push({ path: ["items", i, at], code, message })
      return []
    }
    if (!kind || !versions.has(record))
      return fault("record", "NOT_FOUND", `There is no record "${record.slice(0, 60)}".`)
    if (items.findIndex((other) => other.record === record) < i)
      return fault("record", "BAD_USER_INPUT", "The record stands here twice: put its fields together.")
    if (protect && kind !== "Speaker") return fault("protect", "BAD_USER_INPUT", "Only a speaker is protected.")
    const named = [...new Set([...fields, ...(protect ? protecting() : [])])]
    if (named.length === 0) return fault("fields", "BAD_USER_INPUT", "Name at least one field.")
    const blank = blankOf(kindOf(kind), named, ["items", i, "fields"])
    if (Array.isArray(blank)) {
      errors.push(...blank)
      return []
    }
    if (protect) blank.sets.set("identity", `'PROTECTED'`)
    return [{ ...blank, id: record, kind, version: versions.get(record)! + 1 }]
  })
  if (errors.length > 0) throw new Refused(errors)
  return blanks
}

/** Every text that stands now or stood once where it is blanked. */
async function wordsIn(client: PoolClient, b: Planned): Promise<string[]> {
  const found: string[] = []
  for (const { table, key, columns } of wordsOf(kindOf(b.kind), b)) {
    const each = columns.map((c) => `SELECT "${c}" AS words FROM ledger."${table}" WHERE "${key}" = $1`).join(" UNION ")
    const { rows } = await client.query<{ words: string | null }>(each, [b.id])
    found.push(...rows.map((r) => r.words).filter((w): w is string => w !== null && w !== redacted))
  }
  if (b.sets.has("slug")) {
    const { rows } = await client.query(`SELECT slug FROM ledger."OldSlug" WHERE "recordId" = $1`, [b.id])
    found.push(...rows.map((r) => r.slug))
  }
  return found
}

type Now = { revision: number; at: Date; ordinal: number }

async function blank(client: PoolClient, b: Planned, { revision, at, ordinal }: Now): Promise<void> {
  const { id, kind, version, sets, tables } = b
  await client.query(
    `INSERT INTO ledger."Change" (revision, ordinal, operation, kind, "recordId", version) VALUES ($1, $2, 'REDACT', $3, $4, $5)`,
    [revision, ordinal, kind, id, version],
  )
  await client.query(`UPDATE "Record" SET version = $2, revision = $3, "updatedAt" = $4 WHERE id = $1`, [
    id,
    version,
    revision,
    at,
  ])
  // The rows of earlier versions stay, blanked, so that whoever follows the feed hears that they end.
  for (const { table, key, sets: said } of tables) {
    await client.query(`DELETE FROM "${table}" WHERE "${key}" = $1`, [id])
    if (said.size > 0) await client.query(`UPDATE ledger."${table}" SET ${listed(said)} WHERE "${key}" = $1`, [id])
  }
  if (sets.size > 0) {
    const put = listed(sets)
    await client.query(`UPDATE "${kind}" SET ${put} WHERE id = $1`, [id])
    const computed = await generated(client, kind)
    await client.query(`UPDATE ledger."${kind}" SET ${put} WHERE id = $1`, [id])
    // A version table keeps what its table computes as plain values.
    for (const { column, expression } of computed)
      await client.query(`UPDATE ledger."${kind}" SET "${column}" = ${expression} WHERE id = $1`, [id])
  }
  if (kind === "Citation" && sets.has("asOf")) await attested(client, id)
  if (kind === "Name") await renamed(client, `SELECT DISTINCT "recordId" FROM ledger."Name" WHERE id = $1`, id)
  if (kindOf(kind).named) await renamed(client, "SELECT $1::text", id)
}

const listed = (sets: Sets) => [...sets].map(([column, value]) => `"${column}" = ${value}`).join(", ")

async function generated(client: PoolClient, kind: KindName) {
  const { rows } = await client.query<{ column: string; expression: string }>(
    `SELECT a.attname AS column, pg_get_expr(d.adbin, d.adrelid) AS expression
     FROM pg_attribute a JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
     WHERE a.attrelid = to_regclass($1) AND a.attgenerated = 's'`,
    [`public."${kind}"`],
  )
  return rows
}

/** The days a claim was attested follow its citations; of earlier versions nothing may tell them. */
async function attested(client: PoolClient, citation: string): Promise<void> {
  const { rows } = await client.query(`SELECT DISTINCT "recordId" AS id FROM ledger."Citation" WHERE id = $1`, [
    citation,
  ])
  for (const { id } of rows) {
    const kind = kindOf(kindOfId(id)!)
    if (kind.layer !== "claim") continue
    const days = `"firstAttested" = c.first, "lastAttested" = c.last FROM (SELECT min("asOf") AS first, max("asOf") AS last
      FROM "Citation" WHERE "recordId" = $1 AND stance = 'SUPPORTS') c WHERE t.id = $1`
    await client.query(`UPDATE "${kind.name}" t SET ${days}`, [id])
    await client.query(`UPDATE ledger."${kind.name}" t SET ${days}`, [id])
  }
}

/** What is called by a name that went is sorted by the name it is left with, in every version. */
async function renamed(client: PoolClient, records: string, id: string): Promise<void> {
  for (const kind of allKinds().filter((k) => k.named)) {
    const labels = (ids: string) => `(${labelSql([kind]).replace("$1::text[]", `ARRAY(${ids})`)}) l`
    await client.query(
      `UPDATE "${kind.name}" t SET "sortLabel" = ext.fold(l.label) FROM ${labels(records)} WHERE t.id = l.id AND l.label IS NOT NULL`,
      [id, "en", "Latn"],
    )
    await client.query(
      `UPDATE ledger."${kind.name}" v SET "sortLabel" = coalesce((SELECT t."sortLabel" FROM "${kind.name}" t WHERE t.id = v.id), ext.fold('${redacted}'))
       WHERE v.id IN (${records})`,
      [id],
    )
  }
}

/** Words that go leave the titles and comments of changesets, and unpublished work too. */
async function forget(client: PoolClient, blanks: Planned[], words: string[]): Promise<void> {
  // Locked before their changes, as whoever amends one does.
  await client.query(
    `SELECT FROM "WorkingChangeset" w WHERE EXISTS (SELECT FROM "DraftChange" d WHERE d."changesetId" = w.id) ORDER BY w.id FOR UPDATE`,
  )
  const changed = new Set<string>()
  const drafts = async (statement: string, values: unknown[]) => {
    const { rows } = await client.query<{ changesetId: string }>(`${statement} RETURNING "changesetId"`, values)
    for (const { changesetId } of rows) changed.add(changesetId)
  }
  for (const { id, kind, sets, tables } of blanks) {
    const fields = kindOf(kind)
      .fields.filter((f) => f.columns.some((c) => sets.has(c.name)) || tables.some((t) => t.table === f.child?.table))
      .map((f) => f.name)
    await drafts(
      `UPDATE "DraftChange" SET content = jsonb_set(content, '{values}', (content -> 'values') - $2::text[])
       WHERE "recordId" = $1 AND content -> 'values' ?| $2::text[]`,
      [id, fields],
    )
    await drafts(`DELETE FROM "DraftChange" WHERE "recordId" = $1 AND content ? 'stored'`, [id])
  }
  for (const said of words.filter(telling)) {
    for (const [table, column] of [
      [`ledger."Changeset"`, "title"],
      [`"WorkingChangeset"`, "title"],
      [`"WorkingChangeset"`, "note"],
      [`"ChangesetAct"`, "words"],
    ])
      await client.query(
        `UPDATE ${table} SET "${column}" = left(replace("${column}", $1, '${redacted}'), 300 + 4700 * ($2 <> 'title')::int) WHERE position($1 IN "${column}") > 0`,
        [said, column],
      )
    const json = JSON.stringify(said).slice(1, -1)
    await drafts(
      `UPDATE "DraftChange" SET content = replace(content::text, $1, '${redacted}')::jsonb WHERE position($1 IN content::text) > 0`,
      [json],
    )
  }
  // Whoever was about to publish one looks again: it is not what was seen, and what was read of it goes nowhere.
  await client.query(`UPDATE "WorkingChangeset" SET version = version + 1 WHERE id = ANY($1::text[])`, [[...changed]])
}

/** Of words so short nobody could say what they mean elsewhere. */
const telling = (words: string) => [...words.trim()].length >= 4

async function filesOf(client: PoolClient, blanks: Planned[]): Promise<string[]> {
  const ids = blanks.filter((b) => b.tables.some((t) => t.table === "SourceFile")).map((b) => b.id)
  const { rows } = await client.query(
    `SELECT DISTINCT sha256 FROM ledger."SourceFile" WHERE "sourceId" = ANY($1::text[])`,
    [ids],
  )
  return rows.map((r) => r.sha256)
}

/** Of files taken from a source those no other source holds or held: what is kept of them goes too. */
async function filesLeft(client: PoolClient, files: string[]): Promise<string[]> {
  const { rows } = await client.query(
    `SELECT f AS sha256 FROM unnest($1::text[]) f WHERE NOT EXISTS (SELECT FROM ledger."SourceFile" s WHERE s.sha256 = f)`,
    [files],
  )
  const gone = rows.map((r) => r.sha256)
  await client.query(`DELETE FROM "Upload" WHERE sha256 = ANY($1::text[])`, [gone])
  await client.query(`DELETE FROM "StoredFile" WHERE sha256 = ANY($1::text[])`, [gone])
  return gone
}

/** The records that say one of these words, now or in an earlier version, in any field. */
async function saidElsewhere(client: PoolClient, words: string[]): Promise<Elsewhere[]> {
  // A slug is made from the name, and says it still.
  const wanted = [...new Set(words.flatMap((w) => [w, slugForm(w)]))].filter(telling)
  if (wanted.length === 0) return []
  const found: Elsewhere[] = []
  for (const kind of allKinds()) {
    const places = [
      ...kind.fields.map((f) => ({ table: kind.name as string, key: "id", field: f.name, columns: f.columns })),
      ...childrenOf(kind).map((c) => ({
        table: c.table,
        key: c.key,
        field: kind.fields.find((f) => f.child?.table === c.table)!.name,
        columns: c.fields.flatMap((f) => f.columns),
      })),
    ]
    for (const { table, key, field, columns } of places) {
      const texts = columns.filter((c) => c.type === "text" && !c.codes && !c.to && !c.scheme)
      if (texts.length === 0 || found.length >= most) continue
      const says = texts.map((c) => `EXISTS (SELECT FROM unnest($1::text[]) w WHERE position(w IN v."${c.name}") > 0)`)
      const { rows } = await client.query(
        `SELECT DISTINCT v."${key}" AS id FROM ledger."${table}" v WHERE ${says.join(" OR ")} LIMIT $2`,
        [wanted, most - found.length],
      )
      found.push(...rows.map(({ id }) => ({ recordId: id as string, kind: kindOfId(id)!, field })))
    }
  }
  return found.filter((f, i) => found.findIndex((o) => o.recordId === f.recordId && o.field === f.field) === i)
}

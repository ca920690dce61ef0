import type { PoolClient } from "pg"
import { createHash } from "node:crypto"
import type { Changeset } from "./changeset"
import type { Derived } from "./derive"
import { type Draft, enters, fault } from "./draft"
import { type UserError, type Row, childTables, allKinds, childrenOf, columnsOf, type Kind } from "./kind"
import { labelSql } from "./label"
import { type Books, preparedAs, type Seen } from "./lookup"

type Written = {
  books: Books
  changeset: Changeset & { id: string; hash: string }
  drafts: Draft[]
  seen: Seen
  derived: Derived
}

/*
 * Everything of a changeset goes into the tables set by set: one INSERT … SELECT and one UPDATE per table, all in one
 * statement, so that one change and fifty thousand take the same road, and foreign keys are looked at once, when all
 * rows are there. Version rows are written by the triggers of the tables, from the same rows.
 */
export async function write(client: PoolClient, w: Written): Promise<UserError[]> {
  await removals(client, w)
  const parts: string[] = []
  const values: unknown[] = []
  const add = (text: (rows: string) => string, rows: Row[]) => {
    if (rows.length === 0) return
    values.push(JSON.stringify(rows))
    parts.push(text(`$${values.length}::jsonb`))
  }
  add(
    (rows) =>
      insert(`ledger."Changeset"`, ["id", "title", "author", "authorId", "status", "reviewed", "createdAt"], rows),
    [changesetRow(w)],
  )
  add(
    (rows) => insert(`ledger."Revision"`, ["revision", "at", "changesetId"], rows),
    [{ ...w.books, changesetId: w.changeset.id }],
  )
  add(
    (rows) =>
      insert(`ledger."Change"`, ["revision", "ordinal", "operation", "kind", "recordId", "version", "hash"], rows),
    changeRows(w),
  )
  anchors(w, add)
  add(
    (rows) => insert(`"OldSlug"`, ["recordId", "ordinal", "kind", "slug"], rows),
    w.derived.oldSlugs.map((s) => ({ ...s, ordinal: s.ordinal ?? w.books.revision })),
  )
  for (const kind of allKinds()) table(kind, w, add)
  const text = `WITH ${parts.map((p, i) => `w${i} AS (${p})`).join(", ")} SELECT 1`
  await client.query({ name: createHash("sha1").update(text).digest("hex"), text, values })
  return sortLabels(client, w)
}

type Add = (text: (rows: string) => string, rows: Row[]) => void

const names = (columns: string[]) => columns.map((c) => `"${c}"`).join(", ")

const insert = (into: string, columns: string[], rows: string, take: string[] = columns.map((c) => `"${c}"`)) =>
  `INSERT INTO ${into} (${names(columns)}) SELECT ${take.join(", ")} FROM jsonb_populate_recordset(null::${into}, ${rows})`

const update = (into: string, columns: string[], rows: string) =>
  `UPDATE ${into} t SET ${columns.map((c) => `"${c}" = s."${c}"`).join(", ")} FROM jsonb_populate_recordset(null::${into}, ${rows}) s WHERE t.id = s.id`

function changesetRow({ changeset, books }: Written): Row {
  const { id, title, author, authorId, reviewed } = changeset
  return { id, title, author, authorId, status: "PUBLISHED", reviewed, createdAt: books.at }
}

const changeRows = ({ drafts, books, changeset }: Written): Row[] =>
  drafts.map((d, ordinal) => ({
    revision: books.revision,
    ordinal,
    operation: d.op,
    kind: d.kind.name,
    recordId: d.id,
    version: d.version,
    hash: ordinal === 0 && d.op === "CREATE" ? changeset.hash : null,
  }))

/** A record's anchor stays for good; an actor's stands as long as the actor. */
function anchors({ drafts, books, seen }: Written, add: Add): void {
  const { revision, at } = books
  const row = (d: Draft) => ({
    id: d.id,
    kind: d.kind.name,
    version: d.version,
    revision,
    createdAt: seen.records.get(d.id)?.createdAt ?? at,
    updatedAt: at,
    deletedAt: d.op === "DELETE" ? at : null,
  })
  const columns = ["id", "kind", "version", "revision", "createdAt", "updatedAt", "deletedAt"]
  add((rows) => insert(`"Record"`, columns, rows), drafts.filter((d) => d.op === "CREATE").map(row))
  add(
    (rows) => update(`"Record"`, ["version", "revision", "updatedAt", "deletedAt"], rows),
    drafts.filter((d) => d.op !== "CREATE").map(row),
  )
  add(
    (rows) => insert(`"Actor"`, ["id", "kind"], rows),
    drafts.filter((d) => d.kind.layer === "actor" && enters(d)).map((d) => ({ id: d.id, kind: d.kind.name })),
  )
}

function table(kind: Kind, { drafts: all, derived }: Written, add: Add): void {
  const drafts = all.filter((d) => d.kind === kind)
  const columns = ["id", ...columnsOf(kind).map((c) => c.name)]
  // An entering actor's sort label comes as the name itself and is folded on the way in.
  const take = columns.map((c) => (c === "sortLabel" ? `ext.fold("sortLabel")` : `"${c}"`))
  add(
    (rows) => insert(`"${kind.name}"`, columns, rows, take),
    drafts.filter(enters).map((d) => d.now),
  )
  add(
    (rows) => update(`"${kind.name}"`, columns, rows),
    [
      ...drafts.filter((d) => d.op === "UPDATE" || d.op === "WITHDRAW").map((d) => d.now),
      ...(derived.claims.get(kind) ?? []),
    ],
  )
  for (const { table: name, key, fields } of childrenOf(kind)) {
    const own = [
      "ordinal",
      ...fields.flatMap((f) => f.columns.map((c) => c.name)),
      ...(name === "ExternalId" ? ["kind", "unique"] : []),
    ]
    const rows = drafts
      .filter((d) => d.op !== "DELETE")
      .flatMap((d) => (d.children.get(name) ?? []).map((r) => ({ ...r, [key]: d.id })))
    add((given) => insert(`"${name}"`, [key, ...own], given), rows)
  }
}

/** Child rows that are replaced, and rows of deleted records: children first, then the records, then their actors. */
async function removals(client: PoolClient, { drafts }: Written): Promise<void> {
  for (const [name, key] of childTables()) {
    const ids = drafts.filter((d) => d.op === "DELETE" || (!enters(d) && d.children.has(name))).map((d) => d.id)
    if (ids.length > 0) await client.query(`DELETE FROM "${name}" WHERE "${key}" = ANY($1::text[])`, [ids])
  }
  const deleted = drafts.filter((d) => d.op === "DELETE")
  if (deleted.length === 0) return
  const kinds = [...new Set(deleted.map((d) => d.kind.name))]
  const ids = deleted.map((d) => d.id)
  const parts = [...kinds, "Actor"].map((t, i) => `d${i} AS (DELETE FROM "${t}" WHERE id = ANY($1::text[]))`)
  await client.query(`WITH ${parts.join(", ")} SELECT 1`, [ids])
}

/** Actors that stood already and got, lost or changed a name or description: none may be left without both. */
async function sortLabels(client: PoolClient, { derived, drafts }: Written): Promise<UserError[]> {
  const nameless: string[] = []
  for (const [kind, ids] of derived.renamed) {
    const changed = await client.query({
      ...preparedAs(`sort labels ${kind.name}`, ids.length),
      text: `UPDATE "${kind.name}" t SET "sortLabel" = ext.fold(l.label) FROM (${labelSql}) l
        WHERE t.id = l.id AND t."sortLabel" IS DISTINCT FROM ext.fold(l.label) RETURNING t.id, t."sortLabel"`,
      values: [ids, "en", "Latn"],
    })
    nameless.push(...changed.rows.filter((r) => r.sortLabel === null).map((r) => r.id))
  }
  return nameless.map((id) => {
    const draft = drafts.find((d) => d.id === id || d.now.recordId === id || d.before?.recordId === id)!
    return fault(
      draft,
      ["id"],
      `${id} would be left without a name: give it another, or a descriptive label, first.`,
      "CONFLICT",
      [{ id, reason: "LAST_NAME" }],
    )
  })
}

import type { PoolClient } from "pg"
import { createHash } from "node:crypto"
import type { Changeset } from "./changeset"
import type { Derived } from "./derive"
import { type Draft, enters, fault } from "./draft"
import {
  type UserError,
  type Row,
  childTables,
  allKinds,
  childrenOf,
  columnsOf,
  filledColumns,
  type Kind,
} from "./kind"
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
 * rows are there, or gone. Version rows are written by the triggers of the tables, from the same rows.
 */
export async function write(client: PoolClient, w: Written): Promise<UserError[]> {
  await removeChildren(client, w)
  const parts: string[] = []
  const values: unknown[] = []
  const add: Add = (text, rows) => {
    if (rows.length === 0) return []
    values.push(JSON.stringify(rows))
    return [`w${parts.push(text(`$${values.length}::jsonb`)) - 1}`]
  }
  add(
    (rows) =>
      insert(
        `ledger."Changeset"`,
        ["id", "title", "author", "authorId", "status", "reviewed", "approvedBy", "createdAt"],
        rows,
      ),
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

/** Adds a part over these rows to the statement; answers its name, or none where there are no rows. */
type Add = (text: (rows: string) => string, rows: Row[]) => string[]

const names = (columns: string[]) => columns.map((c) => `"${c}"`).join(", ")

const from = (table: string, rows: string) => `jsonb_populate_recordset(null::${table}, ${rows}) s`

/** Lets a part wait for others: it reads their count, which is known when they are done. */
const once = (others: string[]) => others.map((name) => ` AND (SELECT count(*) FROM ${name}) >= 0`).join("")

const insert = (
  into: string,
  columns: string[],
  rows: string,
  take = columns.map((c) => `"${c}"`),
  after: string[] = [],
) =>
  `INSERT INTO ${into} (${names(columns)}) SELECT ${take.join(", ")} FROM ${from(into, rows)} WHERE true${once(after)}`

const update = (into: string, columns: string[], rows: string, after: string[] = []) =>
  `UPDATE ${into} t SET ${columns.map((c) => `"${c}" = s."${c}"`).join(", ")} FROM ${from(into, rows)} WHERE t.id = s.id${once(after)} RETURNING 1`

const remove = (table: string, rows: string) =>
  `DELETE FROM ${table} t USING ${from(table, rows)} WHERE t.id = s.id RETURNING 1`

function changesetRow({ changeset, books }: Written): Row {
  const { id, title, author, authorId, reviewed, approvedBy = null } = changeset
  return { id, title, author, authorId, status: "PUBLISHED", reviewed, approvedBy, createdAt: books.at }
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
  add(
    (rows) => remove(`"Actor"`, rows),
    drafts.filter((d) => d.kind.layer === "actor" && d.op === "DELETE").map((d) => ({ id: d.id })),
  )
}

/** What goes gives way first, then what changes, so that a slug, code or mark given up is free for what enters. */
function table(kind: Kind, { drafts: all, derived }: Written, add: Add): void {
  const drafts = all.filter((d) => d.kind === kind)
  const columns = ["id", ...columnsOf(kind).map((c) => c.name)]
  // An entering record's sort label comes as the name itself and is folded on the way in.
  const take = columns.map((c) => (c === "sortLabel" ? `ext.fold("sortLabel")` : `"${c}"`))
  const removed = add(
    (rows) => remove(`"${kind.name}"`, rows),
    drafts.filter((d) => d.op === "DELETE").map((d) => ({ id: d.id })),
  )
  const changed = add(
    (rows) => update(`"${kind.name}"`, columns, rows, removed),
    [...drafts.filter((d) => d.op !== "DELETE" && !enters(d)).map((d) => d.now), ...(derived.claims.get(kind) ?? [])],
  )
  add(
    (rows) => insert(`"${kind.name}"`, columns, rows, take, [...removed, ...changed]),
    drafts.filter(enters).map((d) => d.now),
  )
  for (const { table: name, key, fields } of childrenOf(kind)) {
    const filled = filledColumns[name] ?? []
    const own = ["ordinal", ...[...fields.flatMap((f) => f.columns), ...filled].map((c) => c.name)]
    const rows = drafts
      .filter((d) => d.op !== "DELETE")
      .flatMap((d) => (d.children.get(name) ?? []).map((r) => ({ ...r, [key]: d.id })))
    add((given) => insert(`"${name}"`, [key, ...own], given), rows)
  }
}

/** Child rows that are replaced, and those of deleted records. */
async function removeChildren(client: PoolClient, { drafts }: Written): Promise<void> {
  for (const [name, key] of childTables()) {
    const ids = drafts.filter((d) => d.op === "DELETE" || (!enters(d) && d.children.has(name))).map((d) => d.id)
    if (ids.length > 0) await client.query(`DELETE FROM "${name}" WHERE "${key}" = ANY($1::text[])`, [ids])
  }
}

/** Records that stood already and got, lost or changed a name or description: none may be left without both. */
async function sortLabels(client: PoolClient, { derived, drafts }: Written): Promise<UserError[]> {
  const nameless: string[] = []
  for (const [kind, ids] of derived.renamed) {
    const changed = await client.query({
      ...preparedAs(`sort labels ${kind.name}`, ids.length),
      text: `UPDATE "${kind.name}" t SET "sortLabel" = ext.fold(l.label) FROM (${labelSql([kind])}) l
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

import type { PoolClient } from "pg"
import { standing } from "../database/guard"
import { type Draft, enters, fault } from "./draft"
import type { Kind, Row, UserError } from "./kind"
import { type Seen, references, rowsOf, schemeCode } from "./lookup"
import { versionsOf } from "./versions"

/**
 * Reads what stood before, puts term ids in place, and makes the row each draft will leave behind.
 * @returns what is wrong: unknown or deleted records, other versions than those seen, unknown terms
 */
export async function resolve(client: PoolClient, drafts: Draft[], seen: Seen): Promise<UserError[]> {
  const errors = [...terms(drafts, seen), ...targets(drafts, seen), ...(await versions(client, drafts, seen))]
  for (const kind of new Set(drafts.map((d) => d.kind))) {
    const old = drafts.filter((d) => d.kind === kind && d.op !== "CREATE")
    const rows = await rowsOf(
      client,
      kind,
      old.map((d) => d.id),
    )
    for (const d of old) d.before = rows.get(d.id) ?? null
  }
  for (const d of drafts) {
    d.now = { id: d.id, ...d.before, ...d.given }
    if (d.before) errors.push(...fixed(d, d.before))
    if (d.on && d.before && d.before.recordId !== d.on)
      errors.push(fault(d, ["id"], "This citation stands on another record: change it there."))
    if (d.op === "WITHDRAW" && d.before?.status === "WITHDRAWN")
      errors.push(fault(d, ["id"], "The claim is withdrawn already.", "CONFLICT"))
  }
  return errors
}

/** Terms by their codes, those of the same changeset included. */
function terms(drafts: Draft[], seen: Seen): UserError[] {
  const made = new Map(
    drafts
      .filter((d) => d.kind.name === "Term" && d.op === "CREATE")
      .map((d) => [`${d.given.scheme}:${d.given.code}`, d]),
  )
  const find = (name: string) =>
    seen.terms.get(name) ??
    (made.has(name) ? { id: made.get(name)!.id, unique: made.get(name)!.given.unique as boolean } : undefined)
  const errors: UserError[] = []
  for (const draft of drafts) {
    for (const use of draft.terms) {
      const term = find(`${use.scheme}:${use.code}`)
      if (term) use.row[use.column] = term.id
      else
        errors.push({
          path: use.path,
          code: "NOT_FOUND",
          message: `The list ${use.scheme} has no term "${use.code.slice(0, 80)}": see terms(where: {scheme: {eq: "${use.scheme}"}}).`,
        })
    }
    for (const [i, row] of (draft.children.get("ExternalId") ?? []).entries()) {
      const scheme = find(`id-scheme:${schemeCode(row.scheme)}`)
      Object.assign(row, { kind: draft.kind.name, unique: scheme?.unique ?? false })
      if (!scheme)
        errors.push(
          fault(
            draft,
            ["externalIds", i, "scheme"],
            `"${row.scheme}" is no id scheme: see terms(where: {scheme: {eq: "id-scheme"}}), or write import: and a file's name.`,
            "NOT_FOUND",
          ),
        )
    }
  }
  return errors
}

/** Whatever a draft points at must stand, or come beside it. */
function targets(drafts: Draft[], seen: Seen): UserError[] {
  const beside = new Map(drafts.map((d) => [d.id, d]))
  const gone = (id: string) => {
    const draft = beside.get(id)
    if (draft?.op === "DELETE") return true
    return !(draft && enters(draft)) && seen.records.get(id)?.deletedAt !== null
  }
  return drafts.flatMap((draft) =>
    references(draft)
      .filter(({ id }) => gone(id))
      .map(
        ({ id, path, column }): UserError => ({
          path,
          code: "NOT_FOUND",
          message: `There is no ${column.to!.length === 1 ? column.to![0] : "record"} with the id ${id}.`,
          ...(seen.records.has(id) ? { blocks: [{ id, reason: "TARGET_DELETED" }] } : {}),
        }),
      ),
  )
}

async function versions(client: PoolClient, drafts: Draft[], seen: Seen): Promise<UserError[]> {
  const errors: UserError[] = []
  for (const draft of drafts) {
    const anchor = seen.records.get(draft.id)
    if (draft.op === "CREATE") {
      if (anchor)
        errors.push(
          fault(
            draft,
            ["id"],
            `The id ${draft.id} stands already, with other content: leave the id out, or give a fresh one.`,
            "CONFLICT",
          ),
        )
      continue
    }
    const back = draft.op === "RESTORE"
    if (!anchor || (anchor.deletedAt && !back)) {
      errors.push(fault(draft, ["id"], `There is no ${draft.kind.name} with the id ${draft.id}.`, "NOT_FOUND"))
      continue
    }
    if (back && !anchor.deletedAt) {
      errors.push(fault(draft, ["id"], `${draft.id} stands: only a deleted record is restored.`, "CONFLICT"))
      continue
    }
    draft.version = anchor.version + 1
    if (anchor.version !== draft.expectedVersion) errors.push(await overtaken(client, draft, anchor.version))
  }
  return errors
}

/** Somebody else was faster: says which fields differ from the version the author saw. */
async function overtaken(client: PoolClient, draft: Draft, version: number): Promise<UserError> {
  const found = await client.query(`SELECT revision FROM ledger."Change" WHERE "recordId" = $1 AND version = $2`, [
    draft.id,
    draft.expectedVersion,
  ])
  const revision = found.rows[0]?.revision as number | undefined
  const stood = async (table: string) => {
    const sql = (text: string, ...values: unknown[]) => client.query(text, values).then((r) => r.rows)
    const rows = (await versionsOf(table, [draft.id], 0, sql)).get(draft.id) ?? []
    const at = (r: number) => rows.filter((v) => v.from <= r && v.to > r).map((v) => v.row)
    return { base: at(revision ?? -1), newest: at(standing - 1) }
  }
  const { base, newest } = await stood(draft.kind.name)
  const differs = async (f: Kind["fields"][number]) => {
    if (!f.child) return f.columns.some((c) => base[0]?.[c.name] !== newest[0]?.[c.name])
    const lists = await stood(f.child.table)
    return inOrder(lists.base) !== inOrder(lists.newest)
  }
  const fields: string[] = []
  if (base[0]) for (const f of draft.kind.fields) if (await differs(f)) fields.push(f.name)
  const what = fields.length > 0 ? ` Since then changed: ${fields.join(", ")}.` : ""
  return fault(
    draft,
    ["expectedVersion"],
    `The record is at version ${version}, you saw ${draft.expectedVersion}.${what} Read it again and decide.`,
    "CONFLICT",
  )
}

const inOrder = (rows: Row[]) => JSON.stringify(rows.sort((a, b) => Number(a.ordinal) - Number(b.ordinal)))

/** Fields that are given once and for all. */
function fixed(draft: Draft, before: Row): UserError[] {
  return draft.kind.fields
    .filter((f) => f.fixed && f.columns.some((c) => c.name in draft.given && draft.given[c.name] !== before[c.name]))
    .map((f) => fault(draft, [f.name], `${f.name} cannot be changed: enter a new record instead.`))
}

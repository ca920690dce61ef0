import type { Change } from "./changeset"
import { type Kind, type Row, type UserError, childrenOf, kindNames, kindOf, kindOfId } from "./kind"
import { type Shaped, type TermUse, shape } from "./shape"

/** A change on its way into the tables: its columns, and what stood before once that is read. */
export type Draft = {
  op: Change["op"]
  kind: Kind
  id: string
  path: UserError["path"]
  expectedVersion: number | null
  on?: string
  /** Whether the columns come from an earlier version: terms stand in them by id. */
  stored: boolean
  /** Columns given; in an update only those named. */
  given: Row
  /** Child tables given; these are replaced as a whole. */
  children: Map<string, Row[]>
  terms: TermUse[]
  errors: UserError[]
  /** The row as it stood, null for a new record. */
  before: Row | null
  /** The row as it will stand. */
  now: Row
  /** The record's version after this change. */
  version: number
}

/** Whether a draft puts a row where none stands: a new record, or a deleted one that comes back. */
export const enters = ({ op }: Pick<Draft, "op">): boolean => op === "CREATE" || op === "RESTORE"

/** Shapes the changes of a changeset and tells what is wrong with them by themselves, before anything is read. */
export function prepare(changes: Change[]): Draft[] {
  const ids = new Set<string>()
  const drafts = changes.map((change) => {
    const draft = prepareOne(change)
    if (ids.has(change.id))
      draft.errors.push(
        fault(draft, ["id"], `The record ${change.id} stands twice in this changeset: put its changes together.`),
      )
    ids.add(change.id)
    return draft
  })
  if (drafts.length === 0) throw new Error("A changeset needs at least one change.")
  return drafts
}

function prepareOne(change: Change): Draft {
  const path = change.path ?? []
  const bare = { ...change, path, expectedVersion: change.expectedVersion ?? null }
  if (!kindNames.includes(change.kind)) throw new Error(`${change.kind} is not a kind.`)
  const kind = kindOf(change.kind)
  const shaped = shapedOf(kind, change, path)
  const draft: Draft = {
    ...bare,
    kind,
    stored: change.stored !== undefined,
    given: shaped.row,
    children: shaped.children,
    terms: shaped.terms,
    errors: shaped.errors,
    before: null,
    now: {},
    version: 1,
  }
  if (kindOfId(change.id) !== change.kind)
    draft.errors.push(
      fault(
        draft,
        ["id"],
        `"${change.id.slice(0, 60)}" is not an id of ${kind.name}: it begins with ${kind.prefix}_ and 26 characters follow.`,
      ),
    )
  if (change.op !== "CREATE" && bare.expectedVersion === null)
    draft.errors.push(
      fault(draft, ["expectedVersion"], "Give the version you saw, so that nobody's work is overwritten."),
    )
  const given = Object.keys(draft.given).length + draft.children.size + draft.terms.length + draft.errors.length
  if (change.op === "UPDATE" && given === 0)
    draft.errors.push(fault(draft, ["id"], "Nothing is to be changed: give at least one field."))
  if (change.stored) return draft
  if (change.op === "WITHDRAW") withdraw(draft, change.values?.reason)
  else if (kind.layer === "claim" && draft.given.status === "WITHDRAWN")
    draft.errors.push(fault(draft, ["status"], "Withdraw a claim by its own mutation, with the reason."))
  if (change.op === "CREATE")
    for (const { table } of childrenOf(kind)) if (!draft.children.has(table)) draft.children.set(table, [])
  return draft
}

/** What a change says, as columns. What an earlier version said was understood then, and is taken as it stood. */
function shapedOf(kind: Kind, { op, values, stored }: Change, path: UserError["path"]): Shaped {
  if (stored) {
    const children = Object.entries(stored.children).map(([t, rows]) => [t, rows.map((r) => ({ ...r }))] as const)
    return { row: { ...stored.row }, children: new Map(children), terms: [], errors: [] }
  }
  if (op === "DELETE") return { row: {}, children: new Map(), terms: [], errors: [] }
  return shape(kind, op === "WITHDRAW" ? {} : (values ?? {}), op !== "CREATE", path)
}

function withdraw(draft: Draft, reason: unknown): void {
  if (draft.kind.layer !== "claim")
    draft.errors.push(fault(draft, ["id"], "Only a claim is withdrawn; delete is for what was never right."))
  const { row, errors } = shape(draft.kind, { status: "WITHDRAWN", withdrawnReason: reason }, true, draft.path)
  draft.given = row
  draft.errors.push(...errors.map((e) => ({ ...e, path: [...draft.path, "reason"] })))
  if (!row.withdrawnReason && errors.length === 0)
    draft.errors.push(fault(draft, ["reason"], "Say why the claim is withdrawn."))
}

export const fault = (
  draft: Pick<Draft, "path">,
  path: UserError["path"],
  message: string,
  code: UserError["code"] = "BAD_USER_INPUT",
  blocks?: UserError["blocks"],
): UserError => ({
  path: [...draft.path, ...path],
  code,
  message,
  ...(blocks ? { blocks } : {}),
})

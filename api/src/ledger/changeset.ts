import { createHash } from "node:crypto"
import { typeid } from "typeid-js"
import { type KindName, type Row, type UserError, kindOf } from "./kind"

/** One change of one record, its values in the shape of the graph's inputs. */
export type Change = {
  /** RESTORE puts a deleted record back under its id; REDACT takes words out of all its versions. */
  op: "CREATE" | "UPDATE" | "WITHDRAW" | "DELETE" | "RESTORE" | "REDACT"
  kind: KindName
  id: string
  /** The version the author saw; required for all but CREATE. */
  expectedVersion?: number | null
  values?: Record<string, unknown>
  /** In place of values: columns and child rows as they stood in an earlier version, or in another register. */
  stored?: Stored
  /** Of a citation changed within another record's input: the record it must stand on. */
  on?: string
  /** Where the change stands in the whole input, for errors. */
  path?: UserError["path"]
}

/** A record in columns: its own row, and the rows of its child tables by table. */
export type Stored = { row: Row; children: Record<string, Row[]> }

/** Changes that are published together or not at all. */
export type Changeset = {
  /** Its id, where it was worked on before; else it gets a fresh one. */
  id?: string
  title: string
  /** Display name of the author, kept for good. */
  author: string
  authorId: string | null
  /** Whether somebody else approved it. */
  reviewed: boolean
  /** Display name of who approved it. */
  approvedBy?: string | null
  changes: Change[]
  /** What was asked, hashed; the same first id with the same hash answers as before. */
  hash?: string
}

export type Published =
  | { ok: true; revision: number; at: Date; changesetId: string; replayed: boolean }
  | { ok: false; errors: UserError[] }

/** A fresh id of a kind: a TypeID, so that ids sort by time of making. */
export const freshId = (kind: KindName): string => typeid(kindOf(kind).prefix).toString()

/** A fresh id of a changeset. */
export const freshChangesetId = (): string => typeid("chg").toString()

/** Hash of what was asked, the same for the same content whatever the order of its keys. */
export function contentHash(content: unknown): string {
  return createHash("sha256").update(canonical(content)).digest("hex")
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null)
  const entries = Object.entries(value).filter(([, v]) => v !== undefined)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
    .join(",")}}`
}

import { isDeepStrictEqual } from "node:util"
import type { Change } from "./changeset"
import type { UserError } from "./kind"
import { Refused } from "./publish"

/** A change as a changeset keeps it, and its place there. */
export type Drafted = Change & { ordinal?: number }

/** What a changeset keeps of changes that come to those it has: changes to put, and records whose changes go. */
export type Amended = { put: Drafted[]; drop: string[] }

/**
 * Joins new changes to those a changeset has of the same records, so that each record is changed once.
 * @param before what it has of the records concerned
 * @param changes what comes
 * @throws Refused with every pair that cannot go together
 */
export function amended(before: Drafted[], changes: Change[]): Amended {
  const had = new Map(before.map((c) => [c.id, c]))
  const errors: UserError[] = []
  const put: Drafted[] = []
  const drop: string[] = []
  for (const change of changes) {
    const old = had.get(change.id)
    if (!old) {
      put.push(change)
      continue
    }
    const joined = join(old, change)
    if (typeof joined === "string")
      errors.push({ path: [...(change.path ?? []), "id"], code: "CONFLICT", message: joined })
    else if (joined) put.push({ ...joined, ordinal: old.ordinal })
    else drop.push(change.id)
  }
  if (errors.length > 0) throw new Refused(errors)
  return { put, drop }
}

/** Both in one; null where nothing is left to do; a sentence where they cannot go together. */
function join(old: Drafted, change: Change): Drafted | null | string {
  const pair = `${old.op} ${change.op}`
  switch (pair) {
    case "CREATE CREATE":
      return isDeepStrictEqual(plain(old.values), plain(change.values))
        ? old
        : `The id ${change.id} is entered in this changeset already, with other content: change it there, or give a fresh id.`
    case "CREATE UPDATE":
      return seen(old, change, 1) ?? { ...old, values: { ...old.values, ...change.values } }
    case "UPDATE UPDATE":
      return old.stored
        ? "This changeset gives the record an earlier version back: take that out of it first."
        : (seen(old, change, next(old)) ?? { ...old, values: { ...old.values, ...change.values } })
    case "CREATE DELETE":
      return seen(old, change, 1) ?? null
    case "UPDATE DELETE":
    case "WITHDRAW DELETE":
      return seen(old, change, next(old)) ?? { ...change, expectedVersion: old.expectedVersion }
    default:
      return `This changeset has another change of the record (${old.op.toLowerCase()}): take that out of it first.`
  }
}

const next = (old: Drafted) => (old.expectedVersion ?? 0) + 1

/** Whoever changes a record the changeset changes already must have seen it so: its version there is the next one. */
const seen = (old: Drafted, change: Change, version: number): string | null =>
  change.expectedVersion === version
    ? null
    : `This changeset ${old.op === "CREATE" ? "enters" : "changes"} the record already: read it at ?changeset and give its version there, ${version}.`

const plain = (value: unknown) => JSON.parse(JSON.stringify(value ?? null))

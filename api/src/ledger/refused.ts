import { DatabaseError, type PoolClient } from "pg"
import { type Draft, fault } from "./draft"
import type { UserError } from "./kind"

/** Unique keys that input can meet: which field, what to say, and who has the values of the key. */
const uniqueKeys: Record<string, { path: UserError["path"]; message: string; holder: string }> = {
  ExternalId_unique_key: {
    path: ["externalIds"],
    holder: `SELECT "recordId" AS id FROM "ExternalId" WHERE kind = $1 AND scheme = $2 AND value = $3 AND "unique"`,
    message: "This external id belongs to another record of the kind: one value, one record.",
  },
  Name_preferred_key: {
    path: ["preferred"],
    holder: `SELECT id FROM "Name" WHERE "recordId" = $1 AND script = $2 AND preferred AND status = 'ACCEPTED'`,
    message: "The record has a preferred name in this script already: take that mark off the other first.",
  },
  Term_code_key: {
    path: ["code"],
    holder: `SELECT id FROM "Term" WHERE scheme = $1 AND code = $2`,
    message: "The list has a term with this code already.",
  },
}

/**
 * The database is the last guard: what it refuses is told in the words of the input.
 * @param client a connection whose transaction is over, to look up who has what is wanted
 * @returns null where the error is no fault of the input
 */
export async function userErrorOf(client: PoolClient, error: unknown, drafts: Draft[]): Promise<UserError | null> {
  if (!(error instanceof DatabaseError)) return null
  const of =
    drafts.find((d) => d.kind.name === error.table && holds(d, error)) ??
    drafts.find((d) => d.kind.name === error.table) ??
    drafts[0]!
  if (error.code === "23505") {
    const known = uniqueKeys[error.constraint ?? ""]
    const slug = error.constraint?.endsWith("_slug_key")
    if (slug)
      return fault(of, ["slug"], "The slug belongs to another record: choose another, or leave it out.", "CONFLICT")
    if (!known) return fault(of, ["id"], "The id stands already.", "CONFLICT")
    const key = keyOf(error)
    const holders = key ? (await client.query<{ id: string }>(known.holder, key.values)).rows : []
    const blocks = holders.filter(({ id }) => id !== of.id).map(({ id }) => ({ id, reason: "TAKEN" as const }))
    return fault(of, known.path, known.message, "CONFLICT", blocks.length > 0 ? blocks : undefined)
  }
  if (error.code === "23514")
    return fault(of, [fieldOf(error.constraint ?? "")], "This value is not allowed here; see the field's description.")
  if (error.code === "23503")
    return fault(of, ["id"], "A record it points at, or that points at it, is not there any more.", "NOT_FOUND")
  return null
}

const fieldOf = (constraint: string): string => constraint.split("_").at(1) ?? "id"

const holds = (draft: Draft, error: DatabaseError): boolean => {
  const key = keyOf(error)
  return key?.columns.every((c, i) => String(draft.now[c]) === key.values[i]) ?? false
}

/** What a unique key's message tells: "Key (a, b)=(x, y) already exists." Only the last value may hold a comma. */
function keyOf({ detail = "" }: DatabaseError): { columns: string[]; values: string[] } | null {
  const key = /^Key \((.*)\)=\((.*)\) already exists/s.exec(detail)
  if (!key) return null
  const columns = key[1]!.split(", ").map((c) => c.replaceAll('"', ""))
  const parts = key[2]!.split(", ")
  const last = columns.length - 1
  return { columns, values: [...parts.slice(0, last), parts.slice(last).join(", ")] }
}

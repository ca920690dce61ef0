import { DatabaseError } from "pg"
import { type Draft, fault } from "./draft"
import type { UserError } from "./kind"

/** Unique keys that input can meet: which field, and what to say. */
const uniqueKeys: Record<string, { path: UserError["path"]; message: string }> = {
  ExternalId_unique_key: {
    path: ["externalIds"],
    message: "This external id belongs to another record of the kind: one value, one record.",
  },
  Name_preferred_key: {
    path: ["preferred"],
    message: "The record has a preferred name in this script already: take that mark off the other first.",
  },
  Term_code_key: { path: ["code"], message: "The list has a term with this code already." },
}

/**
 * The database is the last guard: what it refuses is told in the words of the input.
 * @returns null where the error is no fault of the input
 */
export function userErrorOf(error: unknown, drafts: Draft[]): UserError | null {
  if (!(error instanceof DatabaseError)) return null
  const of =
    drafts.find((d) => d.kind.name === error.table && holds(d, error.detail ?? "")) ??
    drafts.find((d) => d.kind.name === error.table) ??
    drafts[0]!
  if (error.code === "23505") {
    const known = uniqueKeys[error.constraint ?? ""]
    const slug = error.constraint?.endsWith("_slug_key")
    if (slug)
      return fault(of, ["slug"], "The slug belongs to another record: choose another, or leave it out.", "CONFLICT")
    return known
      ? fault(of, known.path, known.message, "CONFLICT")
      : fault(of, ["id"], "The id stands already.", "CONFLICT")
  }
  if (error.code === "23514")
    return fault(of, [fieldOf(error.constraint ?? "")], "This value is not allowed here; see the field's description.")
  if (error.code === "23503")
    return fault(of, ["id"], "A record it points at, or that points at it, is not there any more.", "NOT_FOUND")
  return null
}

const fieldOf = (constraint: string): string => constraint.split("_").at(1) ?? "id"

/** Whether a draft has the values a unique key's message tells: "Key (a, b)=(x, y) already exists." */
function holds(draft: Draft, detail: string): boolean {
  const key = /^Key \((.*)\)=\((.*)\) already exists/.exec(detail)
  if (!key) return false
  const columns = key[1]!.split(", ").map((c) => c.replaceAll('"', ""))
  const values = key[2]!.split(", ")
  return columns.every((c, i) => String(draft.now[c]) === values[i])
}

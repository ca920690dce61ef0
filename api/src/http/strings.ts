import { type DocumentNode, visit } from "graphql"
import { BadUserInput, wholeRequest } from "../graph/errors"

// PostgreSQL stores no NUL, and half a character (a lone surrogate) is no text: neither can be looked for.
const unstorable = /\0|\p{Cs}/u

/**
 * Refuses texts no record can hold, wherever a query gives them. Mutations tell the same at the field.
 * @throws BAD_USER_INPUT with the place of the text in the variables or the document
 */
export function refuseUnstorable(document: DocumentNode, variables: unknown): void {
  look(variables, ["variables"])
  visit(document, {
    StringValue({ value, loc }) {
      if (unstorable.test(value)) throw refused(["query", loc?.startToken.line ?? 0])
    },
  })
}

function look(value: unknown, path: (string | number)[]): void {
  if (typeof value === "string" && unstorable.test(value)) throw refused(path)
  if (value === null || typeof value !== "object" || path.length > 32) return
  for (const [key, inner] of Object.entries(value)) look(inner, [...path, key])
}

/** Refuses a body that nests deeper than any input does: much that comes after walks it by calling itself. */
export function refuseDeep(value: unknown, levels = 32): void {
  if (value === null || typeof value !== "object") return
  if (levels === 0) throw wholeRequest(new BadUserInput("The body nests more than 32 levels deep."))
  for (const inner of Object.values(value)) refuseDeep(inner, levels - 1)
}

const refused = (argument: (string | number)[]) =>
  wholeRequest(
    new BadUserInput("The text holds NUL or half a character (a lone surrogate): take it out.", { argument }),
  )

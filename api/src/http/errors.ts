import { randomUUID } from "node:crypto"
import { GraphQLError, type GraphQLFormattedError } from "graphql"
import { ApiError, statusOf } from "../graph/errors"

export type ErrorLog = { error(details: object, message: string): void }

/** The answer for a fault nobody foresaw: a reference, under which the log holds the rest. */
export function internal(fault: unknown, log: ErrorLog, details: object = {}): GraphQLFormattedError {
  const reference = randomUUID()
  log.error({ err: fault, reference, ...details }, "internal error")
  return { message: "Internal error", extensions: { code: "INTERNAL", reference } }
}

/** Codes of Apollo Server for documents that are not as they should be; their messages speak of the document only. */
const documentFaults = [
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
]
const tellable = new Set<unknown>([...documentFaults, ...Object.keys(statusOf).filter((code) => code !== "INTERNAL")])

/**
 * For Apollo Server's `formatError`. Our own errors and faults of the document pass, without suggestions of names and
 * cut to 300 characters (a coercion error repeats its input); everything else becomes "Internal error".
 */
export function maskError(formatted: GraphQLFormattedError, original: unknown, log: ErrorLog): GraphQLFormattedError {
  const thrown = original instanceof GraphQLError ? (original.originalError ?? original) : original
  const { path, locations } = formatted
  if (thrown instanceof ApiError) return formatted
  const { code, validationErrorCode } = formatted.extensions ?? {}
  if (!tellable.has(code)) return { ...internal(thrown, log, { path }), ...(path && { path }) }
  const message = formatted.message.replace(/\s*Did you mean [\s\S]*$/, "").slice(0, 300)
  return {
    message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code, ...(validationErrorCode ? { validationErrorCode } : {}) },
  }
}

import { GraphQLError } from "graphql"

/** HTTP status of each code, for what is refused as a whole. */
export const statusOf = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  COST_LIMIT: 400,
  INTERNAL: 500,
} as const
export type Code = keyof typeof statusOf
type More = { path?: (string | number)[]; [extension: string]: unknown }

/** A fault whose message is meant for the caller. `path` is the answer's path; anything else goes to `extensions`. */
export class ApiError extends GraphQLError {
  readonly status: number
  constructor(code: Code, message: string, { path, ...extensions }: More = {}) {
    super(message, { path, extensions: { ...extensions, code } })
    this.status = statusOf[code]
  }
}
const errorClass = (code: Code) =>
  class extends ApiError {
    constructor(message: string, more?: More) {
      super(code, message, more)
    }
  }
export class Unauthenticated extends errorClass("UNAUTHENTICATED") {}
export class Forbidden extends errorClass("FORBIDDEN") {}
export class BadUserInput extends errorClass("BAD_USER_INPUT") {}
export class NotFound extends errorClass("NOT_FOUND") {}
export class Conflict extends errorClass("CONFLICT") {}
export class RateLimited extends errorClass("RATE_LIMITED") {}
export class CostLimit extends errorClass("COST_LIMIT") {}

/** Makes the error decide the whole answer's HTTP status: for what is refused before execution, where there is no data. */
export function wholeRequest<E extends ApiError>(error: E): E {
  error.extensions.http = { status: error.status }
  return error
}

/** A fault of an argument: `extensions.argument` tells where in the field's arguments. */
export const badArgument = (message: string, argument: (string | number)[]) => new BadUserInput(message, { argument })

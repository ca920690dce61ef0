import type { ErrorRequestHandler } from "express"
import { ApiError, BadUserInput } from "../graph/errors"
import { internal, type ErrorLog } from "./errors"

// What the body reader refuses, by the `type` it gives its errors.
const bodyFaults: Record<string, string> = {
  "entity.too.large": "The body is too large.",
  "entity.parse.failed": "The body is not JSON.",
  "encoding.unsupported": "The body's encoding is not supported: send it plain or compressed with gzip.",
  "charset.unsupported": "The body's charset is not supported: send UTF-8.",
}

/**
 * The last handler of the HTTP server: on every route the shape of a GraphQL error (`errors: [{ message, path,
 * extensions: { code } }]`, the path being that in the body), never a page, a file name or a stack.
 */
export const answerErrors =
  (log: ErrorLog): ErrorRequestHandler =>
  (fault, _req, res, next) => {
    if (res.headersSent) return next(fault)
    // Below 500 and not ours: refused by the body reader or the router, whose own words may repeat the input.
    const known = fault instanceof ApiError || (fault?.expose === true && fault.status < 500)
    if (!known) return res.status(500).json({ errors: [internal(fault, log)] })
    const { message, path, extensions } =
      fault instanceof ApiError ? fault : new BadUserInput(bodyFaults[fault.type] ?? "The request cannot be read.")
    const { http: _, ...told } = extensions
    if (told.retryAfter) res.set("Retry-After", String(told.retryAfter))
    return res.status(fault.status).json({ errors: [{ message, path, extensions: told }] })
  }

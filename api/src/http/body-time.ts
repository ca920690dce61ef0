import type { Request, RequestHandler } from "express"

const timers = new WeakMap<Request, NodeJS.Timeout>()

/**
 * Gives the body of a request so many milliseconds to arrive, from now; then the connection is closed. Asked again, it
 * is what was asked last that counts.
 */
export function allowBody(req: Request, milliseconds: number): void {
  if (req.complete) return
  if (timers.has(req)) clearTimeout(timers.get(req))
  else req.once("close", () => clearTimeout(timers.get(req)))
  const late = () => req.complete || req.socket.destroy()
  timers.set(req, setTimeout(late, milliseconds).unref())
}

/** As `allowBody`, for every request that passes. */
export const bodyWithin =
  (milliseconds: number): RequestHandler =>
  (req, _res, next) => {
    allowBody(req, milliseconds)
    next()
  }

/**
 * Refuses a body that says it is longer than so many bytes, before it has come: the reader of bodies would wait for its
 * end. What still comes is let go by, so that its sender reads the answer.
 */
export const bodyUpTo =
  (bytes: number): RequestHandler =>
  (req, _res, next) => {
    if (!(Number(req.get("Content-Length")) > bytes)) return next()
    req.resume()
    next(Object.assign(new Error("too large"), { expose: true, status: 413, type: "entity.too.large" }))
  }

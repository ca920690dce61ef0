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

import type { Request, RequestHandler } from "express"

/** The header that makes a cookie count. No form and no simple cross-site request can send it. */
export const consoleHeader = "Sijill-Console"

/** The header that names an uploaded file, percent-encoded as in an address. */
export const fileNameHeader = "Sijill-File-Name"

export type Origins = {
  /** Whether the request comes from a page of ours, of a listed origin, or from no page at all (no `Origin`). */
  allows(req: Request): boolean
  /** Sets the CORS headers and answers preflights. */
  cors: RequestHandler
}

/**
 * Reading is open to pages of every origin, without cookies; cookies are for our own origin and the listed ones.
 * @param listed origins as browsers write them, e.g. `https://console.example.org` (`SIJILL_ORIGINS`)
 */
export function origins(listed: readonly string[]): Origins {
  const list = new Set(listed.map((o) => o.toLowerCase().replace(/\/$/, "")))
  const allows = (req: Request) => {
    const origin = req.get("Origin")?.toLowerCase()
    return origin === undefined || list.has(origin) || origin === `${req.protocol}://${req.get("Host")}`.toLowerCase()
  }

  const cors: RequestHandler = (req, res, next) => {
    const origin = req.get("Origin")
    const trusted = origin !== undefined && allows(req)
    res.vary("Origin")
    res.set("Access-Control-Allow-Origin", trusted ? origin : "*")
    if (trusted) res.set("Access-Control-Allow-Credentials", "true")
    res.set("Access-Control-Expose-Headers", "Sijill-Revision, ETag, Retry-After, X-Request-Id")
    if (req.method !== "OPTIONS" || !req.get("Access-Control-Request-Method")) return next()
    const headers = ["Content-Type", "Authorization", "Accept", "If-None-Match", "Sijill-Revision", fileNameHeader]
    res.set("Access-Control-Allow-Methods", trusted ? "GET, POST, PATCH, DELETE" : "GET, POST")
    res.set("Access-Control-Allow-Headers", [...headers, ...(trusted ? [consoleHeader] : [])].join(", "))
    res.set("Access-Control-Max-Age", "600")
    res.status(204).end()
  }
  return { allows, cors }
}

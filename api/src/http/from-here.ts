import type { Request } from "express"

/**
 * Whether a request was made on this machine. What a proxy passes on comes from elsewhere, also where the proxy runs
 * here and nobody said so.
 */
export function fromHere(req: Request): boolean {
  const address = (req.ip ?? "").replace(/^::ffff:/, "")
  const passedOn = ["X-Forwarded-For", "Forwarded", "Via"].some((name) => req.get(name) !== undefined)
  return !passedOn && (address === "::1" || /^127\./.test(address))
}

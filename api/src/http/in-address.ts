import type { RequestHandler } from "express"
import { holdsToken } from "../accounts/token"
import { BadUserInput } from "../graph/errors"

/** Refuses an address that holds an API token: addresses are written down by everybody they pass. */
export const noTokenInAddress: RequestHandler = (req, _res, next) => {
  if (inAddress(req.originalUrl))
    throw new BadUserInput(
      "An API token is sent in the header Authorization, never in an address. Have this one revoked: it may have been written down on its way.",
    )
  next()
}

/** Whether an address holds an API token, plainly or percent-encoded. */
export function inAddress(address: string): boolean {
  if (holdsToken(address)) return true
  if (!address.includes("%")) return false
  return holdsToken(address.replace(/%([0-7][0-9a-f])/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))))
}

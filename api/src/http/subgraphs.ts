import type { Request, RequestHandler } from "express"
import type { Viewer } from "../accounts/policy"
import { demand } from "../graph/demand"

/**
 * The subgraphs are for gateways: they answer an API token with the scope `federation`.
 * @param open whether they also answer whoever asks from this machine, as one tries the register out
 */
export const subgraphGuard =
  (viewer: (req: Request) => Promise<Viewer>, open: boolean): RequestHandler =>
  async (req, _res, next) => {
    if (!open || !fromHere(req)) demand(await viewer(req), "federation", "ask the subgraphs")
    next()
  }

// What a proxy passes on comes from elsewhere, also where the proxy runs here and nobody said so.
function fromHere(req: Request): boolean {
  const address = (req.ip ?? "").replace(/^::ffff:/, "")
  const passedOn = ["X-Forwarded-For", "Forwarded", "Via"].some((name) => req.get(name) !== undefined)
  return !passedOn && (address === "::1" || /^127\./.test(address))
}

import type { Request, RequestHandler } from "express"
import type { Viewer } from "../accounts/policy"
import { demand } from "../graph/demand"
import { fromHere } from "./from-here"

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

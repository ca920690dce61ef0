import { Router, type Request } from "express"
import type { Viewer } from "../accounts/policy"
import type { Readers } from "../database/read"
import { feedLines } from "../export/feed-lines"
import { demand } from "../graph/demand"
import { argumentsOf, wholeNumber } from "./arguments"
import type { Spend } from "./budget"
import type { ErrorLog } from "./errors"
import { onlyGet } from "./export"
import { jsonLinesType, stream } from "./stream"

type Options = {
  readers: Readers
  viewer: (req: Request) => Promise<Viewer>
  spend: Spend
  licence: string
  log: ErrorLog
}

const mostPublications = 10_000
/** What a request for the feed costs, whatever it answers: most are asked to hear that there is nothing new. */
const points = 100

/** The feed: `GET /changes?after=N&first=M` streams what was published after a revision, row by row. */
export function changesRouter({ readers, viewer, spend, licence, log }: Options): Router {
  const router = Router()
  router.get("/", async (req, res) => {
    const who = await viewer(req)
    demand(who, "feed", "follow the feed")
    await spend(req, who, points)
    const given = argumentsOf(req, ["after", "first"])
    const after = wholeNumber(given.after, "after", 0, [0, 2147483647])
    const first = wholeNumber(given.first, "first", 1000, [1, mostPublications])
    const { revision: until, sql } = await readers.now()
    res.vary("Authorization, Cookie").set({
      "Content-Type": `${jsonLinesType}; charset=utf-8`,
      "Cache-Control": "no-store",
      "Sijill-Revision": String(until),
    })
    if (req.method === "HEAD") return void res.end()
    await stream(res, feedLines({ after, until, first, named: who.accountId !== null, licence, sql }), log)
  })
  router.all("/", onlyGet)
  return router
}

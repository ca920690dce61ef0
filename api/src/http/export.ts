import { Router, type Request, type RequestHandler, type Response } from "express"
import { mayRead, type Viewer } from "../accounts/policy"
import type { Readers } from "../database/read"
import { csvArchive } from "../export/csv"
import { kindOrder } from "../export/format"
import { jsonLines, type Taken } from "../export/json-lines"
import { demand } from "../graph/demand"
import type { KindName } from "../ledger/kind"
import { addressedRevision } from "./address"
import { argumentsOf, badAddress } from "./arguments"
import type { Spend } from "./budget"
import type { ErrorLog } from "./errors"
import { jsonLinesType, stream } from "./stream"

type Options = {
  readers: Readers
  viewer: (req: Request) => Promise<Viewer>
  spend: Spend
  filesDir: string
  licence: string
  log: ErrorLog
}

/** What an export costs, however large it is. */
const points = 5_000

/** The register to take away, at one revision: `GET /export/jsonl` and `GET /export/csv`. */
export function exportRouter({ readers, viewer, spend, filesDir, licence, log }: Options): Router {
  const router = Router()

  router.get("/jsonl", async (req, res) => {
    const { files = "on", ...taken } = await asked(req, ["files"])
    if (files !== "on" && files !== "off") throw badAddress("files is on or off.", "files")
    // Files belong to sources: without these nothing tells whose they are.
    const withFiles = files === "on" && taken.kinds.includes("Source")
    head(res, taken, `${jsonLinesType}; charset=utf-8`, "jsonl")
    if (req.method === "HEAD") return void res.end()
    await stream(res, jsonLines(taken, withFiles ? filesDir : null), log)
  })

  router.get("/csv", async (req, res) => {
    const taken = await asked(req, [])
    head(res, taken, "application/zip", "zip")
    if (req.method === "HEAD") return void res.end()
    await stream(res, csvArchive(taken, taken.who), log)
  })

  router.all(["/jsonl", "/csv"], onlyGet)

  async function asked(req: Request, more: readonly "files"[]): Promise<Taken & { who: Viewer; files?: string }> {
    const who = await viewer(req)
    demand(who, "export", "take exports")
    const { kinds, files } = argumentsOf(req, ["kinds", "revision", "knownAt", ...more])
    const wanted = kindsOf(kinds)
    await spend(req, who, points)
    // Each page is a transaction of its own, however long the whole takes: what stood at a revision does not change.
    const reader = (await readers.now()).at(
      (await addressedRevision(req, readers))?.revision ?? (await readers.newest()),
    )
    const [found] = await reader.sql<{ at: Date }>(
      'SELECT at FROM ledger."Revision" WHERE revision = $1::int',
      reader.revision,
    )
    const visible = (record: { kind: string; id: string }) => mayRead(who, record)
    return { who, reader, at: found?.at ?? null, licence, kinds: wanted, mayRead: visible, files }
  }

  return router
}

/** The kinds asked for, in the order they are written in. */
function kindsOf(given: string | undefined): KindName[] {
  if (given === undefined) return [...kindOrder]
  const wanted = given.split(",").map((k) => k.trim())
  const wrong = wanted.find((k) => !(kindOrder as readonly string[]).includes(k))
  if (wrong !== undefined)
    throw badAddress(`"${wrong.slice(0, 60)}" is no kind: write one or several of ${kindOrder.join(",")}.`, "kinds")
  return kindOrder.filter((k) => wanted.includes(k))
}

function head(res: Response, { reader: { revision } }: Taken, type: string, ending: string): void {
  res.attachment(`sijill-r${revision}.${ending}`)
  res.vary("Authorization, Cookie, Sijill-Revision").set({
    "Content-Type": type,
    "Cache-Control": "no-store",
    "Sijill-Revision": String(revision),
    "X-Content-Type-Options": "nosniff",
  })
}

/** Refuses every method but GET and HEAD. */
export const onlyGet: RequestHandler = (_req, res) =>
  void res
    .set("Allow", "GET, HEAD")
    .status(405)
    .json({ errors: [{ message: "Send GET.", extensions: { code: "BAD_USER_INPUT" } }] })

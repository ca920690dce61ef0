import { Router, type Request, type Response } from "express"
import { may, maySee, type Viewer } from "../accounts/policy"
import { uploadThrottle } from "../accounts/throttle"
import { stored, uploadedBy } from "../accounts/upload"
import type { Db } from "../accounts/user"
import { placeOf } from "../database/files"
import type { Readers } from "../database/read"
import { NotFound, Unauthenticated } from "../graph/errors"
import { naming } from "../ledger/working"
import { type ErrorLog, internal } from "./errors"
import { nameToSave } from "./file-name"
import { upload } from "./upload"

type Options = {
  db: Db
  readers: Readers
  viewer: (req: Request) => Promise<Viewer>
  filesDir: string
  /** Whether those without an account may read. */
  publicReading: boolean
  log: ErrorLog
}

/** Files of sources: `POST /files` takes one, `GET /files/<sha256>` gives it back to who may read it. */
export function filesRouter({ db, readers, viewer, filesDir, publicReading, log }: Options): Router {
  const router = Router()
  router.use((_req, res, next) => {
    res.set("Cache-Control", "no-store")
    next()
  })
  router.post("/", upload({ db, viewer, filesDir, throttle: uploadThrottle(db) }))

  router.get("/:sha256", async (req, res) => {
    const who = await viewer(req)
    if (!may(who, "read")) throw new Unauthenticated("Sign in to read this register.")
    const { sha256 } = req.params
    const file = await visible(who, sha256)
    if (!file) throw new NotFound("There is no such file.")
    const { mediaType, name, published } = file
    // Asked for again each time: a file may be taken out of the register for good.
    const kept = `${published && publicReading ? "public" : "private"}, no-cache`
    res.attachment(nameToSave(name, { sha256, mediaType }))
    res.vary("Authorization, Cookie, Sijill-Console").set({
      "Content-Type": mediaType === "text/plain" ? "text/plain; charset=utf-8" : mediaType,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": kept,
      ETag: `"${sha256}"`,
    })
    if (req.get("If-None-Match") === `"${sha256}"`) return void res.status(304).end()
    await send(res, placeOf(sha256))
  })

  router.all(["/", "/:sha256"], (_req, res) => {
    const message = "POST a file to /files, or GET one by its SHA-256."
    res
      .set("Allow", "GET, HEAD, POST")
      .status(405)
      .json({ errors: [{ message, extensions: { code: "BAD_USER_INPUT" } }] })
  })

  /**
   * A file that a published source holds or held, that the viewer uploaded, or that a changeset he may see would give to
   * a source; null for all others, which need not be.
   */
  async function visible(who: Viewer, sha256: string) {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return null
    const [held] = await (await readers.now()).sql<{ name: string; mediaType: string }>(
      `SELECT name, "mediaType" FROM ledger."SourceFile" WHERE sha256 = $1 ORDER BY v_to DESC, v_from DESC LIMIT 1`,
      sha256,
    )
    if (held) return { ...held, published: true }
    const own = await uploadedBy(db, who.accountId, sha256)
    const seen = own ?? (who.accountId ? await drafted(who, sha256) : null)
    return seen && { ...seen, name: null, published: false }
  }

  async function drafted(who: Viewer, sha256: string) {
    const changesets = await naming(db, sha256)
    return changesets.some((c) => maySee(who, c)) ? stored(db, sha256) : null
  }

  const send = (res: Response, place: string) =>
    new Promise<void>((done, failed) => {
      res.sendFile(place, { root: filesDir, cacheControl: false, lastModified: false }, (fault?: any) => {
        if (!fault || res.headersSent) return done()
        for (const name of ["ETag", "Content-Disposition"]) res.removeHeader(name)
        res.set("Cache-Control", "no-store")
        if (fault.status !== 404) return failed(fault)
        // It should be there: whoever keeps the register must hear of it.
        res.status(500).json({ errors: [internal(fault, log, { place })] })
        done()
      })
    })

  return router
}

import { rm } from "node:fs/promises"
import type { Request, RequestHandler } from "express"
import { may, type Viewer } from "../accounts/policy"
import { keepUpload } from "../accounts/upload"
import type { Db } from "../accounts/user"
import { type Received, receive, settle, TooLong } from "../database/files"
import { BadUserInput, Forbidden, RateLimited, Unauthenticated } from "../graph/errors"
import { allowBody } from "./body-time"
import { nameGiven, nameToSave } from "./file-name"
import { mediaTypeOf } from "./media-type"

/** A body refused for what it is: 413 where it is too large, 415 where it is of the wrong sort. */
class Unfit extends BadUserInput {
  constructor(
    override readonly status: 413 | 415,
    message: string,
  ) {
    super(message)
  }
}

/** Largest file, in bytes: 20 MB. */
const most = 20 * 1024 * 1024
const uploadTime = 300_000

type Options = {
  db: Db
  viewer: (req: Request) => Promise<Viewer>
  filesDir: string
  /** Counts an upload; answers the seconds to wait. */
  throttle: (accountId: string) => Promise<number>
}

/**
 * Takes a file that a source may then hold: the body is its bytes, the header `Sijill-File-Name` its name. Answers 201
 * with SHA-256, media type, size and name; the same bytes again answer the same.
 */
export function upload({ db, viewer, filesDir, throttle }: Options): RequestHandler {
  return async (req, res) => {
    try {
      const accountId = await uploader(await viewer(req))
      const name = nameGiven(req)
      refuseWrapped(req)
      if (Number(req.get("Content-Length")) > most) throw tooLarge()
      const retryAfter = await throttle(accountId)
      if (retryAfter > 0)
        throw new RateLimited(`At most a hundred files in ten minutes: try again in ${retryAfter} seconds.`, {
          retryAfter,
        })
      const stored = await take(req, accountId)
      res
        .status(201)
        .location(`/files/${stored.sha256}`)
        .json({ ...stored, name: name ?? nameToSave(null, stored) })
    } finally {
      req.resume() // what still comes of a refused body is let go by, so that its sender reads the answer
    }
  }

  async function take(req: Request, accountId: string) {
    allowBody(req, uploadTime)
    const received = await receive(filesDir, req, most).catch((fault) => {
      if (req.destroyed && !req.complete) throw new BadUserInput("The upload was cut short.")
      throw fault instanceof TooLong ? tooLarge() : fault
    })
    try {
      if (received.bytes === 0) throw new BadUserInput("The body is empty: send the bytes of the file.")
      return await oneByOne(() => enter(received, accountId))
    } finally {
      await rm(received.path, { force: true })
    }
  }

  async function enter(received: Received, accountId: string) {
    const found = await mediaTypeOf(received.path)
    if ("refused" in found) throw new Unfit(415, found.refused)
    const stored = { sha256: received.sha256, mediaType: found.mediaType, size: received.bytes }
    await keepUpload(db, accountId, { ...stored, text: found.text }, () => settle(filesDir, received))
    return stored
  }
}

function uploader(who: Viewer): string {
  if (who.role === "anonymous") throw new Unauthenticated("Sign in as somebody who may upload files.")
  if (!may(who, "upload") || !who.accountId) throw new Forbidden(`As ${who.role} you may not upload files.`)
  return who.accountId
}

const tooLarge = () => new Unfit(413, `The file is larger than 20 MB (${most} bytes).`)

/** The body is the file itself: neither a form around it nor packed. */
function refuseWrapped(req: Request): void {
  if (req.is("multipart/*")) throw new Unfit(415, "Send the bytes of the file as the body, without a form around them.")
  const packed = req.get("Content-Encoding")
  if (packed && packed !== "identity")
    throw new Unfit(415, "Send the bytes of the file as they are, without a Content-Encoding.")
}

let last: Promise<unknown> = Promise.resolve()

/** One after another, so that one text at a time is held in memory. */
function oneByOne<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work)
  last = mine.catch(() => {})
  return mine
}

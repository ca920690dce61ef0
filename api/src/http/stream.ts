import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { Response } from "express"
import { type ErrorLog, internal } from "./errors"

/** The media type of JSON Lines. */
export const jsonLinesType = "application/x-ndjson"

/**
 * Sends pieces as they are made, each when the last has gone out. What goes wrong on the way breaks the connection, so
 * that nothing cut short looks whole; who goes away ends the making.
 */
export async function stream(res: Response, pieces: AsyncIterable<string | Uint8Array>, log: ErrorLog): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), res)
  } catch (fault) {
    if ((fault as { code?: string }).code !== "ERR_STREAM_PREMATURE_CLOSE") internal(fault, log)
    // Where answers are packed, what was written still lies in the packer: the end of it must not be sent.
    res.socket?.destroy()
  }
}

import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { join } from "node:path"
import { placeOf } from "../database/files"
import type { Reader } from "../database/read"
import { redacted } from "../ledger/blank"
import { pagesBy } from "./pages"

type Held = { sha256: string; mediaType: string; size: number }

/** The files that sources hold, each once, in the order of their hashes; what was redacted is not there any more. */
const heldFiles = (reader: Reader): AsyncGenerator<Held[]> =>
  pagesBy(
    (after) =>
      reader.sql<Held>(
        `SELECT DISTINCT sha256, "mediaType", size FROM "SourceFile" WHERE sha256 > $1 AND sha256 <> '${redacted}' ORDER BY sha256 LIMIT 100`,
        after,
      ),
    (file) => file.sha256,
  )

/**
 * A line for each file that sources hold, in pieces: a file is never whole in memory.
 * @param ended told of each file that is through
 * @throws when one is not on the disk, or not as its name says
 */
export async function* fileLines(reader: Reader, filesDir: string, ended: () => void): AsyncGenerator<string> {
  for await (const page of heldFiles(reader))
    for (const { sha256, mediaType, size } of page) {
      yield `${JSON.stringify({ type: "file", sha256, mediaType, size }).slice(0, -1)},"base64":"`
      yield* base64Of(join(filesDir, placeOf(sha256)), sha256)
      yield '"}\n'
      ended()
    }
}

async function* base64Of(path: string, sha256: string): AsyncGenerator<string> {
  const hash = createHash("sha256")
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk)
    const bytes = Buffer.concat([rest, chunk as Buffer])
    // Three bytes are four characters; what is left over waits for the next piece.
    const whole = bytes.length - (bytes.length % 3)
    yield bytes.toString("base64", 0, whole)
    rest = bytes.subarray(whole)
  }
  yield rest.toString("base64")
  if (hash.digest("hex") !== sha256) throw new Error(`The file ${sha256} is damaged.`)
}

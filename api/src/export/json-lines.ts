import { createHash } from "node:crypto"
import type { Reader } from "../database/read"
import { type KindName, kindOf } from "../ledger/kind"
import { type End, headerOf } from "./format"
import { recordPages } from "./pages"
import { fileLines } from "./stored-files"

/** What is taken out of the register. */
export type Taken = {
  /** Reads at the revision asked for, statement by statement: nothing is held open between pages. */
  reader: Reader
  /** When that revision was published; null before the first. */
  at: Date | null
  licence: string
  /** In the order they are to stand. */
  kinds: KindName[]
  /** Whether who asks may see a record. */
  mayRead: (record: { kind: string; id: string }) => boolean
}

/**
 * The register as JSON Lines, in pieces, each made when it is asked for.
 * @param filesDir where the files of sources lie; null leaves them out
 */
export async function* jsonLines(
  { reader, at, licence, kinds, mayRead }: Taken,
  filesDir: string | null,
): AsyncGenerator<string> {
  const { revision } = reader
  const told = { revision, at: at?.toISOString() ?? null, licence, kinds, files: filesDir !== null }
  yield line(headerOf(told))
  const end: End = { type: "end", records: 0, files: 0, counts: {}, sha256: "" }
  if (filesDir !== null) yield* fileLines(reader, filesDir, () => end.files++)
  const hash = createHash("sha256")
  for (const name of kinds) {
    end.counts[name] = 0
    for await (const page of recordPages(kindOf(name), reader)) {
      const visible = page.filter(mayRead)
      const text = visible.map(line).join("")
      hash.update(text)
      end.records += visible.length
      end.counts[name] += visible.length
      yield text
    }
  }
  yield line({ ...end, sha256: hash.digest("hex") })
}

const line = (content: object): string => `${JSON.stringify(content)}\n`

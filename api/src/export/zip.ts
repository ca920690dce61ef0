import { Zip, ZipDeflate } from "fflate"

/** A file on its way into an archive: its name, and its text in pieces. */
export type Entry = { name: string; pieces: AsyncIterable<string> | Iterable<string> }

/** What one file of an archive of this form can have. */
const most = 0xffff_ffff

/**
 * Packs files into a ZIP archive, piece by piece, each when it is asked for.
 * @param at the time the files are marked with, so that the same content is the same archive
 * @throws where a file or the archive grows beyond 4 GiB, which this form cannot tell
 */
export async function* zipped(entries: AsyncIterable<Entry>, at: Date): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let ready: Uint8Array[] = []
  let total = 0
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault
    total = within(total + chunk.length)
    ready.push(chunk)
  })
  const taken = () => {
    const chunks = ready
    ready = []
    return chunks
  }
  for await (const { name, pieces } of entries) {
    const file = Object.assign(new ZipDeflate(name, { level: 6 }), { mtime: at })
    zip.add(file)
    let size = 0
    for await (const piece of pieces) {
      const bytes = encoder.encode(piece)
      size = within(size + bytes.length)
      file.push(bytes)
      yield* taken()
    }
    file.push(new Uint8Array(0), true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}

function within(size: number): number {
  if (size > most) throw new Error("The archive would have a file of more than 4 GiB: take fewer kinds at once.")
  return size
}

import { createHash, randomUUID } from "node:crypto"
import { createReadStream, createWriteStream } from "node:fs"
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises"
import { dirname, join } from "node:path"
import { type Readable, Transform } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { Pool } from "pg"

// The files of a register lie in one folder, each under the SHA-256 of its bytes; none is changed.
// What is being received lies beside them until it is whole.

/** The advisory lock under which files are taken away, and which a backup and whoever adds a file share. */
export const filesLock = 72707371

/** The folder, inside that of the files, of what is being received. */
export const incoming = ".incoming"

/**
 * Takes files away while nobody uploads the same again and no backup is made.
 * @param seconds how long to wait for those who do; then it throws, with code 55P03
 */
export async function alone<T>(pool: Pool, seconds: number, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let done = false
  try {
    await client.query(`BEGIN; SET LOCAL lock_timeout = '${seconds}s'; SELECT pg_advisory_lock(${filesLock}); COMMIT`)
    const made = await work()
    await client.query(`SELECT pg_advisory_unlock(${filesLock})`)
    done = true
    return made
  } finally {
    client.release(!done) // a connection that is closed holds no lock
  }
}

/** A file that was received whole and has no place yet. */
export type Received = { path: string; bytes: number; sha256: string }

/** A stream that was longer than allowed. */
export class TooLong extends Error {}

/** Where a file lies, from the folder of files. */
export const placeOf = (sha256: string): string => join(sha256.slice(0, 2), sha256)

/**
 * Takes a stream onto the disk, piece by piece.
 * @param most bytes it may have
 * @throws TooLong above that; nothing of it remains then, and the stream is left to the caller
 */
export async function receive(filesDir: string, source: Readable, most: number): Promise<Received> {
  const folder = join(filesDir, incoming)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, randomUUID())
  try {
    return { path, ...(await write(limited(source, most), path)) }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

/** Passes on at most so many bytes. The source is not destroyed by what fails here: an answer may still be owed to it. */
function limited(source: Readable, most: number): Readable {
  let left = most
  const through = new Transform({
    transform(chunk, _encoding, done) {
      left -= chunk.length
      done(left < 0 ? new TooLong() : null, chunk)
    },
  })
  source.once("close", () => source.readableEnded || through.destroy(new Error("The stream was cut short.")))
  return source.once("error", (error) => through.destroy(error)).pipe(through)
}

/** Gives a received file its place, for good: after a crash it is there whole, or not at all. */
export async function settle(filesDir: string, { path, bytes, sha256 }: Received): Promise<void> {
  const place = join(filesDir, placeOf(sha256))
  // One that is there already and whole is left alone.
  if ((await damageOf(filesDir, { sha256, size: bytes })) === null) return rm(path)
  await mkdir(dirname(place), { recursive: true, mode: 0o700 })
  await rename(path, place)
  for (const folder of [dirname(place), filesDir]) await keepEntries(folder)
}

// A name is on the disk only when the folder that holds it is.
async function keepEntries(folder: string): Promise<void> {
  const handle = await open(folder, "r")
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Takes away what was received and never settled, left by processes that were killed more than a day ago. */
export async function sweep(filesDir: string): Promise<void> {
  const folder = join(filesDir, incoming)
  for (const name of await readdir(folder).catch(() => [])) {
    const left = await stat(join(folder, name)).catch(() => null)
    if (left && Date.now() - left.mtimeMs > 86_400_000) await rm(join(folder, name), { force: true })
  }
}

/** What is wrong with a stored file as it lies on the disk, in a few words; null where it is what its name says. */
export async function damageOf(filesDir: string, file: { sha256: string; size: number }): Promise<string | null> {
  const place = join(filesDir, placeOf(file.sha256))
  const found = await stat(place).catch(() => null)
  if (!found?.isFile()) return "is missing"
  if (found.size !== file.size) return `has ${found.size} bytes and should have ${file.size}`
  const hash = createHash("sha256")
  await pipeline(createReadStream(place), hash)
  return hash.digest("hex") === file.sha256 ? null : "does not have the SHA-256 it is named by"
}

/** Passes everything on, and tells at the end how much it was and its SHA-256. */
export function measured(): { through: Transform; result(): { bytes: number; sha256: string } } {
  const hash = createHash("sha256")
  let bytes = 0
  const through = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  return { through, result: () => ({ bytes, sha256: hash.digest("hex") }) }
}

/** Writes a new file that only its owner may read, onto the disk. */
export async function write(source: Readable, file: string): Promise<{ bytes: number; sha256: string }> {
  const { through, result } = measured()
  const target = createWriteStream(file, { mode: 0o600, flush: true })
  await pipeline(source, through, target)
  return result()
}

import { readFile, rename, writeFile } from "node:fs/promises"

/*
 * A damaged write-ahead log can lose the newest publications without a word. The revision noted in a file of its own, on
 * another disk if one likes, tells: a register that is behind it has lost something.
 */

/** The revision noted, or null where nothing was noted yet. */
export async function notedRevision(file: string): Promise<number | null> {
  const text = await readFile(file, "utf8").catch(() => null)
  if (text === null) return null
  const revision = Number(text.split(" ")[0])
  if (!Number.isInteger(revision)) throw new Error(`The file ${file} holds no revision: look at it, or remove it.`)
  return revision
}

/**
 * Notes the newest revision, at most once a second; what it answers must be called with every revision published.
 * @param failed told when it could not be noted; the next one is tried again
 */
export function anchor(
  file: string,
  failed: (fault: unknown) => void,
): { published: (revision: number) => void; flush: () => Promise<void> } {
  let newest = 0
  let noted = -1
  let timer: NodeJS.Timeout | undefined
  const flush = async () => {
    clearTimeout(timer)
    timer = undefined
    if (newest === noted) return
    const revision = newest
    await writeFile(`${file}.new`, `${revision} ${new Date().toISOString()}\n`, { mode: 0o600 })
    await rename(`${file}.new`, file)
    noted = revision
  }
  const published = (revision: number) => {
    newest = Math.max(newest, revision)
    timer ??= setTimeout(() => void flush().catch(failed), 1000).unref()
  }
  return { published, flush }
}

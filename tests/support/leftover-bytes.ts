import { readFileSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"

/** The files under a folder that hold one of these words, as UTF-8. */
export function filesThatHold(folder: string, words: readonly string[]): string[] {
  const wanted = words.map((w) => Buffer.from(w, "utf8"))
  const walk = (path: string): string[] => {
    if (statSync(path).isDirectory()) return readdirSync(path).flatMap((name) => walk(join(path, name)))
    const bytes = readFileSync(path)
    return wanted.some((w) => bytes.includes(w)) ? [path] : []
  }
  return walk(folder)
}

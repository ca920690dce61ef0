import type { Request } from "express"
import { BadUserInput } from "../graph/errors"
import { cleanText } from "../ledger/text"
import { endings } from "./media-type"
import { fileNameHeader } from "./origins"

/**
 * The name an uploaded file comes with, without folders; null where none is given.
 * @throws BAD_USER_INPUT for one that is not percent-encoded UTF-8, too long, or holds control characters
 */
export function nameGiven(req: Request): string | null {
  const given = req.get(fileNameHeader)
  if (given === undefined) return null
  const name = cleanText(decoded(given), { max: 200, path: [fileNameHeader] })
  if (typeof name !== "string") throw new BadUserInput(`${fileNameHeader}: ${name.message}`)
  // Signs that some systems let no name have, and so a source neither.
  const last = name
    .split(/[/\\]/)
    .at(-1)!
    .replace(/[:*?"<>|]/g, "_")
    .trim()
  return /^\.*$/.test(last) ? null : last
}

function decoded(given: string): string {
  try {
    return decodeURIComponent(given)
  } catch {
    throw new BadUserInput(
      `${fileNameHeader} cannot be read: encode the name as in an address, e.g. by encodeURIComponent.`,
    )
  }
}

/** The name a file is saved under. It ends as the file's type does, so that no system takes it for a page or program. */
export function nameToSave(name: string | null, { sha256, mediaType }: { sha256: string; mediaType: string }): string {
  const [ending = "", ...others] = endings[mediaType] ?? []
  const base = name ?? sha256.slice(0, 12)
  return [ending, ...others].some((e) => base.toLowerCase().endsWith(e)) ? base : base + ending
}

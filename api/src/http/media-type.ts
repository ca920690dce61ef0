import { open, readFile } from "node:fs/promises"
import { documentText } from "../ledger/document"

/** What a file was found to be by its bytes. Of a text also the text; of what is refused, what is wrong with it. */
export type Found = { mediaType: string; text: string | null } | { refused: string }

/** The sorts of file a source may hold, each with the endings its names may have. */
export const endings: Record<string, readonly string[]> = {
  "application/pdf": [".pdf"],
  "image/png": [".png"],
  "image/apng": [".png", ".apng"],
  "image/jpeg": [".jpg", ".jpeg"],
  "image/gif": [".gif"],
  "image/webp": [".webp"],
  "text/plain": [".txt"],
}

const right = "Send a PDF, an image (PNG, JPEG, GIF or WebP) or plain text in UTF-8."
const asPdf = "Print a web page to PDF, save an office document as PDF, or send the text alone."

// Beginnings of files that file-type unpacks or walks through to learn more: none of them is taken, so none is looked
// into, and some could be made to keep it busy for good. And of a text it would take for a recording.
const known: [string, string][] = [
  ["504b", "an archive or an office document"],
  ["1f8b", "an archive"],
  ["3026b2758e66cf11", "a recording"],
  ["1a45dfa3", "a recording"],
  ["494433", "a recording"],
  ["fffe", "text in UTF-16"],
  ["feff", "text in UTF-16"],
]
const headLength = 4100

/**
 * Finds out what a file is by its bytes alone, whatever it was called: text where all of it is text and it is no markup,
 * else what its first bytes say.
 */
export async function mediaTypeOf(path: string): Promise<Found> {
  const head = await headOf(path)
  // A PDF may be text to the last byte; nothing else that is taken is.
  if (!head.toString("latin1").startsWith("%PDF-") && !head.some(isControl)) {
    const text = documentText(await readFile(path))
    if (text !== null) return asText(text)
  }
  const begun = known.find(([bytes]) => head.subarray(0, bytes.length / 2).toString("hex") === bytes)
  if (begun) return { refused: `The file is ${begun[1]}. ${right} ${asPdf}` }
  const { fileTypeFromBuffer } = await import("file-type")
  const mime = (await fileTypeFromBuffer(head).catch(() => undefined))?.mime
  if (mime && mime in endings) return { mediaType: mime, text: null }
  return { refused: `The file is ${mime ? `of the type ${mime}` : "of no type known here"}. ${right}` }
}

const isControl = (byte: number) => byte < 0x09 || (byte > 0x0d && byte < 0x20)

function asText(text: string): Found {
  // Every page of HTML, drawing of SVG or other XML begins with a tag, a comment or a declaration.
  if (/^\s*<(\?|!|[a-z][\w:-]*[\s/>])/i.test(text))
    return { refused: `The file is markup (HTML, SVG or other XML). ${right} ${asPdf}` }
  if (/^(#!|%!PS|\{\\rtf)/.test(text))
    return { refused: `The file is a script or made for a program. ${right} ${asPdf}` }
  return { mediaType: "text/plain", text }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, "r")
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

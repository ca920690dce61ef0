// Control characters a text has no use for, beside tab and line feed.
const controls = /[^\P{Cc}\t\n]/u

/**
 * The text of a document in the form the register keeps texts in, so that what is quoted from it is found in it: no byte
 * order mark, line ends (form feeds too) as LF, no controls of writing direction, Unicode NFC. Offsets of quotes count
 * its code points.
 * @returns the text, or null where the bytes are not UTF-8 or hold control characters: then it is no text
 */
export function documentText(bytes: Uint8Array): string | null {
  const read = decoded(bytes)
  if (read === null) return null
  const lines = read.replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, "\n")
  return controls.test(lines) ? null : lines.replace(/[\u202A-\u202E\u2066-\u2069]/g, "").normalize("NFC")
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

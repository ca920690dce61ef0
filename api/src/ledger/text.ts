import type { UserError } from "./kind"

export type TextRule = {
  /** Longest allowed, in code points after normalisation. */
  max: number
  /** Whether line breaks and tabs may stand in it. */
  multiline?: boolean
  /** Where the text stands in the input, for the error. */
  path: (string | number)[]
}

// Lone surrogates, control characters, and what reorders the characters around it. Joiners (U+200C, U+200D) and
// direction marks (U+200E, U+200F) are part of how Arabic and Persian are written, and stay.
const forbidden = /\p{Cs}|\p{Cc}|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu

/**
 * Brings a text into the form it is stored in: Unicode NFC, line ends as LF.
 * @returns the text, or what is wrong with it: NUL and other control characters, lone surrogates, controls of writing
 * direction (U+202A–202E, U+2066–2069: they make a name read as another), or more characters than the rule allows
 */
export function cleanText(value: string, rule: TextRule): string | UserError {
  const refused = (message: string): UserError => ({ path: rule.path, code: "BAD_USER_INPUT", message })
  const lines = rule.multiline ? value.replace(/\r\n?/g, "\n") : value
  for (const { 0: char, index } of lines.matchAll(forbidden)) {
    if (rule.multiline && (char === "\n" || char === "\t")) continue
    const code = char.codePointAt(0)!
    const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`
    const at = `at character ${[...lines.slice(0, index)].length + 1}`
    return refused(`The text holds ${sortOf(code)} (${name}) ${at}; take it out.`)
  }
  const text = lines.normalize("NFC")
  // The length in UTF-16 units bounds that in code points from above, and costs nothing.
  const length = text.length <= rule.max ? text.length : [...text].length
  return length > rule.max ? refused(`The text has ${length} characters; at most ${rule.max} are allowed.`) : text
}

function sortOf(code: number): string {
  if (code >= 0xd800 && code <= 0xdfff) return "half a character (a lone surrogate)"
  if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029)
    return "a line break, where one line is meant"
  if (code >= 0x202a) return "a control of writing direction"
  return "a control character"
}

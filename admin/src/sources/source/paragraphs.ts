/** A paragraph of a text; `start` counts code points from the beginning of the text. */
export type Paragraph = { start: number; text: string }

/** A place in a text, in code points; the end is not included. */
export type Passage = { start: number; end: number }

/** A passage with its words, as citations take it. */
export type Quoted = { quote: string; quoteStart: number; quoteEnd: number }

/** How many code points a text has: what offsets count. */
export function lengthOf(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** The paragraphs of a text: parted by empty lines, or by every line end where it has no empty line. */
export function paragraphsOf(text: string): Paragraph[] {
  const gap = /\n[^\S\n]*\n/.test(text.trim()) ? /\n(?:[^\S\n]*\n)+/g : /\n+/g
  const found: Paragraph[] = []
  let [at, start] = [0, 0]
  const take = (end: number, next: number) => {
    const own = text.slice(at, end)
    if (own.trim() !== "") found.push({ start, text: own })
    start += lengthOf(text.slice(at, next))
    at = next
  }
  for (const { 0: blank, index } of text.matchAll(gap)) take(index, index + blank.length)
  take(text.length, text.length)
  return found
}

/** A paragraph in three: before, in and after a passage of the text. */
export function partsOf({ start, text }: Paragraph, passage: Passage | null): [string, string, string] {
  if (!passage) return [text, "", ""]
  const points = [...text]
  const [from, to] = [passage.start, passage.end].map((n) => Math.min(Math.max(n - start, 0), points.length))
  const part = (a: number, b?: number) => points.slice(a, b).join("")
  return from! < to! ? [part(0, from), part(from!, to), part(to!)] : [text, "", ""]
}

/** The words of a passage without blanks at its ends, which quotes are kept without; null where nothing is left. */
export function quoteOf(text: string, { start, end }: Passage): Quoted | null {
  const points = [...text].slice(start, end)
  const blank = (point: string | undefined) => point !== undefined && point.trim() === ""
  let [from, to] = [0, points.length]
  while (from < to && blank(points[from])) from++
  while (to > from && blank(points[to - 1])) to--
  if (from === to) return null
  return { quote: points.slice(from, to).join(""), quoteStart: start + from, quoteEnd: start + to }
}

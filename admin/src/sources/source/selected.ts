import { lengthOf, type Passage } from "./paragraphs"

/** What is selected in a text whose paragraphs carry `data-start`, in code points; null where nothing is. */
export function selectedIn(box: HTMLElement): Passage | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const touched = [...box.querySelectorAll<HTMLElement>("[data-start]")].filter((p) => range.intersectsNode(p))
  const [first, last] = [touched[0], touched.at(-1)]
  if (!first || !last) return null
  // A selection may begin or end beside the paragraphs, as when one is taken whole by three clicks.
  const start = first.contains(range.startContainer)
    ? placeOf(first, range.startContainer, range.startOffset)
    : begin(first)
  const end = last.contains(range.endContainer)
    ? placeOf(last, range.endContainer, range.endOffset)
    : begin(last) + lengthOf(last.textContent)
  return start < end ? { start, end } : null
}

const begin = (paragraph: HTMLElement): number => Number(paragraph.dataset.start)

function placeOf(paragraph: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange()
  before.selectNodeContents(paragraph)
  before.setEnd(node, offset)
  return begin(paragraph) + lengthOf(before.toString())
}

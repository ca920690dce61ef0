import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { citationInput, citationOf, nextCitation } from "../../admin/src/inputs/citations"
import { lengthOf, paragraphsOf, partsOf, quoteOf } from "../../admin/src/sources/source/paragraphs"

const text = "🙂 First paragraph,\nin two lines.\n\n  \nالفقرة الثانية 🙂 هنا.\n\nLast."

describe("The paragraphs of a text", () => {
  it("are parted by empty lines, each with the place it begins at, counted in characters", () => {
    const found = paragraphsOf(text)
    assert.deepEqual(
      found.map((p) => p.text),
      ["🙂 First paragraph,\nin two lines.", "الفقرة الثانية 🙂 هنا.", "Last."],
    )
    for (const { start, text: own } of found) assert.equal([...text].slice(start, start + lengthOf(own)).join(""), own)
  })

  it("are its lines where no line is empty, and none where there are no words", () => {
    assert.deepEqual(
      paragraphsOf("one\ntwo\n").map((p) => [p.start, p.text]),
      [
        [0, "one"],
        [4, "two"],
      ],
    )
    assert.deepEqual(paragraphsOf(" \n\n \n"), [])
    assert.deepEqual(paragraphsOf(""), [])
  })

  it("are marked as far as a passage reaches into them", () => {
    const [first, second, last] = paragraphsOf(text)
    const passage = { start: 23, end: second!.start + 6 }
    assert.deepEqual(partsOf(first!, passage), ["🙂 First paragraph,\nin t", "wo lines.", ""])
    assert.deepEqual(partsOf(second!, passage), ["", "الفقرة", " الثانية 🙂 هنا."])
    assert.deepEqual(partsOf(last!, passage), ["Last.", "", ""])
    assert.deepEqual(partsOf(last!, null), ["Last.", "", ""])
  })
})

describe("A passage taken from a text", () => {
  const taken = (start: number, end: number) => quoteOf(text, { start, end })

  it("becomes a quote without blanks at its ends, at the offsets it then has", () => {
    assert.deepEqual(taken(1, 8), { quote: "First", quoteStart: 2, quoteEnd: 7 })
    assert.deepEqual(taken(0, 1), { quote: "🙂", quoteStart: 0, quoteEnd: 1 })
    assert.equal(taken(33, 37), null)
    const whole = taken(0, 1000)!
    assert.deepEqual([whole.quoteStart, whole.quoteEnd, whole.quote], [0, lengthOf(text), text])
  })

  it("goes with the citation as long as its words are not changed", () => {
    const passage = { source: "src_1", ...taken(1, 8)! }
    const citation = { ...nextCitation(undefined, "spk_1"), quote: "First", passage }
    const offsets = ({ quoteStart, quoteEnd }: ReturnType<typeof citationInput>) => [quoteStart, quoteEnd]
    assert.deepEqual(offsets(citationInput(citation)), [2, 7])
    assert.deepEqual(offsets(citationInput({ ...citation, quote: "First " })), [2, 7])
    assert.deepEqual(offsets(citationInput({ ...citation, quote: "Second" })), [null, null])
    assert.ok(!("passage" in citationInput(citation)))
    const { passage: _, ...read } = citation
    const back = citationOf({ ...read, speaker: { id: "spk_1", source: { id: "src_1" } }, quoteStart: 2, quoteEnd: 7 })
    assert.deepEqual(back, citation)
  })
})

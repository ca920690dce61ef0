import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import { cleanText } from "../../api/src/ledger/text"

const path = ["input", "names", 0, "text"]
const clean = (value: string, max = 100, multiline = false) => cleanText(value, { max, multiline, path })

function refused(message: RegExp, value: string, max?: number, multiline?: boolean): void {
  const error = clean(value, max, multiline)
  assert.ok(typeof error === "object", `${JSON.stringify(value)} was taken`)
  assert.equal(error.code, "BAD_USER_INPUT")
  assert.deepEqual(error.path, path)
  assert.match(error.message, message)
}

describe("a text", () => {
  it("is stored in NFC", () => {
    assert.equal(clean("Ame\u0301lie"), "Am\u00e9lie")
    assert.equal(clean("\u0627\u0653"), "\u0622")
  })

  it("may be in any script, with joiners and direction marks", () => {
    for (const value of ["لواء الباقر", "می\u200cخواهم", "\u200fArabic mark", "𐎠𐎡", "👩\u200d🚒", ""])
      assert.equal(clean(value), value)
  })

  it("is measured in code points after normalisation", () => {
    assert.equal(clean("👩".repeat(10), 10), "👩".repeat(10))
    assert.equal(clean("e\u0301".repeat(10), 10), "é".repeat(10))
    refused(/has 11 characters; at most 10/, "👩".repeat(11), 10)
  })

  it("is refused with NUL and other control characters, saying which and where", () => {
    refused(/control character \(U\+0000\) at character 3/, "👩a\u0000b")
    refused(/U\+001B/, "\u001b[31m")
    refused(/U\+007F/, "\u007f")
    refused(/U\+0085/, "\u0085", 10, true)
  })

  it("is refused with half a character", () => {
    refused(/lone surrogate\) \(U\+D83D\)/, "a\ud83d")
    refused(/lone surrogate\) \(U\+DC69\)/, "\udc69a")
  })

  it("is refused with controls that turn the writing around", () => {
    for (const code of [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069])
      refused(/control of writing direction/, `abc${String.fromCodePoint(code)}def`)
  })

  it("has line breaks and tabs only where several lines are meant", () => {
    assert.equal(clean("a\r\nb\rc\n\td", 100, true), "a\nb\nc\n\td")
    refused(/line break, where one line is meant/, "a\nb")
    refused(/U\+0009/, "a\tb")
    refused(/line break/, "a\u2028b", 100)
  })

  it("once taken is taken again unchanged", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.boolean(), (value, multiline) => {
        const once = clean(value, 200, multiline)
        if (typeof once === "string") assert.equal(clean(once, 200, multiline), once)
      }),
    )
  })
})

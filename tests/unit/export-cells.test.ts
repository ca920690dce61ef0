import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { type Cell, csvRow, numberCell, textCell } from "../../api/src/export/cells"

const read = (cells: Cell[]): string[] => (parse(csvRow(cells), { relax_column_count: true }) as string[][])[0]!

const formula = /^[=+\-@\t\r\n＝＋－＠]/

describe("a row of CSV", () => {
  it("is read again as it was, apart from the apostrophe before what a spreadsheet would run", () => {
    const text = fc.oneof(
      fc.string(),
      fc
        .constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "＝", '"', ",")
        .chain((begin) => fc.string().map((rest) => begin + rest)),
    )
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (texts) => {
        const cells = read(texts.map(textCell))
        assert.deepEqual(
          cells,
          texts.map((t) => (formula.test(t) ? `'${t}` : t)),
        )
        for (const cell of cells) assert.doesNotMatch(cell, formula)
      }),
    )
  })

  it("leaves numbers numbers, negative ones too, and holds nothing else for a number", () => {
    assert.deepEqual(read([numberCell("-37.2414"), numberCell(0), numberCell("-1+2"), textCell("-37"), null]), [
      "-37.2414",
      "0",
      "'-1+2",
      "'-37",
      "",
    ])
  })
})

import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { dateWords } from "../../api/src/dates/words"

const PHRASES: [string, string, string][] = [
  ["2016", "2016", "2016"],
  ["2012~", "about 2012", "نحو 2012"],
  ["2012?", "2012 (uncertain)", "2012 (غير مؤكد)"],
  ["2012%", "about 2012 (uncertain)", "نحو 2012 (غير مؤكد)"],
  ["2018-04", "April 2018", "نيسان 2018"],
  ["2016-01", "January 2016", "كانون الثاني 2016"],
  ["2016-03~", "about March 2016", "نحو آذار 2016"],
  ["2018-08-06", "6 August 2018", "6 آب 2018"],
  ["2012~/2016", "from about 2012 to 2016", "من نحو 2012 إلى 2016"],
  ["2016/..", "from 2016", "من 2016"],
  ["2016/", "from 2016", "من 2016"],
  ["../2016~", "until about 2016", "حتى نحو 2016"],
  ["/2016", "until 2016", "حتى 2016"],
  ["[..2018-08-06]", "by 6 August 2018", "بحلول 6 آب 2018"],
  ["[2016-12..]", "December 2016 or later", "كانون الأول 2016 أو بعد ذلك"],
  ["[2016-03-01..2018-08-06]", "between 1 March 2016 and 6 August 2018", "بين 1 آذار 2016 و6 آب 2018"],
  ["[2015,2016]", "2015 or 2016", "2015 أو 2016"],
  ["[2014,2015,2016-05]", "2014, 2015 or May 2016", "2014 أو 2015 أو أيار 2016"],
  ["-0043-03-15", "15 March 44 BC", "15 آذار 44 ق.م"],
  ["0000", "1 BC", "1 ق.م"],
  ["0680-10", "October AD 680", "تشرين الأول 680 م"],
]

describe("dates in words", () => {
  for (const [edtf, en, ar] of PHRASES) {
    it(`say ${edtf} as "${en}"`, () => {
      assert.equal(dateWords(edtf, "en"), en)
      assert.equal(dateWords(edtf, "ar"), ar)
    })
  }

  it("say nothing where there is no date", () => {
    assert.equal(dateWords(null, "en"), null)
    assert.equal(dateWords(null, "ar"), null)
  })

  it("leave text that is not EDTF as it stands", () => {
    assert.equal(dateWords("summer 2016", "en"), "summer 2016")
  })
})

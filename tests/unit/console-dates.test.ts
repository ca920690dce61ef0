import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { understand } from "../../admin/src/inputs/edtf"
import { parseEdtf } from "../../api/src/dates/edtf"

/** What one types, and what the console says it understood. */
const read: Record<string, string> = {
  "2016": "at some time in 2016",
  "2016-04": "at some time in April 2016",
  "2016-04-15": "on 15 April 2016",
  "2012~": "about 2012 (2011–2013)",
  "2012?": "at some time in 2012, uncertain",
  "2012%": "about 2012 (2011–2013), uncertain",
  "2016/..": "from 2016 on, end unknown",
  "2016/": "from 2016 on, end unknown",
  "../2016": "until 2016, start unknown",
  "2012~/2016": "from about 2012 (2011–2013) to 2016",
  "[..2018-08-06]": "by 6 August 2018; begun at an unknown time before",
  "[2016..]": "in 2016 or later",
  "[2015..2017]": "at some time between 2015 and 2017",
  "[2015,2017]": "either 2015 or 2017",
  "0000": "at some time in 1 BC",
  "": "no date: known only on the days the speakers vouch for",
}
const refused = [
  "around 2012",
  "1900-02-29",
  "2016-13",
  "2016-00",
  "2016/2012",
  "../..",
  "[..]",
  "[2016~..]",
  "2016/2017/2018",
  "16",
]

describe("what the date field of the console understands", () => {
  for (const [text, says] of Object.entries(read))
    it(`reads "${text}" as: ${says}`, () => {
      assert.equal(understand(text).says, says)
      if (text) assert.equal(parseEdtf(text).ok, true, "the register takes it too")
    })
  for (const text of refused)
    it(`shows how to write a date where it is not one the register takes: "${text}"`, () => {
      assert.match(understand(text).hint ?? "", /Write 2016/)
      assert.equal(parseEdtf(text).ok, false, "the register refuses it too")
    })
})

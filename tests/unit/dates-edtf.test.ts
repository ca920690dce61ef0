import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { formatEdtf, parseEdtf } from "../../api/src/dates/edtf"

const refusal = (text: string) => {
  const parsed = parseEdtf(text)
  return parsed.ok ? "accepted" : parsed.message
}

describe("EDTF", () => {
  it("reads every form the register takes, and writes it back the same", () => {
    const forms = [
      ...["2016", "2016-04", "2016-04-15", "0000", "-0043", "-0043-03-15", "2012~", "2016-03~", "2016-03-05?", "2016%"],
      ...["2012~/2016", "2016/..", "../2016", "2016/", "/2016", "2016-05/2016", "2016/2016", "2015?/2016-03-01%"],
      ...["[..2018-08-06]", "[2016..]", "[2016-03-01..2018-08-06]", "[2015,2016]", "[2015-05,2016,2017-01-02]"],
    ]
    for (const text of forms) {
      const parsed = parseEdtf(text)
      assert.equal(parsed.ok ? formatEdtf(parsed.value) : parsed.message, text)
    }
  })

  it("tells a date's precision, and about from uncertain", () => {
    assert.deepEqual(parseEdtf("2016-03%"), {
      ok: true,
      value: { form: "DATE", date: { year: 2016, month: 3, day: null, approximate: true, uncertain: true } },
    })
  })

  it("tells an open end from an unknown one", () => {
    const ends = ["2016/..", "2016/"].map((text) => {
      const parsed = parseEdtf(text)
      return parsed.ok && parsed.value.form === "INTERVAL" && parsed.value.end
    })
    assert.deepEqual(ends, ["OPEN", "UNKNOWN"])
  })

  it("puts the dates of a set in the order of time", () => {
    const parsed = parseEdtf("[2016,2015-05,2015]")
    assert.equal(parsed.ok && formatEdtf(parsed.value), "[2015,2015-05,2016]")
  })

  it("refuses what no calendar has, and says what would be right", () => {
    assert.equal(
      refusal("2016-01-00"),
      '"2016-01-00" is not a date: there is no day 00. Write 2016-01 for a month, or 2016-01-05 for a day.',
    )
    assert.equal(
      refusal("1900-02-29"),
      '"1900-02-29" is not a date: 1900-02 has 28 days. Write 1900-02 for the month, or 1900-02-28 for its last day.',
    )
    assert.equal(
      refusal("2016-13"),
      '"2016-13" is not a date: there is no month 13. Write 2016 for a year, or 2016-01 for a month.',
    )
    assert.match(refusal("2016-00"), /no month 00/)
    assert.match(refusal("2016-04-31~"), /2016-04 has 30 days/)
    assert.match(refusal("-0000"), /Write 0000 for 1 BC/)
    assert.match(refusal("2016/2017-02-29"), /"2017-02-29" is not a date/)
    assert.match(refusal("[2015,2016-01-00]"), /"2016-01-00" is not a date/)
  })

  it("refuses an order that runs backwards, and turns it round in the message", () => {
    assert.equal(refusal("2016/2012~"), '"2016/2012~" ends before it starts. The earlier date comes first: 2012~/2016.')
    assert.match(refusal("2016-05/2016-04-30"), /ends before it starts/)
    assert.match(refusal("[2018..2016]"), /The earlier date comes first: \[2016\.\.2018\]/)
    assert.match(refusal("[2018-01..2016]"), /ends before it starts/)
  })

  it("refuses sets that say nothing more than a date, and ranges whose ends are not alike", () => {
    assert.match(refusal("[2015]"), /Write it alone: 2015\./)
    assert.match(refusal("[2015..2015]"), /Write it alone: 2015\./)
    assert.match(refusal("[2015,2016,2015]"), /has 2015 twice/)
    assert.match(refusal("[2016..2018-08]"), /Write both alike: \[2016-01-01\.\.2018-08-31\]/)
    assert.match(refusal("[2015~,2016]"), /without ~, \? and %/)
    assert.match(refusal("[2015,2017..2018]"), /mixes dates and ranges/)
  })

  it("refuses what has no date in it", () => {
    for (const text of ["", "[]", "..", "[..]", "/", "../..", "../", "/.."])
      assert.notEqual(refusal(text), "accepted", text)
    assert.match(refusal(""), /The date is empty\. Write 2016/)
    assert.match(refusal("../.."), /Leave the date empty/)
  })

  it("answers the commonest slips with the right spelling", () => {
    assert.match(refusal("2016-1-5"), /two digits: 2016-01-05\./)
    assert.match(refusal("~2016"), /behind the date: 2016~\./)
    assert.match(refusal("2016?~"), /2016% for both/)
    assert.match(refusal("2016.."), /\[\.\.2016\]/)
    assert.match(refusal("6 August 2018"), /in figures/)
    assert.match(refusal("[2015, 2016]"), /without spaces/)
    assert.match(refusal("06/08/2018"), /2 slashes.*2016-04-15/)
    assert.match(refusal("{2015,2016}"), /square brackets: \[2015,2016\]/)
  })

  it("refuses the levels of EDTF the register does not take", () => {
    for (const text of ["2016-21", "201X", "201u", "Y20160", "2016-~04", "1985-04-12T23:20:30", "+2016", "20160405"]) {
      assert.notEqual(refusal(text), "accepted", text)
    }
  })

  it("refuses more than a hundred characters", () => {
    assert.match(refusal(`[${"2015,".repeat(30)}2016]`), /is 156 characters long; at most 100/)
  })
})

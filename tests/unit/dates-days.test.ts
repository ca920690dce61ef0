import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import { daysInMonth, fromDay, parseDay, toDay } from "../../api/src/dates/days"

const FIRST = toDay(-9999, 1, 1)
const LAST = toDay(9999, 12, 31)
const day = fc.integer({ min: FIRST, max: LAST })

describe("days", () => {
  it("are counted from 1970-01-01", () => {
    assert.equal(toDay(1970, 1, 1), 0)
    assert.equal(toDay(1969, 12, 31), -1)
    assert.equal(toDay(2018, 8, 6), 17_749)
    assert.equal(toDay(1, 1, 1), -719_162)
  })

  it("follow the Gregorian leap years, before year 1 too", () => {
    const leap = (year: number) => daysInMonth(year, 2) === 29
    assert.deepEqual([2016, 2000, 1600, 0, -4, -400].map(leap), Array(6).fill(true))
    assert.deepEqual([2017, 1900, 2100, -1, -100, -43].map(leap), Array(6).fill(false))
  })

  it("are written as ISO dates, the year 0 and years before it included", () => {
    assert.equal(fromDay(0), "1970-01-01")
    assert.equal(fromDay(toDay(-43, 3, 15)), "-0043-03-15")
    assert.equal(fromDay(toDay(0, 2, 29)), "0000-02-29")
    assert.equal(fromDay(toDay(0, 1, 0)), "-0001-12-31")
    assert.equal(fromDay(LAST + 1), "+10000-01-01")
    assert.equal(fromDay(FIRST - 1), "-10000-12-31")
  })

  it("carry months and days that lie outside the year or the month", () => {
    assert.equal(toDay(2015, 13, 1), toDay(2016, 1, 1))
    assert.equal(toDay(2016, 0, 1), toDay(2015, 12, 1))
    assert.equal(toDay(2016, 3, 0), toDay(2016, 2, 29))
    assert.equal(toDay(2016, 2, 30), toDay(2016, 3, 1))
  })

  it("are read from a date of the calendar and from nothing else", () => {
    assert.equal(parseDay("2018-08-06"), 17_749)
    assert.equal(parseDay("1970-01-01"), 0)
    assert.equal(parseDay("2016-02-29"), toDay(2016, 2, 29))
    const refused = ["1900-02-29", "2016-13-01", "2016-00-10", "2016-01-00", "2016-04-31", "-0000-01-01"]
    for (const text of [
      ...refused,
      "2016",
      "2016-4-5",
      "2016-04-05T00:00",
      " 2016-04-05",
      "2016-04-05~",
      "",
      "today",
    ]) {
      assert.equal(parseDay(text), null, text)
    }
  })

  it("come back from their text as they were", () => {
    fc.assert(fc.property(day, (of) => parseDay(fromDay(of)) === of))
  })

  it("follow one another without a gap or a day twice", () => {
    fc.assert(
      fc.property(day, (of) => {
        const [year, month, date] = /^(.*)-(..)-(..)$/.exec(fromDay(of))!.slice(1).map(Number) as [
          number,
          number,
          number,
        ]
        assert.equal(toDay(year, month, date + 1), of + 1)
      }),
    )
  })

  it("agree with the calendar of JavaScript where that can be trusted", () => {
    fc.assert(
      fc.property(fc.integer({ min: toDay(1000, 1, 1), max: LAST }), (of) => {
        assert.equal(fromDay(of), new Date(of * 86_400_000).toISOString().slice(0, 10))
      }),
    )
  })
})

import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { Bounds, Dated } from "../../api/src/dates/bounds"
import { bounds, certainty, parseAsked } from "../../api/src/dates/bounds"
import { fromDay, parseDay } from "../../api/src/dates/days"

type Case = Omit<Partial<Dated>, "firstAsOf" | "lastAsOf"> & { firstAsOf?: string; lastAsOf?: string }
type Four = (string | null)[]

const when = ({ firstAsOf, lastAsOf, ...how }: Case): Dated => ({
  edtf: null,
  startBasis: null,
  endBasis: null,
  happening: false,
  ...how,
  firstAsOf: firstAsOf === undefined ? null : parseDay(firstAsOf),
  lastAsOf: lastAsOf === undefined ? null : parseDay(lastAsOf),
})

const four = ({ earliestStart, latestStart, earliestEnd, latestEnd }: Bounds): Four =>
  [earliestStart, latestStart, earliestEnd, latestEnd].map((day) => (day === null ? null : fromDay(day)))

const answer = (given: Case, time: string) => {
  const asked = parseAsked(time)
  assert.ok(asked.ok, time)
  const dated = when(given)
  return certainty(bounds(dated), dated.happening, asked.value)
}

const [DEFINITELY, POSSIBLY, NO] = ["DEFINITELY", "POSSIBLY", null] as const
const SAID = "2018-08-06"
const asOf = { firstAsOf: SAID, lastAsOf: SAID }

// The table of the design, row by row: the form, the four bounds, and what validAt answers.
const TABLE: [string, Case, Four, Record<string, string | null>][] = [
  [
    "2012~/2016, its ends inferred",
    { edtf: "2012~/2016", startBasis: "INFERRED", endBasis: "INFERRED" },
    ["2011-01-01", "2013-12-31", "2016-01-01", "2016-12-31"],
    { "2015": DEFINITELY, "2013": POSSIBLY, "2017": NO, "2010": NO, "2011": POSSIBLY },
  ],
  [
    "2016/.. in the past tense, without asOf",
    { edtf: "2016/.." },
    ["2016-01-01", "2016-12-31", "2016-01-01", null],
    { "2015": NO, "2016": POSSIBLY, "2017": POSSIBLY },
  ],
  [
    "2017/.. vouched for on 2018-08-06",
    { edtf: "2017/..", ...asOf },
    ["2017-01-01", "2017-12-31", "2018-08-06", null],
    { "2018-03": DEFINITELY, "2017": POSSIBLY, "2018": POSSIBLY, "2016": NO },
  ],
  [
    "attested on 2018-08-06",
    asOf,
    [null, "2018-08-06", "2018-08-06", null],
    { "2018-08-06": DEFINITELY, "2018-08-07": POSSIBLY, "2018": POSSIBLY, "1990": POSSIBLY },
  ],
  [
    "[..2018-08-06], over",
    { edtf: "[..2018-08-06]", endBasis: "OVER" },
    [null, "2018-08-06", null, "2018-08-06"],
    { "2018-08-07": NO, "2018-08-06": POSSIBLY },
  ],
  [
    "[..2018-08-06], its end unknown",
    { edtf: "[..2018-08-06]", endBasis: "UNKNOWN" },
    [null, "2018-08-06", null, null],
    { "2018-08-06": POSSIBLY, "2030": POSSIBLY },
  ],
  [
    "2016",
    { edtf: "2016" },
    ["2016-01-01", "2016-12-31", "2016-01-01", "2016-12-31"],
    { "2016": POSSIBLY, "2016-06-01": POSSIBLY, "2015": NO, "2017": NO },
  ],
  ["no date", {}, [null, null, null, null], { "2016": POSSIBLY }],
  [
    "2012~ of a happening",
    { edtf: "2012~", happening: true },
    ["2011-01-01", "2013-12-31", "2011-01-01", "2013-12-31"],
    { "2012": POSSIBLY, "2011/2013": DEFINITELY, "2014": NO },
  ],
  [
    "2018-04 of a happening",
    { edtf: "2018-04", happening: true },
    ["2018-04-01", "2018-04-30", "2018-04-01", "2018-04-30"],
    { "2018": DEFINITELY, "2018-04": DEFINITELY, "2018-04-15": POSSIBLY, "2018-05": NO },
  ],
]

describe("bounds and validAt, as the design's table has them", () => {
  for (const [name, given, expected, answers] of TABLE) {
    it(name, () => {
      assert.deepEqual(four(bounds(when(given))), expected)
      for (const [time, certain] of Object.entries(answers)) assert.equal(answer(given, time), certain, time)
    })
  }
})

const computes = (given: Case, ...expected: Four) => assert.deepEqual(four(bounds(when(given))), expected)

describe("bounds", () => {
  it("widen ~ and % by one unit of the date's precision, and ? by nothing", () => {
    computes({ edtf: "2016-03~" }, "2016-02-01", "2016-04-30", "2016-02-01", "2016-04-30")
    computes({ edtf: "2016-01~" }, "2015-12-01", "2016-02-29", "2015-12-01", "2016-02-29")
    computes({ edtf: "2016-03-01%" }, "2016-02-29", "2016-03-02", "2016-02-29", "2016-03-02")
    computes({ edtf: "2016?" }, "2016-01-01", "2016-12-31", "2016-01-01", "2016-12-31")
    computes({ edtf: "9999~" }, "9998-01-01", "+10000-12-31", "9998-01-01", "+10000-12-31")
    computes({ edtf: "-9999~" }, "-10000-01-01", "-9998-12-31", "-10000-01-01", "-9998-12-31")
  })

  it("leave the end of a dated state open where its basis is unknown, until somebody vouches for a day", () => {
    const increase: Case = { edtf: "[2015,2016]", endBasis: "UNKNOWN" }
    computes(increase, "2015-01-01", "2016-12-31", "2015-01-01", null)
    computes({ ...increase, ...asOf }, "2015-01-01", "2016-12-31", SAID, null)
    computes({ edtf: "[2015,2016]" }, "2015-01-01", "2016-12-31", "2015-01-01", "2016-12-31")
  })

  it("leave the start of a dated state open where its basis is unknown", () => {
    const given: Case = { edtf: "2016", startBasis: "UNKNOWN" }
    computes(given, null, "2016-12-31", "2016-01-01", "2016-12-31")
    computes({ ...given, firstAsOf: "2014-05-01", lastAsOf: SAID }, null, "2014-05-01", "2016-01-01", "2016-12-31")
  })

  it("of one date in a range lie anywhere in the range", () => {
    const range = ["2016-03-01", "2018-08-06", "2016-03-01", "2018-08-06"]
    computes({ edtf: "[2016-03-01..2018-08-06]", startBasis: "INFERRED" }, ...range)
    computes({ edtf: "[2016-03-01..2018-08-06]", happening: true }, ...range)
    computes({ edtf: "[2016..]" }, "2016-01-01", null, "2016-01-01", null)
  })

  it("of a state that had begun by a day stay open behind it, unless it was over by then", () => {
    computes({ edtf: "[..2018-08-06]" }, null, SAID, null, null)
    computes({ edtf: "[..2018-08-06]", startBasis: "UNKNOWN", endBasis: "INFERRED" }, null, SAID, null, null)
    computes({ edtf: "[..2018-08-06]", endBasis: "UNKNOWN", ...asOf }, null, SAID, SAID, null)
    computes({ edtf: "[..2018-08-06]", endBasis: "OVER", ...asOf }, null, SAID, null, SAID)
  })

  it("do not stretch a state that is over to a day vouched for", () => {
    computes({ edtf: "2016/..", endBasis: "OVER", ...asOf }, "2016-01-01", "2016-12-31", "2016-01-01", null)
    computes({ endBasis: "OVER", ...asOf }, null, SAID, null, null)
  })

  it("of a happening lie whole within its date, whatever the bases", () => {
    const killing: Case = { edtf: "[..2013-12-31]", happening: true }
    computes(killing, null, "2013-12-31", null, "2013-12-31")
    computes({ ...killing, endBasis: "INFERRED" }, null, "2013-12-31", null, "2013-12-31")
    computes({ ...killing, startBasis: "UNKNOWN", endBasis: "UNKNOWN" }, null, "2013-12-31", null, "2013-12-31")
    computes(
      { edtf: "2016", happening: true, startBasis: "UNKNOWN", endBasis: "UNKNOWN" },
      ...["2016-01-01", "2016-12-31", "2016-01-01", "2016-12-31"],
    )
    computes({ edtf: "2011-03/..", happening: true }, "2011-03-01", "2011-03-31", "2011-03-01", null)
  })

  it("take an open end and an unknown end of an interval alike", () => {
    computes({ edtf: "2016/" }, "2016-01-01", "2016-12-31", "2016-01-01", null)
    computes({ edtf: "../2016" }, null, "2016-12-31", "2016-01-01", "2016-12-31")
    computes({ edtf: "/2016" }, null, "2016-12-31", "2016-01-01", "2016-12-31")
    computes(
      { edtf: "../2016", firstAsOf: "2014-05-01", lastAsOf: SAID },
      null,
      "2014-05-01",
      "2016-01-01",
      "2016-12-31",
    )
  })

  it("keep a start from lying after every possible end, and an end from lying before every possible start", () => {
    computes({ edtf: "2016/2016-03" }, "2016-01-01", "2016-03-31", "2016-03-01", "2016-03-31")
    computes({ edtf: "2016-05/2016" }, "2016-05-01", "2016-05-31", "2016-05-01", "2016-12-31")
  })

  it("use the earliest and the latest day vouched for, and neither where the date is closed", () => {
    const vouched = { firstAsOf: "2017-02-01", lastAsOf: "2020-01-01" }
    computes(vouched, null, "2017-02-01", "2020-01-01", null)
    computes({ edtf: "2012/2018", ...vouched }, "2012-01-01", "2012-12-31", "2018-01-01", "2018-12-31")
    computes({ lastAsOf: SAID }, null, null, SAID, null)
  })

  it("take a day vouched for that contradicts the date as the nearest day the date allows", () => {
    computes(
      { edtf: "2016/..", firstAsOf: "2010-01-01", lastAsOf: "2010-01-01" },
      "2016-01-01",
      "2016-12-31",
      "2016-01-01",
      null,
    )
    computes(
      { edtf: "[2016..]", firstAsOf: "2010-01-01", lastAsOf: "2010-01-01" },
      "2016-01-01",
      "2016-01-01",
      "2016-01-01",
      null,
    )
    computes({ edtf: "[..2013]", happening: true, ...asOf }, null, "2013-12-31", null, "2013-12-31")
  })

  it("hold around 1970-01-01, the day that is 0", () => {
    computes({ firstAsOf: "1970-01-01", lastAsOf: "1970-01-01" }, null, "1970-01-01", "1970-01-01", null)
    computes({ edtf: "1970-01-01" }, "1970-01-01", "1970-01-01", "1970-01-01", "1970-01-01")
    computes({ edtf: "[1970-01-02..]", firstAsOf: "1970-01-01" }, "1970-01-02", "1970-01-02", "1970-01-02", null)
    assert.equal(answer({ edtf: "1970-01-01", happening: true }, "1969-12-31"), NO)
    assert.equal(answer({ edtf: "1970-01-01" }, "1970-01-01"), DEFINITELY)
  })

  it("are not computed from text that is not EDTF", () => {
    assert.throws(() => bounds(when({ edtf: "2016-01-00" })), /there is no day 00/)
  })
})

describe("the time asked for", () => {
  const days = (text: string) => {
    const asked = parseAsked(text)
    return asked.ok ? [fromDay(asked.value.from), fromDay(asked.value.to)] : asked.message
  }

  it("is a day, a month, a year or a closed interval, its ends included", () => {
    assert.deepEqual(days("2015-03-31"), ["2015-03-31", "2015-03-31"])
    assert.deepEqual(days("2016-02"), ["2016-02-01", "2016-02-29"])
    assert.deepEqual(days("2015"), ["2015-01-01", "2015-12-31"])
    assert.deepEqual(days("2015/2016-06"), ["2015-01-01", "2016-06-30"])
  })

  it("is refused where it is not exact", () => {
    for (const text of ["2015~", "2015?", "2015%", "2015/..", "/2015", "2014~/2015", "[2015,2016]", "[..2015]"]) {
      assert.match(String(days(text)), /is not an exact time\. Ask for 2015, 2015-03/, text)
    }
    assert.match(String(days("2015-02-29")), /2015-02 has 28 days/)
    assert.match(String(days("")), /empty/)
  })
})

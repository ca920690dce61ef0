import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import type { Bounds, Dated } from "../../api/src/dates/bounds"
import { bounds, certainty } from "../../api/src/dates/bounds"
import { daysInMonth, fromDay, toDay } from "../../api/src/dates/days"
import type { Edtf, EdtfDate, EdtfEnd } from "../../api/src/dates/edtf"
import { formatEdtf, parseEdtf, reach } from "../../api/src/dates/edtf"
import { dateWords } from "../../api/src/dates/words"

const readByNpm: (text: string) => unknown = require("edtf").default
// The package wants an interval's end to begin after its start, and so refuses 2016-05/2016, which ISO 8601-2 allows.
const refusedByNpm = (value: Edtf) =>
  value.form === "INTERVAL" &&
  typeof value.start !== "string" &&
  typeof value.end !== "string" &&
  reach(value.end).first <= reach(value.start).first

// Half the years lie close together, so that orders, overlaps and contradictions are met often.
const year = fc.oneof(fc.integer({ min: 1968, max: 1973 }), fc.integer({ min: -9999, max: 9999 }))
const plain: fc.Arbitrary<EdtfDate> = fc
  .record({ year, month: fc.option(fc.integer({ min: 1, max: 12 })), day: fc.option(fc.integer({ min: 1, max: 31 })) })
  .map(({ year, month, day }) => ({
    year,
    month,
    day: month === null || day === null ? null : Math.min(day, daysInMonth(year, month)),
    approximate: false,
    uncertain: false,
  }))
const date = fc
  .tuple(plain, fc.boolean(), fc.boolean())
  .map(([of, approximate, uncertain]) => ({ ...of, approximate, uncertain }))

const writable = (value: Edtf) => parseEdtf(formatEdtf(value)).ok
const open = fc.constantFrom<EdtfEnd>("OPEN", "UNKNOWN")
const interval = fc
  .oneof(fc.tuple(date, date), fc.tuple(date, open), fc.tuple(open, date))
  .map(([start, end]): Edtf => ({ form: "INTERVAL", start, end }))
  .filter(writable)
const like = (model: EdtfDate, of: EdtfDate): EdtfDate => ({
  ...of,
  month: model.month === null ? null : (of.month ?? 1),
  day: model.day === null ? null : (of.day ?? 1),
})
const range = fc
  .oneof(
    fc.tuple(plain, plain).map(([from, to]) => [from, like(from, to)] as const),
    fc.tuple(plain, fc.constant(null)),
    fc.tuple(fc.constant(null), plain),
  )
  .map(([from, to]): Edtf => ({ form: "RANGE", from, to }))
  .filter(writable)
const inTime = (a: EdtfDate, b: EdtfDate) => reach(a).first - reach(b).first || reach(a).last - reach(b).last
const choice = fc
  .uniqueArray(plain, { minLength: 2, maxLength: 5, selector: (of) => formatEdtf({ form: "DATE", date: of }) })
  .map((dates): Edtf => ({ form: "CHOICE", dates: dates.sort(inTime) }))
const single = date.map((of): Edtf => ({ form: "DATE", date: of }))
const edtf = fc.oneof(single, interval, range, choice)

const asOf = fc.option(fc.integer({ min: toDay(1966, 1, 1), max: toDay(1975, 1, 1) }))
const bases = {
  startBasis: fc.constantFrom(null, "STATED" as const, "INFERRED" as const, "UNKNOWN" as const),
  endBasis: fc.constantFrom(null, "STATED" as const, "INFERRED" as const, "OVER" as const, "UNKNOWN" as const),
  happening: fc.boolean(),
}
const evidence = fc.record({ ...bases, firstAsOf: asOf, lastAsOf: asOf })
const dated: fc.Arbitrary<Dated> = fc
  .tuple(fc.option(edtf.map(formatEdtf)), evidence)
  .map(([text, how]) => ({ edtf: text, ...how }))
const asked = fc
  .tuple(fc.integer({ min: toDay(1966, 1, 1), max: toDay(1975, 1, 1) }), fc.integer({ min: 0, max: 800 }))
  .map(([from, length]) => ({ from, to: from + length }))

/** No day that `inner` allows is denied by `outer`, and no more is sure of `outer` than of `inner`. */
function encloses(outer: Bounds, inner: Bounds): boolean {
  const low = (day: number | null) => day ?? Number.NEGATIVE_INFINITY
  const high = (day: number | null) => day ?? Number.POSITIVE_INFINITY
  return (
    low(outer.earliestStart) <= low(inner.earliestStart) &&
    high(outer.latestStart) >= high(inner.latestStart) &&
    low(outer.earliestEnd) <= low(inner.earliestEnd) &&
    high(outer.latestEnd) >= high(inner.latestEnd)
  )
}

const RANK = { DEFINITELY: 2, POSSIBLY: 1, NO: 0 }
const rank = (of: Dated, at: { from: number; to: number }) => RANK[certainty(bounds(of), of.happening, at) ?? "NO"]
const holds = (...args: Parameters<typeof fc.assert>) => fc.assert(args[0], { numRuns: 500, ...args[1] })

describe("EDTF of any kind", () => {
  it("comes back from its text as it was", () => {
    holds(fc.property(edtf, (value) => assert.deepEqual(parseEdtf(formatEdtf(value)), { ok: true, value })))
  })

  it("is EDTF to the npm package of that name too", () => {
    holds(fc.property(edtf, (value) => assert.ok(refusedByNpm(value) || readByNpm(formatEdtf(value)))))
  })

  it("is read or refused with a sentence, whatever the text", () => {
    const nearly = fc.string({ unit: fc.constantFrom(..."0129-/.,[]~?% "), maxLength: 24 })
    holds(
      fc.property(fc.oneof(nearly, fc.string({ maxLength: 120 })), (text) => {
        const parsed = parseEdtf(text)
        if (!parsed.ok) return assert.match(parsed.message, /\.$/)
        assert.ok(refusedByNpm(parsed.value) || readByNpm(text))
        assert.deepEqual(parseEdtf(formatEdtf(parsed.value)), parsed)
      }),
    )
  })

  it("has words in both languages, without an unfilled place", () => {
    holds(
      fc.property(edtf.map(formatEdtf), fc.constantFrom("en" as const, "ar" as const), (text, language) => {
        assert.doesNotMatch(String(dateWords(text, language)), /null|undefined|NaN|^$|^ | $| {2}/)
      }),
    )
  })
})

describe("bounds of anything", () => {
  it("have the inner ones within the outer ones", () => {
    holds(
      fc.property(dated, (of) => {
        const { earliestStart, latestStart, earliestEnd, latestEnd } = bounds(of)
        for (const inner of [latestStart, earliestEnd, latestEnd]) {
          assert.ok(earliestStart === null || inner === null || earliestStart <= inner)
        }
        for (const inner of [earliestStart, latestStart, earliestEnd]) {
          assert.ok(latestEnd === null || inner === null || inner <= latestEnd)
        }
      }),
    )
  })

  it("are four times the same for a day", () => {
    const day = fc.integer({ min: toDay(-9999, 1, 1), max: toDay(9999, 12, 31) })
    holds(
      fc.property(day, fc.boolean(), (of, happening) => {
        const when = { edtf: fromDay(of), startBasis: null, endBasis: null, happening, firstAsOf: null, lastAsOf: null }
        assert.deepEqual(Object.values(bounds(when)), [of, of, of, of])
      }),
    )
  })

  it("are never narrowed by a later day vouched for", () => {
    holds(
      fc.property(dated, fc.nat(3000), asked, (of, more, at) => {
        const later = { ...of, lastAsOf: (of.lastAsOf ?? of.firstAsOf ?? at.from) + more }
        const [before, after] = [bounds(of), bounds(later)]
        assert.deepEqual(
          [after.earliestStart, after.latestStart, after.latestEnd],
          [before.earliestStart, before.latestStart, before.latestEnd],
        )
        assert.ok(
          before.earliestEnd === null || (after.earliestEnd !== null && after.earliestEnd >= before.earliestEnd),
        )
        assert.ok(rank(later, at) >= rank(of, at))
      }),
    )
  })

  it("are never narrowed by an earlier day vouched for", () => {
    holds(
      fc.property(dated, fc.nat(3000), asked, (of, less, at) => {
        const earlier = { ...of, firstAsOf: (of.firstAsOf ?? at.from) - less }
        const [before, after] = [bounds(of), bounds(earlier)]
        assert.ok(
          before.latestStart === null || (after.latestStart !== null && after.latestStart <= before.latestStart),
        )
        assert.ok(rank(earlier, at) >= rank(of, at))
      }),
    )
  })

  it("of an approximate date or interval enclose those of the exact one", () => {
    const near = (end: EdtfEnd): EdtfEnd => (typeof end === "string" ? end : { ...end, approximate: true })
    const far = (end: EdtfEnd): EdtfEnd => (typeof end === "string" ? end : { ...end, approximate: false })
    const ends = fc.oneof(interval, single).map((value) => {
      if (value.form === "DATE") return [value.date, value.date] as const
      return value.form === "INTERVAL" ? ([value.start, value.end] as const) : (["OPEN", "OPEN"] as const)
    })
    holds(
      fc.property(ends, evidence, ([start, end], how) => {
        const of = (mark: typeof near) => formatEdtf({ form: "INTERVAL", start: mark(start), end: mark(end) })
        assert.ok(encloses(bounds({ edtf: of(near), ...how }), bounds({ edtf: of(far), ...how })))
      }),
    )
    holds(
      fc.property(plain, evidence, (of, how) => {
        const text = formatEdtf({ form: "DATE", date: of })
        assert.ok(encloses(bounds({ edtf: `${text}~`, ...how }), bounds({ edtf: text, ...how })))
      }),
    )
  })

  it("of a set enclose those of each of its members", () => {
    holds(
      fc.property(choice, evidence, (set, how) => {
        const outer = bounds({ edtf: formatEdtf(set), ...how })
        for (const member of set.form === "CHOICE" ? set.dates : []) {
          assert.ok(encloses(outer, bounds({ edtf: formatEdtf({ form: "DATE", date: member }), ...how })))
        }
      }),
    )
  })

  it("of a range enclose those of each date within it", () => {
    holds(
      fc.property(range, date, evidence, (of, member, how) => {
        if (of.form !== "RANGE") return
        const { first, last } = reach(member, member.approximate ? 1 : 0)
        fc.pre((of.from === null || reach(of.from).first <= first) && (of.to === null || last <= reach(of.to).last))
        const bare = { ...how, firstAsOf: null, lastAsOf: null }
        const text = formatEdtf({ form: "DATE", date: member })
        assert.ok(encloses(bounds({ edtf: formatEdtf(of), ...bare }), bounds({ edtf: text, ...bare })))
      }),
      { numRuns: 100 },
    )
  })

  it("do not depend on whether a basis is stated or inferred, nor on doubt", () => {
    holds(
      fc.property(dated, (of) => {
        const stated = bounds({
          ...of,
          edtf: of.edtf?.replaceAll("%", "~").replaceAll("?", "") ?? null,
          startBasis: of.startBasis === "INFERRED" ? "STATED" : of.startBasis,
          endBasis: of.endBasis === "INFERRED" ? "STATED" : of.endBasis,
        })
        assert.deepEqual(bounds(of), stated)
      }),
    )
  })
})

describe("certainty", () => {
  it("of a state: what holds definitely for a time holds definitely for every part of it", () => {
    holds(
      fc.property(dated, asked, fc.nat(800), (of, at, offset) => {
        const from = Math.min(at.from + offset, at.to)
        if (!of.happening && rank(of, at) === 2) assert.equal(rank(of, { from, to: at.to }), 2)
      }),
    )
  })

  it("of a happening: what lies definitely in a time lies definitely in every longer one", () => {
    holds(
      fc.property(dated, asked, fc.nat(800), (of, at, more) => {
        if (of.happening && rank(of, at) === 2) assert.equal(rank(of, { from: at.from - more, to: at.to + more }), 2)
      }),
    )
  })

  it("never grows less than possible when more time is asked for", () => {
    holds(
      fc.property(dated, asked, fc.nat(800), (of, at, more) => {
        if (rank(of, at) > 0) assert.ok(rank(of, { from: at.from - more, to: at.to + more }) > 0)
      }),
    )
  })
})

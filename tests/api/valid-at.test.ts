import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import fc from "fast-check"
import { bounds, certainty, parseAsked } from "../../api/src/dates/bounds"
import { fromDay, parseDay } from "../../api/src/dates/days"
import { parseEdtf } from "../../api/src/dates/edtf"
import { type House, type Visitor, openHouse } from "../support/house"
import { type Fixtures, fixturesOf } from "../support/samples"

let house: House
let editor: Visitor
let fixtures: Fixtures
before(async () => {
  house = await openHouse()
  editor = await house.as("editor")
  fixtures = await fixturesOf(house.anonymous)
})
after(() => house.close())

type Dated = { edtf: string | null; startBasis: any; endBasis: any; asOf: (string | null)[]; happening: boolean }

/** Enters a claim dated so: a post for a state, a gift made once for a happening. */
async function enter({ edtf, startBasis, endBasis, asOf, happening }: Dated, group: string): Promise<any> {
  const claim = {
    when: { edtf, startBasis, endBasis, reason: "For trial." },
    citations: asOf.map((day) => ({ speaker: fixtures.speaker, ...(day && { asOf: day }) })),
  }
  const select = "record { id lastAttested when { earliestStart latestStart earliestEnd latestEnd } }"
  const made = happening
    ? await editor.write(
        "createFundingFlow",
        { ...claim, giver: { stated: "NOT_STATED" }, recipient: { actor: group }, type: "FUNDS", period: "ONCE" },
        select,
      )
    : await editor.write(
        "createPosition",
        { ...claim, holder: { stated: "UNNAMED" }, organization: { actor: group }, role: "COMMANDER" },
        select,
      )
  return made.record
}

const newGroup = async () =>
  (await editor.write("createArmedGroup", { descriptiveLabel: "a group for trial" })).record.id as string

/** The claims of a group that hold at a time, as its lists tell. */
async function holding(group: string, at: string, sure: "DEFINITELY" | "POSSIBLY"): Promise<Set<string>> {
  const list = async (field: string) => {
    const ids: string[] = []
    for (let cursor: string | null = null, more = true; more; ) {
      const { armedGroup }: any = await house.anonymous.read(
        `query($id: ID!, $at: String, $sure: Certainty, $after: String) { armedGroup(id: $id) { list: ${field}(first: 100, after: $after, validAt: $at, certainty: $sure) { nodes { id } pageInfo { hasNextPage endCursor } } } }`,
        { id: group, at, sure, after: cursor },
      )
      ids.push(...armedGroup.list.nodes.map((n: any) => n.id))
      more = armedGroup.list.pageInfo.hasNextPage
      cursor = armedGroup.list.pageInfo.endCursor
    }
    return ids
  }
  return new Set([...(await list("positions")), ...(await list("fundingReceived"))])
}

/** A row of the table of readings: the date, the four bounds, and what holds at which time. */
type Row = [string, Partial<Dated>, (string | null)[], Record<string, "DEFINITELY" | "POSSIBLY" | "NO">]

const rows: Row[] = [
  [
    "2012~/2016",
    { endBasis: "INFERRED" },
    ["2011-01-01", "2013-12-31", "2016-01-01", "2016-12-31"],
    { "2015": "DEFINITELY", "2013": "POSSIBLY", "2017": "NO" },
  ],
  ["2016/..", {}, ["2016-01-01", "2016-12-31", "2016-01-01", null], { "2015": "NO", "2017": "POSSIBLY" }],
  ["2017/..", { asOf: ["2018-08-06"] }, ["2017-01-01", "2017-12-31", "2018-08-06", null], { "2018-03": "DEFINITELY" }],
  [
    "",
    { asOf: ["2018-08-06"] },
    [null, "2018-08-06", "2018-08-06", null],
    { "2018-08-06": "DEFINITELY", "2018-08-05": "POSSIBLY", "2030": "POSSIBLY" },
  ],
  [
    "[..2018-08-06]",
    { endBasis: "OVER" },
    [null, "2018-08-06", null, "2018-08-06"],
    { "2018-08-07": "NO", "2018-08-06": "POSSIBLY" },
  ],
  [
    "[..2018-08-06]",
    { endBasis: "UNKNOWN" },
    [null, "2018-08-06", null, null],
    { "2018-08-06": "POSSIBLY", "2018-08-07": "POSSIBLY", "2000": "POSSIBLY" },
  ],
  ["2016", {}, ["2016-01-01", "2016-12-31", "2016-01-01", "2016-12-31"], { "2016": "POSSIBLY", "2015": "NO" }],
  ["", {}, [null, null, null, null], { "2016": "POSSIBLY" }],
  [
    "2012~",
    { happening: true },
    ["2011-01-01", "2013-12-31", "2011-01-01", "2013-12-31"],
    { "2012": "POSSIBLY", "2011/2013": "DEFINITELY" },
  ],
  [
    "2018-04",
    { happening: true },
    ["2018-04-01", "2018-04-30", "2018-04-01", "2018-04-30"],
    { "2018": "DEFINITELY", "2018-05": "NO" },
  ],
]

describe("What holds at a time", () => {
  for (const [edtf, how, expected, at] of rows)
    it(`of ${how.happening ? "a happening" : "a state"} dated ${edtf || "by nothing"}${how.endBasis ? `, its end ${how.endBasis}` : ""}${how.asOf ? `, attested ${how.asOf}` : ""} is as the table of readings says`, async () => {
      const group = await newGroup()
      const { id, when } = await enter(
        { edtf: edtf || null, startBasis: null, endBasis: null, happening: false, asOf: [null], ...how },
        group,
      )
      assert.deepEqual([when.earliestStart, when.latestStart, when.earliestEnd, when.latestEnd], expected)
      for (const [time, answer] of Object.entries(at)) {
        assert.equal(
          (await holding(group, time, "DEFINITELY")).has(id),
          answer === "DEFINITELY",
          `definitely in ${time}`,
        )
        assert.equal((await holding(group, time, "POSSIBLY")).has(id), answer !== "NO", `possibly in ${time}`)
      }
    })

  it("is what the bounds of each claim say, for claims and times of every sort", async () => {
    const group = await newGroup()
    const claims = new Map<string, Dated>()
    for (const dated of fc.sample(anyDated, 60)) {
      const { id, when, lastAttested } = await enter(dated, group)
      claims.set(id, dated)
      const found = boundsOf(dated)
      const told = Object.fromEntries(Object.entries(found).map(([k, v]) => [k, v === null ? null : fromDay(v)]))
      assert.deepEqual(when, told, JSON.stringify(dated))
      assert.equal(lastAttested, latest(dated), JSON.stringify(dated))
    }
    await fc.assert(
      fc.asyncProperty(anyAsked, async (at) => {
        const asked = parseAsked(at)
        assert.ok(asked.ok)
        const [definitely, possibly] = [await holding(group, at, "DEFINITELY"), await holding(group, at, "POSSIBLY")]
        for (const [id, dated] of claims) {
          const answer = certainty(boundsOf(dated), dated.happening, asked.value)
          const where = `${JSON.stringify(dated)} in ${at}`
          assert.equal(definitely.has(id), answer === "DEFINITELY", where)
          assert.equal(possibly.has(id), answer !== null, where)
        }
      }),
      { numRuns: 25 },
    )
  })

  it("is asked by an exact time only", async () => {
    for (const at of ["2015~", "2015/..", "[2015,2016]", "spring", "2015-02-30", "2016/2015", ""]) {
      const { errors, data } = await house.anonymous.ask(
        "query($at: String) { positions(validAt: $at) { nodes { id } } }",
        { at },
      )
      assert.deepEqual(
        [data.positions, errors?.[0].extensions.code, errors?.[0].extensions.argument],
        [null, "BAD_USER_INPUT", ["validAt"]],
        at,
      )
      assert.match(errors![0].message, /\d{4}/, at)
    }
  })
})

const days = ({ asOf }: Dated) => asOf.flatMap((d) => (d ? [parseDay(d)!] : []))
const latest = (dated: Dated) => (days(dated).length > 0 ? fromDay(Math.max(...days(dated))) : null)

function boundsOf(dated: Dated) {
  const on = days(dated)
  const [firstAsOf, lastAsOf] = on.length > 0 ? [Math.min(...on), Math.max(...on)] : [null, null]
  return bounds({ ...dated, firstAsOf, lastAsOf })
}

const two = (n: number) => String(n).padStart(2, "0")
const year = fc.integer({ min: 2012, max: 2018 }).map(String)
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`)
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${two(d)}`)
const plain = fc.oneof(year, month, day)
const marked = fc.tuple(plain, fc.constantFrom("", "", "~", "?", "%")).map((p) => p.join(""))
const written = fc
  .oneof(
    marked,
    fc
      .tuple(fc.oneof(marked, fc.constantFrom("..", "")), fc.oneof(marked, fc.constantFrom("..", "")))
      .map((p) => p.join("/")),
    fc.tuple(fc.oneof(plain, fc.constant("")), fc.oneof(plain, fc.constant(""))).map((p) => `[${p.join("..")}]`),
    fc.array(plain, { minLength: 2, maxLength: 4 }).map((p) => `[${p.join(",")}]`),
  )
  .filter((text) => parseEdtf(text).ok)
const anyDated: fc.Arbitrary<Dated> = fc.record({
  edtf: fc.option(written, { freq: 6 }),
  startBasis: fc.constantFrom(null, "STATED", "INFERRED", "UNKNOWN"),
  endBasis: fc.constantFrom(null, "STATED", "INFERRED", "OVER", "UNKNOWN"),
  asOf: fc.array(fc.option(day), { minLength: 1, maxLength: 3 }),
  happening: fc.boolean(),
})
const anyAsked = fc.oneof(
  plain,
  fc
    .tuple(plain, plain)
    .map((p) => p.join("/"))
    .filter((text) => parseEdtf(text).ok),
)

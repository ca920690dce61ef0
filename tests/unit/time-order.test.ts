import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import { type Dated, type Order, contradictions, inOrder } from "../../api/src/answers/time"

const undated = { earliestStart: null, latestStart: null, earliestEnd: null, latestEnd: null }
const on = (id: string, first: number, last = first): Dated => ({
  id,
  earliestStart: first,
  latestStart: last,
  earliestEnd: first,
  latestEnd: last,
})
const order = (recordId: string, says: "BEFORE" | "DURING", otherId: string, more: Partial<Order> = {}): Order => ({
  id: `${recordId} ${says} ${otherId}`,
  recordId,
  recordPart: "WHOLE",
  order: says,
  otherId,
  otherPart: "WHOLE",
  ...more,
})
const told = (dated: Dated[], orders: Order[]) => contradictions(dated, orders).map((c) => [c.id, c.fault])

// Records a0, a1, … and orders that always point from a lower to a higher number, so that no circle can be.
const forward = fc.integer({ min: 2, max: 12 }).chain((n) =>
  fc.record({
    ids: fc.shuffledSubarray(
      Array.from({ length: n }, (_, i) => `a${i}`),
      { minLength: n },
    ),
    pairs: fc.array(
      fc
        .tuple(fc.nat(n - 1), fc.nat(n - 1))
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
      { maxLength: 20 },
    ),
  }),
)

describe("Orders in time", () => {
  it("put what came before another before it, and lose and double nothing", () => {
    fc.assert(
      fc.property(forward, ({ ids, pairs }) => {
        const dated = ids.map((id) => ({ id, ...undated }))
        const orders = pairs.map(([a, b]) => order(`a${a}`, "BEFORE", `a${b}`))
        const sorted = inOrder(dated, orders).map((d) => d.id)
        assert.deepEqual([...sorted].sort(), [...ids].sort())
        for (const o of orders) assert.ok(sorted.indexOf(o.recordId) < sorted.indexOf(o.otherId), o.id)
        assert.deepEqual(told(dated, orders), [])
      }),
    )
  })

  it("leave the order as it came where nothing is said", () => {
    const dated = ["c", "a", "b"].map((id) => ({ id, ...undated }))
    assert.deepEqual(
      inOrder(dated, []).map((d) => d.id),
      ["c", "a", "b"],
    )
  })

  it("that lead back to where they began are told, each of them, and still every record stands once", () => {
    const dated = ["a", "b", "c", "d"].map((id) => ({ id, ...undated }))
    const orders = [
      order("a", "BEFORE", "b"),
      order("b", "BEFORE", "c"),
      order("c", "BEFORE", "a"),
      order("a", "BEFORE", "d"),
    ]
    assert.equal(inOrder(dated, orders).length, 4)
    assert.deepEqual(told(dated, orders), [
      ["a BEFORE b", "CIRCLE"],
      ["b BEFORE c", "CIRCLE"],
      ["c BEFORE a", "CIRCLE"],
    ])
  })

  it("are against the dates only where these leave no room", () => {
    const [early, late, wide] = [on("early", 10), on("late", 20), on("wide", 5, 30)]
    assert.deepEqual(told([early, late], [order("early", "BEFORE", "late")]), [])
    assert.deepEqual(told([early, late], [order("late", "BEFORE", "early")]), [["late BEFORE early", "DATES"]])
    assert.deepEqual(told([early, wide], [order("wide", "BEFORE", "early")]), [])
    assert.deepEqual(told([early, on("same", 10)], [order("early", "BEFORE", "same")]), [])
    assert.deepEqual(told([early, { id: "nobody knows", ...undated }], [order("nobody knows", "BEFORE", "early")]), [])
  })

  it("look at the part of each record that is meant", () => {
    const war = { ...on("war", 10), earliestEnd: 50, latestEnd: 60 }
    const peace = on("peace", 70)
    const raid = on("raid", 30)
    assert.deepEqual(told([war, raid], [order("war", "BEFORE", "raid")]), [["war BEFORE raid", "DATES"]])
    assert.deepEqual(told([war, raid], [order("war", "BEFORE", "raid", { recordPart: "START" })]), [])
    assert.deepEqual(told([war, raid], [order("raid", "DURING", "war")]), [])
    assert.deepEqual(told([war, peace], [order("peace", "DURING", "war")]), [["peace DURING war", "DATES"]])
    assert.deepEqual(told([war, raid], [order("raid", "BEFORE", "war", { otherPart: "END" })]), [])
  })

  it("make no circle where one part lies between two others", () => {
    const dated = ["war", "raid"].map((id) => ({ id, ...undated }))
    const orders = [
      order("war", "BEFORE", "raid", { recordPart: "START" }),
      order("raid", "BEFORE", "war", { otherPart: "END" }),
    ]
    assert.deepEqual(told(dated, orders), [])
    assert.deepEqual(
      inOrder(dated, orders).map((d) => d.id),
      ["war", "raid"],
    )
  })

  it("of records that are not in the timeline change nothing", () => {
    const dated = [on("a", 1)]
    assert.deepEqual(inOrder(dated, [order("z", "BEFORE", "a")]), dated)
    assert.deepEqual(told(dated, [order("z", "BEFORE", "a"), order("a", "DURING", "z")]), [])
  })
})

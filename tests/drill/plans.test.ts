import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { graphKind } from "../../api/src/graph/kinds"
import { type KindName, allKinds } from "../../api/src/ledger/kind"
import { fill } from "../bench/fill"
import { filtersOf } from "../support/filters"
import { everything, many, ordersOf } from "../support/forms"
import { type House, openHouse } from "../support/house"
import { fullest, listsOfRecords } from "../support/own-lists"
import { type Plan, Plans, asksFor, readsWhole, sorts, told } from "../support/plans"

// What the planner does in a register of 10,000 groups. Kinds of which it holds few are read whole with good reason;
// whether an index would serve them is asked of all kinds in api/plans.test.ts.

/** A table of fewer records may be cheapest read whole. */
const large = 4_000
/** A filter that leaves no more of all records than this is worth asking an index for. */
const few = 0.01

const counts = ({ sql }: Plan) => sql.includes("SELECT count(*)")

describe("In a register of 10,000 groups", () => {
  let house: House
  let plans: Plans
  const records = new Map<KindName, number>()
  before(async () => {
    house = await openHouse()
    await fill(house, 10_000, 1, () => {})
    plans = await Plans.of(house)
    for (const { name } of allKinds()) records.set(name, await plans.count(name))
  })
  after(async () => {
    await plans.close()
    await house.close()
  })
  const isLarge = (kind: KindName) => records.get(kind)! >= large

  it("most kinds have so many records that it matters how they are found", () => {
    const names = [...records.keys()].filter(isLarge)
    assert.ok(names.length > records.size / 2, JSON.stringify([...records]))
  })

  for (const { name } of allKinds())
    it(`a filter of ${many(name)} that few pass is answered by its index, and no page reads the table whole`, async () => {
      if (!isLarge(name)) return
      for (const { args, column, share } of await filtersOf(graphKind(name), plans)) {
        const asked = await plans.ask(`{ ${many(name)}(${args}) { totalCount nodes { id } } }`, name, "any")
        assert.equal(asked.plans.length, 2)
        for (const plan of asked.plans) {
          const what = `${args} (${share} of all): ${told(plan)}`
          if (share <= few || !counts(plan)) assert.ok(!readsWhole(plan, name), what)
          if (share <= few) assert.ok(asksFor(plan, column), what)
        }
      }
    })

  for (const { name } of allKinds())
    it(`a page of ${many(name)} in any order, from the start or from a cursor, is read from the index of the order`, async () => {
      if (!isLarge(name)) return
      for (const order of ordersOf(name)) {
        const page = (at: string) =>
          plans.ask(`{ list: ${many(name)}(${order} first: 50 ${at}) { pageInfo { endCursor } } }`, name, "any")
        const first = await page("")
        const next = await page(`after: "${first.data.list.pageInfo.endCursor}"`)
        for (const plan of [...first.plans, ...next.plans])
          assert.ok(!readsWhole(plan, name) && !sorts(plan), `${order}: ${told(plan)}`)
        for (const plan of next.plans) assert.ok(asksFor(plan), `${order}: ${told(plan)}`)
      }
    })

  for (const own of listsOfRecords())
    it(`the list ${own.field} of ${own.on.join(", ")} is found without reading the table whole`, async () => {
      if (!isLarge(own.of.name)) return
      const args = `first: 25, ${everything(own.of)}`
      const select = own.on.map((kind) => `... on ${kind} { ${own.field}(${args}) { totalCount nodes { id } } }`)
      const ids = (await fullest(own, house.anonymous)).map((r) => `"${r.id}"`)
      const query = `{ nodes(ids: [${ids}]) { ${select.join(" ")} } }`
      for (const plan of (await plans.ask(query, own.of.name, "any")).plans)
        assert.ok(!readsWhole(plan, own.of.name), told(plan))
    })
})

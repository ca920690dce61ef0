import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { graphKind } from "../../api/src/graph/kinds"
import { allKinds } from "../../api/src/ledger/kind"
import { filtersOf } from "../support/filters"
import { many, ordersOf } from "../support/forms"
import { type House, openHouse } from "../support/house"
import { Plans, asksFor, readsWhole, sorts, told } from "../support/plans"

// In a small register the planner would read tables whole; here it may not. What it does in a large one: drill/plans.

let house: House
let plans: Plans
before(async () => {
  house = await openHouse()
  await house.register.pool.query("ANALYZE")
  plans = await Plans.of(house)
})
after(async () => {
  await plans.close()
  await house.close()
})

for (const { name } of allKinds())
  describe(`A list of ${name}`, () => {
    it("has an index for every filter", async () => {
      for (const { args, column } of await filtersOf(graphKind(name), plans)) {
        const { plans: asked } = await plans.ask(`{ ${many(name)}(${args}) { totalCount } }`, name, "ask")
        for (const plan of asked) {
          assert.ok(!readsWhole(plan, name), `${args} reads the table whole: ${told(plan)}`)
          assert.ok(asksFor(plan, column), `${args} asks no index for ${column}: ${told(plan)}`)
        }
      }
    })

    it("has an index for every order, both ways", async () => {
      for (const order of ordersOf(name)) {
        const { plans: asked } = await plans.ask(`{ ${many(name)}(${order}) { nodes { id } } }`, name, "order")
        for (const plan of asked) {
          assert.ok(!readsWhole(plan, name), `${order} reads the table whole: ${told(plan)}`)
          assert.ok(!sorts(plan), `${order} sorts: ${told(plan)}`)
        }
      }
    })
  })

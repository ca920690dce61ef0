import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { type House, openHouse } from "../support/house"

describe("The first dossier, read by anybody", () => {
  let house: House
  before(async () => {
    house = await openHouse()
  })
  after(() => house.close())

  it("tells who led Liwa al-Baqir in 2017, and that the list is open", async () => {
    const { armedGroup } = await house.anonymous.read(`{ armedGroup(slug: "liwa-al-baqir") {
      leaders(validAt: "2017") { listOpen nodes { holder { label } role { code } } } } }`)
    assert.deepEqual(armedGroup.leaders.nodes.map((n: any) => n.holder.label).sort(), ["Hamzah Hussein Abu Abbas", "Shiro Ali Baer", "several members"])
    assert.equal(armedGroup.leaders.listOpen, true)
  })
})

import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { heard } from "../support/heard"
import { type House, openHouse } from "../support/house"
import { leakMatrix } from "../support/leaks/matrix"
import { canaryOf, states } from "../support/leaks/states"

let house: House
const server = heard("debug")
before(async () => {
  house = await openHouse("seeded_register", {}, undefined, server.log)
})
after(() => house.close())

describe("The leak matrix", () => {
  it("has no hole for a person, a claim and a source, whoever asks, by whatever way, in whatever state", async (t) => {
    const { cells, askers, ways, holes, unseen } = await leakMatrix(house, ["Person", "Position", "Source"])
    t.diagnostic(`${askers} askers × ${ways} ways × 8 states = ${cells} cells`)
    assert.deepEqual(holes, [])
    assert.deepEqual(unseen, [])
    assert.ok(cells > 2000)
    assert.match(server.text(), /"method":"POST"|"req"|"status/)
    for (const state of states)
      assert.ok(!server.text().toLowerCase().includes(canaryOf(state)), `the log tells what is ${state}`)
  })
})

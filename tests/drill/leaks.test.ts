import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { kindNames } from "../../api/src/ledger/kind"
import { type House, openHouse } from "../support/house"
import { leakMatrix } from "../support/leaks/matrix"

let house: House
before(async () => {
  house = await openHouse()
})
after(() => house.close())

describe("The leak matrix at full width", () => {
  it("has no hole for any kind of record, whoever asks, by whatever way, in whatever state", async (t) => {
    const { cells, askers, ways, holes, unseen } = await leakMatrix(house, kindNames)
    t.diagnostic(`${askers} askers × ${ways} ways × 8 states = ${cells} cells, each over ${kindNames.length} kinds`)
    assert.deepEqual(holes, [])
    assert.deepEqual(unseen, [])
  })
})

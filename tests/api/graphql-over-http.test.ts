import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { serverAudits } from "graphql-http"
import { type House, openHouse } from "../support/house"

let house: House
before(async () => {
  house = await openHouse()
})
after(() => house.close())

const audits = serverAudits({ url: () => `${house.url}/graphql` })

describe("The public endpoint, by the audits of GraphQL over HTTP,", () => {
  for (const { id, name, fn } of audits)
    it(`${name} (${id})`, async () => {
      const result = await fn()
      assert.equal(result.status, "ok", "reason" in result ? result.reason : "")
    })

  it("is put to all 61 of them", () => {
    assert.equal(audits.length, 61)
  })
})

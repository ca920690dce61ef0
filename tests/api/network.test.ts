import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { type House, openHouse } from "../support/house"
import { saidBy } from "../support/samples"

describe("What a record is tied to, and in which order it came", () => {
  let house: House
  let group: string
  before(async () => {
    house = await openHouse()
    group = (await house.anonymous.read(`{ armedGroup(slug: "liwa-al-baqir") { id } }`)).armedGroup.id
  })
  after(() => house.close())
  const around = async (more: string) =>
    (
      await house.anonymous.read(`{ network(center: "${group}"${more}) { complete nodes { distance record { id label } }
      edges { kind says from { id } to { id } claims { id } } } }`)
    ).network

  it("is drawn from the claims that tie two records, the centre at distance 0, bans left out", async () => {
    const { nodes, edges, complete } = await around("")
    assert.equal(complete, true)
    assert.deepEqual(
      nodes.filter((n: any) => n.distance === 0).map((n: any) => n.record.id),
      [group],
    )
    assert.deepEqual([...new Set(edges.map((e: any) => e.kind))].sort(), [
      "Attribute",
      "FundingFlow",
      "Participation",
      "Position",
      "Presence",
      "Relation",
    ])
    assert.ok(edges.every((e: any) => [e.from.id, e.to.id].includes(group) && e.claims.length > 0))
    assert.equal(edges.filter((e: any) => e.says === "BANNED_FROM").length, 0)
  })

  it("leaves out other kinds, and times at which nothing held, when asked", async () => {
    const posts = await around(", kinds: [Position]")
    assert.deepEqual([...new Set(posts.edges.map((e: any) => e.kind))], ["Position"])
    assert.deepEqual((await around(', kinds: [Position], validAt: "1990", certainty: DEFINITELY')).edges, [])
    assert.ok((await around(", kinds: [Relation], depth: 2")).nodes.some((n: any) => n.distance === 2))
  })

  it("goes one or two ties far and no further", async () => {
    for (const depth of [0, 3]) {
      const { errors } = await house.anonymous.ask(`{ network(center: "${group}", depth: ${depth}) { complete } }`)
      assert.deepEqual([errors![0].extensions.code, errors![0].extensions.argument], ["BAD_USER_INPUT", ["depth"]])
    }
  })

  it("tells an order in time that the dates do not allow, and changes no date for it", async () => {
    const { events, speakers } = await house.anonymous.read(`{ events(first: 50) { nodes { id type when { edtf } } }
      speakers(where: { identity: { eq: NAMED } }, first: 1) { nodes { id } } }`)
    const of = (type: string) => events.nodes.find((e: any) => e.type === type)
    const line = `query($id: ID!) { timeline(record: $id) { entries { claim { id } } contradictions { fault order { id } } } }`
    const told = async () => (await house.anonymous.read(line, { id: group })).timeline
    const before = await told()
    assert.deepEqual(before.contradictions, [])
    const { record } = await (await house.as("editor")).write("createTimeOrder", {
      record: of("DECLARATION").id,
      order: "BEFORE",
      other: of("FORMATION").id,
      citations: saidBy(speakers.nodes[0].id),
    })
    const after = await told()
    assert.deepEqual(after.contradictions, [{ fault: "DATES", order: { id: record.id } }])
    assert.equal(after.entries.length, before.entries.length)
    const formed = (await house.anonymous.read(`{ event(id: "${of("FORMATION").id}") { when { edtf } } }`)).event
    assert.equal(formed.when.edtf, of("FORMATION").when.edtf)
  })

  it("answers null for what is not there", async () => {
    const nothing = await house.anonymous.read(
      `{ timeline(record: "no id") { entries { claim { id } } } network(center: "no id") { complete } }`,
    )
    assert.deepEqual(nothing, { timeline: null, network: null })
  })
})

import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { type House, type Visitor, openHouse } from "../support/house"
import { type Fixtures, fixturesOf, saidBy } from "../support/samples"

let house: House
let editor: Visitor
let fixtures: Fixtures
before(async () => {
  house = await openHouse()
  editor = await house.as("editor")
  fixtures = await fixturesOf(house.anonymous)
})
after(() => house.close())

describe("A filter", () => {
  /** The ids of positions a filter finds, and those a function picks from all of them. */
  async function positions(where: string) {
    const { list } = await house.anonymous.read(
      `{ list: positions(first: 100, where: ${where}) { totalCount nodes { id } } }`,
    )
    assert.equal(list.totalCount, list.nodes.length)
    return list.nodes.map((n: any) => n.id) as string[]
  }
  async function picked(test: (p: any) => boolean) {
    const { list } = await house.anonymous.read(
      `{ list: positions(first: 100) { nodes { id role { code } holder { actor { id } } organization { actor { id } } externalIds { value } } } }`,
    )
    return list.nodes.filter(test).map((n: any) => n.id) as string[]
  }
  const role = (p: any) => p.role.code
  const held = (p: any) => p.holder.actor?.id
  const within = (p: any) => p.organization.actor?.id

  it("takes values, several values and nothing, and all of its fields must fit", async () => {
    const { group, person } = fixtures
    assert.deepEqual(await positions(`{ role: { eq: "LEADER" } }`), await picked((p) => role(p) === "LEADER"))
    assert.deepEqual(
      await positions(`{ role: { in: ["LEADER", "FOUNDER"] } }`),
      await picked((p) => ["LEADER", "FOUNDER"].includes(role(p))),
    )
    assert.deepEqual(await positions(`{ role: { in: [] } }`), [])
    assert.deepEqual(await positions(`{ role: { eq: "NOBODY" } }`), [])
    assert.deepEqual(await positions(`{ organization: { isNull: true } }`), await picked((p) => !within(p)))
    assert.deepEqual(await positions(`{ organization: { isNull: false } }`), await picked((p) => within(p)))
    assert.deepEqual(
      await positions(`{ holder: { eq: "${person}" }, organization: { eq: "${group}" } }`),
      await picked((p) => held(p) === person && within(p) === group),
    )
    assert.deepEqual(
      await positions(`{ externalId: { scheme: "alami-2018", value: "F036" } }`),
      await picked((p) => p.externalIds.some((e: any) => e.value === "F036")),
    )
    assert.deepEqual(await positions("{}"), await picked(() => true))
  })

  it("joins by AND, OR and NOT, three deep and no deeper", async () => {
    const { group } = fixtures
    const leader = `{ role: { eq: "LEADER" } }`
    const here = `{ organization: { eq: "${group}" } }`
    const nowhere = `{ organization: { isNull: true } }`
    assert.deepEqual(
      await positions(`{ OR: [${leader}, ${nowhere}] }`),
      await picked((p) => role(p) === "LEADER" || !within(p)),
    )
    assert.deepEqual(
      await positions(`{ AND: [${leader}, ${here}] }`),
      await picked((p) => role(p) === "LEADER" && within(p) === group),
    )
    assert.deepEqual(
      await positions(`{ NOT: [${leader}, ${here}] }`),
      await picked((p) => role(p) !== "LEADER" && within(p) !== group),
    )
    assert.deepEqual(
      await positions(`{ role: { eq: "LEADER" }, NOT: [${here}] }`),
      await picked((p) => role(p) === "LEADER" && within(p) !== group),
    )
    assert.deepEqual(
      await positions(`{ AND: [{ OR: [${leader}, { NOT: [${here}] }] }] }`),
      await picked((p) => role(p) === "LEADER" || within(p) !== group),
    )
    assert.deepEqual(await positions("{ OR: [] }"), [])
    assert.deepEqual(await positions("{ AND: [], NOT: [] }"), await picked(() => true))
    const { errors } = await house.anonymous.ask(
      `{ positions(where: { AND: [{ OR: [{ NOT: [{ AND: [${leader}] }] }] }] }) { nodes { id } } }`,
    )
    assert.deepEqual(
      [errors![0].extensions.code, errors![0].extensions.argument],
      ["BAD_USER_INPUT", ["where", "AND", 0, "OR", 0, "NOT", 0, "AND", 0]],
    )
    assert.match(errors![0].message, /three deep/)
  })

  it("takes at most a hundred values", async () => {
    const ask = (n: number) =>
      house.anonymous.ask("query($in: [ID!]) { positions(where: { id: { in: $in } }) { nodes { id } } }", {
        in: Array(n).fill("x"),
      })
    assert.equal((await ask(100)).errors, undefined)
    const { errors } = await ask(101)
    assert.deepEqual(
      [errors![0].extensions.code, errors![0].extensions.argument],
      ["BAD_USER_INPUT", ["where", "id", "in"]],
    )
  })

  it("by name finds parts of names and titles in any script, and reads no pattern", async () => {
    const named = async (list: string, contains: string) =>
      (
        await house.anonymous.read(
          `query($c: String) { list: ${list}(where: { name: { contains: $c } }) { nodes { label } } }`,
          { c: contains },
        )
      ).list.nodes.map((n: any) => n.label)
    assert.deepEqual(await named("armedGroups", "baqi"), ["Liwa al-Baqir"])
    assert.deepEqual(await named("armedGroups", "الباقر"), ["Liwa al-Baqir"])
    assert.deepEqual(await named("sources", "baqir brigade"), ["Liwa al-Baqir (The Baqir Brigade) in Syria"])
    assert.deepEqual(await named("speakers", "FACEBOOK"), ["Liwa al-Baqir's Facebook page"])
    for (const sign of ["%", "_", "b_qir", "baq%r", "\\", "'"])
      assert.deepEqual(await named("armedGroups", sign), [], sign)
    assert.deepEqual(await named("armedGroups", `x'; DROP TABLE "Name"; --`), [])
    assert.equal((await named("armedGroups", "baqi")).length, 1, "The table is still there.")
  })

  it("of claims leaves out what is withdrawn, intended, or attested too long ago, unless asked for", async () => {
    const input = { from: { actor: fixtures.group }, to: { actor: fixtures.tribe }, type: "SUPPORTS" }
    const citation = (asOf: string) => ({ citations: [{ ...saidBy(fixtures.speaker)[0], asOf }] })
    const old = (await editor.write("createRelation", { ...input, ...citation("2010-01-01") })).record.id
    const recent = (await editor.write("createRelation", { ...input, ...citation("2020-01-01") })).record.id
    const intended = (
      await editor.write("createRelation", { ...input, modality: "INTENDED", ...citation("2020-01-01") })
    ).record.id
    const withdrawn = (await editor.write("createRelation", { ...input, ...citation("2020-01-01") })).record.id
    await editor.write("withdrawRelation", { id: withdrawn, expectedVersion: 1, reason: "Read wrongly." })
    const found = async (args: string) =>
      (
        await house.anonymous.read(
          `{ list: relations(where: { to: { eq: "${fixtures.tribe}" }, type: { eq: SUPPORTS } } ${args}) { nodes { id } } }`,
        )
      ).list.nodes.map((n: any) => n.id)
    assert.deepEqual(await found(""), [old, recent])
    assert.deepEqual(await found(', attestedSince: "2020-01-01"'), [recent])
    assert.deepEqual(await found(', attestedSince: "2020-01-02"'), [])
    assert.deepEqual(await found(", modality: [INTENDED]"), [intended])
    assert.deepEqual(await found(", modality: [ACTUAL, INTENDED], status: [ACCEPTED, WITHDRAWN]"), [
      old,
      recent,
      intended,
      withdrawn,
    ])
    assert.deepEqual(await found(", status: [WITHDRAWN]"), [withdrawn])
    assert.deepEqual(await found(", status: []"), [])
  })
})

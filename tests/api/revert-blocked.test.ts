import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { freshId } from "../../api/src/ledger/changeset"
import { verify } from "../../api/src/ledger/verify"
import { type House, type Visitor, openHouse } from "../support/house"
import { reverterIn } from "../support/reverts"
import { type Fixtures, deleteWhole, faults, fixturesOf, saidBy } from "../support/samples"

let house: House
let editor: Visitor
let fixtures: Fixtures
let by: ReturnType<typeof reverterIn>
before(async () => {
  house = await openHouse()
  editor = await house.as("editor")
  fixtures = await fixturesOf(house.anonymous)
  by = reverterIn(house, editor, fixtures)
})
after(async () => {
  assert.deepEqual(await verify(house.register.pool), [])
  await house.close()
})

describe("A revert is blocked", () => {
  it("by whoever points at what would be deleted, until he points elsewhere", async () => {
    const holder = await by.person({ descriptiveLabel: "the deputy" })
    const post = await by.position({ holder: { actor: holder.id } })
    for (const [what, input] of [
      ["Change", { revision: holder.revision, record: holder.id }],
      ["Changeset", { revision: holder.revision }],
    ] as const)
      assert.equal((await by.blocked(what, input, "POINTS_AT", post.id, post.revision)).kind, "Position")
    await editor.write("updatePosition", { id: post.id, expectedVersion: 1, holder: { actor: fixtures.person } })
    await by.revert("Changeset", { revision: holder.revision })
    assert.equal(await by.node(holder.id), null)
  })

  it("by what would be pointed at and is deleted, which is told by the name it had", async () => {
    const holder = await by.person({ descriptiveLabel: "the vanished" })
    const role = freshId("Term")
    const labels = { labelEn: "bursar", labelAr: "أمين الصندوق", definition: "Keeps the purse." }
    await editor.write("createTerm", { id: role, scheme: "position-role", code: "BURSAR", ...labels })
    const post = await by.position({ holder: { actor: holder.id }, role: "BURSAR" })
    await deleteWhole(editor, "Position", { id: post.id, expectedVersion: 1 })
    const gone = await by.newest()
    await editor.write("deletePerson", { id: holder.id, expectedVersion: 1 })
    const input = { id: post.id, toVersion: 1, expectedVersion: 2 }
    const block = await by.blocked("Record", input, "TARGET_DELETED", holder.id, gone + 1)
    assert.deepEqual([block.label, block.record], ["the vanished", null])
    await by.revert("Record", { id: holder.id, toVersion: 1, expectedVersion: 2 })
    await editor.write("deleteTerm", { id: role, expectedVersion: 1 })
    const term = await by.blocked("Change", { revision: gone, record: post.id }, "TARGET_DELETED", role, gone + 3)
    assert.equal(term.label, "bursar")
    await by.revert("Changeset", { revision: gone + 3 })
    await by.revert("Changeset", { revision: gone })
    assert.equal((await by.node(post.id, "... on Position { label }")).label, "the vanished, bursar of Liwa al-Baqir")
  })

  it("where a claim would be left without evidence", async () => {
    const { id, citation } = await by.position()
    const more = { create: saidBy(fixtures.second) }
    const added = await editor.write("updatePosition", { id, expectedVersion: 1, citations: more })
    await editor.write("deleteCitation", { id: citation, expectedVersion: 1 })
    const { changeset } = await house.anonymous.read(
      `{ changeset(revision: ${added.revision}) { changes { recordId operation } } }`,
    )
    const [change] = changeset.changes
    const { revision } = await by.node(id, "... on Record { revision }")
    await by.blocked("Change", { revision: added.revision, record: change.recordId }, "LAST_EVIDENCE", id, revision)
  })

  it("where an actor would be left without a name", async () => {
    const { id } = await by.person({ descriptiveLabel: "the nameless" })
    const { record, revision } = await editor.write("createName", { record: id, ...by.named("Abu Ism") })
    const bare = await editor.write("updatePerson", { id, expectedVersion: 1, descriptiveLabel: null })
    await by.blocked("Change", { revision, record: record.id }, "LAST_NAME", id, bare.revision)
  })

  it("by who has the slug, the unique id, the code or the preferred mark meanwhile", async () => {
    const externalIds = [{ scheme: "wikidata", value: "Q77, and more" }]
    const first = await by.person({ slug: "taken-slug" })
    const second = await by.person({ externalIds })
    const code = { scheme: "activity", code: "TAKEN", labelEn: "x", labelAr: "س", definition: "X." }
    const term = await editor.write("createTerm", code)
    const { id: called } = await by.person()
    const name = await editor.write("createName", { record: called, ...by.named("One", { preferred: true }) })
    const deletions: [string, string][] = []
    for (const [kind, id] of [
      ["Person", first.id],
      ["Person", second.id],
      ["Term", term.record.id],
      ["Name", name.record.id],
    ] as const) {
      await deleteWhole(editor, kind, { id, expectedVersion: 1 })
      deletions.push([id, String(await by.newest())])
    }
    const takers = [
      await by.person({ slug: "taken-slug" }),
      await by.person({ externalIds }),
      await editor.write("createTerm", code).then((t) => ({ id: t.record.id, revision: t.revision })),
      await editor
        .write("createName", { record: called, ...by.named("Two", { preferred: true }) })
        .then((n) => ({ id: n.record.id, revision: n.revision })),
    ]
    for (const [i, [record, revision]] of deletions.entries())
      await by.blocked("Change", { revision: Number(revision), record }, "TAKEN", takers[i]!.id, takers[i]!.revision)
  })

  it("as a whole, with every record in the way", async () => {
    const ids = [freshId("Person"), freshId("Person"), freshId("Person")]
    const { revision } = await by.published(
      ids.map((id) => ({ op: "CREATE", kind: "Person", id, values: { descriptiveLabel: id } })),
    )
    const touched = ids.slice(0, 2)
    for (const id of touched)
      await editor.write("updatePerson", { id, expectedVersion: 1, descriptiveLabel: "changed" })
    const { blockedBy, userErrors } = await by.attempt("Changeset", { revision })
    assert.deepEqual(blockedBy.map((b: any) => b.recordId).sort(), touched.sort())
    assert.equal(userErrors.length, 2)
    assert.ok(await by.node(ids[2]!))
  })

  it("by a rule of its kind, which is told at the record", async () => {
    const source = await editor.write("createSource", { title: "A page", type: "WEBSITE", published: "2018-08-05" })
    const label = { publicLabel: "a clerk", channel: "INTERVIEW", identity: "PROTECTED" }
    const speaker = (await editor.write("createSpeaker", { source: source.record.id, ...label })).record.id
    const said = { record: fixtures.position, speaker, asOf: "2018-08-05" }
    const citation = (await editor.write("createCitation", said)).record.id
    const { revision } = await editor.write("deleteCitation", { id: citation, expectedVersion: 1 })
    await editor.write("updateSource", { id: source.record.id, expectedVersion: 1, published: "2018-08" })
    const refused = await by.attempt("Change", { revision, record: citation })
    assert.deepEqual(faults(refused), [[`record.${citation}.asOf`, "BAD_USER_INPUT"]])
    assert.deepEqual([refused.blockedBy, refused.revision], [[], null])
  })
})

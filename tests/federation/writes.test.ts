import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { freshId } from "../../api/src/ledger/changeset"
import { type House, type Visitor, openHouse } from "../support/house"
import { type Fixtures, fixturesOf, saidBy } from "../support/samples"
import { type Supergraph, openSupergraph, ours, schemaFolder } from "./supergraph"

const faults = "userErrors { path code message }"
const createPerson = `mutation($input: CreatePersonInput!) { createPerson(input: $input, title: "A sample") { revision
  changeset { id title withoutReview } ${faults} record { id version label slug externalIds { scheme value }
    names { nodes { text citations { nodes { locator speaker { publicLabel source { label } } } } } } fundingReceived { totalCount } } } }`
const createPosition = `mutation($input: CreatePositionInput!) { createPosition(input: $input) { ${faults}
  record { label role { code label } holder { actor { id } } support { voices } citations { totalCount } } } }`
const updatePerson = `mutation($input: UpdatePersonInput!) { updatePerson(input: $input) { ${faults} record { version slug } } }`
const deletePerson = `mutation($input: DeletePersonInput!) { deletePerson(input: $input) { revision ${faults} record { id } } }`

describe("What is written through the supergraph", () => {
  let house: House
  let editor: Visitor
  let signed: Record<string, string>
  let supergraph: Supergraph
  let f: Fixtures
  before(async () => {
    house = await openHouse()
    editor = await house.as("editor")
    signed = { Authorization: editor.headers().Authorization! }
    supergraph = openSupergraph(ours(house.url))
    f = await fixturesOf(house.anonymous)
  })
  after(async () => {
    await supergraph.close()
    await house.close()
  })

  /** Somebody new, entered through the supergraph. */
  async function enterPerson(slug: string) {
    const names = [
      {
        id: freshId("Name"),
        text: slug,
        script: "Latn",
        type: "COMMON",
        citations: [{ id: freshId("Citation"), ...saidBy(f.speaker)[0] }],
      },
    ]
    const input = {
      id: freshId("Person"),
      slug,
      names,
      citations: [{ id: freshId("Citation"), ...saidBy(f.second)[0] }],
    }
    const { data, errors } = await supergraph.ask(createPerson, { input }, signed)
    assert.deepEqual([errors, data.createPerson.userErrors], [undefined, []])
    return { input, names, data }
  }

  it("is there, and its payload is the one the one schema gives for the same input again", async () => {
    const { input, data } = await enterPerson("marwan")
    assert.equal(data.createPerson.record.names.nodes[0].citations.nodes[0].speaker.publicLabel.length > 0, true)
    assert.deepEqual(data, await editor.read(createPerson, { input }))
  })

  it("has in its payload what other modules add", async () => {
    const input = {
      holder: { actor: f.person },
      organization: { actor: f.group },
      role: "COMMANDER",
      citations: saidBy(f.speaker),
    }
    const { data } = await supergraph.ask(createPosition, { input }, signed)
    const { record } = data.createPosition
    assert.deepEqual(
      [record.role.code, record.support, record.citations],
      ["COMMANDER", { voices: 1 }, { totalCount: 1 }],
    )
    assert.deepEqual(data, await editor.read(createPosition, { input }))
  })

  it("is refused with the same errors, at the same paths", async () => {
    const wrong = {
      holder: { actor: f.person },
      organization: { actor: f.group },
      role: "NO_ROLE",
      when: { edtf: "2012-13" },
      citations: [],
    }
    const { data } = await supergraph.ask(createPosition, { input: wrong }, signed)
    assert.ok(data.createPosition.userErrors.some((e: any) => e.path.join() === "when,edtf"))
    assert.deepEqual(data, await editor.read(createPosition, { input: wrong }))
  })

  it("conflicts with what was written meanwhile, and both doors show how it stands", async () => {
    const { input } = await enterPerson("ubayda")
    const change = { input: { id: input.id, expectedVersion: 1, slug: "ubayda-two" } }
    assert.deepEqual((await editor.read(updatePerson, change)).updatePerson.userErrors, [])
    const stale = { input: { ...change.input, slug: "ubayda-three" } }
    const { data } = await supergraph.ask(updatePerson, stale, signed)
    assert.equal(data.updatePerson.userErrors[0].code, "CONFLICT")
    assert.deepEqual(data.updatePerson.record, { version: 2, slug: "ubayda-two" })
    assert.deepEqual(data, await editor.read(updatePerson, stale))
  })

  it("is refused to nobody in particular, and at an address of the past", async () => {
    const asked = { input: { slug: "refused", citations: saidBy(f.speaker) } }
    const codes = async (headers: Record<string, string>) =>
      (await supergraph.ask(createPerson, asked, headers)).errors!.map((e) => e.extensions.code)
    assert.deepEqual(await codes({}), ["UNAUTHENTICATED"])
    assert.deepEqual(await codes({ ...signed, "Sijill-Revision": "1" }), ["BAD_USER_INPUT"])
    assert.equal((await house.anonymous.read(`{ person(slug: "refused") { id } }`)).person, null)
  })

  it("answers null once it is deleted, and as before at the revision before", async () => {
    const { input, names } = await enterPerson("qutayba")
    const ids = [input.id, names[0]!.id, names[0]!.citations[0]!.id]
    const query = `query($id: ID!, $ids: [ID!]!) { node(id: $id) { id } person(id: $id) { label } nodes(ids: $ids) { __typename ... on Record { label } }
      citations(where: { record: { eq: $id } }) { totalCount } search(query: "qutayba") { record { label } } }`
    const then = await editor.ask(query, { id: input.id, ids })
    const gone = [names[0]!.id, names[0]!.citations[0]!.id, input.citations[0]!.id].map((id) => ({
      id,
      expectedVersion: 1,
    }))
    const deleted = await supergraph.ask(
      deletePerson,
      { input: { id: input.id, expectedVersion: 1, with: gone } },
      signed,
    )
    assert.deepEqual(deleted.data.deletePerson.userErrors, [])

    const now = await supergraph.ask(query, { id: input.id, ids })
    assert.deepEqual(now, {
      data: { node: null, person: null, nodes: [null, null, null], citations: { totalCount: 0 }, search: [] },
    })
    assert.deepEqual(now.data, await house.anonymous.read(query, { id: input.id, ids }))
    const before = await supergraph.ask(query, { id: input.id, ids }, { "Sijill-Revision": String(then.revision) })
    assert.deepEqual(before, { data: then.data })
  })

  it("is taken back and comes back, and what stands in the way is told alike", async () => {
    const { input } = await enterPerson("rafiq")
    const revert = `mutation($input: RevertChangeInput!) { revertChange(input: $input) { revision userErrors { path code message }
      record { id ... on Person { slug names { totalCount } } } blockedBy { reason label fields record { id } changeset { title } } } }`
    const made = (await editor.ask("{ __typename }")).revision
    const undo = (revision: number) => supergraph.ask(revert, { input: { revision, record: input.id } }, signed)
    const gone = (await undo(made)).data.revertChange
    assert.deepEqual([gone.userErrors, gone.record, gone.revision], [[], null, made + 1])
    const back = (await undo(made + 1)).data.revertChange
    assert.deepEqual([back.userErrors, back.record], [[], { id: input.id, slug: "rafiq", names: { totalCount: 1 } }])
    const { data } = await undo(made + 1)
    assert.deepEqual(new Set(data.revertChange.blockedBy.map((b: any) => b.reason)), new Set(["CHANGED_SINCE"]))
    assert.deepEqual(data, await editor.read(revert, { input: { revision: made + 1, record: input.id } }))
  })

  it("leaves the dossier as it was read at its revision", async () => {
    const dossier = readFileSync(join(schemaFolder, "examples/dossier.graphql"), "utf8")
    const atTwo = { "Sijill-Revision": "2" }
    const before = await supergraph.ask(dossier, {}, atTwo)
    await editor.write("createPosition", {
      holder: { stated: "UNNAMED", words: "a new man" },
      organization: { actor: f.group },
      role: "LEADER",
      citations: saidBy(f.speaker),
    })
    assert.deepEqual(await supergraph.ask(dossier, {}, atTwo), before)
    assert.deepEqual(before.data, await house.anonymous.read(dossier, {}, "revision=2"))
    assert.notDeepEqual((await supergraph.ask(dossier)).data, before.data)
  })
})

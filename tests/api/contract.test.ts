import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { freshId } from "../../api/src/ledger/changeset"
import { type Kind, allKinds } from "../../api/src/ledger/kind"
import { answered, everything, many, one, subgraphOf, wholeOf } from "../support/forms"
import { type House, type Visitor, openHouse } from "../support/house"
import { type Sample, deleteWhole, fixturesOf, saidBy, samplesOf } from "../support/samples"

// What every kind does through the graph, from before it is there until after it is gone. A kind that is registered is tried.

let house: House
let editor: Visitor
let samples: ReturnType<typeof samplesOf>
let speaker: string

before(async () => {
  house = await openHouse()
  editor = await house.as("editor")
  const fixtures = await fixturesOf(house.anonymous, editor)
  samples = samplesOf(fixtures)
  speaker = fixtures.speaker
})
after(() => house.close())

describe("The samples of the contract", () => {
  it("are there for every kind the register holds, and for no other", () => {
    const kinds = allKinds().map((k) => k.name)
    assert.deepEqual(Object.keys(samples).sort(), kinds.sort())
  })

  it("fill every field an input takes, so that a new field is tried too", () => {
    for (const kind of allKinds()) {
      const taken = kind.fields.map((f) => f.name).filter((n) => !["status", "withdrawnReason"].includes(n))
      const given = samples[kind.name].fuller
      const missing = taken.filter((n) => given[n] === undefined)
      assert.deepEqual(missing, [], kind.name)
    }
  })
})

for (const kind of allKinds()) describe(`The life of a ${kind.name}`, () => life(kind))

function life(kind: Kind) {
  const id = freshId(kind.name)
  const whole = wholeOf(kind)
  const list = many(kind.name)
  const ways = `query($id: ID!) {
    one: ${one(kind.name)}(id: $id) { ${whole} }
    list: ${list}(where: { id: { eq: $id } }, ${everything(kind)}) { totalCount nodes { ${whole} } }
    node(id: $id) { id ... on ${kind.name} { ${whole} } }
    nodes(ids: [$id]) { id }
  }`
  /** What all ways to the record answered after each change: revision → body. */
  const read = new Map<number, string>()
  let sample: Sample
  let record: any

  async function look() {
    const answer = await house.anonymous.ask(ways, { id })
    assert.equal(answer.errors, undefined)
    read.set(answer.revision, answer.text)
    return answer
  }
  async function write(verb: string, input: object) {
    const payload = await editor.write(`${verb}${kind.name}`, input, `record { ${whole} }`)
    const { data, revision } = await look()
    assert.equal(payload.revision, revision)
    record = payload.record
    const everywhere = { one: record, list: { totalCount: 1, nodes: [record] }, node: record, nodes: [{ id }] }
    assert.deepEqual(data, everywhere, "The payload, the record by its id, its list and its node are one.")
    return payload
  }
  const nowhere = { one: null, list: { totalCount: 0, nodes: [] }, node: null, nodes: [null] }

  before(() => {
    sample = samples[kind.name]
  })

  it("begins with nothing to be found under its id", async () => {
    assert.deepEqual((await look()).data, nowhere)
  })

  it("answers every field as it was entered", async () => {
    const { revision } = await write("create", { ...sample.fuller, id })
    const { label, ...told } = record
    assert.deepEqual(told, { id, kind: kind.name, version: 1, revision, ...answered(kind, sample.fuller) })
    assert.ok(label && label !== id, "It has a label of its own.")
  })

  it("resolves by _entities in the subgraph it belongs to, and under no other type", async () => {
    const otherKind = kind.name === "Citation" ? "Speaker" : "Citation"
    const representations = [
      { __typename: kind.name, id },
      { __typename: kind.name, id: freshId(kind.name) },
      { __typename: otherKind, id },
    ]
    const { data } = await house.anonymous.ask(
      `query($of: [_Any!]!) { _entities(representations: $of) { __typename ... on ${kind.name} { id label } } }`,
      { of: representations },
      "",
      `/subgraphs/${subgraphOf(kind.name)}/graphql`,
    )
    assert.deepEqual(data._entities, [{ __typename: kind.name, id, label: record.label }, null, null])
  })

  it("changes in the fields given and keeps the others", async () => {
    const { revision } = await write("update", { id, expectedVersion: 1, ...sample.change })
    const { label: _, ...told } = record
    const fields = answered(kind, { ...sample.fuller, ...sample.change })
    assert.deepEqual(told, { id, kind: kind.name, version: 2, revision, ...fields })
  })

  if (kind.layer === "claim")
    it("is withdrawn with a reason, stays readable and leaves the lists", async () => {
      await write("withdraw", { id, expectedVersion: 2, reason: "Read wrongly." })
      assert.deepEqual([record.status, record.withdrawnReason, record.version], ["WITHDRAWN", "Read wrongly.", 3])
      const listed = await house.anonymous.read(
        `{ ${list}(where: { id: { eq: "${id}" } }, modality: [ACTUAL, INTENDED, FORECAST]) { totalCount } }`,
      )
      assert.equal(listed[list].totalCount, 0)
      const again = await editor.try(`withdraw${kind.name}`, { id, expectedVersion: 3, reason: "Again." })
      assert.deepEqual(
        again.userErrors.map((e: any) => [e.path, e.code]),
        [[["id"], "CONFLICT"]],
      )
    })

  it("is not deleted while others point at it: the refusal lists them, and they may go with it", async () => {
    const about = { subject: id, property: "ASSESSMENT", text: "noted", citations: saidBy(speaker) }
    const attribute = (await editor.write("createAttribute", about)).record.id
    await look()
    const slip = { id, expectedVersion: record.version }
    const refused = await editor.try(`delete${kind.name}`, slip)
    assert.deepEqual(
      refused.userErrors.map((e: any) => [e.path, e.code]),
      [[["id"], "CONFLICT"]],
    )
    assert.match(refused.userErrors[0].message, new RegExp(attribute))
    const company = await deleteWhole(editor, kind.name, slip)
    assert.ok(company.includes(attribute))
    assert.deepEqual((await look()).data, nowhere)
    const gone = await house.anonymous.read("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: company })
    assert.deepEqual(
      gone.nodes,
      company.map(() => null),
    )
  })

  it("reads at each earlier revision to the letter as it read then, by every way", async () => {
    assert.equal(read.size, kind.layer === "claim" ? 6 : 5)
    for (const [revision, text] of read)
      assert.equal((await house.anonymous.ask(ways, { id }, `revision=${revision}`)).text, text)
  })

  it("cannot come back under its old id", async () => {
    const again = await editor.try(`create${kind.name}`, { ...sample.least, id })
    assert.deepEqual(
      again.userErrors.map((e: any) => [e.path, e.code]),
      [[["id"], "CONFLICT"]],
    )
  })
}

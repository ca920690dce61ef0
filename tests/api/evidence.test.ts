import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { freshId } from "../../api/src/ledger/changeset"
import { type House, type Visitor, openHouse } from "../support/house"
import { type Fixtures, faults, fixturesOf, saidBy } from "../support/samples"

let house: House
let editor: Visitor
let fixtures: Fixtures
before(async () => {
  house = await openHouse()
  editor = await house.as("editor")
  fixtures = await fixturesOf(house.anonymous)
})
after(() => house.close())

describe("A claim", () => {
  it("is dated by the citations that support it, whichever of them is added, changed or deleted", async () => {
    const { speaker, second } = fixtures
    const made = await editor.write(
      "createPosition",
      {
        holder: { stated: "UNNAMED" },
        organization: { actor: fixtures.group },
        role: "SPOKESPERSON",
        citations: [
          { speaker, asOf: "2018-08-06" },
          { speaker: second, asOf: "2020-01-01" },
        ],
      },
      "record { id citations { nodes { id asOf } } }",
    )
    const { id, citations } = made.record
    const late = citations.nodes.find((c: any) => c.asOf === "2020-01-01").id
    const dated = async () => {
      const { position: p } = await house.anonymous.read(
        `{ position(id: "${id}") { version lastAttested when { latestStart earliestEnd } } }`,
      )
      return [p.version, p.when.latestStart, p.when.earliestEnd, p.lastAttested]
    }
    assert.deepEqual(await dated(), [1, "2018-08-06", "2020-01-01", "2020-01-01"])
    await editor.write("updateCitation", { id: late, expectedVersion: 1, asOf: "2019-01-01" })
    assert.deepEqual(await dated(), [1, "2018-08-06", "2019-01-01", "2019-01-01"])
    await editor.write("updateCitation", { id: late, expectedVersion: 2, stance: "DISPUTES" })
    assert.deepEqual(await dated(), [1, "2018-08-06", "2018-08-06", "2018-08-06"])
    await editor.write("updatePosition", {
      id,
      expectedVersion: 1,
      citations: { create: [{ speaker: second, asOf: "2016-01-01" }], delete: [{ id: late, expectedVersion: 3 }] },
    })
    assert.deepEqual(await dated(), [1, "2016-01-01", "2018-08-06", "2018-08-06"])
    await editor.write("updatePosition", { id, expectedVersion: 1, when: { edtf: "2010/2017" } })
    assert.deepEqual(await dated(), [2, "2010-12-31", "2017-01-01", "2018-08-06"])
  })

  it("that is withdrawn leaves the lists of whom it is about, and counts there no more", async () => {
    const { record: group } = await editor.write("createArmedGroup", { descriptiveLabel: "a group" })
    const { record: post } = await editor.write("createPosition", {
      holder: { actor: fixtures.person },
      organization: { actor: group.id },
      role: "LEADER",
      jointly: "JOINT",
      listComplete: "NO",
      citations: saidBy(fixtures.speaker),
    })
    const leaders = async () =>
      (
        await house.anonymous.read(
          `{ armedGroup(id: "${group.id}") { leaders { totalCount listOpen nodes { id } } positions { totalCount } } }`,
        )
      ).armedGroup
    assert.deepEqual(await leaders(), {
      leaders: { totalCount: 1, listOpen: true, nodes: [{ id: post.id }] },
      positions: { totalCount: 1 },
    })
    await editor.write("withdrawPosition", { id: post.id, expectedVersion: 1, reason: "Another group was meant." })
    assert.deepEqual(await leaders(), {
      leaders: { totalCount: 0, listOpen: false, nodes: [] },
      positions: { totalCount: 0 },
    })
    const { position } = await house.anonymous.read(
      `{ position(id: "${post.id}") { status withdrawnReason citations { totalCount } } }`,
    )
    assert.deepEqual(position, {
      status: "WITHDRAWN",
      withdrawnReason: "Another group was meant.",
      citations: { totalCount: 1 },
    })
    for (const reason of ["", " ", "a\u0000"])
      assert.deepEqual(
        faults(await editor.try("withdrawPosition", { id: fixtures.position, expectedVersion: 1, reason })),
        [["reason", "BAD_USER_INPUT"]],
      )
  })

  it("is changed through its own kind only, and its citations through itself", async () => {
    const { relations } = await house.anonymous.read(
      "{ relations(first: 1) { nodes { id citations { nodes { id version } } } } }",
    )
    const [relation] = relations.nodes
    const before = await newest()
    const mixed = await editor.try("updatePosition", {
      id: relation.id,
      expectedVersion: 1,
      citations: { create: saidBy(fixtures.speaker) },
    })
    assert.deepEqual([faults(mixed), mixed.record], [[["id", "BAD_USER_INPUT"]], null])
    const [citation] = relation.citations.nodes
    const of = { id: citation.id, expectedVersion: 1 }
    for (const [how, citations] of [
      ["update", { update: [{ ...of, locator: "99" }] }],
      ["delete", { delete: [of] }],
    ] as const) {
      const others = await editor.try("updatePosition", { id: fixtures.position, expectedVersion: 1, citations })
      assert.ok(
        faults(others).some(([path]) => path === `citations.${how}.0.id`),
        JSON.stringify(others.userErrors),
      )
    }
    const gone = await editor.try("updateRelation", {
      id: freshId("Relation"),
      expectedVersion: 1,
      citations: { create: saidBy(fixtures.speaker) },
    })
    assert.deepEqual(faults(gone), [["citations.create.0.record", "NOT_FOUND"]])
    assert.equal(await newest(), before)
  })

  it("does not have one whole actor at both its ends", async () => {
    const { group, other, speaker } = fixtures
    const citations = saidBy(speaker)
    const whole = { actor: group }
    const attempts: [string, object, string][] = [
      ["createPosition", { holder: whole, organization: whole, role: "LEADER" }, "organization.actor"],
      ["createRelation", { from: whole, to: whole, type: "FIGHTS" }, "to.actor"],
      ["createFundingFlow", { giver: whole, recipient: whole, type: "FUNDS" }, "recipient.actor"],
    ]
    for (const [mutation, input, path] of attempts) {
      const refused = await editor.try(mutation, { ...input, citations })
      assert.deepEqual(faults(refused), [[path, "BAD_USER_INPUT"]], mutation)
    }
    const factions = {
      from: { actor: group, part: "LEADERS" },
      to: { actor: group, part: "FIGHTERS" },
      type: "RIVAL_OF",
    }
    assert.deepEqual(faults(await editor.try("createRelation", { ...factions, citations })), [])
    const others = { from: whole, to: { actor: other }, type: "OTHER" }
    assert.deepEqual(faults(await editor.try("createRelation", { ...others, citations })), [
      ["typeWords", "BAD_USER_INPUT"],
    ])
  })

  it("cannot be about itself, straight or in a circle", async () => {
    const id = freshId("Attribute")
    const said = { property: "ASSESSMENT", text: "doubtful", citations: saidBy(fixtures.speaker) }
    assert.deepEqual(faults(await editor.try("createAttribute", { ...said, id, subject: id }, "revision")), [
      ["subject", "BAD_USER_INPUT"],
    ])
    const first = (await editor.write("createAttribute", { ...said, subject: fixtures.group })).record.id
    const second = (await editor.write("createAttribute", { ...said, subject: first }, "record { id label }")).record
    assert.equal(second.label, "Liwa al-Baqir: assessment: doubtful: assessment: doubtful")
    assert.deepEqual(
      faults(await editor.try("updateAttribute", { id: first, expectedVersion: 1, related: second.id }, "revision")),
      [["subject", "BAD_USER_INPUT"]],
    )
  })
})

describe("A protected speaker", () => {
  const input = { publicLabel: "a shopkeeper", channel: "OFF_RECORD", identity: "PROTECTED" }

  it("is a label and nothing more", async () => {
    const source = fixtures.article
    const { record } = await editor.write(
      "createSpeaker",
      { source, ...input, speaksFor: fixtures.group },
      "record { id label actor { id } }",
    )
    assert.deepEqual([record.label, record.actor], ["a shopkeeper", null])
    assert.deepEqual(faults(await editor.try("createSpeaker", { source, ...input, actor: fixtures.person })), [
      ["actor", "BAD_USER_INPUT"],
    ])
    assert.deepEqual(
      faults(await editor.try("updateSpeaker", { id: record.id, expectedVersion: 1, actor: fixtures.person })),
      [["actor", "BAD_USER_INPUT"]],
    )
    assert.deepEqual(
      faults(await editor.try("updateSpeaker", { id: record.id, expectedVersion: 1, identity: "NAMED" })),
      [["identity", "BAD_USER_INPUT"]],
    )
    const [{ record: known }] = [await editor.write("createSpeaker", { source, ...input, identity: "NAMED" })]
    assert.deepEqual(
      faults(await editor.try("updateSpeaker", { id: known.id, expectedVersion: 1, identity: "PROTECTED" })),
      [["identity", "BAD_USER_INPUT"]],
    )
    const claim = { subject: fixtures.group, property: "CALL", text: "to arms" }
    assert.deepEqual(
      faults(
        await editor.try("createAttribute", { ...claim, citations: [{ speaker: record.id, asOf: "2018-08-05" }] }),
      ),
      [["citations.0.asOf", "BAD_USER_INPUT"]],
    )
    await editor.write("createAttribute", { ...claim, citations: [{ speaker: record.id, asOf: "2018-08-06" }] })
    assert.deepEqual(
      faults(
        await editor.try("createAttribute", { ...claim, subject: record.id, citations: saidBy(fixtures.speaker) }),
      ),
      [["subject", "BAD_USER_INPUT"]],
    )
  })
})

const newest = async () => (await house.anonymous.ask("{ __typename }")).revision

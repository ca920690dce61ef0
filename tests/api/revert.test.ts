import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { freshId } from "../../api/src/ledger/changeset"
import { verify } from "../../api/src/ledger/verify"
import type { Values } from "../support/forms"
import { type House, type Visitor, openHouse } from "../support/house"
import { type What, reverterIn } from "../support/reverts"
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

describe("Undoing a change", () => {
  it("gives back the fields it touched and leaves what was changed in others since", async () => {
    const { id } = await by.position({ title: "head", note: "first" })
    const changed = await editor.write("updatePosition", { id, expectedVersion: 1, title: "chief", jointly: "SOLE" })
    await editor.write("updatePosition", { id, expectedVersion: 2, note: "second" })
    const { record } = await by.revert("Change", { revision: changed.revision, record: id })
    assert.equal(record.version, 4)
    const now = await by.node(id, "... on Position { title jointly note history { operation changes { field } } }")
    const { history, ...said } = now
    assert.deepEqual(said, { id, title: "head", jointly: null, note: "second" })
    assert.deepEqual(history[0], { operation: "UPDATE", changes: [{ field: "title" }, { field: "jointly" }] })
  })

  it("is possible where the field was changed and changed back, and impossible twice", async () => {
    const { id } = await by.person({ descriptiveLabel: "one" })
    const label = async (descriptiveLabel: string, expectedVersion: number) =>
      (await editor.write("updatePerson", { id, expectedVersion, descriptiveLabel })).revision
    const two = await label("two", 1)
    await label("three", 2)
    await label("two", 3)
    const { revision } = await by.revert("Change", { revision: two, record: id })
    assert.equal((await by.node(id, "... on Person { descriptiveLabel }")).descriptiveLabel, "one")
    const block = await by.blocked("Change", { revision: two, record: id }, "CHANGED_SINCE", id, revision)
    assert.deepEqual([block.fields, block.record], [["descriptiveLabel"], { id }])
  })

  it("says by its title what it reverts, or what it is told to", async () => {
    const { id, revision } = await by.person()
    const { changeset } = await by.revert("Change", { revision, record: id })
    assert.equal(changeset.title, `Revert of a change in revision ${revision}: Person created`)
    const mutation = `mutation($input: RevertChangesetInput!, $title: String) { revertChangeset(input: $input, title: $title) { changeset { title } userErrors { path code } } }`
    const titled = async (title: string | null) =>
      (await editor.read(mutation, { input: { revision: await by.newest() }, title })).revertChangeset
    assert.equal((await titled("A slip")).changeset.title, "A slip")
    assert.equal((await titled(null)).changeset.title, `Revert of revision ${(await by.newest()) - 1}: A slip`)
    assert.deepEqual((await titled(" ")).userErrors, [{ path: ["title"], code: "BAD_USER_INPUT" }])
  })

  it("takes with a claim the evidence entered with it, but no evidence that came later", async () => {
    const { id, revision, citation } = await by.position()
    const later = await editor.write("updatePosition", {
      id,
      expectedVersion: 1,
      citations: { create: saidBy(fixtures.second) },
    })
    const { citations } = await by.node(id, "... on Position { citations { nodes { id } } }")
    const added = citations.nodes.map((c: any) => c.id).find((c: string) => c !== citation)
    await by.blocked("Change", { revision, record: id }, "POINTS_AT", added, later.revision)
    await by.revert("Changeset", { revision: later.revision })
    await by.revert("Change", { revision, record: id })
    assert.deepEqual([await by.node(id), await by.node(citation)], [null, null])
  })
})

describe("A record that comes back", () => {
  it("is found again by slug, old slugs and external ids, and counts its versions on", async () => {
    const externalIds = [{ scheme: "wikidata", value: "Q88" }]
    const { id } = await by.person({ slug: "old-key", externalIds, names: [by.named("Aaaa Aaa", { preferred: true })] })
    await editor.write("updatePerson", { id, expectedVersion: 1, slug: "new-key" })
    const ways = `{ old: person(slug: "old-key") { id } new: person(slug: "new-key") { id label slug createdAt version }
      ext: person(externalId: { scheme: "wikidata", value: "Q88" }) { id } persons(first: 1, orderBy: [{ field: LABEL }]) { nodes { id } }
      search(query: "aaaa aaa") { record { id } } }`
    const before = await house.anonymous.read(ways)
    await deleteWhole(editor, "Person", { id, expectedVersion: 2 })
    assert.deepEqual((await house.anonymous.read(ways)).old, null)
    assert.deepEqual(faults(await editor.try("createPerson", { id, descriptiveLabel: "x" })), [["id", "CONFLICT"]])
    await by.revert("Record", { id, toVersion: 2, expectedVersion: 3 })
    const after = await house.anonymous.read(ways)
    assert.deepEqual(after, { ...before, new: { ...before.new, version: 4 } })
    assert.deepEqual(after.persons.nodes, [{ id }], "It is sorted by its name again.")
    await deleteWhole(editor, "Person", { id, expectedVersion: 4 })
    await by.revert("Record", { id, toVersion: 1, expectedVersion: 5 })
    const keys = await house.anonymous.read(
      `{ old: person(slug: "old-key") { slug } new: person(slug: "new-key") { slug } }`,
    )
    assert.deepEqual(keys, { old: { slug: "old-key" }, new: { slug: "old-key" } }, "The key it had last finds it too.")
  })

  it("leaves an old slug to whom took it meanwhile, and takes its own back from whom gave it up", async () => {
    const { id } = await by.person({ slug: "passed-on" })
    await editor.write("updatePerson", { id, expectedVersion: 1, slug: "kept" })
    await editor.write("deletePerson", { id, expectedVersion: 2 })
    const heir = await by.person({ slug: "passed-on" })
    await by.revert("Record", { id, toVersion: 2, expectedVersion: 3 })
    const { passed, kept } = await house.anonymous.read(
      `{ passed: person(slug: "passed-on") { id } kept: person(slug: "kept") { id } }`,
    )
    assert.deepEqual([passed.id, kept.id], [heir.id, id])
    await editor.write("updatePerson", { id: heir.id, expectedVersion: 1, slug: "inherited" })
    const given = `{ person(slug: "passed-on") { id } }`
    assert.equal((await house.anonymous.read(given)).person.id, heir.id, "Who gave it up last is found by it.")
    assert.deepEqual(faults(await editor.try("updatePerson", { id, expectedVersion: 4, slug: "passed-on" })), [
      ["slug", "CONFLICT"],
    ])
    await by.revert("Record", { id, toVersion: 1, expectedVersion: 4 })
    assert.equal((await house.anonymous.read(given)).person.id, id)
  })

  it("attests again what its evidence attested", async () => {
    const { id } = await by.position({ citations: [{ speaker: fixtures.speaker, asOf: "2018-08-06" }] })
    const newer = await editor.write("updatePosition", {
      id,
      expectedVersion: 1,
      citations: { create: [{ speaker: fixtures.second, asOf: "2020-01-01" }] },
    })
    const attested = async () =>
      (await by.node(id, "... on Position { lastAttested version when { latestStart earliestEnd } }")) as Values
    const before = await attested()
    await by.revert("Changeset", { revision: newer.revision })
    assert.equal((await attested()).lastAttested, "2018-08-06")
    await by.revert("Changeset", { revision: newer.revision + 1 })
    assert.deepEqual(await attested(), before)
  })

  it("has amounts to the last digit", async () => {
    const amount = { low: "12345678901234567890.123456", high: "99999999999999999999.5", currency: "SYP" }
    const flow = { giver: { stated: "NOT_STATED" }, recipient: { actor: fixtures.group }, type: "FUNDS", amount }
    const made = await editor.write("createFundingFlow", { ...flow, citations: saidBy(fixtures.speaker) })
    await editor.write("updateFundingFlow", { id: made.record.id, expectedVersion: 1, amount: null })
    await by.revert("Record", { id: made.record.id, toVersion: 1, expectedVersion: 2 })
    const found = await by.node(made.record.id, "... on FundingFlow { amount { low high currency } }")
    assert.deepEqual(found.amount, amount)
  })
})

describe("A changeset", () => {
  it("of every sort of change goes back as one, and forth again", async () => {
    const [a, b, c] = [
      await by.person({ descriptiveLabel: "A" }),
      await by.person({ descriptiveLabel: "B" }),
      freshId("Person"),
    ]
    const kept = await by.position({ holder: { actor: a.id }, title: "first" })
    const withdrawn = await by.position({ title: "second" })
    const [name, evidence] = [freshId("Name"), freshId("Citation")]
    const ids = [a.id, b.id, c, kept.id, withdrawn.id, name, evidence]
    const look = async () => {
      const whole = `id label ... on Person { slug descriptiveLabel names { nodes { text } } } ... on Position { title status holder { actor { id } } citations { nodes { id } } }`
      const query = `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Record { ${whole} } } persons(first: 100, orderBy: [{ field: LABEL }]) { nodes { id } } }`
      return (await house.anonymous.ask(query, { ids })).data
    }
    const before = await look()
    const { revision } = await by.published([
      { op: "CREATE", kind: "Person", id: c, values: {} },
      { op: "CREATE", kind: "Name", id: name, values: { record: c, text: "Cc", script: "Latn", type: "COMMON" } },
      { op: "CREATE", kind: "Citation", id: evidence, values: { record: name, speaker: fixtures.speaker } },
      {
        op: "UPDATE",
        kind: "Position",
        id: kept.id,
        expectedVersion: 1,
        values: { holder: { actor: c }, title: "moved" },
      },
      { op: "WITHDRAW", kind: "Position", id: withdrawn.id, expectedVersion: 1, values: { reason: "Wrong." } },
      { op: "DELETE", kind: "Person", id: a.id, expectedVersion: 1 },
      { op: "UPDATE", kind: "Person", id: b.id, expectedVersion: 1, values: { descriptiveLabel: "Bb" } },
    ])
    const after = await look()
    const back = await by.revert("Changeset", { revision })
    assert.deepEqual([back.record, await look()], [null, before])
    const forth = await by.revert("Changeset", { revision: back.revision })
    assert.deepEqual(await look(), after)
    const { changeset } = await house.anonymous.read(
      `{ changeset(id: "${forth.changeset.id}") { revision changes { operation recordId } } }`,
    )
    const did = new Map(changeset.changes.map((x: any) => [x.recordId, x.operation]))
    assert.deepEqual(
      ids.map((id) => did.get(id)),
      ["DELETE", "UPDATE", "RESTORE", "UPDATE", "WITHDRAW", "RESTORE", "RESTORE"],
    )
  })

  it("of a thousand records goes back at once, in a fixed number of statements", async () => {
    const ids = Array.from({ length: 1000 }, () => freshId("Person"))
    const { revision } = await by.published(
      ids.map((id, i) => ({ op: "CREATE", kind: "Person", id, values: { descriptiveLabel: `one of many ${i}` } })),
    )
    let statements = 0
    house.register.readers.onStatement(() => statements++)
    const { revision: gone } = await by.revert("Changeset", { revision })
    const { revision: back } = await by.revert("Changeset", { revision: gone })
    assert.ok(statements < 60, `${statements} statements`)
    const { changeset } = await house.anonymous.read(
      `{ changeset(revision: ${back}) { size changes(first: 100, after: 899) { ordinal operation record { id } } } }`,
    )
    assert.deepEqual([changeset.size, changeset.changes.length, changeset.changes[0].ordinal], [1000, 100, 900])
    assert.ok(changeset.changes.every((c: any) => c.operation === "RESTORE" && c.record.id))
  })
})

describe("Reverts at the same time", () => {
  it("of one change: one is published, the other answers CONFLICT and names it", async () => {
    const { id } = await by.person({ descriptiveLabel: "one" })
    const { revision } = await editor.write("updatePerson", { id, expectedVersion: 1, descriptiveLabel: "two" })
    for (const [what, input] of [
      ["Change", { revision, record: id }],
      ["Record", { id, toVersion: 2, expectedVersion: 3 }],
    ] as const) {
      const tried = await Promise.all(Array.from({ length: 6 }, () => by.attempt(what, input)))
      const [won, ...more] = tried.filter((t) => t.userErrors.length === 0)
      assert.equal(more.length, 0)
      for (const lost of tried.filter((t) => t !== won)) {
        assert.deepEqual(
          lost.userErrors.map((e: any) => e.code),
          ["CONFLICT"],
        )
        const [{ reason, revision: by, recordId }] = lost.blockedBy
        assert.deepEqual([reason, by, recordId], ["CHANGED_SINCE", won.revision, id])
        assert.equal(lost.record.version, won.record.version)
      }
    }
  })

  it("of different changes are all published, each as a revision of its own", async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => by.person()))
    const done = await Promise.all(made.map(({ id, revision }) => by.revert("Change", { revision, record: id })))
    assert.equal(new Set(done.map((d) => d.revision)).size, 8)
  })
})

describe("What cannot be reverted", () => {
  it("is told with its path and what would be right", async () => {
    const { id, revision } = await by.person()
    const unknown = freshId("Person")
    const cases: [What, Values, string, string][] = [
      ["Record", { id: unknown, toVersion: 1, expectedVersion: 1 }, "id", "NOT_FOUND"],
      ["Record", { id: "nonsense", toVersion: 1, expectedVersion: 1 }, "id", "NOT_FOUND"],
      ["Record", { id, toVersion: 2, expectedVersion: 1 }, "toVersion", "NOT_FOUND"],
      ["Record", { id, toVersion: 0, expectedVersion: 1 }, "toVersion", "NOT_FOUND"],
      ["Record", { id, toVersion: 1, expectedVersion: 1 }, "toVersion", "BAD_USER_INPUT"],
      ["Record", { id, toVersion: 1, expectedVersion: 9 }, "expectedVersion", "CONFLICT"],
      ["Change", { revision: revision - 1, record: id }, "revision", "NOT_FOUND"],
      ["Change", { revision: revision + 1000, record: id }, "revision", "NOT_FOUND"],
      ["Change", { revision, record: unknown }, "revision", "NOT_FOUND"],
      ["Changeset", { revision: 0 }, "revision", "NOT_FOUND"],
      ["Changeset", { id: "chg_nothing" }, "id", "NOT_FOUND"],
    ]
    for (const [what, input, path, code] of cases)
      assert.deepEqual(faults(await by.attempt(what, input)), [[path, code]], JSON.stringify(input))
    await editor.write("updatePerson", { id, expectedVersion: 1, descriptiveLabel: "somebody" })
    const nothing = await by.attempt("Change", { revision: await by.newest(), record: id })
    assert.deepEqual(faults(nothing), [["record", "BAD_USER_INPUT"]], "A change that changed nothing.")
    for (const input of [{}, { id: "chg_x", revision: 1 }]) {
      const { errors } = await editor.ask(
        "mutation($input: RevertChangesetInput!) { revertChangeset(input: $input) { revision } }",
        { input },
      )
      assert.equal(errors![0].extensions.code, "BAD_USER_INPUT")
    }
  })

  it("by an admin is everything but his terms", async () => {
    const admin = await house.as("admin")
    const words = { scheme: "activity", code: "OF_THE_ADMIN", labelEn: "x", labelAr: "س", definition: "X." }
    const { revision, record } = await admin.write("createTerm", words)
    const { revision: undone } = await admin.try("revertChangeset", { revision })
    await admin.try("revertChange", { revision: undone, record: record.id })
    const { revision: third } = await admin.try("revertRecord", { id: record.id, toVersion: 1, expectedVersion: 3 })
    assert.equal(third, null, "It says so already.")
    const mixed = await by.published([
      { op: "CREATE", kind: "Term", id: freshId("Term"), values: { ...words, code: "MIXED" } },
      { op: "CREATE", kind: "Person", id: freshId("Person"), values: { descriptiveLabel: "mixed" } },
    ])
    const { errors } = await admin.ask(
      `mutation { revertChangeset(input: { revision: ${mixed.revision} }) { revision } }`,
    )
    assert.equal(errors![0].extensions.code, "FORBIDDEN")
  })
})

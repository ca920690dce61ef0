import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { freshId } from "../../api/src/ledger/changeset"
import { verify } from "../../api/src/ledger/verify"
import { type House, type Visitor, openHouse } from "../support/house"
import { type Fixtures, fixturesOf, saidBy } from "../support/samples"
import { linesOf } from "../support/taken"
import { acted, did, opened, put, refusal, seen, submitted } from "../support/working"

/** Persons with a name and its citation: three changes each. */
const persons = 42

let house: House
let author: Visitor
let reviewer: Visitor
let fixtures: Fixtures
before(async () => {
  house = await openHouse()
  author = await house.as("contributor")
  reviewer = await house.as("reviewer")
  fixtures = await fixturesOf(house.anonymous)
})
after(async () => {
  assert.deepEqual(await verify(house.register.pool), [])
  await house.close()
})

/** A changeset of 126 changes, and the persons in it. */
async function filled(title: string): Promise<{ id: string; people: string[] }> {
  const { id } = await opened(author, title)
  const people: string[] = []
  for (let n = 0; n < persons; n++) {
    const person = freshId("Person")
    people.push(person)
    const names = [
      {
        text: `${title} ${n}`,
        language: "en",
        script: "Latn",
        type: "AS_PRINTED",
        citations: saidBy(fixtures.speaker),
      },
    ]
    assert.deepEqual((await put(author, id, "createPerson", { id: person, names })).userErrors, [])
  }
  return { id, people }
}

describe("Two changesets of 126 changes", () => {
  it("the one is returned with a comment on one change, amended and published, and history and feed tell it", async () => {
    const { id, people } = await filled("Zakur")
    const first = await submitted(author, id)
    assert.equal(first.size, 3 * persons)
    await did(reviewer, "commentOnChangeset", { id, record: people[7], words: "Is this his name?" })
    await did(reviewer, "returnChangeset", { id, expectedVersion: first.version, reason: "One name is doubtful." })
    const told = await seen(author, id, `status change(record: "${people[7]}") { comments { by words } }`)
    assert.deepEqual(told, {
      status: "RETURNED",
      change: { comments: [{ by: "reviewer", words: "Is this his name?" }] },
    })
    const at = `changeset=${id}`
    const look = `query($id: ID!) { person(id: $id) { names(first: 1) { nodes { id version } } } }`
    const [name] = (await author.read(look, { id: people[7] }, at)).person.names.nodes
    await put(author, id, "updateName", { id: name.id, expectedVersion: name.version, text: "Zakur the seventh" })
    assert.equal((await did(author, "dropChange", { id, record: people[41] })).size, 3 * (persons - 1))
    const again = await submitted(author, id)
    const { revision, userErrors } = await acted(reviewer, "publishChangeset", { id, expectedVersion: again.version })
    assert.deepEqual(userErrors, [])

    const { person, changeset, gone } = await house.anonymous.read(
      `query($id: ID!, $gone: ID!) {
        person(id: $id) { label names(first: 1) { nodes { history { operation changeset revision withoutReview } } } }
        gone: node(id: $gone) { id }
        changeset(revision: ${revision}) { title withoutReview size }
      }`,
      { id: people[7], gone: people[41] },
    )
    assert.deepEqual([person.label, gone], ["Zakur the seventh", null])
    assert.deepEqual(person.names.nodes[0].history, [
      { operation: "CREATE", changeset: "Zakur", revision, withoutReview: false },
    ])
    assert.deepEqual(changeset, { title: "Zakur", withoutReview: false, size: 3 * (persons - 1) })
    const feed = await (await house.partner("feed")).get(`/changes?after=${revision - 1}&first=1`)
    const lines = linesOf(await feed.text())
    const publication = lines.find((l) => l.type === "publication")
    assert.deepEqual(
      [publication.revision, publication.changeset],
      [revision, { id, title: "Zakur", withoutReview: false }],
    )
    assert.equal(lines.filter((l) => l.type === "change").length, 3 * (persons - 1))
  })

  it("the other is declined, and neither history nor feed nor search tells it", async () => {
    const before = (await house.anonymous.ask("{ __typename }")).revision
    const { id, people } = await filled("Qulubat")
    const { version } = await submitted(author, id)
    const declined = await did(reviewer, "declineChangeset", { id, expectedVersion: version, reason: "Not ours." })
    assert.equal(declined.status, "DECLINED")
    assert.deepEqual(await refusal(reviewer, "publishChangeset", { id, expectedVersion: declined.version }), [
      ["id", "CONFLICT"],
    ])
    const { search, recordHistory, changeset } = await house.anonymous.read(
      `query($id: ID!, $of: ID!) { search(query: "Qulubat", first: 5) { record { id } } recordHistory(id: $of) { version } changeset(id: $id) { title } }`,
      { id, of: people[0] },
    )
    assert.deepEqual([search, recordHistory, changeset], [[], null, null])
    const feed = await (await house.partner("feed")).get(`/changes?after=${before}`)
    assert.deepEqual(
      linesOf(await feed.text()).filter((l) => l.type === "publication"),
      [],
    )
  })
})

describe("A list of changesets", () => {
  it("costs as many statements for thirty of them as for two, their acts and changes told with each", async () => {
    const [pool, other] = [house.register.pool, await house.another("contributor")]
    let statements = 0
    const query = pool.query.bind(pool) as (...words: any[]) => any
    pool.query = ((...words: any[]) => {
      statements++
      return query(...words)
    }) as typeof pool.query
    const cost = async () => {
      const before = statements
      const { workingChangesets } = await other.read(
        "{ workingChangesets(mine: true, first: 100) { title acts { type } changes(first: 5) { recordId } } }",
      )
      return { statements: statements - before, workingChangesets }
    }
    const grow = async (many: number) => {
      for (let n = 0; n < many; n++) {
        const { id } = await opened(other, `number ${n}`)
        await put(other, id, "createPerson", { descriptiveLabel: "x" })
      }
    }
    await grow(2)
    const few = await cost()
    await grow(28)
    const many = await cost()
    pool.query = query as typeof pool.query
    assert.deepEqual([few.workingChangesets.length, many.workingChangesets.length], [2, 30])
    for (const { acts, changes } of many.workingChangesets) assert.deepEqual([acts.length, changes.length], [1, 1])
    assert.equal(many.statements, few.statements)
  })
})

describe("A page of a changeset", () => {
  it("costs as many statements for forty changes as for four, clashes and terms told with each", async () => {
    const editor = await house.as("editor")
    const { id } = await opened(author)
    let statements = 0
    house.register.readers.onStatement(() => statements++)
    const cost = async () => {
      const before = statements
      const { changes } = await seen(
        author,
        id,
        "changes(first: 100) { recordId label on values fields { field before after } clash { version fields { field } } comments { words } }",
      )
      return { statements: statements - before, changes }
    }
    const grow = async (many: number) => {
      for (let n = 0; n < many; n++) {
        const input = { holder: { actor: fixtures.person }, organization: { actor: fixtures.group }, role: "LEADER" }
        const { record } = await editor.write("createPosition", { ...input, citations: saidBy(fixtures.speaker) })
        const change = { id: record.id, expectedVersion: 1 }
        assert.deepEqual(
          (await put(author, id, "updatePosition", { ...change, role: "COMMANDER", title: "x" })).userErrors,
          [],
        )
        await editor.write("updatePosition", { ...change, title: "y" })
      }
    }
    await grow(4)
    const few = await cost()
    await grow(36)
    const many = await cost()
    assert.deepEqual([few.changes.length, many.changes.length], [4, 40])
    for (const { fields, clash } of many.changes) {
      assert.deepEqual(fields.map((f: any) => f.field).sort(), ["roleId", "title"])
      assert.deepEqual(clash, { version: 2, fields: [{ field: "title" }] })
    }
    // What is loaded together depends on which answer comes first; a statement for each change would be many more.
    assert.ok(many.statements <= few.statements + 4, `${few.statements} statements for 4, ${many.statements} for 40`)
  })
})

describe("Where review is required", () => {
  it("nobody publishes at once, reverts included, and an editor's work goes the way of everybody's", async () => {
    const strict = await openHouse("seeded_register", { SIJILL_REVIEW: "required" })
    try {
      const [editor, admin] = [await strict.as("editor"), await strict.as("admin")]
      const create = "mutation($input: CreatePersonInput!) { createPerson(input: $input) { revision } }"
      for (const visitor of [editor, admin]) {
        const { errors } = await visitor.ask(create, { input: { descriptiveLabel: "at once" } })
        assert.equal(errors?.[0].extensions.code, "FORBIDDEN")
      }
      const revert = await editor.ask("mutation { revertChangeset(input: {revision: 2}) { revision } }")
      assert.equal(revert.errors?.[0].extensions.code, "FORBIDDEN")
      const { id } = await opened(editor)
      await put(editor, id, "createPerson", { descriptiveLabel: "seen by two" })
      const { version } = await submitted(editor, id)
      assert.deepEqual(await refusal(editor, "publishChangeset", { id, expectedVersion: version }), [
        ["id", "FORBIDDEN"],
      ])
      const second = await strict.another("editor")
      assert.equal((await did(second, "publishChangeset", { id, expectedVersion: version })).status, "PUBLISHED")
    } finally {
      await strict.close()
    }
  })

  it("a revert goes into a changeset too, and is published by another", async () => {
    const editor = await house.as("editor")
    const { record, revision } = await editor.write("createPerson", { descriptiveLabel: "a slip" })
    const { id } = await opened(author, "Undo a slip")
    const { revertChange } = await author.read(
      `mutation($input: RevertChangeInput!) { revertChange(input: $input) { revision changeset { id status } userErrors { message } } }`,
      { input: { revision, record: record.id } },
      `changeset=${id}`,
    )
    assert.deepEqual(revertChange, { revision: null, changeset: { id, status: "OPEN" }, userErrors: [] })
    const gone = await author.read(`query($id: ID!) { node(id: $id) { id } }`, { id: record.id }, `changeset=${id}`)
    assert.equal(gone.node, null)
    const { version } = await submitted(author, id)
    await did(reviewer, "publishChangeset", { id, expectedVersion: version })
    assert.deepEqual(await house.anonymous.read(`query($id: ID!) { node(id: $id) { id } }`, { id: record.id }), {
      node: null,
    })
  })
})

import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { type Change, freshId } from "../../api/src/ledger/changeset"
import { allKinds, childTables } from "../../api/src/ledger/kind"
import { publish } from "../../api/src/ledger/publish"
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

const newest = async () => (await house.anonymous.ask("{ __typename }")).revision
const person = async (more: object = {}) =>
  (await editor.write("createPerson", { descriptiveLabel: "somebody", ...more }, "record { id slug label }")).record
const named = (text: string, more: object = {}) => ({
  text,
  script: "Latn",
  type: "COMMON",
  citations: saidBy(fixtures.speaker),
  ...more,
})

describe("A changeset", () => {
  it("that fails anywhere leaves nothing and takes no revision", async () => {
    const before = await newest()
    const taken = await person({ externalIds: [{ scheme: "wikidata", value: "Q1" }] })
    const id = freshId("Person")
    const attempts: [object, string, string][] = [
      [{ names: [named("A"), named("B", { citations: [] })] }, "names.1.citations", "BAD_USER_INPUT"],
      [
        { names: [named("A", { citations: [{ speaker: freshId("Speaker") }] })] },
        "names.0.citations.0.speaker",
        "NOT_FOUND",
      ],
      [{ names: [named("A", { preferred: true }), named("B", { preferred: true })] }, "names.0.preferred", "CONFLICT"],
      [{ descriptiveLabel: "x", externalIds: [{ scheme: "wikidata", value: "Q1" }] }, "externalIds", "CONFLICT"],
      [{ descriptiveLabel: "x", slug: taken.slug }, "slug", "CONFLICT"],
      [
        { descriptiveLabel: "x", citations: [{ speaker: fixtures.speaker, stance: "ASSESSES" }] },
        "citations.0.verdict",
        "BAD_USER_INPUT",
      ],
      [{}, "descriptiveLabel", "BAD_USER_INPUT"],
    ]
    for (const [input, path, code] of attempts) {
      const refused = await editor.try("createPerson", { id, ...input })
      assert.ok(
        faults(refused).some((f: string[]) => f[0] === path && f[1] === code),
        `${path}: ${JSON.stringify(refused.userErrors)}`,
      )
      assert.deepEqual([refused.revision, refused.changeset], [null, null])
    }
    assert.equal((await house.anonymous.read(`{ node(id: "${id}") { id } }`)).node, null)
    assert.equal(await newest(), before + 1)
    const { revision } = await editor.write("createPerson", { descriptiveLabel: "after all that" })
    assert.equal(revision, before + 2, "Revisions have no gaps.")
  })

  it("does not hold two changes of one record", async () => {
    const id = freshId("Citation")
    const double = { id, speaker: fixtures.speaker }
    const twice = await editor.try("createPerson", { descriptiveLabel: "x", citations: [double, double] })
    assert.deepEqual(faults(twice), [["citations.1.id", "BAD_USER_INPUT"]])
    const { id: slip } = await person()
    const deleted = await editor.try("deletePerson", {
      id: slip,
      expectedVersion: 1,
      with: [{ id: slip, expectedVersion: 1 }],
    })
    assert.deepEqual(faults(deleted), [["with.0.id", "BAD_USER_INPUT"]])
  })

  it("may point at records it creates itself, before or after they stand in it, and at terms it brings", async () => {
    const [post, holder, group, name, said, term] = (
      ["Position", "Person", "ArmedGroup", "Name", "Citation", "Term"] as const
    ).map(freshId) as [string, string, string, string, string, string]
    const changes: Change[] = [
      { op: "CREATE", kind: "Citation", id: said, values: { record: post, speaker: fixtures.speaker } },
      {
        op: "CREATE",
        kind: "Position",
        id: post,
        values: { holder: { actor: holder }, organization: { actor: group }, role: "QUARTERMASTER" },
      },
      { op: "CREATE", kind: "Person", id: holder, values: { descriptiveLabel: "the quartermaster" } },
      { op: "CREATE", kind: "Citation", id: freshId("Citation"), values: { record: name, speaker: fixtures.speaker } },
      {
        op: "CREATE",
        kind: "Name",
        id: name,
        values: { record: group, text: "Forward Group", script: "Latn", type: "COMMON", preferred: true },
      },
      { op: "CREATE", kind: "ArmedGroup", id: group, values: {} },
      {
        op: "CREATE",
        kind: "Term",
        id: term,
        values: {
          scheme: "position-role",
          code: "QUARTERMASTER",
          labelEn: "quartermaster",
          labelAr: "أمين المستودع",
          definition: "Keeps the stores.",
        },
      },
    ]
    const done = await publish(house.register.pool, {
      title: "All at once",
      author: "editor",
      authorId: null,
      reviewed: true,
      changes,
    })
    assert.ok(done.ok)
    const { position } = await house.anonymous.read(
      `{ position(id: "${post}") { label revision organization { actor { ... on ArmedGroup { slug } } } } }`,
    )
    assert.deepEqual(position, {
      label: "the quartermaster, quartermaster of Forward Group",
      revision: done.revision,
      organization: { actor: { slug: "forward-group" } },
    })
  })
})

describe("Two editors", () => {
  it("each adding a citation to one claim find both there, and the claim's version as it was", async () => {
    const made = await editor.write("createRelation", {
      from: { actor: fixtures.group },
      to: { actor: fixtures.tribe },
      type: "ALLIED_WITH",
      citations: [{ speaker: fixtures.speaker, asOf: "2018-08-06" }],
    })
    const { id } = made.record
    const days = ["2017-01-01", "2019-05-05"]
    const added = await Promise.all(
      days.map((asOf) =>
        editor.write("updateRelation", {
          id,
          expectedVersion: 1,
          citations: { create: [{ speaker: fixtures.second, asOf }] },
        }),
      ),
    )
    assert.deepEqual(added.map((a) => a.revision).sort(), [made.revision + 1, made.revision + 2])
    const { relation } = await house.anonymous.read(
      `{ relation(id: "${id}") { version lastAttested when { latestStart earliestEnd } citations { nodes { asOf } } history { version } } }`,
    )
    assert.deepEqual(relation, {
      version: 1,
      lastAttested: "2019-05-05",
      when: { latestStart: "2017-01-01", earliestEnd: "2019-05-05" },
      citations: relation.citations,
      history: [{ version: 1 }],
    })
    assert.deepEqual(relation.citations.nodes.map((c: any) => c.asOf).sort(), [
      "2017-01-01",
      "2018-08-06",
      "2019-05-05",
    ])
  })

  it("changing one record from one version: one succeeds, the others are told, nothing is overwritten", async () => {
    const { id } = await person()
    const labels = Array.from({ length: 10 }, (_, i) => `label ${i}`)
    const tried = await Promise.all(
      labels.map((descriptiveLabel) =>
        editor.try("updatePerson", { id, expectedVersion: 1, descriptiveLabel }, "record { label version }"),
      ),
    )
    const [won, ...more] = tried.filter((t) => t.userErrors.length === 0)
    assert.equal(more.length, 0)
    for (const lost of tried.filter((t) => t !== won)) {
      assert.deepEqual([faults(lost), lost.record], [[["expectedVersion", "CONFLICT"]], won.record])
      assert.match(lost.userErrors[0].message, /at version 2, you saw 1\. Since then changed: descriptiveLabel\./)
    }
  })
})

describe("The difference of two versions", () => {
  it("is what the changes between them changed, in either direction", async () => {
    const { id } = await person({ descriptiveLabel: "one" })
    await editor.write("updatePerson", { id, expectedVersion: 1, descriptiveLabel: "two" })
    const last = await editor.write("updatePerson", {
      id,
      expectedVersion: 2,
      descriptiveLabel: "three",
      externalIds: [{ scheme: "import:a", value: "1" }],
    })
    const diff = async (from: number, to: number, at = "") =>
      (await house.anonymous.read(`{ diff(id: "${id}", from: ${from}, to: ${to}) { field before after } }`, {}, at))
        .diff
    const label = (before: string, after: string) => ({ field: "descriptiveLabel", before, after })
    assert.deepEqual(
      (await diff(1, 2)).filter((c: any) => c.field === "descriptiveLabel"),
      [label("one", "two")],
    )
    assert.deepEqual(
      (await diff(3, 1)).filter((c: any) => c.field === "descriptiveLabel"),
      [label("three", "one")],
    )
    assert.ok(
      (await diff(1, 3)).some((c: any) => c.field === "ExternalId" && c.before === null && /import:a/.test(c.after)),
    )
    assert.deepEqual(await diff(2, 2), [])
    assert.equal(await diff(1, 4), null)
    assert.equal(await diff(1, 3, `revision=${last.revision - 1}`), null, "It was not there yet.")
  })
})

describe("The tables", () => {
  it("refuse the publishing login everything that does not come through the ledger", async () => {
    const tables = ["Record", "Actor", ...allKinds().map((k) => k.name), ...childTables().keys()]
    const before = await newest()
    for (const table of tables)
      for (const statement of [
        `INSERT INTO "${table}" ("${column(table)}") VALUES ('x')`,
        `UPDATE "${table}" SET "${column(table)}" = "${column(table)}"`,
        `DELETE FROM "${table}"`,
        `TRUNCATE "${table}" CASCADE`,
      ])
        await assert.rejects(house.register.pool.query(statement), { code: "42501" }, statement)
    assert.equal(await newest(), before)
  })

  it("refuse the reading side every write", async () => {
    const reader = await house.register.readers.now()
    for (const statement of [
      `UPDATE ledger."Register" SET revision = 0`,
      `DELETE FROM "Account"`,
      `CREATE TABLE x (id int)`,
    ])
      await assert.rejects(reader.sql(statement), statement)
  })

  const column = (table: string) => childTables().get(table) ?? "id"
})

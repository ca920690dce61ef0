import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { freshId } from "../../api/src/ledger/changeset"
import { type House, type Visitor, openHouse } from "../support/house"
import { reverterIn } from "../support/reverts"
import { type Fixtures, deleteWhole, fixturesOf } from "../support/samples"

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
after(() => house.close())

const history = async (id: string, select: string, at = "", who = house.anonymous) =>
  (await who.read(`{ recordHistory(id: "${id}") { ${select} } }`, {}, at)).recordHistory

describe("The history of a record", () => {
  it("is told when it is deleted, with the name it had, and what the deletion took away", async () => {
    const { id } = await by.person({ descriptiveLabel: "the late", names: [by.named("Abu Ghaib")] })
    await editor.write("updatePerson", { id, expectedVersion: 1, descriptiveLabel: "the absent" })
    await deleteWhole(editor, "Person", { id, expectedVersion: 2 })
    const select = `recordId kind label version deleted record { id }
      versions { version operation changeset changesetId author changes { field before after } }`
    const { versions, ...told } = await history(id, select)
    assert.deepEqual(told, {
      recordId: id,
      kind: "Person",
      label: "Abu Ghaib",
      version: 3,
      deleted: true,
      record: null,
    })
    assert.deepEqual(
      versions.map((v: any) => [v.version, v.operation, v.changeset, v.author]),
      [
        [3, "DELETE", "Person deleted", null],
        [2, "UPDATE", "Person changed", null],
        [1, "CREATE", "Person created", null],
      ],
    )
    assert.deepEqual(
      versions[0].changes.find((c: any) => c.field === "descriptiveLabel"),
      {
        field: "descriptiveLabel",
        before: "the absent",
        after: null,
      },
    )
    const known = await history(id, "versions(first: 1) { author changesetId }", "", editor)
    assert.deepEqual(known.versions, [{ author: "editor", changesetId: versions[0].changesetId }])
    const { diff } = await house.anonymous.read(`{ diff(id: "${id}", from: 1, to: 2) { field before after } }`)
    assert.deepEqual(diff, [{ field: "descriptiveLabel", before: "the late", after: "the absent" }])
  })

  it("is that of the revision read, a page at a time, and nothing where there never was a record", async () => {
    const { id, revision } = await by.person()
    for (let v = 1; v < 5; v++)
      await editor.write("updatePerson", { id, expectedVersion: v, descriptiveLabel: `label ${v}` })
    const select = "version deleted versions(first: 2) { version revision }"
    const first = await history(id, select)
    assert.deepEqual([first.version, first.versions.map((v: any) => v.version)], [5, [5, 4]])
    const next = await history(id, `versions(first: 2, before: ${first.versions[1].revision}) { version }`)
    assert.deepEqual(next.versions, [{ version: 3 }, { version: 2 }])
    const then = await history(id, select, `revision=${revision}`)
    assert.deepEqual(then, { version: 1, deleted: false, versions: [{ version: 1, revision }] })
    assert.equal(await history(id, "version", `revision=${revision - 1}`), null)
    for (const unknown of [freshId("Person"), "nonsense", ""]) assert.equal(await history(unknown, "version"), null)
  })
})

describe("A published changeset", () => {
  it("tells what it did to each record, by its id and by its revision, with the names they had then", async () => {
    const { id, revision } = await by.person({ names: [by.named("Abu Awwal", { preferred: true })] })
    const name = (await by.node(id, "... on Person { names { nodes { id } } }")).names.nodes[0].id
    await editor.write("updateName", { id: name, expectedVersion: 1, text: "Abu Thani" })
    const select = `id title author withoutReview revision at size
      changes { ordinal operation kind recordId version label ar: label(language: "ar") record { id } changes { field before after } }`
    const { changeset } = await house.anonymous.read(`{ changeset(revision: ${revision}) { ${select} } }`)
    assert.deepEqual(
      changeset.changes.map((c: any) => [c.ordinal, c.operation, c.kind, c.version, c.label]),
      [
        [0, "CREATE", "Person", 1, "Abu Awwal"],
        [1, "CREATE", "Name", 1, "Abu Awwal"],
        [2, "CREATE", "Citation", 1, changeset.changes[2].label],
      ],
    )
    assert.deepEqual([changeset.size, changeset.author, changeset.withoutReview], [3, null, true])
    assert.ok(changeset.changes[1].changes.some((c: any) => c.field === "text" && c.after === "Abu Awwal"))
    assert.equal(changeset.changes[1].changes.find((c: any) => c.field === "text").before, null)
    const same = await editor.read(`{ changeset(id: "${changeset.id}") { ${select} } }`)
    assert.deepEqual(same.changeset, { ...changeset, author: "editor" })
    const { revisions } = await house.anonymous.read(`{ revisions(first: 2) { revision changesetId } }`)
    assert.deepEqual(revisions[1], { revision, changesetId: changeset.id })
    await deleteWhole(editor, "Person", { id, expectedVersion: 1 })
    const gone = await house.anonymous.read(
      `{ changeset(revision: ${await by.newest()}) { changes { operation recordId label record { id } } } }`,
    )
    assert.deepEqual(
      gone.changeset.changes.find((c: any) => c.recordId === id),
      { operation: "DELETE", recordId: id, label: "Abu Thani", record: null },
    )
  })

  it("that is large comes a page at a time", async () => {
    const page = async (after: string) =>
      (await house.anonymous.read(`{ changeset(revision: 2) { size changes(first: 100${after}) { ordinal label } } }`))
        .changeset
    const { size, changes } = await page("")
    assert.ok(size > 100)
    const ordinals = [...changes.map((c: any) => c.ordinal)]
    for (let at = 99; at < size; at += 100)
      ordinals.push(...(await page(`, after: ${at}`)).changes.map((c: any) => c.ordinal))
    assert.deepEqual(
      ordinals,
      Array.from({ length: size }, (_, i) => i),
    )
  })

  it("is not there before its revision, nor under another id; one way to name it is to be given", async () => {
    const { revision } = await by.person()
    const { changeset } = await house.anonymous.read(`{ changeset(revision: ${revision}) { id } }`)
    for (const [named, at] of [
      [`revision: ${revision}`, `revision=${revision - 1}`],
      [`id: "${changeset.id}"`, `revision=${revision - 1}`],
      [`revision: ${revision + 1}`, ""],
      ["revision: 0", ""],
      [`id: "chg_x"`, ""],
    ])
      assert.equal((await house.anonymous.read(`{ changeset(${named}) { id } }`, {}, at)).changeset, null)
    for (const named of ["(id: null)", `(id: "x", revision: 1)`, ""]) {
      const { errors } = await house.anonymous.ask(`{ changeset${named} { id } }`)
      assert.equal(errors![0].extensions.code, "BAD_USER_INPUT")
    }
  })

  it("is told at an earlier revision as it was told then, by many at once", async () => {
    const { id, revision } = await by.person({ names: [by.named("Abu Madi")] })
    await deleteWhole(editor, "Person", { id, expectedVersion: 1 })
    const query = `{ changeset(revision: ${revision}) { changes { label record { id } changes { field } } }
      gone: changeset(revision: ${revision + 1}) { changes { label record { id } } } recordHistory(id: "${id}") { label deleted versions { version } } }`
    const deleted = await house.anonymous.ask(query)
    const later = await by.person()
    const asked = Array.from({ length: 20 }, () => house.anonymous.ask(query, {}, `revision=${later.revision - 1}`))
    for (const { text } of await Promise.all(asked)) assert.equal(text, deleted.text)
    const then = await house.anonymous.ask(query, {}, `revision=${revision}`)
    assert.deepEqual(then.data.recordHistory, { label: "Abu Madi", deleted: false, versions: [{ version: 1 }] })
    assert.equal(then.data.gone, null)
  })
})

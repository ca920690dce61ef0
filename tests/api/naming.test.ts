import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { freshId } from "../../api/src/ledger/changeset"
import { allKinds } from "../../api/src/ledger/kind"
import { type House, type Visitor, openHouse } from "../support/house"
import { type Fixtures, deleteWhole, faults, fixturesOf, saidBy } from "../support/samples"

let house: House
let editor: Visitor
let fixtures: Fixtures
before(async () => {
  house = await openHouse()
  editor = await house.as("editor")
  fixtures = await fixturesOf(house.anonymous)
})
after(() => house.close())

const person = async (more: object = {}) =>
  (await editor.write("createPerson", { descriptiveLabel: "somebody", ...more }, "record { id slug label }")).record
const named = (text: string, more: object = {}) => ({
  text,
  script: "Latn",
  type: "COMMON",
  citations: saidBy(fixtures.speaker),
  ...more,
})

describe("A slug", () => {
  const slugs = async (key: string) => (await house.anonymous.read(`{ person(slug: "${key}") { id slug } }`)).person

  it("is made from the name, the title or the description, and made unique where it is taken", async () => {
    const [first, second] = [
      await person({ descriptiveLabel: "Père d'Émile  (the ʿAlī)" }),
      await person({ descriptiveLabel: "pere demile the ali" }),
    ]
    assert.equal(first.slug, "pere-demile-the-ali")
    assert.equal(second.slug, `pere-demile-the-ali-${second.id.slice(-6)}`)
    assert.equal(
      (await person({ descriptiveLabel: "long", names: [named("Abu Name", { preferred: true })] })).slug,
      "abu-name",
    )
    assert.equal(
      (await person({ descriptiveLabel: "رجل من حلب" })).slug,
      `per-${(await house.anonymous.read(`{ persons(last: 1) { nodes { id } } }`)).persons.nodes[0].id.slice(-8)}`,
    )
    const { record } = await editor.write(
      "createSource",
      { type: "NEWS", title: `${"Very ".repeat(30)}Long` },
      "record { slug }",
    )
    assert.ok(record.slug.length <= 60 && /^very(-very)+$/.test(record.slug))
  })

  it("that is asked for must be free and well written", async () => {
    const { slug } = await person({ slug: "asked-for" })
    assert.deepEqual(faults(await editor.try("createPerson", { descriptiveLabel: "x", slug })), [["slug", "CONFLICT"]])
    for (const wrong of ["Asked", "asked_for", "-a", "a--b", "لواء", "a".repeat(81)])
      assert.deepEqual(
        faults(await editor.try("createPerson", { descriptiveLabel: "x", slug: wrong })),
        [["slug", "BAD_USER_INPUT"]],
        wrong,
      )
    const other = await editor.write("createArmedGroup", { descriptiveLabel: "x", slug }, "record { slug }")
    assert.equal(other.record.slug, slug, "Each kind has slugs of its own.")
  })

  it("that was given up still finds its record, belongs to no other, and may be taken back", async () => {
    const { id } = await person({ slug: "first-slug" })
    await editor.write("updatePerson", { id, expectedVersion: 1, slug: "second-slug" })
    assert.deepEqual(
      [await slugs("first-slug"), await slugs("second-slug")],
      [
        { id, slug: "second-slug" },
        { id, slug: "second-slug" },
      ],
    )
    assert.deepEqual(faults(await editor.try("createPerson", { descriptiveLabel: "x", slug: "first-slug" })), [
      ["slug", "CONFLICT"],
    ])
    assert.match((await person({ descriptiveLabel: "First Slug" })).slug, /^first-slug-[0-9a-z]{6}$/)
    await editor.write("updatePerson", { id, expectedVersion: 2, slug: "first-slug" })
    assert.deepEqual(
      [await slugs("first-slug"), await slugs("second-slug")],
      [
        { id, slug: "first-slug" },
        { id, slug: "first-slug" },
      ],
    )
  })
})

describe("A name", () => {
  it("is preferred once for a record and script", async () => {
    const { id } = await person({
      names: [named("Latin One", { preferred: true }), named("الأول", { script: "Arab", preferred: true })],
    })
    const another = { record: id, ...named("Latin Two", { preferred: true }) }
    const refused = await editor.try("createName", another)
    assert.deepEqual(faults(refused), [["preferred", "CONFLICT"]])
    assert.match(refused.userErrors[0].message, /preferred name in this script already/)
    assert.deepEqual(faults(await editor.try("createName", { ...another, type: "AS_PRINTED" })), [
      ["preferred", "BAD_USER_INPUT"],
    ])
    const { names } = (await house.anonymous.read(`{ person(id: "${id}") { names { nodes { id text } } } }`)).person
    await editor.write("withdrawName", {
      id: names.nodes.find((n: any) => n.text === "Latin One").id,
      expectedVersion: 1,
      reason: "Another man's.",
    })
    await editor.write("createName", another)
    const { person: now } = await house.anonymous.read(
      `{ person(id: "${id}") { en: label ar: label(language: "ar") } }`,
    )
    assert.deepEqual(now, { en: "Latin Two", ar: "الأول" })
  })

  it("decides what its record is called and where it is sorted, as it comes, changes and goes", async () => {
    const { id } = await person({ descriptiveLabel: "Zz the unnamed" })
    const label = async () => (await house.anonymous.read(`{ person(id: "${id}") { label } }`)).person.label
    const printed = (await editor.write("createName", { record: id, ...named("Mm Printed", { type: "AS_PRINTED" }) }))
      .record.id
    assert.equal(await label(), "Mm Printed")
    const common = (await editor.write("createName", { record: id, ...named("Nn Common") })).record.id
    assert.equal(await label(), "Nn Common", "What is kept as printed gives way.")
    await editor.write("updateName", { id: common, expectedVersion: 1, text: "Oo Common" })
    assert.equal(await label(), "Oo Common")
    const planned = { ...named("Aa Planned", { preferred: true }), modality: "INTENDED" }
    await editor.write("createName", { record: id, ...planned })
    assert.equal(await label(), "Oo Common", "What it is to be called is not yet its name.")
    await deleteWhole(editor, "Name", { id: common, expectedVersion: 2 })
    await deleteWhole(editor, "Name", { id: printed, expectedVersion: 1 })
    assert.equal(await label(), "Zz the unnamed")
    const ids = [freshId("Name"), freshId("Name")].sort().reverse()
    await person({ names: [named("Later Made", { id: ids[0] }), named("Earlier Made", { id: ids[1] })] })
  })

  it("and its absence leave every actor sorted by what it is called", async () => {
    for (const kind of allKinds().filter((k) => k.layer === "actor")) {
      const { rows } = await house.register.pool.query(`SELECT id, "sortLabel" FROM "${kind.name}"`)
      const { nodes } = await house.anonymous.read(
        "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Record { label } } }",
        { ids: rows.map((r) => r.id) },
      )
      for (const [i, { id, label }] of nodes.entries()) {
        const folded = (await house.register.pool.query("SELECT ext.fold($1) AS f", [label])).rows[0].f
        assert.deepEqual([id, rows[i].sortLabel], [id, folded], label)
      }
    }
  })
})

describe("An id elsewhere", () => {
  it("belongs to one record of a kind in some schemes, and to any number in others", async () => {
    const unique = { externalIds: [{ scheme: "wikidata", value: "Q777" }] }
    const first = await person(unique)
    assert.deepEqual(faults(await editor.try("createPerson", { descriptiveLabel: "x", ...unique })), [
      ["externalIds", "CONFLICT"],
    ])
    await editor.write("createArmedGroup", { descriptiveLabel: "of another kind", ...unique })
    const shared = {
      externalIds: [
        { scheme: "alami-2018", value: "F999" },
        { scheme: "import:rows.csv", value: "F999" },
      ],
    }
    const [second, third] = [await person(shared), await person(shared)]
    const by = async (scheme: string, value: string) =>
      await house.anonymous.read(
        `{ one: person(externalId: { scheme: "${scheme}", value: "${value}" }) { id } all: recordsByExternalId(scheme: "${scheme}", value: "${value}") { id kind } }`,
      )
    assert.equal((await by("wikidata", "Q777")).one.id, first.id)
    assert.equal((await by("wikidata", "Q777")).all.length, 2)
    assert.deepEqual(await by("alami-2018", "F999"), {
      one: null,
      all: [second, third].map(({ id }) => ({ id, kind: "Person" })),
    })
    await editor.write("updatePerson", { id: first.id, expectedVersion: 1, externalIds: [] })
    await person(unique)
  })
})

describe("A term", () => {
  const term = (code: string, more: object = {}) => ({
    scheme: "activity",
    code,
    labelEn: "a trial",
    labelAr: "تجربة",
    definition: "For trial.",
    ...more,
  })

  it("has its code to itself in its list, and a broader term of the same list", async () => {
    const { id } = (await editor.write("createTerm", term("TRIAL"))).record
    assert.deepEqual(faults(await editor.try("createTerm", term("TRIAL"))), [["code", "CONFLICT"]])
    await editor.write("createTerm", term("TRIAL", { scheme: "purpose" }))
    await editor.write("createTerm", term("NARROWER", { broader: id }))
    const refused = [
      await editor.try("createTerm", term("ELSEWHERE", { broader: fixtures.role })),
      await editor.try("updateTerm", { id, expectedVersion: 1, broader: id }),
    ]
    assert.deepEqual(refused.map(faults), [[["broader", "BAD_USER_INPUT"]], [["broader", "BAD_USER_INPUT"]]])
  })

  it("of an id scheme says once and for all whether ids are unique", async () => {
    const scheme = term("trial-scheme", { scheme: "id-scheme" })
    const { id } = (await editor.write("createTerm", scheme)).record
    const known = { externalIds: [{ scheme: "trial-scheme", value: "1" }] }
    await person(known)
    await person(known)
    assert.deepEqual(faults(await editor.try("updateTerm", { id, expectedVersion: 1, unique: true })), [
      ["unique", "BAD_USER_INPUT"],
    ])
  })
})

describe("An actor", () => {
  it("is never left without a name or a description", async () => {
    const { record } = await editor.write(
      "createPerson",
      { names: [named("Only Name", { preferred: true })] },
      "record { id version names { nodes { id version citations { nodes { id version } } } } }",
    )
    const [name] = record.names.nodes
    const gone = { id: name.id, expectedVersion: 1, with: [{ id: name.citations.nodes[0].id, expectedVersion: 1 }] }
    assert.deepEqual(faults(await editor.try("deleteName", gone)), [["id", "CONFLICT"]])
    await editor.write("updatePerson", { id: record.id, expectedVersion: 1, descriptiveLabel: "a man of one name" })
    await editor.write("deleteName", gone)
    const emptied = { id: record.id, expectedVersion: 2, descriptiveLabel: null }
    assert.deepEqual(faults(await editor.try("updatePerson", emptied)), [["id", "CONFLICT"]])
  })
})

describe("An update", () => {
  it("that changes nothing is told so and makes no version", async () => {
    const { id } = await person()
    assert.deepEqual(faults(await editor.try("updatePerson", { id, expectedVersion: 1 })), [["id", "BAD_USER_INPUT"]])
    assert.equal((await house.anonymous.read(`{ node(id: "${id}") { ... on Person { version } } }`)).node.version, 1)
  })
})

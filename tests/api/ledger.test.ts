import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { type Change, freshId } from "../../api/src/ledger/changeset"
import { allKinds, childTables } from "../../api/src/ledger/kind"
import { publish } from "../../api/src/ledger/publish"
import { type House, type Visitor, openHouse } from "../support/house"
import { type Fixtures, deleteWhole, fixturesOf, saidBy } from "../support/samples"

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
const faults = (payload: any) => payload.userErrors.map((e: any) => [e.path.join("."), e.code])
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
    const others = await editor.try("updatePosition", {
      id: fixtures.position,
      expectedVersion: 1,
      citations: { update: [{ id: citation.id, expectedVersion: 1, locator: "99" }] },
    })
    assert.deepEqual(faults(others), [["citations.update.0.record", "BAD_USER_INPUT"]])
    const gone = await editor.try("updateRelation", {
      id: freshId("Relation"),
      expectedVersion: 1,
      citations: { create: saidBy(fixtures.speaker) },
    })
    assert.deepEqual(faults(gone), [["citations.create.0.record", "NOT_FOUND"]])
    assert.equal(await newest(), before)
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

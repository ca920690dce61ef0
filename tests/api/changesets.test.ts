import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { freshId } from "../../api/src/ledger/changeset"
import { verify } from "../../api/src/ledger/verify"
import { type House, type Visitor, openHouse } from "../support/house"
import { type Fixtures, fixturesOf, saidBy } from "../support/samples"
import { acted, did, opened, put, refusal, seen, submitted } from "../support/working"

let house: House
let author: Visitor
let reviewer: Visitor
let editor: Visitor
let fixtures: Fixtures
before(async () => {
  house = await openHouse()
  ;[author, reviewer, editor] = await Promise.all([house.as("contributor"), house.as("reviewer"), house.as("editor")])
  fixtures = await fixturesOf(house.anonymous)
})
after(async () => {
  assert.deepEqual(await verify(house.register.pool), [])
  await house.close()
})

const node = `query($id: ID!) { node(id: $id) { id ... on Person { descriptiveLabel version } ... on Position { title version } } }`
const person = (descriptiveLabel = "a man", more: object = {}) => ({ id: freshId("Person"), descriptiveLabel, ...more })
const newest = async () => (await house.anonymous.read("{ register { revision } }")).register.revision

describe("A changeset", () => {
  it("takes changes that nobody else sees before it is published, and its author reads the register with them", async () => {
    const { id, version } = await opened(author)
    const before = await newest()
    const input = person("an unpublished man")
    const payload = await put(author, id, "createPerson", input, "record { id descriptiveLabel version }")
    assert.deepEqual(payload, {
      record: { id: input.id, descriptiveLabel: "an unpublished man", version: 1 },
      revision: null,
      changeset: { id, status: "OPEN" },
      userErrors: [],
    })
    const inside = await author.ask(node, { id: input.id }, `changeset=${id}`)
    assert.equal(inside.data.node.descriptiveLabel, "an unpublished man")
    assert.deepEqual(
      [inside.revision, inside.extensions.revision, (inside.extensions as any).changeset],
      [before, before, { id, version: version + 1, faults: 0, leftOut: [] }],
    )
    for (const visitor of [author, reviewer, editor, house.anonymous])
      assert.deepEqual(await visitor.read(node, { id: input.id }), { node: null })
    assert.equal(await newest(), before)
  })

  it("is opened once, however often the same id and title are sent, and never over another's", async () => {
    const id = freshId("Person").replace("per_", "chg_")
    const made = [
      await did(author, "openChangeset", { id, title: "Once" }),
      await did(author, "openChangeset", { id, title: "Once" }),
    ]
    assert.deepEqual(made[1], made[0])
    assert.deepEqual(await refusal(author, "openChangeset", { id, title: "Other" }), [["id", "CONFLICT"]])
    assert.deepEqual(await refusal(editor, "openChangeset", { id, title: "Once" }), [["id", "CONFLICT"]])
    assert.deepEqual(await refusal(author, "openChangeset", { id: "chg_1", title: "x" }), [["id", "BAD_USER_INPUT"]])
    assert.deepEqual(await refusal(author, "openChangeset", { title: " " }), [["title", "BAD_USER_INPUT"]])
  })

  it("is at an address of its own, where it is not there for those who may not see it", async () => {
    const { id } = await opened(author)
    for (const visitor of [reviewer, editor, house.anonymous]) {
      const [hidden, none] = [
        await visitor.ask("{ __typename }", {}, `changeset=${id}`),
        await visitor.ask("{ __typename }", {}, `changeset=${freshId("Person").replace("per", "chg")}`),
      ]
      assert.equal(hidden.status, 404)
      assert.equal(hidden.text, none.text)
      assert.equal(await seen(visitor, id), null)
    }
    const both = await author.ask("{ __typename }", {}, `changeset=${id}&revision=1`)
    assert.equal(both.status, 400)
  })

  it("joins changes of one record, takes them out again, and refuses those that cannot go together", async () => {
    const { id } = await opened(author)
    const input = person("one")
    await put(author, id, "createPerson", input)
    const twice = await put(author, id, "createPerson", { ...input, descriptiveLabel: "two" })
    assert.equal(twice.userErrors[0].code, "CONFLICT")
    assert.deepEqual((await put(author, id, "createPerson", input)).userErrors, [])
    const unseen = await put(author, id, "updatePerson", { id: input.id, expectedVersion: 3, descriptiveLabel: "x" })
    assert.equal(unseen.userErrors[0].code, "CONFLICT")
    const changed = await put(
      author,
      id,
      "updatePerson",
      { id: input.id, expectedVersion: 1, descriptiveLabel: "three" },
      "record { descriptiveLabel version }",
    )
    assert.deepEqual(changed.record, { descriptiveLabel: "three", version: 1 })
    assert.equal((await seen(author, id, "size")).size, 1)
    assert.deepEqual(await refusal(author, "dropChange", { id, record: freshId("Person") }), [["record", "NOT_FOUND"]])
    assert.equal((await did(author, "dropChange", { id, record: input.id })).size, 0)
  })

  it("may be unfinished and point forward; submitting tells everything that is missing, each with its path", async () => {
    const { id } = await opened(author)
    const [who, what] = [freshId("Person"), freshId("Position")]
    const draft = `mutation($input: DraftChangeInput!) { draftChange(input: $input) { record userErrors { path code } } }`
    const put_ = async (kind: string, values: object) =>
      (await author.read(draft, { input: { operation: "CREATE", kind, values } }, `changeset=${id}`)).draftChange
    assert.deepEqual(
      await put_("Position", { id: what, holder: { actor: who }, organization: { actor: fixtures.group } }),
      { record: what, userErrors: [] },
    )
    assert.deepEqual((await put_("Position", { colour: "red" })).userErrors, [
      { path: ["values", "colour"], code: "BAD_USER_INPUT" },
    ])
    const faults = async () =>
      (await seen(author, id, "faults { recordId fault { path code } }", `changeset=${id}`)).faults.map((f: any) => [
        f.recordId,
        f.fault.path.join("."),
      ])
    assert.deepEqual(await faults(), [[what, "role"]])
    const { version } = await seen(author, id)
    assert.deepEqual(await refusal(author, "submitChangeset", { id, expectedVersion: version }), [
      [`changes.${what}.role`, "BAD_USER_INPUT"],
    ])
    await put(author, id, "updatePosition", { id: what, expectedVersion: 1, role: "LEADER" })
    assert.deepEqual(await faults(), [[what, "holder.actor"]])
    await put(author, id, "createPerson", { id: who, descriptiveLabel: "a leader" })
    assert.deepEqual(await faults(), [[what, "citations"]])
    await put(author, id, "updatePosition", {
      id: what,
      expectedVersion: 1,
      citations: { create: saidBy(fixtures.speaker) },
    })
    assert.deepEqual(await faults(), [])
    assert.equal((await submitted(author, id)).status, "SUBMITTED")
  })

  it("is submitted, returned with reasons and a comment on one change, amended, and published by somebody else", async () => {
    const { id } = await opened(author, "A man and his post")
    const input = person("a man to be approved")
    await put(author, id, "createPerson", input)
    const { version } = await submitted(author, id)
    assert.deepEqual(
      (
        await put(author, id, "updatePerson", { id: input.id, expectedVersion: 1, descriptiveLabel: "y" })
      ).userErrors.map((e: any) => e.code),
      ["CONFLICT"],
    )
    assert.deepEqual(await refusal(author, "publishChangeset", { id, expectedVersion: version }), [["id", "FORBIDDEN"]])
    assert.deepEqual((await seen(reviewer, id, "mayDo")).mayDo, ["PUBLISHED", "RETURNED", "DECLINED", "COMMENTED"])
    const looked = await seen(
      reviewer,
      id,
      "mine author changes { recordId operation label fields { field before after } }",
      `changeset=${id}`,
    )
    assert.deepEqual(looked, {
      mine: false,
      author: "contributor",
      changes: [
        {
          recordId: input.id,
          operation: "CREATE",
          label: "a man to be approved",
          fields: [{ field: "descriptiveLabel", before: null, after: "a man to be approved" }],
        },
      ],
    })
    await did(reviewer, "commentOnChangeset", { id, record: input.id, words: "Which man?" })
    assert.deepEqual(await refusal(reviewer, "returnChangeset", { id, expectedVersion: version, reason: " " }), [
      ["reason", "BAD_USER_INPUT"],
    ])
    const back = await did(reviewer, "returnChangeset", { id, expectedVersion: version, reason: "Say more." })
    assert.equal(back.status, "RETURNED")
    await put(author, id, "updatePerson", { id: input.id, expectedVersion: 1, descriptiveLabel: "a man of Aleppo" })
    const again = await submitted(author, id)
    assert.deepEqual(await refusal(reviewer, "publishChangeset", { id, expectedVersion: version }), [
      ["expectedVersion", "CONFLICT"],
    ])
    const published = await acted(reviewer, "publishChangeset", { id, expectedVersion: again.version })
    assert.deepEqual(
      [published.userErrors, published.changeset.status, published.revision],
      [[], "PUBLISHED", await newest()],
    )
    const once = await acted(reviewer, "publishChangeset", { id, expectedVersion: again.version })
    assert.equal(once.revision, published.revision)
    const told = await author.read(
      `query($id: ID!) { changeset(id: $id) { author approvedBy withoutReview revision changes { recordId } } node(id: $of) { ... on Person { descriptiveLabel } } }`.replace(
        "$id: ID!",
        "$id: ID!, $of: ID!",
      ),
      { id, of: input.id },
    )
    assert.deepEqual(told, {
      changeset: {
        author: "contributor",
        approvedBy: "reviewer",
        withoutReview: false,
        revision: published.revision,
        changes: [{ recordId: input.id }],
      },
      node: { descriptiveLabel: "a man of Aleppo" },
    })
    const { acts } = await seen(author, id, "acts { type by words recordId }")
    assert.deepEqual(
      acts.map((a: any) => [a.type, a.by, a.words]),
      [
        ["OPENED", "contributor", null],
        ["SUBMITTED", "contributor", null],
        ["COMMENTED", "reviewer", "Which man?"],
        ["RETURNED", "reviewer", "Say more."],
        ["SUBMITTED", "contributor", null],
        ["PUBLISHED", "reviewer", null],
      ],
    )
  })

  it("is withdrawn and opened again by its author, or declined for good", async () => {
    const { id } = await opened(author)
    await put(author, id, "createPerson", person())
    const { version } = await submitted(author, id)
    assert.ok(await seen(reviewer, id))
    const withdrawn = await did(author, "withdrawChangeset", { id, expectedVersion: version })
    assert.equal(await seen(reviewer, id), null)
    assert.deepEqual(await refusal(reviewer, "publishChangeset", { id, expectedVersion: withdrawn.version }), [
      ["id", "NOT_FOUND"],
    ])
    await did(author, "reopenChangeset", { id, expectedVersion: withdrawn.version })
    const handed = await submitted(author, id)
    const declined = await did(editor, "declineChangeset", { id, expectedVersion: handed.version, reason: "Not ours." })
    assert.deepEqual([declined.status, declined.mayDo], ["DECLINED", ["COMMENTED"]])
    assert.deepEqual(await refusal(author, "reopenChangeset", { id, expectedVersion: declined.version }), [
      ["id", "CONFLICT"],
    ])
  })

  it("is published by nobody who wrote it, editors included, and changed by nobody else", async () => {
    const { id } = await opened(editor)
    await put(editor, id, "createPerson", person())
    const { version } = await submitted(editor, id)
    assert.deepEqual(await refusal(editor, "publishChangeset", { id, expectedVersion: version }), [["id", "FORBIDDEN"]])
    const foreign = await reviewer.ask(
      `mutation($input: CreatePersonInput!) { createPerson(input: $input) { revision } }`,
      { input: person() },
      `changeset=${id}`,
    )
    assert.equal(foreign.errors?.[0].extensions.code, "FORBIDDEN")
    assert.deepEqual(await refusal(reviewer, "dropChange", { id, record: freshId("Person") }), [["id", "FORBIDDEN"]])
    for (const role of ["viewer", "admin"] as const) {
      const other = await house.as(role)
      assert.equal(await seen(other, id), null)
      const opening = await other.ask(`mutation { openChangeset(input: {title: "x"}) { changeset { id } } }`)
      assert.equal(opening.errors?.[0].extensions.code, "FORBIDDEN")
    }
    const nobody = await house.anonymous.ask(`mutation { openChangeset(input: {title: "x"}) { changeset { id } } }`)
    assert.equal(nobody.errors?.[0].extensions.code, "UNAUTHENTICATED")
  })

  it("stands in the list of its author and, once submitted, in that of those who review, the last touched first", async () => {
    const [a, b] = [await opened(author, "first"), await opened(author, "second")]
    await put(author, a.id, "createPerson", person())
    await submitted(author, a.id)
    const of = async (visitor: Visitor, mine: boolean, more = "") =>
      (await visitor.read(`{ workingChangesets(mine: ${mine} ${more}) { id } }`)).workingChangesets.map(
        (w: any) => w.id,
      )
    assert.deepEqual((await of(author, true)).slice(0, 2), [a.id, b.id])
    assert.deepEqual(await of(author, true, `first: 1, after: "${a.id}"`), [b.id])
    assert.ok((await of(reviewer, false, "status: [SUBMITTED]")).includes(a.id))
    assert.ok(!(await of(reviewer, false)).includes(b.id))
    assert.equal(
      (await author.ask("{ workingChangesets(mine: false) { id } }")).errors?.[0].extensions.code,
      "FORBIDDEN",
    )
  })
})

describe("A change in a changeset", () => {
  it("tells what was entered as it is written, what it stands on, and what it changes", async () => {
    const { id } = await opened(author)
    const citation = {
      ...saidBy(fixtures.speaker)[0]!,
      id: freshId("Citation"),
      record: fixtures.position,
      asOf: "2018-08-06",
    }
    await put(author, id, "createCitation", citation)
    const { change } = await seen(
      author,
      id,
      `change(record: "${citation.id}") { operation kind on values expectedVersion clash { version } fields { field before after } }`,
    )
    const { id: _, ...values } = citation
    assert.deepEqual(
      { ...change, fields: change.fields.filter((f: any) => f.field === "asOf") },
      {
        ...{ operation: "CREATE", kind: "Citation", on: fixtures.position, values, expectedVersion: null, clash: null },
        fields: [{ field: "asOf", before: null, after: "2018-08-06" }],
      },
    )
  })
})

describe("When the register moves on under a changeset", () => {
  it("tells field by field what clashes, and each is settled as mine or theirs", async () => {
    const base = { holder: { actor: fixtures.person }, organization: { actor: fixtures.group }, role: "LEADER" }
    const { record } = await editor.write("createPosition", {
      ...base,
      title: "head",
      note: "n",
      citations: saidBy(fixtures.speaker),
    })
    const { id } = await opened(author)
    await put(author, id, "updatePosition", { id: record.id, expectedVersion: 1, title: "mine", note: "mine too" })
    await editor.write("updatePosition", { id: record.id, expectedVersion: 1, title: "theirs", jointly: "SOLE" })
    const select =
      "version size change(record: $r) { clash { version deleted fields { field base theirs mine both } } fields { field before after } }"
    const look = async () =>
      (await author.read(`query($id: ID!, $r: ID!) { workingChangeset(id: $id) { ${select} } }`, { id, r: record.id }))
        .workingChangeset
    const { version, change } = await look()
    assert.deepEqual(change.clash, {
      version: 2,
      deleted: false,
      fields: [
        { field: "jointly", base: null, theirs: "SOLE", mine: null, both: false },
        { field: "title", base: "head", theirs: "theirs", mine: "mine", both: true },
      ].sort(
        (a, b) =>
          change.clash.fields.findIndex((f: any) => f.field === a.field) -
          change.clash.fields.findIndex((f: any) => f.field === b.field),
      ),
    })
    assert.deepEqual(await refusal(author, "submitChangeset", { id, expectedVersion: version }), [
      [`changes.${record.id}.expectedVersion`, "CONFLICT"],
    ])
    assert.deepEqual(await refusal(author, "settleClash", { id, record: record.id, version: 1, take: [] }), [
      ["version", "CONFLICT"],
    ])
    await did(author, "settleClash", { id, record: record.id, version: 2, take: [{ field: "title", side: "THEIRS" }] })
    assert.deepEqual((await look()).change, {
      clash: null,
      fields: [{ field: "note", before: "n", after: "mine too" }],
    })
    assert.deepEqual(await refusal(author, "settleClash", { id, record: record.id, version: 2, take: [] }), [
      ["record", "CONFLICT"],
    ])
    const handed = await submitted(author, id)
    await did(reviewer, "publishChangeset", { id, expectedVersion: handed.version })
    const now = await house.anonymous.read(`query($id: ID!) { position(id: $id) { title note jointly } }`, {
      id: record.id,
    })
    assert.deepEqual(now.position, { title: "theirs", note: "mine too", jointly: "SOLE" })
  })

  it("publishes nothing that clashes, and all of it waits", async () => {
    const { record } = await editor.write("createPerson", person("one"))
    const { id } = await opened(author)
    await put(author, id, "updatePerson", { id: record.id, expectedVersion: 1, descriptiveLabel: "mine" })
    const beside = person("beside")
    await put(author, id, "createPerson", beside)
    const { version } = await submitted(author, id)
    await editor.write("updatePerson", { id: record.id, expectedVersion: 1, descriptiveLabel: "theirs" })
    assert.deepEqual(await refusal(reviewer, "publishChangeset", { id, expectedVersion: version }), [
      [`changes.${record.id}.expectedVersion`, "CONFLICT"],
    ])
    assert.deepEqual(await house.anonymous.read(node, { id: beside.id }), { node: null })
    assert.equal((await seen(author, id)).status, "SUBMITTED")
  })

  it("takes a change of a deleted record out, for nothing of it can be kept", async () => {
    const { record } = await editor.write("createPerson", person("gone soon"))
    const { id } = await opened(author)
    await put(author, id, "updatePerson", { id: record.id, expectedVersion: 1, descriptiveLabel: "mine" })
    await editor.write("deletePerson", { id: record.id, expectedVersion: 1 })
    assert.equal((await did(author, "settleClash", { id, record: record.id, version: 2, take: [] })).size, 0)
  })
})

describe("Reading inside a changeset", () => {
  it("shows lists, search, names, history and the published side by side, all at once", async () => {
    const { id } = await opened(author)
    const who = freshId("Person")
    await put(author, id, "createPerson", {
      id: who,
      names: [
        {
          text: "Qasim al-Unpublished",
          language: "en",
          script: "Latn",
          type: "AS_PRINTED",
          citations: saidBy(fixtures.speaker),
        },
      ],
    })
    await put(author, id, "updatePerson", {
      id: fixtures.person,
      expectedVersion: await versionOf(fixtures.person),
      descriptiveLabel: "seen inside",
    })
    const at = `changeset=${id}`
    const ask = `query($who: ID!, $old: ID!) {
      search(query: "Qasim al-Unpublished", first: 1) { record { id } }
      persons(first: 1, where: {name: {contains: "Qasim al-Unpub"}}) { totalCount nodes { id label } }
      recordHistory(id: $old) { version versions(first: 1) { operation changes { field after } } }
      changeset(id: "${id}") { size changes { operation recordId } }
      register { revision }
      node(id: $who) { ... on Person { label version citations(first: 1) { nodes { id } } names(first: 5) { nodes { text citations(first: 1) { nodes { id } } } } } }
    }`
    const { data, errors } = await author.ask(ask, { who, old: fixtures.person }, at)
    assert.equal(errors, undefined)
    assert.equal(data.search[0].record.id, who)
    assert.deepEqual(data.node.names.nodes[0].text, "Qasim al-Unpublished")
    assert.equal(data.persons.totalCount, 1)
    assert.deepEqual(data.recordHistory.versions[0].changes, [{ field: "descriptiveLabel", after: "seen inside" }])
    assert.equal(data.changeset.size, 4)
  })

  it("leaves out what cannot stand and what rests on it, tells so, and shows the rest", async () => {
    const { id } = await opened(author)
    const [fine, what, cited] = [person("fine"), freshId("Position"), freshId("Citation")]
    await put(author, id, "createPerson", fine)
    const nowhere = freshId("Person")
    await put(author, id, "createPosition", {
      id: what,
      holder: { actor: nowhere },
      organization: { actor: fixtures.group },
      role: "LEADER",
      citations: [{ id: cited, ...saidBy(fixtures.speaker)[0]! }],
    })
    const { data, extensions } = await author.ask(
      `query($a: ID!, $b: ID!) { a: node(id: $a) { id } b: node(id: $b) { id } }`,
      { a: fine.id, b: what },
      `changeset=${id}`,
    )
    assert.deepEqual(data, { a: { id: fine.id }, b: null })
    const told = (extensions as any).changeset
    assert.deepEqual([told.faults, told.leftOut.sort()], [1, [what, cited].sort()])
  })

  it("does not stand in the way of its own publication, asked for in the same request", async () => {
    const { record } = await editor.write("createPerson", person("looked at"))
    const { id } = await opened(author)
    await put(author, id, "updatePerson", { id: record.id, expectedVersion: 1, descriptiveLabel: "published at once" })
    const { version } = await submitted(author, id)
    const { data, errors } = await reviewer.ask(
      `mutation($id: ID!, $version: Int!) {
        commentOnChangeset(input: { id: $id, words: "Fine." }) { changeset { faults { recordId } } }
        publishChangeset(input: { id: $id, expectedVersion: $version }) { revision userErrors { message } changeset { status } }
      }`,
      { id, version },
      `changeset=${id}`,
    )
    assert.equal(errors, undefined)
    assert.deepEqual(data.publishChangeset, {
      revision: await newest(),
      userErrors: [],
      changeset: { status: "PUBLISHED" },
    })
  })

  it("leaves nothing behind", async () => {
    const { rows } = await house.register.pool.query(`SELECT max(revision) AS r FROM ledger."Revision"`)
    assert.equal(rows[0].r, await newest())
  })
})

const versionOf = async (id: string) =>
  (await house.anonymous.read(`query($id: ID!) { recordHistory(id: $id) { version } }`, { id })).recordHistory.version

describe("A file in a changeset", () => {
  it("is read by its author and, once it is submitted, by reviewers, before anybody else", async () => {
    const { sha256 } = await author.upload("A report, not published yet.")
    const { id } = await opened(author)
    await put(author, id, "createSource", {
      type: "ARTICLE",
      title: "A report",
      files: [{ sha256, name: "report.txt", role: "DOCUMENT" }],
    })
    const status = async (visitor: Visitor) => (await visitor.file(sha256)).status
    assert.deepEqual(await Promise.all([author, reviewer, house.anonymous].map(status)), [200, 404, 404])
    const { version } = await submitted(author, id)
    assert.deepEqual(await Promise.all([author, reviewer, editor, house.anonymous].map(status)), [200, 200, 200, 404])
    await did(reviewer, "publishChangeset", { id, expectedVersion: version })
    assert.equal(await status(house.anonymous), 200)
  })
})

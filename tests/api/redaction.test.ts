import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import "../../api/src/modules"
import { accountRoles } from "../../api/src/accounts/roles"
import { createAccount } from "../../api/src/accounts/user"
import { migrate } from "../../api/src/database/migrate"
import { scrub } from "../../api/src/database/scrub"
import { freshId } from "../../api/src/ledger/changeset"
import { seed } from "../../api/src/ledger/seed"
import { verify } from "../../api/src/ledger/verify"
import { changesets } from "../../prisma/seed"
import { password } from "../support/cluster"
import { type House, type Visitor, openHouse } from "../support/house"
import { filesThatHold } from "../support/leftover-bytes"
import { OwnCluster, productMigrations } from "../support/own-cluster"
import { type Fixtures, fixturesOf, saidBy } from "../support/samples"
import { did, opened, put, refusal, seen, submitted } from "../support/working"
import { Pool } from "pg"

const cluster = new OwnCluster()
let house: House
let editor: Visitor
let author: Visitor
let reviewer: Visitor
let admin: Visitor
let second: Visitor
let fixtures: Fixtures
before(async () => {
  await cluster.start()
  const url = await cluster.database()
  await migrate(url, { folder: productMigrations, log: () => {} })
  const pool = new Pool({ connectionString: url, options: "-c search_path=public,ext" })
  for (const role of accountRoles)
    await createAccount(pool, { email: `${role}@sijill.local`, name: role, role, password })
  await seed(pool, changesets, () => {})
  await pool.end()
  house = await openHouse("seeded_register", {}, { url, drop: async () => {} })
  editor = await house.as("editor")
  author = await house.as("contributor")
  reviewer = await house.as("reviewer")
  admin = await house.as("admin")
  second = await house.another("admin")
  fixtures = await fixturesOf(house.anonymous)
})
after(async () => {
  await house.close()
  await cluster.stop()
})

type Item = { record: string; fields: string[]; protect?: boolean }
const select = "redaction { id status revision } elsewhere { recordId field } userErrors { path code }"
const ask = async (visitor: Visitor, items: Item[], reason = "A source is in danger.") =>
  (
    await visitor.read(`mutation($input: AskRedactionInput!) { askRedaction(input: $input) { ${select} } }`, {
      input: { items, reason },
    })
  ).askRedaction
const settle = async (visitor: Visitor, id: string, verb: "confirm" | "refuse") =>
  (await visitor.read(`mutation { ${verb}Redaction(input: {id: "${id}"}) { ${select} } }`))[`${verb}Redaction`]
const redact = async (items: Item[]) => {
  const { redaction, userErrors } = await ask(admin, items)
  assert.deepEqual(userErrors, [])
  const done = await settle(second, redaction.id, "confirm")
  assert.deepEqual(done.userErrors, [])
  return done
}

describe("A redaction", () => {
  it("is asked for by one admin and done by another, and by nobody else", async () => {
    const { record } = await editor.write("createPerson", { descriptiveLabel: "somebody to be forgotten" })
    const items = [{ record: record.id, fields: ["descriptiveLabel"] }]
    for (const role of accountRoles.filter((r) => r !== "admin")) {
      const visitor = await house.as(role)
      const answer = await visitor.ask(
        `mutation($input: AskRedactionInput!) { askRedaction(input: $input) { redaction { id } } }`,
        { input: { items, reason: "x" } },
      )
      assert.equal(answer.errors?.[0].extensions.code, "FORBIDDEN", role)
      assert.equal((await visitor.ask("{ redactions { id } }")).errors?.[0].extensions.code, "FORBIDDEN", role)
    }
    const { redaction } = await ask(admin, items)
    assert.deepEqual(redaction.status, "ASKED")
    const { redactions } = await second.read(
      "{ redactions(first: 1) { id mine reason askedBy items { recordId kind label fields protect record { __typename } } } }",
    )
    const item = {
      recordId: record.id,
      kind: "Person",
      label: "somebody to be forgotten",
      fields: ["descriptiveLabel"],
    }
    assert.deepEqual(redactions, [
      {
        ...{ id: redaction.id, mine: false, reason: "A source is in danger.", askedBy: "admin" },
        items: [{ ...item, protect: false, record: { __typename: "Person" } }],
      },
    ])
    assert.deepEqual((await settle(admin, redaction.id, "confirm")).userErrors, [{ path: ["id"], code: "FORBIDDEN" }])
    assert.equal((await settle(second, redaction.id, "refuse")).redaction.status, "REFUSED")
    assert.deepEqual((await settle(second, redaction.id, "confirm")).userErrors, [{ path: ["id"], code: "CONFLICT" }])
    const still = await house.anonymous.read(`query($id: ID!) { person(id: $id) { descriptiveLabel } }`, {
      id: record.id,
    })
    assert.equal(still.person.descriptiveLabel, "somebody to be forgotten")
  })

  it("is refused with everything that cannot be blanked, and what would be right", async () => {
    const { userErrors } = await ask(admin, [
      { record: freshId("Person"), fields: ["descriptiveLabel"] },
      { record: fixtures.position, fields: ["role", "colour"] },
      { record: fixtures.person, fields: [], protect: true },
    ])
    assert.deepEqual(userErrors, [
      { path: ["items", "0", "record"], code: "NOT_FOUND" },
      { path: ["items", "1", "fields", "0"], code: "BAD_USER_INPUT" },
      { path: ["items", "1", "fields", "1"], code: "BAD_USER_INPUT" },
      { path: ["items", "2", "protect"], code: "BAD_USER_INPUT" },
    ])
    assert.deepEqual((await ask(admin, [{ record: fixtures.person, fields: ["note"] }], " ")).userErrors, [
      { path: ["reason"], code: "BAD_USER_INPUT" },
    ])
  })

  it("takes words out of what stands, every version, history, search, drafts, titles, comments, files and the data folder", async () => {
    const canary = "Zuhayr Qandil al-Mukhtafi"
    const slug = "zuhayr-qandil-al-mukhtafi"
    const quoteCanary = "met Zuhayr behind the mill at dawn"
    const text = `A page. We ${quoteCanary}, he said.`
    const words = [canary, slug, canary.toLowerCase(), quoteCanary, "zuhayr"]
    const { sha256 } = await editor.upload(text)
    const { record: source } = await editor.write("createSource", {
      type: "WEBSITE",
      title: "A page",
      files: [{ sha256, name: "zuhayr.txt", role: "TEXT" }],
    })
    const { record: speaker } = await editor.write("createSpeaker", {
      source: source.id,
      publicLabel: "a resident",
      identity: "NAMED",
      channel: "INTERVIEW",
      externalIds: [{ scheme: "import:letters", value: canary }],
    })
    const cited = { speaker: speaker.id, locatorType: "SECTION", quote: quoteCanary }
    const { record: person } = await editor.write(
      "createPerson",
      { names: [{ text: canary, language: "en", script: "Latn", type: "AS_PRINTED", citations: [cited] }] },
      "record { id slug names(first: 1) { nodes { id citations(first: 1) { nodes { id } } } } }",
    )
    assert.equal(person.slug, slug)
    const [name] = person.names.nodes
    const citation = name.citations.nodes[0].id
    await editor.write("updateName", { id: name.id, expectedVersion: 1, text: `${canary} I` })
    await editor.write("updateSpeaker", { id: speaker.id, expectedVersion: 1, actor: person.id })
    const { record: doubled } = await editor.write("createPerson", { descriptiveLabel: `${canary}, a double` })
    await editor.write("deletePerson", { id: doubled.id, expectedVersion: 1 })
    const open = await opened(author, `About ${canary}`)
    await put(author, open.id, "updateName", { id: name.id, expectedVersion: 2, text: canary })
    await put(author, open.id, "createPerson", { descriptiveLabel: `brother of ${canary}` })
    await submitted(author, open.id)
    await did(reviewer, "commentOnChangeset", { id: open.id, record: name.id, words: `Is this ${canary}?` })
    const before = (await house.anonymous.read("{ register { revision } }")).register.revision
    const past = `revision=${before}`
    const asked = `query($id: ID!) { person(id: $id) { label slug } }`
    const seen = await house.anonymous.ask(asked, { id: person.id }, past)
    assert.ok(seen.text.includes(canary))
    assert.ok(filesThatHold(cluster.dir, words).length > 0)

    const items = [
      { record: name.id, fields: ["text"] },
      { record: person.id, fields: ["slug"] },
      { record: citation, fields: ["quote"] },
      { record: speaker.id, fields: [], protect: true },
      { record: doubled.id, fields: ["descriptiveLabel", "slug"] },
    ]
    const { elsewhere } = await ask(admin, items)
    assert.deepEqual(elsewhere, [])
    const { redaction } = await redact([...items, { record: source.id, fields: ["files"] }])

    const now = await house.anonymous.read(
      `query($id: ID!, $speaker: ID!) {
        person(id: $id) { label names(first: 1) { nodes { text history { operation } } } }
        speaker(id: $speaker) { publicLabel identity actor { id } externalIds { value } }
        search(query: "Zuhayr Qandil", first: 5) { record { id } }
        changeset(revision: ${redaction.revision}) { changes { operation recordId } }
      }`,
      { id: person.id, speaker: speaker.id },
    )
    assert.equal(now.person.label, "[redacted]")
    assert.deepEqual(
      now.person.names.nodes[0].history.map((h: any) => h.operation),
      ["REDACT", "UPDATE", "CREATE"],
    )
    assert.deepEqual(now.speaker, { publicLabel: "a resident", identity: "PROTECTED", actor: null, externalIds: [] })
    assert.ok(!now.search.some((h: any) => h.record.id === person.id))
    assert.deepEqual(
      now.changeset.changes.map((c: any) => c.operation),
      items.map(() => "REDACT").concat("REDACT"),
    )
    const again = await house.anonymous.ask(asked, { id: person.id }, past)
    assert.ok(!again.text.includes(canary))
    assert.notEqual(again.etag, seen.etag)
    assert.equal((await house.anonymous.file(sha256)).status, 404)
    for (const visitor of [author, reviewer, editor]) {
      const draft = await visitor.ask(
        `query($id: ID!, $name: ID!, $doubled: ID!) {
          workingChangeset(id: $id) { title note acts { words } changes { values fields { before after } } }
          diff(id: $name, from: 1, to: 2) { before after }
          recordHistory(id: $doubled) { label versions { changes { before after } } }
          revisions { title }
        }`,
        { id: open.id, name: name.id, doubled: doubled.id },
      )
      assert.equal(draft.errors, undefined)
      for (const word of words) assert.ok(!draft.text.includes(word), word)
    }

    assert.deepEqual(await scrub(house.databaseUrl, () => {}), [])
    assert.deepEqual(filesThatHold(cluster.dir, words), [])
    assert.deepEqual(filesThatHold(house.register.filesDir, words), [])
    assert.deepEqual(await verify(house.register.pool, { filesDir: house.register.filesDir }), [])
  })

  it("is no work for a changeset that was about to be published: whoever approved it looks again", async () => {
    const said = "the miller of Maskanah"
    const { record } = await editor.write("createPerson", { descriptiveLabel: said })
    const { id } = await opened(author)
    await put(author, id, "createPerson", { descriptiveLabel: `nephew of ${said}` })
    const { version } = await submitted(author, id)
    await redact([{ record: record.id, fields: ["descriptiveLabel", "slug"] }])
    assert.deepEqual(await refusal(reviewer, "publishChangeset", { id, expectedVersion: version }), [
      ["expectedVersion", "CONFLICT"],
    ])
    const looked = await seen(reviewer, id, "version changes { label fields { after } }", `changeset=${id}`)
    assert.equal(looked.changes[0].label, "nephew of [redacted]")
    await did(reviewer, "publishChangeset", { id, expectedVersion: looked.version })
  })

  it("tells where else the same words are said, and leaves what it cannot know", async () => {
    const said = "the tailor of Sakhour street"
    const { record: one } = await editor.write("createPerson", { descriptiveLabel: said })
    const { record: other } = await editor.write("createPosition", {
      holder: { actor: fixtures.person },
      organization: { actor: fixtures.group },
      role: "LEADER",
      note: `Cousin of ${said}.`,
      citations: saidBy(fixtures.speaker),
    })
    const halfway = await ask(admin, [{ record: one.id, fields: ["descriptiveLabel"] }])
    assert.deepEqual(
      new Set(halfway.elsewhere.map((e: any) => `${e.recordId} ${e.field}`)),
      new Set([`${one.id} slug`, `${other.id} note`]),
    )
    const done = await redact([{ record: one.id, fields: ["descriptiveLabel", "slug"] }])
    assert.deepEqual(done.elsewhere, [{ recordId: other.id, field: "note" }])
  })

  it("blanks an end, a date and an amount in every version, and leaves the claim readable", async () => {
    const { record } = await editor.write("createFundingFlow", {
      giver: { actor: fixtures.other },
      recipient: { actor: fixtures.group },
      type: "SALARIES",
      amount: { low: "25000", high: "25000", currency: "SYP" },
      when: { edtf: "2016-05", words: "in May 2016", startBasis: "STATED", endBasis: "STATED" },
      citations: saidBy(fixtures.speaker),
    })
    const revision = (await house.anonymous.read("{ register { revision } }")).register.revision
    await redact([{ record: record.id, fields: ["giver", "when", "amount"] }])
    const look = `query($id: ID!) { fundingFlow(id: $id) { version giver { stated words actor { id } } when { edtf words } amount { low } } }`
    for (const at of ["", `revision=${revision}`]) {
      const { fundingFlow } = await house.anonymous.read(look, { id: record.id }, at)
      assert.deepEqual(
        { ...fundingFlow, version: 0 },
        {
          version: 0,
          giver: { stated: "UNNAMED", words: "[redacted]", actor: null },
          when: { edtf: null, words: null },
          amount: null,
        },
      )
    }
  })
})

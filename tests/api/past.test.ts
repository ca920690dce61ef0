import assert from "node:assert/strict"
import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { after, before, describe, it } from "node:test"
import { allKinds } from "../../api/src/ledger/kind"
import { everything, many, one, subgraphOf, wholeOf } from "../support/forms"
import { type House, type Visitor, openHouse } from "../support/house"
import { type Fixtures, fixturesOf, oneOfEach, saidBy, samplesOf } from "../support/samples"

const examples = join(__dirname, "../../schema/examples")

let house: House
let editor: Visitor
let fixtures: Fixtures
let seeded: number
let ids: Map<string, string>
before(async () => {
  house = await openHouse()
  editor = await house.as("editor")
  fixtures = await fixturesOf(house.anonymous, editor)
  ids = await oneOfEach(house)
  seeded = (await house.anonymous.ask("{ __typename }")).revision
})
after(() => house.close())

/** Queries that between them read every kind, every list and every loader. */
async function bigQueries(): Promise<string[]> {
  const actors =
    "names { nodes { text support { voices } } } attributes { nodes { label } } citations { nodes { locator } } leaders { listOpen nodes { label } } relations { totalCount nodes { label lastAttested } } fundingReceived { nodes { label } } positionsHeld { nodes { label } }"
  return [
    ...allKinds().map(
      (k) =>
        `{ list: ${many(k.name)}(first: 100, ${everything(k)}) { totalCount nodes { ${wholeOf(k)} createdAt updatedAt history { version at operation changes { field before after } } } } }`,
    ),
    ...["armedGroups", "persons", "organizations", "communities"].map(
      (list) =>
        `{ ${list}(orderBy: [{ field: LABEL, direction: DESC }]) { nodes { label ar: label(language: "ar") ${actors} } } }`,
    ),
    `{ search(query: "baqir") { matched how record { id label } } persons(where: { name: { contains: "al" } }) { nodes { label } } }`,
    `{ recordsByExternalId(scheme: "alami-2018", value: "F014") { id label } revisions { revision at title changes } }`,
    `{ armedGroup(slug: "liwa-al-baqir") { leaders(validAt: "2017", certainty: POSSIBLY) { nodes { label when { earliestStart latestEnd } } } } }`,
    ...readdirSync(examples).map((file) => readFileSync(join(examples, file), "utf8")),
  ]
}

/** Root fields about work that is under way: it belongs to no revision. */
const ofNow = ["workingChangeset", "workingChangesets", "redactions"]

it("A revision is read in one snapshot, and nothing is written there", async () => {
  const level = `SELECT current_setting('transaction_isolation') AS isolation, current_setting('transaction_read_only') AS "readOnly"`
  const found = await house.register.readers.past(seeded, (reader) => reader.sql(level))
  assert.deepEqual(found, [{ isolation: "repeatable read", readOnly: "on" }])
})

describe("Before the first revision", () => {
  it("nothing is found through any root field, whatever it is asked by", async () => {
    const { __schema } = await house.anonymous.read(
      "{ __schema { queryType { fields { name args { name type { kind name ofType { name kind } } } type { kind name ofType { name } } } } } }",
    )
    const { group } = fixtures
    const cases: Record<string, string[]> = {
      node: [`(id: "${group}") { id }`],
      nodes: [`(ids: ["${group}"]) { id }`],
      recordsByExternalId: [`(scheme: "alami-2018", value: "F008") { id }`],
      search: [`(query: "baqir") { how }`, `(query: "liwa-al-baqir") { how }`, `(query: "ba") { how }`],
      revisions: ["{ revision }"],
      register: ["{ revision at }"],
      diff: [`(id: "${group}", from: 1, to: 1) { field }`],
      timeline: [`(record: "${group}") { record { id } }`],
      network: [`(center: "${group}") { complete }`],
      recordHistory: [`(id: "${group}") { version }`],
      changeset: ["(revision: 2) { id }"],
      changes: ["(after: 0) { revision }"],
    }
    for (const kind of allKinds()) {
      cases[one(kind.name)] = [
        `(id: "${ids.get(kind.name)}") { id }`,
        `(externalId: { scheme: "alami-2018", value: "F008" }) { id }`,
      ]
      cases[many(kind.name)] = [
        `(first: 100, ${everything(kind)}) { totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage } }`,
      ]
    }
    cases.armedGroup!.push(`(slug: "liwa-al-baqir") { id }`)
    cases.source!.push(`(slug: "alami-2018-liwa-al-baqir") { id }`)
    const none = (name: string, kind: string) => {
      if (name === "nodes") return [null]
      if (name === "register") return { revision: 0, at: null }
      return kind === "LIST" && name !== "diff" ? [] : null
    }
    const empty = { totalCount: 0, nodes: [], edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } }
    const partner = await house.partner()
    for (const { name, type } of __schema.queryType.fields) {
      if (ofNow.includes(name)) continue
      assert.ok(cases[name], `The root field ${name} is tried.`)
      const reader = name === "changes" ? partner : editor
      for (const asked of cases[name]!) {
        const now = await reader.read(`{ found: ${name}${asked} }`)
        const at0 = await reader.ask(`{ found: ${name}${asked} }`, {}, "revision=0")
        const expected = type.name?.endsWith("Connection") ? empty : none(name, type.kind)
        assert.deepEqual([at0.errors, at0.revision, at0.data.found], [undefined, 0, expected], name + asked)
        if (!asked.includes("externalId:"))
          assert.notDeepEqual(now.found, expected, `Now ${name}${asked} finds something.`)
      }
    }
    for (const kind of allKinds()) {
      const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on ${kind.name} { id } } }`
      const { data } = await house.anonymous.ask(
        query,
        { of: [{ __typename: kind.name, id: ids.get(kind.name) }] },
        "revision=0",
        `/subgraphs/${subgraphOf(kind.name)}/graphql`,
      )
      assert.deepEqual(data._entities, [null])
    }
  })
})

describe("An earlier revision", () => {
  it("answers to the letter what it answered then, after a hundred later changes of every sort", async () => {
    const queries = await bigQueries()
    const then = new Map<string, string>()
    for (const query of queries) {
      const { status, revision, text, errors } = await house.anonymous.ask(query)
      assert.deepEqual([status, revision, errors], [200, seeded, undefined])
      then.set(query, text)
    }
    await changeMuch()
    assert.ok((await house.anonymous.ask("{ __typename }")).revision >= seeded + 100)
    for (const query of queries) {
      const { revision, text } = await house.anonymous.ask(query, {}, `revision=${seeded}`)
      assert.deepEqual([revision, text], [seeded, then.get(query)], query)
    }
    const now = await house.anonymous.ask(queries[0]!)
    assert.notEqual(now.text, then.get(queries[0]!))
  })

  it("keeps bounds, support and last day attested as they were, when a citation is added later", async () => {
    const { tribe, speaker, second } = fixtures
    const select =
      "id version lastAttested when { earliestStart latestStart earliestEnd latestEnd } support { voices strongestAssertion contested } citations { totalCount }"
    const made = await editor.write(
      "createRelation",
      {
        from: { actor: fixtures.group },
        to: { actor: tribe },
        type: "FIGHTS",
        citations: [{ speaker, asOf: "2018-08-06", assertion: "HEDGED" }],
      },
      `record { ${select} }`,
    )
    const { id } = made.record
    const later = await editor.write(
      "updateRelation",
      {
        id,
        expectedVersion: 1,
        citations: {
          create: [
            { speaker: second, asOf: "2020-01-01" },
            { speaker: second, stance: "DISPUTES" },
          ],
        },
      },
      `record { ${select} }`,
    )
    const query = `{ relation(id: "${id}") { ${select} } }`
    const when = (first: string, last: string) => ({
      earliestStart: null,
      latestStart: first,
      earliestEnd: last,
      latestEnd: null,
    })
    const before = {
      id,
      version: 1,
      lastAttested: "2018-08-06",
      when: when("2018-08-06", "2018-08-06"),
      support: { voices: 1, strongestAssertion: "HEDGED", contested: false },
      citations: { totalCount: 1 },
    }
    const after = {
      id,
      version: 1,
      lastAttested: "2020-01-01",
      when: when("2018-08-06", "2020-01-01"),
      support: { voices: 2, strongestAssertion: "PLAIN", contested: true },
      citations: { totalCount: 3 },
    }
    assert.deepEqual([made.record, later.record], [before, after])
    assert.deepEqual((await house.anonymous.read(query, {}, `revision=${made.revision}`)).relation, before)
    assert.deepEqual((await house.anonymous.read(query, {}, `revision=${later.revision}`)).relation, after)
    assert.equal(
      (
        await house.anonymous.read(
          `{ relations(where: { id: { eq: "${id}" } }, attestedSince: "2019-01-01") { totalCount } }`,
          {},
          `revision=${made.revision}`,
        )
      ).relations.totalCount,
      0,
    )
  })

  it("finds a record by the slug and names it had, sorted by the label it had", async () => {
    const made = await editor.write("createPerson", { slug: "early-slug", descriptiveLabel: "Aaa early" })
    const { id } = made.record
    const changed = await editor.write("updatePerson", {
      id,
      expectedVersion: 1,
      slug: "late-slug",
      descriptiveLabel: "Zzz late",
    })
    const asked = `{ early: person(slug: "early-slug") { slug } late: person(slug: "late-slug") { slug } persons(first: 1, orderBy: [{ field: LABEL }]) { nodes { id label } } }`
    const then = await house.anonymous.read(asked, {}, `revision=${made.revision}`)
    assert.deepEqual(then, {
      early: { slug: "early-slug" },
      late: null,
      persons: { nodes: [{ id, label: "Aaa early" }] },
    })
    const now = await house.anonymous.read(asked, {}, `revision=${changed.revision}`)
    assert.deepEqual([now.early, now.late], [{ slug: "late-slug" }, { slug: "late-slug" }])
    assert.notEqual(now.persons.nodes[0].id, id)
  })
})

/** A hundred publications: new records, changed ones, citations added to seeded claims, claims withdrawn, records deleted. */
async function changeMuch() {
  const samples = samplesOf(fixtures)
  const { positions, names } = await house.anonymous.read(
    "{ positions(first: 100) { nodes { id version } } names(first: 100) { nodes { id version } } }",
  )
  for (const kind of allKinds()) await editor.write(`create${kind.name}`, samples[kind.name].fuller)
  for (const { id } of positions.nodes)
    await editor.write("updatePosition", {
      id,
      expectedVersion: 1,
      note: "Looked at again.",
      citations: { create: saidBy(fixtures.second) },
    })
  for (const { id } of names.nodes.slice(0, 40))
    await editor.write("updateName", { id, expectedVersion: 1, when: { edtf: "2017" } })
  for (const { id, version } of positions.nodes.slice(0, 4))
    await editor.write("withdrawPosition", { id, expectedVersion: version + 1, reason: "Read wrongly." })
  for (const key of ["group", "other", "person", "state", "tribe", "article"] as const) {
    const kind = {
      group: "ArmedGroup",
      other: "ArmedGroup",
      person: "Person",
      state: "Organization",
      tribe: "Community",
      article: "Source",
    }[key]
    await editor.write(`update${kind}`, {
      id: fixtures[key],
      expectedVersion: 1,
      descriptiveLabel: "relabelled",
      slug: `new-${key}`,
    })
  }
  for (let i = 0; i < 15; i++) {
    const { record } = await editor.write("createPerson", { descriptiveLabel: `passer-by ${i}` })
    await editor.write("deletePerson", { id: record.id, expectedVersion: 1 })
  }
}

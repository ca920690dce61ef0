import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { type KindName, kindNames } from "../../api/src/ledger/kind"
import { many } from "../support/forms"
import { type Answer, type House, type Visitor, openHouse } from "../support/house"
import { fixturesOf, oneOfEach, saidBy } from "../support/samples"
import { names, published } from "./supergraph"

type Given = { __typename: string; id: string }
const entities = (select = "__typename ... on Node { id }") =>
  `query($representations: [_Any!]!) { _entities(representations: $representations) { ${select} } }`

describe("The door of a subgraph", () => {
  let house: House
  let all: Record<KindName, Given[]>
  let each: Map<KindName, string>
  before(async () => {
    house = await openHouse()
    const some = async (k: KindName) =>
      (await house.anonymous.read(`{ list: ${many(k)}(first: 100) { nodes { __typename id } } }`)).list.nodes
    const lists = await Promise.all(kindNames.map(some))
    each = await oneOfEach(house)
    all = Object.fromEntries(kindNames.map((k, i) => [k, lists[i]])) as Record<KindName, Given[]>
  })
  after(() => house.close())

  const ask = (
    name: string,
    query: string,
    variables: object = {},
    at = "",
    who: Visitor = house.anonymous,
  ): Promise<Answer> => who.ask(query, variables, at, `/subgraphs/${name}/graphql`)
  const resolve = async (name: string, representations: unknown[], at = "", select?: string) => {
    const { data, errors } = await ask(name, entities(select), { representations }, at)
    assert.equal(errors, undefined)
    return data._entities
  }

  for (const name of names) {
    it(`of ${name} tells its SDL, as it is published`, async () => {
      const { data } = await ask(name, "{ _service { sdl } }")
      assert.equal(data._service.sdl, published(name).trim())
    })

    it(`of ${name} finds a record of each of its kinds`, async () => {
      const here = kindNames.filter((k) => new RegExp(`^type ${k} .*@key`, "m").test(published(name)))
      const asked = here.map((k) => ({ __typename: k, id: each.get(k)! }))
      assert.deepEqual(await resolve(name, asked), asked)
      assert.ok(here.length > 0)
    })
  }

  const foreign: Record<string, string> = {
    sources: `{ citations { nodes { record { ... on Claim { when { edtf } } } } } }`,
    actors: `{ armedGroups { nodes { fundingReceived { totalCount } } } }`,
    funding: `{ fundingFlows { nodes { giver { actor { id } } } } }`,
    curation: `{ terms { nodes { id } } search(query: "baqir") { how } }`,
    answers: `{ node(id: "x") { ... on ArmedGroup { label } } }`,
  }
  for (const [name, query] of Object.entries(foreign))
    it(`of ${name} refuses what another one answers, which the whole graph does not`, async () => {
      const { status, data, errors } = await ask(name, query)
      assert.deepEqual([status, data, errors?.[0].extensions.code], [400, undefined, "GRAPHQL_VALIDATION_FAILED"])
      assert.equal((await house.anonymous.ask(query)).errors, undefined)
    })

  it("answers null for what is not there, is of another type, or is no representation", async () => {
    const group = all.ArmedGroup[0]!
    const wrong: unknown[] = [
      { __typename: "ArmedGroup", id: "grp_01cm68h301ekcs6p5q726f0000" },
      { __typename: "Person", id: group.id },
      { __typename: "Actor", id: group.id },
      { __typename: "Term", id: all.Term[0]!.id.replace("trm", "grp") },
      { __typename: "Account", id: "acc_01cm68h301ekcs6p5q726f0000" },
      { __typename: "ArmedGroup", id: "" },
      { __typename: "ArmedGroup", id: 7 },
      { __typename: "ArmedGroup", id: [group.id] },
      { __typename: "ArmedGroup", id: null },
      { __typename: "ArmedGroup" },
      { __typename: ["ArmedGroup"], id: group.id },
      { __typename: { toString: 1 }, id: group.id },
      { __typename: "__proto__", id: group.id },
      { id: group.id },
      {},
      [],
      [group],
      "ArmedGroup",
      group.id,
      7,
      true,
    ]
    assert.deepEqual(
      await resolve("actors", wrong),
      wrong.map(() => null),
    )
    assert.deepEqual(await resolve("actors", [wrong[0], group, wrong[1], group]), [null, group, null, group])
  })

  it("refuses null for a representation, and more than a thousand of them", async () => {
    const [known] = all.ArmedGroup
    const none = await ask("actors", entities(), { representations: [null] })
    assert.deepEqual([none.data?._entities, none.errors![0].extensions.code], [undefined, "BAD_USER_INPUT"])
    const many = await ask("actors", entities(), { representations: Array(1001).fill(known) })
    assert.deepEqual([many.status, many.data, many.errors![0].extensions.code], [400, undefined, "COST_LIMIT"])
    assert.equal((await resolve("actors", Array(1000).fill(known))).length, 1000)
  })

  it("answers null for a deleted record, and what it was at the revision before", async () => {
    const editor = await house.as("editor")
    const { speaker } = await fixturesOf(house.anonymous)
    const made = await editor.write(
      "createPerson",
      { descriptiveLabel: "gone", citations: saidBy(speaker) },
      "record { id citations { nodes { id } } }",
    )
    const gone = { __typename: "Person", id: made.record.id }
    const citation = { __typename: "Citation", id: made.record.citations.nodes[0].id }
    assert.deepEqual(await resolve("sources", [gone, citation]), [gone, citation])
    await editor.write("deletePerson", {
      id: gone.id,
      expectedVersion: 1,
      with: [{ id: citation.id, expectedVersion: 1 }],
    })
    for (const name of ["sources", "actors", "funding"]) assert.deepEqual(await resolve(name, [gone]), [null])
    assert.deepEqual(await resolve("sources", [gone, citation]), [null, null])
    assert.deepEqual(await resolve("sources", [gone, citation], `revision=${made.revision}`), [gone, citation])
    assert.deepEqual(await resolve("sources", [gone, citation], `revision=${made.revision - 1}`), [null, null])
  })

  it("puts a party together from what is said of it, and finds its actor", async () => {
    const { id } = all.ArmedGroup[0]!
    const party = (more: object) => ({
      __typename: "Party",
      actorId: id,
      stated: "NAMED",
      part: "MEMBERS",
      words: "several",
      ...more,
    })
    const select = "... on Party { stated part words actorId label actor { id } }"
    const said = { stated: "NAMED", part: "MEMBERS", words: "several", label: "several" }
    assert.deepEqual(
      await resolve(
        "actors",
        [party({}), party({ actorId: null }), party({ actorId: "grp_01cm68h301ekcs6p5q726f0000" })],
        "",
        select,
      ),
      [
        { ...said, actorId: id, actor: { id } },
        { ...said, actorId: null, actor: null },
        { ...said, actorId: null, actor: null },
      ],
    )
    const wrong = [
      party({ stated: "GUESSED" }),
      party({ part: null }),
      party({ words: ["several"] }),
      party({ actorId: {} }),
      { __typename: "Party" },
    ]
    assert.deepEqual(
      await resolve("actors", wrong, "", select),
      wrong.map(() => null),
    )
    assert.deepEqual(await resolve("funding", [party({})]), [null])
  })

  it("costs as many statements for a hundred records as for five, now and at an earlier revision", async () => {
    let statements = 0
    house.register.readers.onStatement(() => statements++)
    const counted = async (name: string, representations: Given[], at: string, select: string) => {
      statements = 0
      await resolve(name, representations, at, select)
      return statements
    }
    const asked: [string, KindName, string][] = [
      ["sources", "Citation", "... on Citation { locator speaker { publicLabel source { title } } }"],
      ["sources", "Name", "... on Name { citations(first: 2) { totalCount nodes { assertion } } support { voices } }"],
      ["actors", "Name", "... on Name { text version history(first: 1) { operation } externalIds { value } }"],
      ["curation", "Term", "... on Term { label code broader { code } externalIds { value } }"],
    ]
    for (const [name, kind, select] of asked)
      for (const at of ["", "revision=2"]) {
        const [few, lots] = [all[kind].slice(0, 5), all[kind]]
        assert.ok(lots.length > 30)
        const [a, b] = [await counted(name, few, at, select), await counted(name, lots, at, select)]
        assert.ok(a > 0)
        assert.equal(b, a, `${kind} of ${name} ${at}`)
      }
  })

  it("is closed to whom the register is closed", async () => {
    const closed = await openHouse("seeded_register", { SIJILL_PUBLIC: "off" })
    try {
      const [whole, part] = [
        await closed.anonymous.ask("{ armedGroups { totalCount } }"),
        await closed.anonymous.ask(entities(), { representations: all.ArmedGroup }, "", "/subgraphs/actors/graphql"),
      ]
      const told = (a: Answer) => [a.status, a.data, a.errors!.map((e) => e.extensions.code)]
      assert.deepEqual(told(part), told(whole))
      assert.equal(part.text.includes(all.ArmedGroup[0]!.id), false)
      const viewer = await closed.as("viewer")
      const { data } = await viewer.ask(
        entities(),
        { representations: all.ArmedGroup },
        "",
        "/subgraphs/actors/graphql",
      )
      assert.deepEqual(data._entities, all.ArmedGroup)
    } finally {
      await closed.close()
    }
  })
})

import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { type House, openHouse } from "../support/house"
import { graphs, json, refused, refusedQuery } from "../support/refused"

let house: House
before(async () => {
  house = await openHouse()
})
after(() => house.close())

const send = (query: string, variables: object = {}, door = "/graphql") =>
  refusedQuery(house.url + door, query, variables)

describe("A document that asks too much", () => {
  const deep = (levels: number) => {
    const pair = [
      "positions(first: 1) { nodes { organization { actor { id ",
      "positions(first: 1) { nodes { organization { actor { id ",
    ]
    const inner = Array.from({ length: levels }, (_, i) => pair[i % 2]).join("")
    return `{ armedGroups(first: 1) { nodes { ${inner} ${"} } } }".repeat(levels)} } } }`
  }
  const times = (n: number, make: (i: number) => string) => Array.from({ length: n }, (_, i) => make(i)).join(" ")
  const documents: [string, string, RegExp][] = [
    ["2,001 tokens", `{ ${times(2100, () => "__typename")} }`, /tokens/],
    ["a field 20,000 times", `{ armedGroups { ${times(20_000, () => "totalCount")} } }`, /tokens/],
    ["13 levels", deep(3), /nested fields/],
    ["200 levels", deep(50), /nested fields|tokens/],
    ["31 aliases", `{ armedGroups { ${times(31, (i) => `a${i}: totalCount`)} } }`, /aliases/],
    ["a thousand aliases", `{ ${times(1000, (i) => `a${i}: __typename`)} }`, /aliases|tokens/],
    [
      "21 fields at its root",
      `{ ${times(21, (i) => (i < 20 ? `a${i}: armedGroups { totalCount }` : "persons { totalCount }"))} }`,
      /fields at its root/,
    ],
    ["51 directives", `{ __typename ${times(51, () => "@include(if: true)")} }`, /directives/],
    [
      "a million records",
      `{ armedGroups(first: 100) { nodes { positions(first: 100) { nodes { citations(first: 100) { nodes { id } } } } } } }`,
      /10000 records/,
    ],
    ["circling fragments", "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }", /./],
    ["five hundred fragments", `{ __typename } ${times(500, (i) => `fragment f${i} on Query { __typename }`)}`, /./],
    ["fields that are not there", `{ ${times(300, (i) => `armedGrup${i}`)} }`, /./],
    ["a subscription", "subscription { armedGroups { totalCount } }", /Nothing here is asked by subscription/],
    ["two operations without a name", "query a { __typename } query b { __typename }", /./],
    ["nothing", "", /./],
    ["no GraphQL", "SELECT 1", /Syntax Error/],
  ]
  for (const [what, query, words] of documents)
    it(`is refused before anything is read: ${what}`, async () => {
      const { errors } = await send(query)
      assert.match(errors[0].message, words)
    })

  it("is refused in a subgraph as in the whole", async () => {
    await send(`{ __typename ${times(51, () => "@include(if: true)")} }`, {}, "/subgraphs/actors/graphql")
    const of = Array(1001).fill({ __typename: "ArmedGroup", id: "x" })
    const { errors } = await send(
      "query($of: [_Any!]!) { _entities(representations: $of) { __typename } }",
      { of },
      "/subgraphs/actors/graphql",
    )
    assert.match(errors[0].message, /1000 representations/)
    await send("mutation { createPerson { revision } }", {}, "/subgraphs/answers/graphql")
  })

  it("is refused for a page of none, of less than none, or of more than a hundred, with its path", async () => {
    for (const argument of ["first", "last", "perPage"])
      for (const size of [0, -1, 101, 2_000_000]) {
        for (const [query, variables] of [
          [`{ armedGroups(${argument}: ${size}) { totalCount } }`, {}],
          [`query($n: Int) { armedGroups(${argument}: $n) { totalCount } }`, { n: size }],
          [`query($n: Int = ${size}) { armedGroups(${argument}: $n) { totalCount } }`, {}],
        ] as const) {
          const { errors } = await send(query, variables)
          assert.deepEqual(
            [errors[0].path, errors[0].extensions.argument, errors[0].extensions.code],
            [["armedGroups"], argument, "BAD_USER_INPUT"],
            query,
          )
          assert.match(errors[0].message, /from 1 to 100/)
        }
      }
    const inside = await send(`{ armedGroups { nodes { all: names(first: 0) { totalCount } } } }`)
    assert.deepEqual(inside.errors[0].path, ["armedGroups", "nodes", "all"])
    for (const size of ["99999999999", "1.5", `"10"`]) await send(`{ armedGroups(first: ${size}) { totalCount } }`)
    for (const field of [`search(query: "x", first: 0) { how }`, "revisions(first: 101) { revision }"])
      await send(`{ ${field} }`)
    const ids = await send("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: Array(101).fill("x") })
    assert.deepEqual([ids.errors[0].path, ids.errors[0].extensions.argument], [["nodes"], "ids"])
  })

  it("is answered when it just fits", async () => {
    for (const query of [
      `{ ${times(20, (i) => `a${i}: armedGroups { totalCount }`)} }`,
      `{ ${times(50, () => "... @include(if: true) { __typename }")} }`,
      deep(2),
      "{ armedGroups(first: 100) { nodes { names(first: 99) { nodes { id } } } } }",
    ]) {
      const { status, errors } = await house.anonymous.ask(query)
      assert.deepEqual([status, errors], [200, undefined])
    }
  })
})

describe("A word the graph does not know", () => {
  it("is refused without telling which it knows", async () => {
    for (const query of [
      "{ armedGroup { idd } }",
      "{ armedGroupz { id } }",
      `{ armedGroup(slugg: "x") { id } }`,
      "{ organizations(where: { type: { eq: STATEE } }) { totalCount } }",
      "{ ... on Querry { a } }",
      "query($a: Strin) { __typename }",
      `{ armedGroups(orderBy: [{ field: LABL }]) { totalCount } }`,
    ]) {
      const { errors } = await send(query)
      assert.ok(errors.every((e: any) => /^(GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/.test(e.extensions.code)))
    }
  })

  it("does not say where it keeps its schema once introspection is off, as it is in production", async () => {
    for (const settings of [{ NODE_ENV: "production" }, { SIJILL_INTROSPECTION: "off" }] as Record<string, string>[]) {
      const closed = await openHouse("empty_register", settings)
      try {
        const { Authorization } = (await closed.partner("federation")).headers()
        const body = JSON.stringify({ query: "{ __schema { types { name } } }" })
        for (const path of graphs)
          await refused(closed.url + path, { headers: { ...json, Authorization: Authorization! }, body }, [400])
        const { errors } = await refusedQuery(`${closed.url}/graphql`, `{ __type(name: "ArmedGroup") { name } }`)
        assert.equal(errors[0].extensions.validationErrorCode, "INTROSPECTION_DISABLED")
        assert.deepEqual((await closed.anonymous.ask("{ __typename armedGroups { totalCount } }")).data, {
          __typename: "Query",
          armedGroups: { totalCount: 0 },
        })
        await refusedQuery(`${closed.url}/graphql`, "{ armedGroup { idd } }")
      } finally {
        await closed.close()
      }
    }
    assert.equal((await house.anonymous.ask("{ __schema { queryType { name } } }")).status, 200)
  })
})

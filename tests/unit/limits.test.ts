import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import { buildSchema, GraphQLError, parse } from "graphql"
import { limits, measure, parseLimited } from "../../api/src/http/limits"

const schema = buildSchema(/* GraphQL */ `
  interface Node { id: ID! }
  type Group implements Node {
    id: ID!
    label(language: String = "en"): String!
    parent: Group
    externalIds: [ExternalId!]!
    authors: [Author!]!
    positions(first: Int = 25, last: Int): PositionConnection!
    history(first: Int = 25): [Version!]!
    recent(first: Int): [Version!]!
  }
  type ExternalId { scheme: String! value: String! }
  type Author { printedName: String! person: Group }
  type Version { number: Int! by: Group }
  type Position implements Node { id: ID! holder: Group group: Group }
  type PositionConnection { nodes: [Position!]! edges: [PositionEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type PositionEdge { cursor: String! node: Position! }
  type PageInfo { hasNextPage: Boolean! }
  type GroupConnection { nodes: [Group!]! totalCount: Int! }
  scalar _Any
  union _Entity = Group | Position
  type Query {
    group(id: ID!): Group
    groups(first: Int, last: Int, page: Int, perPage: Int): GroupConnection
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    _entities(representations: [_Any!]!): [_Entity]!
  }
  type Mutation { createGroup(label: String): Group }
`)

const of = (text: string, variables: Record<string, unknown> = {}) => measure(schema, parse(text), null, variables)
const nodes = (text: string, variables: Record<string, unknown> = {}) => of(text, variables).nodes

function refusal(work: () => unknown): GraphQLError {
  try {
    work()
  } catch (error) {
    assert.ok(error instanceof GraphQLError, String(error))
    return error
  }
  throw new assert.AssertionError({ message: "It was not refused." })
}

function refused(code: string, message: RegExp, work: () => unknown): GraphQLError {
  const error = refusal(work)
  assert.equal(error.extensions.code, code)
  assert.match(error.message, message)
  assert.deepEqual(error.extensions.http, { status: 400 })
  return error
}

describe("the cost of an operation", () => {
  it("is nothing for single records and their values", () => {
    assert.equal(nodes(`{ group(id: 1) { id label parent { parent { label externalIds { value } } } } }`), 0)
  })

  it("is the size of a page, 25 when none is given", () => {
    assert.equal(nodes(`{ groups { nodes { id } } }`), 25)
    assert.equal(nodes(`{ groups(first: 7) { nodes { id } } }`), 7)
    assert.equal(nodes(`{ groups(last: 8) { nodes { id } } }`), 8)
    assert.equal(nodes(`{ groups(page: 3, perPage: 9) { nodes { id } } }`), 9)
    assert.equal(nodes(`{ groups(first: null) { nodes { id } } }`), 25)
  })

  it("is nothing for a connection of which only the total is asked", () => {
    assert.equal(nodes(`{ groups { totalCount } }`), 0)
  })

  it("is the product of the pages along a path, summed over the paths", () => {
    assert.equal(nodes(`{ groups(first: 10) { nodes { positions(first: 5) { nodes { id } } } } }`), 10 + 50)
    assert.equal(
      nodes(
        `{ groups(first: 10) { nodes { positions(first: 5) { edges { node { id } } } history(first: 2) { number } } } }`,
      ),
      10 + 50 + 20,
    )
  })

  it("is the same through edges, fragments and inline fragments", () => {
    const plain = nodes(`{ groups(first: 10) { nodes { positions(first: 5) { nodes { id } } } } }`)
    assert.equal(
      nodes(
        `{ groups(first: 10) { ...G } } fragment G on GroupConnection { nodes { ...P } } fragment P on Group { positions(first: 5) { ... on PositionConnection { edges { node { id } } } } }`,
      ),
      plain,
    )
    assert.equal(nodes(`{ nodes(ids: [1, 2]) { ... on Group { positions(first: 5) { nodes { id } } } } }`), 2 + 10)
  })

  it("reads page sizes from variables, their defaults and the schema's defaults", () => {
    const query = `query ($n: Int = 4) { groups(first: $n) { nodes { positions { nodes { id } } } } }`
    assert.equal(nodes(query), 4 + 100)
    assert.equal(nodes(query, { n: 2 }), 2 + 50)
    assert.equal(nodes(`query ($n: Int) { groups(first: $n) { nodes { id } } }`), 25)
  })

  it("takes a list by ids for as long as it is, in the text or in a variable", () => {
    assert.equal(nodes(`{ nodes(ids: ["a", "b", "c"]) { id } }`), 3)
    assert.equal(nodes(`query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, { ids: Array(40).fill("a") }), 40)
    assert.equal(
      nodes(
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Group { history(first: 3) { number } } } }`,
        { r: Array(20).fill({}) },
      ),
      20 + 60,
    )
  })

  it("takes a list that has first for its page, and a small list without it five times for what lies below", () => {
    assert.equal(nodes(`{ group(id: 1) { recent { number } } }`), 25)
    assert.equal(nodes(`{ group(id: 1) { externalIds { value } authors { printedName } } }`), 0)
    assert.equal(nodes(`{ group(id: 1) { authors { person { positions(first: 10) { nodes { id } } } } } }`), 50)
  })

  it("is counted for the operation that is named", () => {
    const document = parse(
      `query A { groups(first: 1) { nodes { id } } } query B { groups(first: 2) { nodes { id } } }`,
    )
    assert.equal(measure(schema, document, "A").nodes, 1)
    assert.equal(measure(schema, document, "B").nodes, 2)
    assert.equal(measure(schema, document, "C").nodes, 0)
  })

  it("grows with every page size", () => {
    const size = fc.integer({ min: 1, max: 20 })
    const cost = (a: number, b: number, c: number) =>
      nodes(
        `{ groups(first: ${a}) { nodes { positions(first: ${b}) { nodes { holder { history(first: ${c}) { number } } } } } } }`,
      )
    fc.assert(fc.property(size, size, size, (a, b, c) => assert.equal(cost(a, b, c), a + a * b + a * b * c)))
  })
})

describe("a query past the limits is refused", () => {
  it("when it may answer with more than 10,000 records", () => {
    const query = (n: number) => `{ groups(first: ${n}) { nodes { positions(first: 100) { nodes { id } } } } }`
    assert.equal(nodes(query(99)), 9_999)
    const error = refused("COST_LIMIT", /10000 records.*groups\.nodes\.positions\.nodes/, () => of(query(100)))
    assert.equal(error.extensions.limit, 10_000)
  })

  it("when ten at a time multiply six levels deep", () => {
    const level = (n: number): string =>
      n === 0 ? "id" : `positions(first: 10) { nodes { holder { ${level(n - 1)} } } }`
    refused("COST_LIMIT", /10000 records/, () =>
      measure(schema, parse(`{ group(id: 1) { ${level(6)} } }`), null, {}, { depth: 100 }),
    )
  })

  it("when it is nested more than 12 deep, introspection not counted", () => {
    const deep = (n: number): string => (n === 1 ? "id" : `parent { ${deep(n - 1)} }`)
    assert.equal(of(`{ group(id: 1) { ${deep(11)} } }`).depth, 12)
    refused("COST_LIMIT", /12 nested fields/, () => of(`{ group(id: 1) { ${deep(12)} } }`))
    refused("COST_LIMIT", /12 nested fields/, () => of(`{ group(id: 1) { ...F } } fragment F on Group { ${deep(12)} }`))
    const types = (n: number): string => (n === 0 ? "name" : `ofType { ${types(n - 1)} }`)
    assert.equal(of(`{ __schema { types { fields { type { ${types(14)} } } } } }`).depth, 0)
  })

  it("when it has more than 30 aliases, also in fragments", () => {
    const aliased = (n: number) => Array.from({ length: n }, (_, i) => `a${i}: label`).join(" ")
    assert.equal(of(`{ group(id: 1) { ${aliased(30)} } }`).aliases, 30)
    refused("COST_LIMIT", /30 aliases/, () => of(`{ group(id: 1) { ${aliased(31)} } }`))
    refused("COST_LIMIT", /30 aliases/, () => of(`{ group(id: 1) { ...F } } fragment F on Group { ${aliased(31)} }`))
  })

  it("when it has more than 20 fields at the root, also through fragments and in mutations", () => {
    const roots = (n: number) => Array.from({ length: n }, (_, i) => `r${i}: node(id: 1) { id }`).join(" ")
    assert.equal(of(`{ ${roots(20)} }`).rootFields, 20)
    refused("COST_LIMIT", /20 fields at its root/, () =>
      of(`{ ${roots(11)} ...Q } fragment Q on Query { ${roots(10)} }`),
    )
    refused("COST_LIMIT", /20 fields at its root/, () => of(`mutation { ${"createGroup { id } ".repeat(21)} }`))
  })

  it("when it has more than 50 directives", () => {
    const directed = (n: number) => `{ group(id: 1) { id ${"@include(if: true) ".repeat(n)} } }`
    assert.equal(of(directed(50)).directives, 50)
    refused("COST_LIMIT", /50 directives/, () => of(directed(51)))
  })

  it("when it has more than 1,000 representations or 100 ids", () => {
    const entities = `query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }`
    assert.equal(nodes(entities, { r: Array(1_000).fill({}) }), 1_000)
    refused("COST_LIMIT", /1000 representations/, () => of(entities, { r: Array(1_001).fill({}) }))
    assert.equal(
      measure(schema, parse(entities), null, { r: Array(1_500).fill({}) }, { representations: 10_000 }).nodes,
      1_500,
    )
    const error = refused("BAD_USER_INPUT", /at most 100 ids; there are 101/, () =>
      of(`query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, { ids: Array(101).fill("a") }),
    )
    assert.deepEqual(error.path, ["nodes"])
  })

  for (const argument of ["first", "last", "perPage"])
    for (const n of ["0", "-1", "101", "2000000", "99999999999"])
      it(`when ${argument} is ${n}, with the path of the field`, () => {
        const error = refused(
          "BAD_USER_INPUT",
          new RegExp(`${argument} must be a whole number from 1 to 100; mine has ${n}`),
          () => of(`{ mine: groups(${argument}: ${n}) { totalCount } }`),
        )
        assert.deepEqual(error.path, ["mine"])
        assert.equal(error.extensions.argument, argument)
      })

  it("when the size out of bounds comes by a variable, deep inside", () => {
    const error = refused("BAD_USER_INPUT", /first must be/, () =>
      of(`query ($n: Int) { group(id: 1) { parent { history(first: $n) { number } } } }`, { n: 0 }),
    )
    assert.deepEqual(error.path, ["group", "parent", "history"])
  })
})

describe("counting is safe on documents nobody has validated", () => {
  it("ends on fragments that contain themselves", () => {
    assert.equal(
      nodes(`{ group(id: 1) { ...A } } fragment A on Group { id ...B } fragment B on Group { parent { ...A } }`),
      0,
    )
  })

  it("stops fragments that double themselves, with fields or without", () => {
    const doubling = (body: string) =>
      Array.from({ length: 60 }, (_, i) => `fragment F${i} on Group { ${body} ...F${i + 1} ...F${i + 1} }`).join(" ") +
      " fragment F60 on Group { id }"
    refused("COST_LIMIT", /5000 selections/, () => of(`{ group(id: 1) { ...F0 } } ${doubling("")}`))
    refused("COST_LIMIT", /5000 selections/, () => of(`{ group(id: 1) { ...F0 } } ${doubling("id")}`))
  })

  it("passes over unknown fields, fragments, types and values of the wrong sort", () => {
    for (const text of [
      `{ nothing { more } }`,
      `{ ...Nowhere }`,
      `{ ... on Nothing { id } }`,
      `{ groups(first: "5") { nodes { id } } }`,
      `{ nodes(ids: "a") { id } }`,
      `{ group { constructor { id } } }`,
      `subscription { x }`,
      `fragment A on Group { id }`,
    ])
      assert.ok(of(text).nodes <= 25, text)
  })

  it("answers or refuses whatever is nested into whatever", () => {
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 8 },
        fc.constantFrom("id", "__typename", "...A", "nope", "totalCount"),
        fc
          .tuple(
            fc.constantFrom(
              "parent",
              "positions",
              "positions(first: 100)",
              "nodes",
              "edges",
              "node",
              "holder",
              "history(last: 3)",
              "...on Group",
              "authors",
            ),
            fc.array(tie("tree"), { minLength: 1, maxLength: 3 }),
          )
          .map(([head, inner]) => `${head} { ${inner.join(" ")} }`),
      ),
    }))
    fc.assert(
      fc.property(tree, tree, (a, b) => {
        try {
          const found = of(`{ group(id: 1) { ${a} } } fragment A on Group { ${b} }`)
          for (const key of ["nodes", "depth", "selections"] as const) assert.ok(found[key] <= limits[key])
        } catch (error) {
          assert.ok(
            error instanceof GraphQLError && ["COST_LIMIT", "BAD_USER_INPUT"].includes(String(error.extensions.code)),
            String(error),
          )
        }
      }),
    )
  })

  it("leaves Object.prototype alone, whatever the variables are called", () => {
    of(
      `query ($ids: [ID!]!) { nodes(ids: [$ids]) { id } }`,
      JSON.parse(`{ "__proto__": { "polluted": 1 }, "constructor": { "prototype": { "polluted": 1 } } }`),
    )
    assert.equal(({} as Record<string, unknown>).polluted, undefined)
  })
})

describe("reading a document", () => {
  it("takes 2,000 tokens and no more", () => {
    const text = (n: number) => `{ ${"a ".repeat(n - 2)}}`
    assert.equal(parseLimited(text(2_000)).definitions.length, 1)
    refused("COST_LIMIT", /2000 tokens/, () => parseLimited(text(2_001)))
  })

  it("refuses brackets nested 20,000 deep without running out of stack", () => {
    refused("COST_LIMIT", /tokens|brackets/, () => parseLimited(`{ a(b: ${"[".repeat(20_000)}`))
  })

  it("says where a document is not GraphQL", () => {
    const error = refused("GRAPHQL_PARSE_FAILED", /Syntax Error/, () => parseLimited("{ a("))
    assert.deepEqual(error.locations, [{ line: 1, column: 5 }])
  })
})

import { type Row, as, json, operation, promised, repeat, sent } from "./row"

const deep = (levels: number) =>
  `{ armedGroups { nodes { ${repeat(levels, () => "positions { nodes { organization { actor { ")} id ${repeat(levels, () => "} } } }")} } } }`

/** Attacks by the document itself, and by the body it comes in. */
export const documents: Row[] = [
  {
    n: 1,
    attack: "introspection in production",
    executed: true,
    send: async (to) => [
      await operation(to.strict ? `${to.strict.url}/graphql` : to.graph, "{ __schema { types { name } } }"),
    ],
    status: [400],
    forbid: ['"types"'],
    must: /INTROSPECTION_DISABLED|GRAPHQL_VALIDATION_FAILED/,
  },
  {
    n: 2,
    attack: "the SDL of a subgraph from outside",
    executed: true,
    send: async (to) => [
      await operation(to.strict ? `${to.strict.url}/subgraphs/actors/graphql` : to.subgraph, "{ _service { sdl } }"),
    ],
    status: [401],
    forbid: ["type Query", "@key"],
  },
  {
    n: 3,
    attack: "suggestions of names",
    executed: true,
    send: async (to) => [
      await operation(to.graph, "{ armedGroupp { id } }"),
      await operation(to.graph, "{ armedGroup(slugg: 1) { id } }"),
    ],
    status: [400],
    forbid: ["armedGroups", '"slug"'],
  },
  {
    n: 4,
    attack: "_entities for a record of another's changeset",
    send: async (to) => [
      await operation(
        to.subgraph,
        "query($r: [_Any!]!) { _entities(representations: $r) { ... on Person { id label } } }",
        {
          r: [{ __typename: "Person", id: to.planted!.hidden }],
        },
      ),
    ],
    status: [200],
    must: /"_entities":\[null\]/,
  },
  {
    n: 5,
    attack: "5,000 representations",
    executed: true,
    send: async (to) => [
      await operation(
        to.subgraph,
        "query($r: [_Any!]!) { _entities(representations: $r) { ... on Person { id } } }",
        { r: Array.from({ length: 5000 }, () => ({ __typename: "Person", id: "per_0" })) },
        to.house ? (await to.house.partner("federation")).headers() : {},
      ),
    ],
    status: [400],
    most: 2000,
  },
  {
    n: 6,
    attack: "1,000 aliases",
    executed: true,
    send: async (to) => [await operation(to.graph, `{ ${repeat(1000, (n) => `a${n}: register { revision }`)} }`)],
    status: [400],
    most: 2000,
  },
  {
    n: 7,
    attack: "one mutation by 100 aliases",
    executed: true,
    send: async (to) => [
      await operation(
        to.graph,
        `mutation { ${repeat(100, (n) => `a${n}: openChangeset(input: {title: "x"}) { revision }`)} }`,
      ),
      ...(to.house ? [await operation(to.graph, 'mutation { login(email: "a", password: "b") }')] : []),
    ],
    status: [400],
    most: 2000,
  },
  {
    n: 8,
    attack: "a batch of operations",
    send: async (to) => [await sent(to.graph, { method: "POST", headers: json, body: '[{"query":"{ __typename }"}]' })],
    status: [400],
  },
  {
    n: 9,
    attack: "lists in lists: a million records",
    executed: true,
    send: async (to) => [await operation(to.graph, deep(2)), await operation(to.graph, deep(3))],
    status: [400],
    must: /COST_LIMIT/,
  },
  {
    n: 10,
    attack: "two hundred levels",
    executed: true,
    send: async (to) => [
      await operation(
        to.graph,
        `{ changeset(revision: 1) { changes(first: 1) { ${repeat(100, () => "record { ... on Name { record {")} id ${repeat(100, () => "} } }")} } } }`,
      ),
    ],
    status: [400],
  },
  {
    n: 11,
    attack: "a field twenty thousand times",
    send: async (to) => [await operation(to.graph, `{ ${repeat(20_000, () => "__typename")} }`)],
    status: [400],
    most: 2000,
  },
  {
    n: 12,
    attack: "five thousand directives",
    executed: true,
    send: async (to) => [await operation(to.graph, `{ __typename ${repeat(5000, (n) => `@d${n}`)} }`)],
    status: [400],
    most: 2000,
  },
  {
    n: 13,
    attack: "fragments in a circle",
    send: async (to) => [
      await operation(to.graph, "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"),
    ],
    status: [400],
  },
  {
    n: 14,
    attack: "500 fragments in conflict",
    send: async (to) => [
      await operation(
        to.graph,
        `{ ${repeat(500, (n) => `...F${n}`)} } ${repeat(500, (n) => `fragment F${n} on Query { x: ${n % 2 ? "__typename" : "register { revision }"} }`)}`,
      ),
    ],
    status: [400],
    most: 2000,
  },
  {
    n: 15,
    attack: "two million items at once",
    executed: true,
    send: async (to) => [
      await operation(to.graph, "{ changeset(revision: 1) { changes(first: 2000000) { ordinal } } }"),
      await operation(to.graph, "{ armedGroups(first: 2000000) { nodes { id } } }"),
    ],
    status: [400],
    most: 2000,
  },
  {
    n: 16,
    attack: "a page of -1, of 0 and beyond integers",
    send: async (to) =>
      Promise.all(
        ["-1", "0", "99999999999"].map((first) =>
          operation(to.graph, `{ armedGroups(first: ${first}) { totalCount } }`),
        ),
      ),
    status: [400],
    must: /first|32-bit/,
  },
  {
    n: 22,
    attack: "SQL in a filter",
    send: async (to) => {
      const said = `x'; DROP TABLE "Person"; --`
      const found = await operation(
        to.graph,
        "query($q: String!) { persons(where: {name: {contains: $q}}, first: 1) { totalCount } search(query: $q, first: 1) { record { id } } }",
        { q: said },
      )
      return [
        found,
        await operation(
          to.graph,
          '{ persons(first: 1) { totalCount } search(query: "zzzz", first: 1) { record { id } } }',
        ),
      ]
    },
    status: [200],
    must: /"search":\[\]/,
  },
  {
    n: 23,
    attack: "% and _ in a search",
    send: async (to) =>
      Promise.all(
        ["%", "_", "%%%", "____"].map((q) =>
          operation(to.graph, "query($q: String!) { search(query: $q, first: 5) { record { id } } }", { q }),
        ),
      ),
    status: [200],
    must: /"search":\[\]/,
  },
  {
    n: 24,
    attack: "NUL in a string",
    send: async (to) => [
      await operation(to.graph, "query($q: String!) { search(query: $q, first: 1) { record { id } } }", {
        q: "a\u0000b",
      }),
      await operation(to.graph, '{ armedGroup(slug: "a\\u0000b") { id } }'),
    ],
    status: [400],
    must: /BAD_USER_INPUT/,
    forbid: ["0x00", "encoding"],
  },
  {
    n: 25,
    attack: "half a character, turned writing, a megabyte of marks",
    send: async (to) => {
      const editor = await to.house!.as("editor")
      const create =
        "mutation($input: CreatePersonInput!) { createPerson(input: $input) { revision userErrors { path code message } } }"
      const entered = (descriptiveLabel: string) => as(editor, create, { input: { descriptiveLabel } })
      return [
        ...(await Promise.all([entered("a\ud800b"), entered("abc\u202edef"), entered("x\u2066y")])),
        await entered(`e${"\u0301".repeat(100_000)}`),
      ]
    },
    status: [200, 400, 413],
    must: /BAD_USER_INPUT|too large/,
    forbid: ['"revision":1', '"revision":2', '"revision":3'],
  },
  {
    n: 26,
    attack: "a body of ten megabytes",
    executed: true,
    send: async (to) => {
      const large = JSON.stringify({ query: "{ __typename }", variables: { x: "x".repeat(10_000_000) } })
      const answers = [await sent(to.graph, { method: "POST", headers: json, body: large })]
      if (!to.house) return answers
      const editor = await to.house.as("editor")
      const upload = promised(`${to.house.url}/files`, 30_000_000, "x")
      return [
        ...answers,
        await sent(`${to.house.url}/files`, {
          method: "POST",
          headers: { ...editor.headers(), "Content-Type": "application/octet-stream" },
          body: Buffer.alloc(21 * 1024 * 1024, "x"),
        }),
        await upload.then((o) => (o.status === 401 ? { ...o, status: 413 } : o)),
      ]
    },
    status: [413],
  },
  {
    n: 27,
    attack: "sixty megabytes promised, and JSON that is broken",
    send: async (to) => [
      await promised(to.graph, 60_000_000, '{"query":'),
      await sent(to.graph, { method: "POST", headers: json, body: '{"query":' }),
    ],
    status: [400, 413],
    forbid: ["<html", "SyntaxError", "position"],
  },
  {
    n: 28,
    attack: "JSON a hundred thousand levels deep",
    send: async (to) => [
      await sent(to.graph, {
        method: "POST",
        headers: json,
        body: `{"query":"{ __typename }","variables":{"x":${"[".repeat(100_000)}${"]".repeat(100_000)}}}`,
      }),
    ],
    status: [400],
    most: 2000,
  },
  {
    n: 29,
    attack: "brackets twenty thousand deep in the document",
    send: async (to) => [await operation(to.graph, `{ armedGroup(slug: ${"[".repeat(20_000)}) { id } }`)],
    status: [400],
    forbid: ["call stack"],
    most: 2000,
  },
  {
    n: 30,
    attack: "__proto__ and constructor among the variables",
    send: async (to) => [
      await sent(to.graph, {
        method: "POST",
        headers: json,
        body: `{"query":"query($slug: String) { armedGroup(slug: $slug) { label } }","variables":{"slug":"liwa-al-baqir","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}`,
      }),
    ],
    status: [200],
    must: /"label"/,
  },
  {
    n: 31,
    attack: "twenty thousand unknown fields",
    send: async (to) => [
      await operation(to.graph, `{ ${repeat(20_000, (n) => `f${n}`)} }`),
      await operation(to.graph, `{ ${repeat(19, (n) => `f${n}`)} }`),
    ],
    status: [400],
    most: 2000,
  },
]

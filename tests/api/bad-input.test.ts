import assert from "node:assert/strict"
import { request } from "node:http"
import { after, before, describe, it } from "node:test"
import { gzipSync } from "node:zlib"
import { modules } from "../../api/src/modules"
import { type House, openHouse } from "../support/house"

// What must not go through a door, at every door, and what the answer must never hold.

const never = /prisma|internal|stack|postgres|invalid byte|did you mean|node_modules|\.[jt]s\b|RangeError|at \w+ \(/i
const graphs = ["/graphql", ...modules.map((m) => `/subgraphs/${m.name}/graphql`)]
const posts = ["/auth/login", "/auth/password"]
const json = { "Content-Type": "application/json" }

let house: House
before(async () => {
  house = await openHouse("seeded_register", { SIJILL_ORIGINS: "https://console.example.org" })
})
after(() => house.close())

type Sent = { method?: string; headers?: Record<string, string>; body?: string | Buffer; at?: House }

/** Sends a request as it is, and checks what is true of every answer: JSON in the shape of an error, short, telling nothing. */
async function refused(path: string, { method = "POST", headers = json, body, at = house }: Sent, statuses: number[]) {
  const response = await fetch(`${at.url}${path}`, { method, headers, body: body as BodyInit })
  const text = await response.text()
  const what = `${method} ${path} ${String(body).slice(0, 80)}: ${response.status} ${text.slice(0, 300)}`
  assert.ok(statuses.includes(response.status), what)
  assert.match(response.headers.get("Content-Type") ?? "", /^application\/(graphql-response\+)?json/, what)
  assert.ok(text.length < 2000, what)
  assert.doesNotMatch(text, never, what)
  const { errors, data } = JSON.parse(text)
  assert.ok(errors.length > 0 && errors.length <= 5 && errors[0].message && errors[0].extensions.code, what)
  assert.equal(data, undefined, what)
  return { errors, headers: response.headers }
}
const send = (query: string, variables: object = {}, at = house, path = "/graphql") =>
  refused(path, { body: JSON.stringify({ query, variables }), at }, [400])
const nested = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`

describe("A body that is none", () => {
  const bodies: [string, string, Record<string, string>, number[]][] = [
    ["words", "hello", json, [400]],
    ["broken JSON", `{"query": "{ __typename }"`, json, [400]],
    ["nothing", "", json, [400]],
    ["null", "null", json, [400]],
    ["a number", "5", json, [400]],
    ["a text", `"{ __typename }"`, json, [400]],
    ["a list of operations", `[{"query":"{ __typename }"},{"query":"{ __typename }"}]`, json, [400]],
    ["an object with nothing in it", "{}", json, [400]],
    [
      "no text for a query",
      `{"query": {"a": 1}, "email": 1, "password": [], "current": 1, "next": 2}`,
      json,
      [400, 401],
    ],
    ["more levels than a stack has", `{"query":"{ __typename }","variables":{"a":${nested(7000)}}}`, json, [400]],
    ["text/plain", `{"query":"{ __typename }"}`, { "Content-Type": "text/plain" }, [400, 401, 415]],
    [
      "a form",
      "query=%7B__typename%7D&email=a&password=b",
      { "Content-Type": "application/x-www-form-urlencoded" },
      [400, 401, 415],
    ],
    [
      "parts",
      `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{"query":"{ __typename }"}\r\n--x--`,
      { "Content-Type": "multipart/form-data; boundary=x" },
      [400, 401, 415],
    ],
    [
      "an unknown charset",
      `{"query":"{ __typename }"}`,
      { "Content-Type": "application/json; charset=klingon" },
      [415],
    ],
    ["an unknown compression", `{"query":"{ __typename }"}`, { ...json, "Content-Encoding": "zip" }, [415]],
    ["300 KiB", JSON.stringify({ query: `{ __typename } # ${"x".repeat(300 * 1024)}` }), json, [413]],
  ]
  for (const [what, body, headers, statuses] of bodies)
    it(`is refused at every door: ${what}`, async () => {
      for (const path of [...graphs, ...posts])
        await refused(path, { headers, body }, path === "/auth/password" ? [...statuses, 401] : statuses)
    })

  it("is refused when it only swells after it has passed: 10 MB in a few KB", async () => {
    const body = gzipSync(Buffer.alloc(10_000_000, " "))
    for (const path of [...graphs, ...posts])
      await refused(path, { headers: { ...json, "Content-Encoding": "gzip" }, body }, [413])
  })

  it("is refused a hundred thousand levels deep, in the body and in the document", async () => {
    await refused("/graphql", { body: `{"query":"{ __typename }","variables":{"a":${nested(100_000)}}}` }, [400])
    await refused("/graphql", { body: nested(100_000) }, [400])
    await send(`{ search(query: "x", kinds: ${nested(20_000)}) { how } }`)
    await send("{ a ".repeat(20_000))
  })
})

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
    await send(`{ __typename ${times(51, () => "@include(if: true)")} }`, {}, house, "/subgraphs/actors/graphql")
    const of = Array(1001).fill({ __typename: "ArmedGroup", id: "x" })
    const { errors } = await send(
      "query($of: [_Any!]!) { _entities(representations: $of) { __typename } }",
      { of },
      house,
      "/subgraphs/actors/graphql",
    )
    assert.match(errors[0].message, /1000 representations/)
    await send("mutation { createPerson { revision } }", {}, house, "/subgraphs/answers/graphql")
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
        for (const path of graphs) await send("{ __schema { types { name } } }", {}, closed, path)
        const { errors } = await send(`{ __type(name: "ArmedGroup") { name } }`, {}, closed)
        assert.equal(errors[0].extensions.validationErrorCode, "INTROSPECTION_DISABLED")
        assert.deepEqual((await closed.anonymous.ask("{ __typename armedGroups { totalCount } }")).data, {
          __typename: "Query",
          armedGroups: { totalCount: 0 },
        })
        await send("{ armedGroup { idd } }", {}, closed)
      } finally {
        await closed.close()
      }
    }
    assert.equal((await house.anonymous.ask("{ __schema { queryType { name } } }")).status, 200)
  })
})

describe("Text that is none", () => {
  it("is refused in every argument of every root query, as a variable and in the document", async () => {
    const { __schema } = await house.anonymous.read(
      "{ __schema { queryType { fields { name args { name type { kind name ofType { name } } } type { kind name ofType { kind name ofType { name kind } } } } } } }",
    )
    let tried = 0
    for (const field of __schema.queryType.fields)
      for (const arg of field.args.filter((a: any) => ["String", "ID"].includes(a.type.name ?? a.type.ofType?.name)))
        for (const text of ["a\u0000b", "a\ud800"]) {
          const others = field.args
            .filter((a: any) => a.type.kind === "NON_NULL" && a.name !== arg.name)
            .map(
              (a: any) => `${a.name}: ${{ Int: "1", ID: `"x"`, String: `"x"` }[a.type.ofType.name as string] ?? "[]"}`,
            )
          const select = field.type.name?.endsWith("Connection") ? "{ totalCount }" : "{ __typename }"
          const type = `${arg.type.name ?? arg.type.ofType.name}${arg.type.kind === "NON_NULL" ? "!" : ""}`
          await send(
            `query($text: ${type}) { ${field.name}(${[`${arg.name}: $text`, ...others].join(", ")}) ${select} }`,
            { text },
          )
          await send(`{ ${field.name}(${[`${arg.name}: ${JSON.stringify(text)}`, ...others].join(", ")}) ${select} }`)
          tried++
        }
    assert.ok(tried > 60)
    for (const where of [
      `{ slug: { eq: "a\\u0000" } }`,
      `{ name: { contains: "a\\u0000" } }`,
      `{ externalId: { scheme: "a\\u0000", value: "b" } }`,
      `{ AND: [{ id: { in: ["a\\u0000"] } }] }`,
    ])
      await send(`{ armedGroups(where: ${where}) { totalCount } }`)
  })

  it("is refused in the title of a change, and a title is neither empty nor long", async () => {
    const editor = await house.as("editor")
    for (const title of ["a\u0000", "a\ud800", "a\u202e", "a\nb", "", " ", "x".repeat(301)]) {
      const { data } = await editor.ask(
        `mutation($title: String) { createPerson(title: $title, input: { descriptiveLabel: "x" }) { revision userErrors { path code message } } }`,
        { title },
      )
      assert.deepEqual(
        data.createPerson.userErrors.map((e: any) => [e.path, e.code]),
        [[["title"], "BAD_USER_INPUT"]],
        JSON.stringify(title),
      )
      assert.match(data.createPerson.userErrors[0].message, /\w+/)
    }
    assert.equal((await house.anonymous.ask("{ __typename }")).revision, 2)
  })

  it("meant for a database finds nothing and leaves the tables standing", async () => {
    for (const text of [
      `'; DROP TABLE "Record"; --`,
      `" OR 1=1 --`,
      "$1",
      "\\",
      'x\' UNION SELECT * FROM "Account" --',
    ]) {
      const asked =
        "query($t: String!, $id: ID!) { node(id: $id) { id } search(query: $t) { how } armedGroup(slug: $t) { id } recordsByExternalId(scheme: $t, value: $t) { id } persons(where: { slug: { eq: $t } }) { totalCount } terms(where: { scheme: { in: [$t] } }) { totalCount } }"
      const { data, errors } = await house.anonymous.ask(asked, { t: text, id: text })
      assert.deepEqual(
        [errors, data.node, data.armedGroup, data.recordsByExternalId, data.persons.totalCount, data.terms.totalCount],
        [undefined, null, null, [], 0, 0],
      )
    }
    assert.equal((await house.anonymous.read("{ armedGroups { totalCount } }")).armedGroups.totalCount, 5)
  })
})

describe("Keys that reach for the inside of JavaScript", () => {
  it("are ignored in variables and refused in inputs, and change nothing", async () => {
    const variables = `{"slug":"liwa-al-baqir","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`
    const response = await fetch(`${house.url}/graphql`, {
      method: "POST",
      headers: json,
      body: `{"query":"query($slug: String) { armedGroup(slug: $slug) { label } }","variables":${variables},"__proto__":{"polluted":true}}`,
    })
    assert.deepEqual(((await response.json()) as any).data, { armedGroup: { label: "Liwa al-Baqir" } })
    const editor = await house.as("editor")
    for (const key of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      const body = `{"query":"mutation($input: CreatePersonInput!) { createPerson(input: $input) { revision userErrors { message } } }","variables":{"input":{"descriptiveLabel":"x","${key}":{"polluted":true}}}}`
      await refused("/graphql", { headers: editor.headers(), body }, [400])
      const order = `{"query":"query($o: [PersonOrder!]) { persons(orderBy: $o) { totalCount } }","variables":{"o":[{"field":"${key}"}]}}`
      await refused("/graphql", { body: order }, [400])
    }
    assert.equal(({} as any).polluted, undefined)
  })
})

describe("The way a request comes", () => {
  const get = (query: string, more = "") => `/graphql?query=${encodeURIComponent(query)}${more}`

  it("by GET is for reading: a mutation answers 405, and nothing was written", async () => {
    const response = await fetch(
      `${house.url}${get("query($slug: String) { armedGroup(slug: $slug) { label } }", `&variables=${encodeURIComponent(`{"slug":"liwa-al-baqir"}`)}`)}`,
    )
    assert.deepEqual(
      [response.status, ((await response.json()) as any).data],
      [200, { armedGroup: { label: "Liwa al-Baqir" } }],
    )
    const { headers } = await house.as("editor")
    const { headers: answered } = await refused(
      get(`mutation { createPerson(input: { descriptiveLabel: "x" }) { revision } }`),
      { method: "GET", headers: headers.call(await house.as("editor")) },
      [405],
    )
    assert.match(answered.get("Allow")!, /POST/)
    assert.equal((await house.anonymous.ask("{ __typename }")).revision, 2)
  })

  it("is GET or POST, with one query that can be read", async () => {
    for (const path of graphs)
      for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS"]) await refused(path, { method, headers: {} }, [405])
    for (const path of [
      "/graphql",
      "/graphql?query=",
      get("{ __typename }", "&variables=%7B"),
      get("{ __typename }", "&variables=5"),
      get("{ __typename }", "&operationName=other"),
      get("{ armedGroups(first: 0) { totalCount } }"),
      "/graphql?query=%7B__typename%7D&query=%7B__typename%7D",
      "/graphql?query[a]=1",
    ])
      await refused(path, { method: "GET", headers: {} }, [400])
    await refused("/graphql", { body: JSON.stringify({ query: "{ __typename }", operationName: 5 }) }, [400])
    await refused("/graphql", { body: JSON.stringify({ query: "{ __typename }", variables: "{}" }) }, [400])
    await refused("/graphql", { body: JSON.stringify({ query: "{ __typename }", variables: [1] }) }, [400])
  })

  it("to an address where nothing is answers 404 in the same form", async () => {
    for (const path of [
      "/nothing",
      "/graphqls",
      "/subgraphs/nothing/graphql",
      "/subgraphs/actors",
      "/auth/nothing",
      "/auth/login/x",
      "/..%2f..%2fetc/passwd",
      "/%00",
      "/.git/config",
      "/api/src/main.ts",
      "/.env",
    ]) {
      await refused(path, { method: "GET", headers: {} }, [400, 404])
      await refused(path, { body: "{}" }, [400, 404])
    }
    await refused("/%", { method: "GET", headers: {} }, [400, 404])
    const raw = await new Promise<number>((resolve, reject) => {
      const { hostname, port } = new URL(house.url)
      request({ hostname, port, path: "/../../../etc/passwd" }, (res) => resolve(res.resume().statusCode!))
        .on("error", reject)
        .end()
    })
    assert.equal(raw, 404)
  })

  it("from a page of any origin may read without cookies, and only listed origins may use them", async () => {
    const foreign = { ...json, Origin: "https://elsewhere.example" }
    const listed = { ...json, Origin: "https://console.example.org" }
    const body = JSON.stringify({ query: "{ __typename }" })
    const cors = async (headers: Record<string, string>, method = "POST") => {
      const { status, headers: h } = await fetch(`${house.url}/graphql`, {
        method,
        headers,
        ...(method === "POST" ? { body } : {}),
      })
      return [
        status,
        h.get("Access-Control-Allow-Origin"),
        h.get("Access-Control-Allow-Credentials"),
        h.get("Access-Control-Allow-Headers")?.includes("Sijill-Console") ?? null,
      ]
    }
    assert.deepEqual(await cors(foreign), [200, "*", null, null])
    assert.deepEqual(await cors(listed), [200, "https://console.example.org", "true", null])
    const asks = { "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type" }
    assert.deepEqual(await cors({ Origin: foreign.Origin, ...asks }, "OPTIONS"), [204, "*", null, false])
    assert.deepEqual(await cors({ Origin: listed.Origin, ...asks }, "OPTIONS"), [
      204,
      "https://console.example.org",
      "true",
      true,
    ])
    assert.deepEqual(await cors({ ...json, Origin: "null" }), [200, "*", null, null])
    const { headers } = await fetch(`${house.url}/graphql`, { method: "POST", headers: foreign, body })
    assert.match(headers.get("Access-Control-Expose-Headers")!, /Sijill-Revision.*ETag/)
  })

  it("carries headers that guard the reader, and none that tells what serves him", async () => {
    for (const path of ["/graphql", "/nothing", "/auth/me", "/healthz"]) {
      const { headers } = await fetch(`${house.url}${path}`)
      assert.deepEqual(
        [headers.get("X-Powered-By"), headers.get("X-Content-Type-Options"), headers.get("X-Frame-Options")],
        [null, "nosniff", "DENY"],
        path,
      )
      assert.doesNotMatch(headers.get("Content-Security-Policy")!, /script-src[^;]*unsafe/)
      assert.match(headers.get("X-Request-Id")!, /^[0-9a-f-]{36}$/)
    }
  })
})

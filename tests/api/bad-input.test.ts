import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { gzipSync } from "node:zlib"
import { type House, openHouse } from "../support/house"
import { graphs, json, refused, refusedQuery } from "../support/refused"

// What must not go through a door, at every door.

let house: House
before(async () => {
  house = await openHouse()
})
after(() => house.close())

const send = (query: string, variables: object = {}, door = "/graphql") =>
  refusedQuery(house.url + door, query, variables)
const posts = ["/auth/login", "/auth/password"]
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
        await refused(house.url + path, { headers, body }, path === "/auth/password" ? [...statuses, 401] : statuses)
    })

  it("is refused when it only swells after it has passed: 10 MB in a few KB", async () => {
    const body = gzipSync(Buffer.alloc(10_000_000, " "))
    for (const path of [...graphs, ...posts])
      await refused(house.url + path, { headers: { ...json, "Content-Encoding": "gzip" }, body }, [413])
  })

  it("is refused a hundred thousand levels deep, in the body and in the document", async () => {
    await refused(
      `${house.url}/graphql`,
      { body: `{"query":"{ __typename }","variables":{"a":${nested(100_000)}}}` },
      [400],
    )
    await refused(`${house.url}/graphql`, { body: nested(100_000) }, [400])
    await send(`{ search(query: "x", kinds: ${nested(20_000)}) { how } }`)
    await send("{ a ".repeat(20_000))
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
    assert.equal((await house.anonymous.read("{ armedGroups { totalCount } }")).armedGroups.totalCount, 10)
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
      await refused(`${house.url}/graphql`, { headers: editor.headers(), body }, [400])
      const order = `{"query":"query($o: [PersonOrder!]) { persons(orderBy: $o) { totalCount } }","variables":{"o":[{"field":"${key}"}]}}`
      await refused(`${house.url}/graphql`, { body: order }, [400])
    }
    assert.equal(({} as any).polluted, undefined)
  })
})

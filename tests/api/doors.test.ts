import assert from "node:assert/strict"
import { request } from "node:http"
import { after, before, describe, it } from "node:test"
import { type House, openHouse } from "../support/house"
import { graphs, json, refused } from "../support/refused"

let house: House
before(async () => {
  house = await openHouse("seeded_register", { SIJILL_ORIGINS: "https://console.example.org" })
})
after(() => house.close())

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
    const written = get(`mutation { createPerson(input: { descriptiveLabel: "x" }) { revision } }`)
    const headers = (await house.as("editor")).headers()
    const { headers: answered } = await refused(house.url + written, { method: "GET", headers }, [405])
    assert.match(answered.get("Allow")!, /POST/)
    assert.equal((await house.anonymous.ask("{ __typename }")).revision, 2)
  })

  it("is GET or POST, with one query that can be read", async () => {
    for (const path of graphs)
      for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS"])
        await refused(house.url + path, { method, headers: {} }, [405])
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
      await refused(house.url + path, { method: "GET", headers: {} }, [400])
    await refused(
      `${house.url}/graphql`,
      { body: JSON.stringify({ query: "{ __typename }", operationName: 5 }) },
      [400],
    )
    await refused(`${house.url}/graphql`, { body: JSON.stringify({ query: "{ __typename }", variables: "{}" }) }, [400])
    await refused(`${house.url}/graphql`, { body: JSON.stringify({ query: "{ __typename }", variables: [1] }) }, [400])
  })

  it("asks for a form of answer that there is", async () => {
    const body = JSON.stringify({ query: "{ armedGroup { idd } }" })
    const telling = "application/graphql-response+json"
    for (const Accept of [telling, `${telling}, application/json;q=0.9`, `application/json;q=0.5, ${telling}`])
      await refused(`${house.url}/graphql`, { headers: { ...json, Accept }, body }, [400])
    for (const Accept of ["application/json", "*/*", `application/json, ${telling};q=0.9`]) {
      const { headers } = await refused(`${house.url}/graphql`, { headers: { ...json, Accept }, body }, [200])
      assert.deepEqual([headers.get("ETag"), headers.get("Cache-Control")], [null, "no-store"], Accept)
    }
    const { status } = await fetch(`${house.url}/graphql`, {
      method: "POST",
      headers: { ...json, Accept: "text/html" },
      body,
    })
    assert.equal(status, 406)
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
      await refused(house.url + path, { method: "GET", headers: {} }, [400, 404])
      await refused(house.url + path, { body: "{}" }, [400, 404])
    }
    await refused(`${house.url}/%`, { method: "GET", headers: {} }, [400, 404])
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

import assert from "node:assert/strict"
import { request } from "node:http"
import { networkInterfaces } from "node:os"
import { after, before, describe, it } from "node:test"
import { type House, openHouse, Visitor } from "../support/house"
import { refusal, send, type Told } from "../support/rest"

const key = "a-key-of-the-metrics-0123456789"
const person = (descriptiveLabel: string) =>
  `mutation { createPerson(input: { descriptiveLabel: "${descriptiveLabel}" }) { revision userErrors { code } } }`

/** The address of this machine that is not loopback: who asks there comes from elsewhere. */
const outside = Object.values(networkInterfaces())
  .flat()
  .find((i) => i && !i.internal && i.family === "IPv4")?.address

/** What is told, by measure with its labels. */
async function told(url: string, headers: Record<string, string> = {}): Promise<Map<string, number>> {
  const response = await fetch(`${url}/metrics`, { headers })
  assert.equal(response.status, 200)
  const lines = (await response.text()).split("\n").filter((line) => line && !line.startsWith("#"))
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ")))]))
}

/** Asks with an address to come from, which `fetch` cannot choose. */
function from(url: string, localAddress: string, headers: Record<string, string> = {}): Promise<Told> {
  return new Promise((done, failed) => {
    request(`${url}/metrics`, { localAddress, headers }, (res) => {
      let text = ""
      res.on("data", (chunk) => (text += chunk))
      res.on("end", () => {
        const json = res.headers["content-type"]?.includes("json")
        done({ status: res.statusCode!, text, body: json ? JSON.parse(text) : null, headers: new Headers() })
      })
    })
      .on("error", failed)
      .end()
  })
}

describe("The metrics", () => {
  let house: House
  before(async () => (house = await openHouse("seeded_register", { SIJILL_METRICS_KEY: key })))
  after(() => house.close())
  const grown = async (measure: string, work: () => Promise<unknown>) => {
    const before = (await told(house.url)).get(measure) ?? 0
    await work()
    return ((await told(house.url)).get(measure) ?? 0) - before
  }
  const operations = (type: string, outcome: string) => `sijill_operations_total{type="${type}",outcome="${outcome}"}`

  it("are told to this machine, as Prometheus reads them, and nothing keeps them", async () => {
    const { status, headers } = await fetch(`${house.url}/metrics`)
    assert.equal(status, 200)
    assert.match(headers.get("Content-Type")!, /^text\/plain; version=0\.0\.4/)
    assert.equal(headers.get("Cache-Control"), "no-store")
    const found = await told(house.url)
    assert.equal(found.get(`sijill_revision{login="publishing"}`), 2)
    assert.equal(found.get(`sijill_revision{login="reading"}`), 2)
    assert.equal(found.get("sijill_replica_lag_revisions"), 0)
    assert.equal(found.get(`sijill_database_up{login="publishing"}`), 1)
    for (const pool of ["publishing", "reading", "past", "previews"])
      for (const state of ["busy", "idle", "waiting", "limit"])
        assert.ok(found.has(`sijill_pool_connections{pool="${pool}",state="${state}"}`), pool)
    for (const name of ["sijill_previews_held", "nodejs_eventloop_lag_seconds", "process_resident_memory_bytes"])
      assert.ok(found.has(name), name)
  })

  it("are told to nobody who comes through a proxy, whatever the proxy says, but with the key", async () => {
    for (const claim of ["X-Forwarded-For", "Forwarded", "Via"])
      assert.deepEqual(refusal(await send(`${house.url}/metrics`, "GET", undefined, { [claim]: "127.0.0.1" })), [
        401,
        "UNAUTHENTICATED",
      ])
    const behind = { "X-Forwarded-For": "203.0.113.9" }
    for (const wrong of [`Bearer ${key}x`, `Bearer ${key.slice(1)}`, key, "Bearer", `Basic ${key}`, ""])
      assert.equal(
        (await send(`${house.url}/metrics`, "GET", undefined, { ...behind, Authorization: wrong })).status,
        401,
      )
    await told(house.url, { ...behind, Authorization: `Bearer ${key}` })
    assert.equal((await send(`${house.url}/metrics`, "POST", {})).status, 405)
  })

  it("count requests by door and status, and how long they took", async () => {
    const door = (name: string, status: string) =>
      `sijill_request_duration_seconds_count{door="${name}",status="${status}"}`
    assert.equal(await grown(door("graphql", "2xx"), () => house.anonymous.read("{ __typename }")), 1)
    assert.equal(await grown(door("export", "4xx"), () => house.anonymous.get("/export/jsonl")), 1)
    assert.equal(await grown(door("pages", "4xx"), () => house.anonymous.get("/graphqls/nothing")), 1)
    const open = (await told(house.url)).get(`sijill_requests_open{door="metrics"}`)
    assert.equal(open, 1, "the one that asks")
  })

  it("count operations by type and by what became of them, and the points they cost", async () => {
    const editor = await house.as("editor")
    const count = (type: string, outcome: string, work: () => Promise<unknown>) =>
      grown(operations(type, outcome), work)
    assert.equal(await count("query", "OK", () => house.anonymous.read("{ armedGroups { totalCount } }")), 1)
    assert.equal(await count("query", "GRAPHQL_VALIDATION_FAILED", () => house.anonymous.ask("{ nothing }")), 1)
    assert.equal(await count("unread", "GRAPHQL_PARSE_FAILED", () => house.anonymous.ask("{")), 1)
    assert.equal(await count("mutation", "UNAUTHENTICATED", () => house.anonymous.ask(person("x"))), 1)
    assert.equal(await count("mutation", "USER_ERROR", () => editor.ask(person(""))), 1)
    const published = () => count("mutation", "OK", () => editor.read(person("somebody")))
    assert.equal(await grown("sijill_publications_total", async () => assert.equal(await published(), 1)), 1)
    assert.equal((await told(house.url)).get(`sijill_revision{login="reading"}`), 3)
    const points = await grown(`sijill_cost_points_total{by="anonymous"}`, () =>
      house.anonymous.read("{ armedGroups(first: 7) { nodes { id } } }"),
    )
    assert.ok(points >= 7, String(points))
  })

  it("count what was refused for asking too much, and attempts to sign in", async () => {
    const attempt = () =>
      send(`${house.url}/auth/login`, "POST", { email: "canary-address@example.org", password: "not the password" })
    const why = (name: string) => `sijill_sign_ins_refused_total{why="${name}"}`
    assert.equal(await grown(why("credentials"), attempt), 1)
    const limited = `sijill_rate_limited_total{door="auth"}`
    const throttled = () =>
      grown(limited, async () => {
        for (let n = 0; n < 6; n++) await attempt()
      })
    const both = await grown(why("throttled"), async () => assert.ok((await throttled()) >= 1))
    assert.ok(both >= 1)
  })

  it("tell no word of a record, no name, no address and no id, however much passed through", async () => {
    const canary = "canary-7f3a"
    const editor = await house.as("editor")
    await editor.read(person(canary))
    await editor.ask(
      `query ${canary.replace("-", "_")} { search(query: "${canary}") { matched } nothing_${canary.slice(-4)} }`,
    )
    for (const path of [`/${canary}`, `/files/${canary}`, `/export/jsonl?kinds=${canary}`, `/auth/${canary}`])
      await editor.get(path, { headers: { ...editor.headers(), "User-Agent": canary } })
    await new Visitor(house.url, `sij_${canary}`).ask("{ __typename }")
    const text = await (await fetch(`${house.url}/metrics`)).text()
    assert.doesNotMatch(text, /canary|7f3a|@|sijill\.local|baqir|editor|acc_|tok_|per_|127\.0\.0\.1/i)
  })
})

describe("The metrics of a server without a key", () => {
  it("are for this machine alone: behind a proxy that is trusted, the client's address counts", async () => {
    const house = await openHouse("empty_register", { SIJILL_PROXIES: "127.0.0.1" })
    try {
      await told(house.url)
      for (const claimed of ["203.0.113.9", "127.0.0.1", "127.0.0.1, 203.0.113.9", "::1"]) {
        const answer = await send(`${house.url}/metrics`, "GET", undefined, { "X-Forwarded-For": claimed })
        assert.deepEqual(refusal(answer), [403, "FORBIDDEN"], claimed)
      }
      const guessed = { "X-Forwarded-For": "203.0.113.9", Authorization: "Bearer undefined" }
      assert.deepEqual(refusal(await send(`${house.url}/metrics`, "GET", undefined, guessed)), [403, "FORBIDDEN"])
    } finally {
      await house.close()
    }
  })

  it("are not told to another machine, which asks at the address this one has there", async () => {
    const house = await openHouse("empty_register", { HOST: "0.0.0.0" })
    try {
      // A machine without a network has no such address, and nobody to keep out.
      if (outside)
        assert.deepEqual(refusal(await from(house.url.replace("localhost", outside), outside)), [403, "FORBIDDEN"])
      assert.equal((await from(house.url.replace("localhost", "127.0.0.1"), "127.0.0.1")).status, 200)
    } finally {
      await house.close()
    }
  })
})

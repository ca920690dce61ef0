import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { type House, openHouse, Visitor } from "../support/house"
import { refusal, send } from "../support/rest"

let house: House
before(async () => {
  house = await openHouse("seeded_register", { NODE_ENV: "production" })
})
after(() => house.close())

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

async function asAdmin(method: string, path: string, body?: unknown, at = house) {
  const { Authorization } = (await at.as("admin")).headers()
  return send(`${at.url}/auth${path}`, method, body, { Authorization: Authorization! })
}
const make = (more: object = {}, at = house) =>
  asAdmin("POST", "/tokens", { name: "A partner", scopes: ["federation"], expiresAt: inDays(30), ...more }, at)

/** A partner's program with these scopes. */
async function partner(scopes = ["federation"], more: object = {}, at = house) {
  const { body } = await make({ scopes, ...more }, at)
  return { id: body.token.id as string, secret: body.secret as string, visitor: new Visitor(at.url, body.secret) }
}
const groups = "{ armedGroups { totalCount } }"

describe("An API token", () => {
  it("is told once when it is made, and stored only as its hash", async () => {
    const { status, body } = await make({ scopes: ["feed", "export", "feed"], rate: 1_000 })
    assert.equal(status, 201)
    assert.match(body.secret, /^sij_[\w-]{43}$/)
    const { id, name, scopes, rate, createdBy, lastUsedAt, revokedAt } = body.token
    assert.deepEqual(
      { name, scopes, rate, createdBy, lastUsedAt, revokedAt },
      {
        name: "A partner",
        scopes: ["feed", "export"],
        rate: 1_000,
        createdBy: "admin",
        lastUsedAt: null,
        revokedAt: null,
      },
    )
    const listed = await asAdmin("GET", "/tokens")
    assert.ok(listed.body.tokens.some((t: any) => t.id === id))
    assert.ok(!listed.text.includes(body.secret))
    const { rows } = await house.register.pool.query(`SELECT row_to_json(t)::text AS row FROM "ApiToken" t`)
    assert.ok(rows.every(({ row }) => !row.includes(body.secret)))
    const { acts } = (await asAdmin("GET", "/acts")).body
    assert.deepEqual(
      [acts[0].by, acts[0].act, acts[0].about, acts[0].after],
      ["admin", "TOKEN_MADE", "A partner", "feed, export"],
    )
  })

  it("has a name, scopes that exist, an end within two years and a rate", async () => {
    for (const [more, field] of [
      [{ name: "" }, "name"],
      [{ scopes: [] }, "scopes"],
      [{ scopes: ["publish"] }, "scopes"],
      [{ scopes: ["export", "manageAccounts"] }, "scopes"],
      [{ expiresAt: undefined }, "expiresAt"],
      [{ expiresAt: "soon" }, "expiresAt"],
      [{ expiresAt: "2027-02-30" }, "expiresAt"],
      [{ expiresAt: inDays(-1) }, "expiresAt"],
      [{ expiresAt: inDays(733) }, "expiresAt"],
      [{ rate: 0 }, "rate"],
      [{ rate: 1.5 }, "rate"],
      [{ createdById: "acc_1" }, "createdById"],
    ] as const)
      assert.deepEqual(refusal(await make(more)), [400, "BAD_USER_INPUT", field])
    assert.equal((await make({ expiresAt: inDays(729) })).status, 201)
  })

  it("reads, and is nobody: it publishes nothing, uploads nothing, keeps no accounts and reads no authors", async () => {
    const { visitor, id } = await partner(["export", "feed", "federation"])
    assert.equal((await visitor.read(groups)).armedGroups.totalCount, 10)
    const { errors } = await visitor.ask(`mutation { createPerson(input: { descriptiveLabel: "x" }) { revision } }`)
    assert.equal(errors![0].extensions.code, "FORBIDDEN")
    const term = `mutation { createTerm(input: { scheme: "activity", code: "X", labelEn: "x", labelAr: "x", definition: "x" }) { revision } }`
    assert.equal((await visitor.ask(term)).errors![0].extensions.code, "FORBIDDEN")
    assert.equal((await visitor.upload("text")).status, 403)
    const { Authorization } = visitor.headers() as { Authorization: string }
    const auth = (method: string, path: string, body?: unknown) =>
      send(`${house.url}/auth${path}`, method, body, { Authorization })
    for (const path of ["/accounts", "/tokens", "/acts", "/sessions"])
      assert.equal((await auth("GET", path)).status, 403, path)
    assert.equal((await auth("POST", "/tokens", {})).status, 403)
    const editor = await house.as("editor")
    await editor.write("createPerson", { descriptiveLabel: "somebody" })
    assert.equal((await visitor.read("{ revisions(first: 1) { author } }")).revisions[0].author, null)
    const told = (await auth("GET", "/me")).body
    assert.deepEqual([told.account, told.token.id, told.granted], [null, id, ["read", "export", "feed", "federation"]])
  })

  it("that is unknown, changed, expired or revoked opens nothing", async () => {
    const { visitor, id, secret } = await partner()
    assert.equal((await visitor.ask(groups)).status, 200)
    const last = secret.at(-1) === "A" ? "B" : "A"
    for (const wrong of [secret.slice(0, -1) + last, secret.slice(0, -1), `sij_${"A".repeat(43)}`, "sij_", id])
      assert.equal((await new Visitor(house.url, wrong).ask(groups)).status, 401, wrong)
    await house.register.pool.query(
      `UPDATE "ApiToken" SET "createdAt" = now() - interval '2 days', "expiresAt" = now() - interval '1 day' WHERE "id" = $1`,
      [id],
    )
    const expired = await visitor.ask(groups)
    assert.deepEqual([expired.status, expired.errors![0].extensions.code], [401, "UNAUTHENTICATED"])
    assert.match(expired.errors![0].message, /expired at \d{4}/)
    const other = await partner()
    const revoked = await asAdmin("DELETE", `/tokens/${other.id}`)
    assert.ok(revoked.body.token.revokedAt)
    assert.match((await other.visitor.ask(groups)).errors![0].message, /revoked/)
    const again = await asAdmin("DELETE", `/tokens/${other.id}`)
    assert.deepEqual(again.body, revoked.body, "Again changes nothing.")
    assert.deepEqual(refusal(await asAdmin("DELETE", "/tokens/tok_none")), [404, "NOT_FOUND"])
  })

  it("in an address is refused, however it is written, and counts nowhere but in its header", async () => {
    const { secret } = await partner()
    const encoded = secret.replace("sij_", "%73ij%5f")
    for (const path of [
      `/graphql?query=%7B__typename%7D&token=${secret}`,
      `/graphql?query=%7B__typename%7D&token=${encoded}`,
      `/files/${secret}`,
      `/${secret}`,
      `/healthz?key=${secret}`,
    ]) {
      const { status, body, text } = await send(house.url + path, "GET")
      assert.deepEqual([status, body.errors[0].extensions.code], [400, "BAD_USER_INPUT"], path)
      assert.match(body.errors[0].message, /in the header Authorization/)
      assert.ok(!text.includes(secret))
    }
    const cookie = { Cookie: `sijill_session=${secret}` }
    const me = await send(`${house.url}/auth/me`, "GET", undefined, cookie)
    assert.equal(me.body.token, undefined)
  })

  it("notes when it was last used", async () => {
    const { visitor, id } = await partner()
    await visitor.read(groups)
    const { tokens } = (await asAdmin("GET", "/tokens")).body
    assert.match(tokens.find((t: any) => t.id === id).lastUsedAt, /^\d{4}-/)
  })
})

describe("The subgraphs", () => {
  const at = "/subgraphs/actors/graphql"
  const sdl = "{ _service { sdl } }"

  it("in production answer a token with the scope federation and nobody else, from this machine too", async () => {
    const visitor = await house.partner("federation")
    assert.match((await visitor.ask(sdl, {}, "", at)).data._service.sdl, /ArmedGroup/)
    assert.equal((await house.anonymous.ask(sdl, {}, "", at)).status, 401)
    const others = [await house.partner("export", "feed"), await house.as("admin"), await house.as("editor")]
    for (const who of others) {
      const { status, text } = await who.ask(sdl, {}, "", at)
      assert.equal(status, 403)
      assert.doesNotMatch(text, /ArmedGroup/)
    }
  })

  it("while one tries the register out answer whoever asks from this machine, but not what a proxy passes on", async () => {
    const open = await openHouse("empty_register")
    try {
      const ask = (headers: Record<string, string>) => send(open.url + at, "POST", { query: sdl }, headers)
      assert.equal((await ask({})).status, 200)
      for (const header of ["X-Forwarded-For", "Forwarded", "Via"])
        assert.equal((await ask({ [header]: "127.0.0.1" })).status, 401, header)
    } finally {
      await open.close()
    }
  })
})

describe("A budget of points", () => {
  it("ends for a token, an account and an address each by itself, and says when to come back", async () => {
    const strict = await openHouse("seeded_register", { SIJILL_POINTS_ANONYMOUS: "60", SIJILL_POINTS_ACCOUNT: "120" })
    try {
      const large = "{ persons(first: 100) { nodes { id } } }"
      const spend = async (who: Visitor) => {
        const statuses: number[] = []
        while (statuses.length < 20 && statuses.at(-1) !== 429) statuses.push((await who.ask(large)).status)
        return statuses
      }
      const program = await partner(["export"], { rate: 250 }, strict)
      assert.deepEqual(await spend(strict.anonymous), [200, 429])
      assert.deepEqual(await spend(await strict.as("viewer")), [200, 200, 429])
      assert.deepEqual(await spend(program.visitor), [200, 200, 200, 429])
      const other = await partner(["export"], { rate: 250 }, strict)
      assert.equal((await other.visitor.ask(large)).status, 200)
      const export_ = async () => (await other.visitor.get("/export/jsonl?kinds=Term")).status
      assert.deepEqual([await export_(), await export_()], [200, 429])
      const { status, headers, body } = await send(`${strict.url}/graphql`, "POST", { query: large })
      assert.deepEqual([status, body.errors[0].extensions.code], [429, "RATE_LIMITED"])
      assert.ok(Number(headers.get("Retry-After")) >= 1 && Number(headers.get("Retry-After")) <= 60)
      assert.equal((await strict.anonymous.ask("{ __typename }")).status, 429, "Also what costs nothing else.")
    } finally {
      await strict.close()
    }
  })

  it("is not widened by naming another address, unless a configured proxy names it", async () => {
    const large = { query: "{ persons(first: 100) { nodes { id } } }" }
    for (const [proxies, statuses] of [
      ["", [200, 429, 429]],
      ["192.0.2.0/24", [200, 429, 429]],
      ["127.0.0.1,::1", [200, 200, 200]],
    ] as const) {
      const strict = await openHouse("seeded_register", { SIJILL_POINTS_ANONYMOUS: "60", SIJILL_PROXIES: proxies })
      try {
        const found: number[] = []
        for (const address of ["198.51.100.1", "198.51.100.2", "198.51.100.3"])
          found.push((await send(`${strict.url}/graphql`, "POST", large, { "X-Forwarded-For": address })).status)
        assert.deepEqual(found, statuses, proxies)
      } finally {
        await strict.close()
      }
    }
  })
})

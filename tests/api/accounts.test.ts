import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { disableAccount, setRole } from "../../api/src/accounts/amend"
import { createAccount } from "../../api/src/accounts/user"
import { password } from "../support/cluster"
import { type House, Visitor, openHouse } from "../support/house"
import { saidBy } from "../support/samples"

const console_ = "https://console.example.org"
const json = { "Content-Type": "application/json" }
const ours = { "Sijill-Console": "1" }

let house: House
let made = 0
before(async () => {
  house = await openHouse("seeded_register", { SIJILL_ORIGINS: console_ })
})
after(() => house.close())

/** An account nobody else uses. */
async function account(role = "editor"): Promise<string> {
  const email = `somebody-${++made}@example.org`
  await createAccount(house.register.pool, { email, name: `Somebody ${made}`, role, password })
  return email
}

async function call(path: string, method: string, headers: Record<string, string> = {}, body?: unknown) {
  const response = await fetch(`${house.url}${path}`, {
    method,
    headers: { ...(body ? json : {}), ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await response.text()
  const set = response.headers.get("Set-Cookie")
  return {
    status: response.status,
    body: text ? JSON.parse(text) : null,
    set,
    cookie: set?.split(";")[0] ?? "",
    headers: response.headers,
  }
}
const login = (email: string, more: object = {}, headers = {}) =>
  call("/auth/login", "POST", headers, { email, password, ...more })
const me = async (headers: Record<string, string>) => {
  const { status, body } = await call("/auth/me", "GET", headers)
  return status === 200 ? (body.account?.email ?? null) : status
}
const tokenOf = async (email: string) => ({
  Authorization: `Bearer ${(await login(email, { tokenWanted: true })).body.token}`,
})
const create = { query: `mutation { createPerson(input: { descriptiveLabel: "x" }) { revision } }` }

describe("Signing in", () => {
  it("gives a cookie no script can read, or a token for programs, never both", async () => {
    const email = await account()
    const browser = await login(email)
    assert.deepEqual(
      [browser.status, browser.body],
      [200, { account: { ...browser.body.account, email, name: `Somebody ${made}`, role: "editor" } }],
    )
    assert.match(browser.set!, /^sijill_session=ses_[\w-]{43}; .*HttpOnly.*SameSite=Lax/)
    assert.match(browser.set!, /Path=\//)
    const program = await login(email, { tokenWanted: true })
    assert.match(program.body.token, /^ses_[\w-]{43}$/)
    assert.equal(program.set, null)
    assert.equal(browser.headers.get("Cache-Control"), "no-store")
  })

  it("says the same of a wrong password and of an account that is not there", async () => {
    const email = await account()
    const wrong = await login(email, { password: "wrong-horse-battery" })
    const nobody = await login("nobody@example.org")
    assert.deepEqual(
      [wrong.status, wrong.body],
      [401, { errors: [{ message: "E-mail address or password is wrong.", extensions: { code: "UNAUTHENTICATED" } }] }],
    )
    assert.deepEqual([nobody.status, nobody.body], [wrong.status, wrong.body])
    assert.equal(
      (await login(`  ${email.toUpperCase()} `)).status,
      200,
      "Case and space around the address do not matter.",
    )
  })

  it("takes what it asks for and nothing else, and names what is wrong", async () => {
    const email = await account()
    for (const [more, path] of [
      [{ email: "" }, "email"],
      [{ password: "" }, "password"],
      [{ password: 5 }, "password"],
      [{ tokenWanted: "yes" }, "tokenWanted"],
      [{ role: "admin" }, "role"],
      [{ password: "x".repeat(1001) }, "password"],
    ] as const) {
      const { status, body } = await login(email, more)
      assert.deepEqual([status, body.errors[0].path, body.errors[0].extensions.code], [400, [path], "BAD_USER_INPUT"])
    }
  })

  it("is heard ever more slowly for one account after five wrong tries, and for nobody else", async () => {
    const [email, other] = [await account(), await account()]
    for (let i = 0; i < 5; i++) assert.equal((await login(email, { password: "wrong-horse-battery" })).status, 401)
    const tries = [
      await login(email, { password: "wrong-horse-battery" }),
      await login(email, { password: "wrong-horse-battery" }),
      await login(email),
    ]
    const refused = tries.at(-1)!
    assert.deepEqual(
      [refused.status, refused.body.errors[0].extensions.code],
      [429, "RATE_LIMITED"],
      "Also with the right password.",
    )
    assert.ok(Number(refused.headers.get("Retry-After")) >= 1)
    assert.equal((await login(other)).status, 200)
  })

  it("is not open to pages of other origins", async () => {
    const email = await account()
    assert.equal((await login(email, {}, { Origin: "https://elsewhere.example" })).status, 403)
    assert.equal((await login(email, {}, { Origin: "null" })).status, 403)
    assert.equal((await login(email, {}, { Origin: console_ })).status, 200)
    assert.equal((await login(email, {}, { Origin: house.url })).status, 200)
  })

  it("gives a new session each time and ends the one the browser had", async () => {
    const email = await account()
    const first = await login(email)
    const second = await login(email, {}, { Cookie: first.cookie })
    assert.notEqual(first.cookie, second.cookie)
    assert.equal(await me({ Cookie: first.cookie, ...ours }), 401)
    assert.equal(await me({ Cookie: second.cookie, ...ours }), email)
  })
})

describe("A session", () => {
  it("by cookie counts only with the console's own header and from an origin that is listed", async () => {
    const email = await account()
    const { cookie: Cookie } = await login(email)
    assert.equal(await me({ Cookie }), null, "Without the header it is nobody.")
    assert.equal(await me({ Cookie, ...ours }), email)
    assert.equal(await me({ Cookie, ...ours, Origin: console_ }), email)
    assert.equal(await me({ Cookie, ...ours, Origin: "https://elsewhere.example" }), 403)
    assert.equal((await call("/graphql", "POST", { Cookie, Origin: "https://elsewhere.example" }, create)).status, 403)
    const { body } = await call("/graphql", "POST", { Cookie }, create)
    assert.equal(body.errors[0].extensions.code, "UNAUTHENTICATED")
    assert.equal(
      (await call("/graphql", "POST", { Cookie, ...ours }, create)).body.data.createPerson.revision > 2,
      true,
    )
    const read = await call(`/graphql?query=${encodeURIComponent("{ revisions { author } }")}`, "GET", { Cookie })
    assert.ok(
      read.body.data.revisions.every((r: any) => r.author === null),
      "A plain link reads as nobody.",
    )
  })

  it("by token counts anywhere, and a token that is none is refused everywhere", async () => {
    const email = await account()
    const token = await tokenOf(email)
    assert.equal(await me({ ...token, Origin: "https://elsewhere.example" }), email)
    const flipped = { Authorization: token.Authorization.replace(/.$/, (c) => (c === "A" ? "B" : "A")) }
    for (const headers of [
      flipped,
      { Authorization: "Bearer x" },
      { Authorization: "Bearer" },
      { Authorization: "Basic eDp5" },
      { Authorization: `Bearer eyJhbGciOiJub25lIn0.e30.` },
      { Cookie: "sijill_session=x", ...ours },
    ] as Record<string, string>[])
      for (const [path, body] of [
        ["/graphql", create],
        ["/subgraphs/actors/graphql", create],
      ] as const) {
        const { status, body: answer } = await call(path, "POST", headers, body)
        assert.deepEqual([status, answer.errors[0].extensions.code], [401, "UNAUTHENTICATED"])
      }
    assert.equal(
      (await call(`/graphql?query=%7B__typename%7D&access_token=${token.Authorization.slice(7)}`, "GET")).status,
      200,
      "In an address it is not looked at.",
    )
    assert.equal(await me({ "X-User-Id": "acc_1", "X-Forwarded-User": email, "X-Forwarded-For": "127.0.0.1" }), null)
  })

  it("ends when its account signs out, is disabled, or gets another role or password", async () => {
    const ends: [string, (email: string, token: Record<string, string>) => Promise<unknown>][] = [
      ["signs out", (_, token) => call("/auth/logout", "POST", token)],
      ["is disabled", (email) => disableAccount(house.register.pool, email)],
      ["gets another role", (email) => setRole(house.register.pool, email, "viewer")],
      [
        "gets another password",
        (_, token) => call("/auth/password", "POST", token, { current: password, next: "another-horse-battery" }),
      ],
    ]
    for (const [what, end] of ends) {
      const email = await account()
      const token = await tokenOf(email)
      assert.equal(await me(token), email)
      await end(email, token)
      assert.equal(await me(token), 401, what)
      assert.equal((await call("/graphql", "POST", token, create)).status, 401, what)
    }
  })

  it("cannot be begun by a disabled account", async () => {
    const email = await account()
    await disableAccount(house.register.pool, email)
    assert.deepEqual(
      [(await login(email)).status, (await login(email)).body.errors[0].message],
      [401, "E-mail address or password is wrong."],
    )
  })

  it("is signed out by its cookie too, which is taken back", async () => {
    const email = await account()
    const { cookie: Cookie } = await login(email)
    const out = await call("/auth/logout", "POST", { Cookie, ...ours })
    assert.equal(out.status, 204)
    assert.match(out.set!, /^sijill_session=;.*Max-Age=0/)
    assert.equal(await me({ Cookie, ...ours }), 401)
  })
})

describe("A password", () => {
  it("is changed by who knows it, and is long and not the address", async () => {
    const email = await account()
    const token = await tokenOf(email)
    const change = (current: string, next: string, headers: Record<string, string> = token) =>
      call("/auth/password", "POST", headers, { current, next })
    assert.equal((await change(password, "new-horse-battery", {})).status, 401)
    assert.equal((await change("wrong-horse-battery", "new-horse-battery")).status, 401)
    for (const next of ["short", email, "x".repeat(257)]) {
      const { status, body } = await change(password, next)
      assert.deepEqual([status, body.errors[0].path], [400, ["next"]], next)
    }
    const changed = await change(password, "new-horse-battery")
    assert.deepEqual([changed.status, await me({ Authorization: `Bearer ${changed.body.token}` })], [200, email])
    assert.equal((await login(email)).status, 401)
    assert.equal((await login(email, { password: "new-horse-battery" })).status, 200)
  })
})

describe("An admin", () => {
  it("publishes terms, and nothing that would go with them", async () => {
    const admin = await house.as("admin")
    const editor = await house.as("editor")
    const term = {
      scheme: "activity",
      code: "BEEKEEPING",
      labelEn: "beekeeping",
      labelAr: "تربية النحل",
      definition: "Keeps bees.",
    }
    const { id } = (await admin.write("createTerm", term)).record
    await admin.write("updateTerm", { id, expectedVersion: 1, labelEn: "keeping bees" })
    const { speakers } = await house.anonymous.read(
      "{ speakers(where: { identity: { eq: NAMED } }, first: 1) { nodes { id } } }",
    )
    const about = await editor.write("createAttribute", {
      subject: id,
      property: "ASSESSMENT",
      text: "rare",
      citations: saidBy(speakers.nodes[0].id),
    })
    const refused = await admin.ask("mutation($input: DeleteTermInput!) { deleteTerm(input: $input) { revision } }", {
      input: { id, expectedVersion: 2, with: [{ id: about.record.id, expectedVersion: 1 }] },
    })
    assert.deepEqual([refused.errors?.[0].extensions.code, refused.data], ["FORBIDDEN", { deleteTerm: null }])
    assert.match(refused.errors![0].message, /As admin you may not publish a Attribute|an Attribute/)
  })
})

describe("Who wrote something", () => {
  it("is told to accounts and to nobody else", async () => {
    const email = await account()
    const writer = new Visitor(house.url, (await login(email, { tokenWanted: true })).body.token)
    await writer.write("createPerson", { descriptiveLabel: "somebody" })
    const asked = "{ revisions(first: 1) { author } persons(last: 1) { nodes { history { author } } } }"
    const seen = async (who: Visitor) => {
      const { revisions, persons } = await who.read(asked)
      return [revisions[0].author, persons.nodes[0].history[0].author]
    }
    const name = `Somebody ${made}`
    assert.deepEqual(
      [await seen(house.anonymous), await seen(await house.as("viewer"))],
      [
        [null, null],
        [name, name],
      ],
    )
  })
})

import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { setRole } from "../../api/src/accounts/amend"
import { createAccount } from "../../api/src/accounts/user"
import { password } from "../support/cluster"
import { type House, openHouse, type Visitor } from "../support/house"
import { refusal, send, type Told } from "../support/rest"

let house: House
let admin: Visitor
let made = 0
before(async () => {
  house = await openHouse("empty_register")
  admin = await house.as("admin")
})
after(() => house.close())

const call = (who: Visitor | Record<string, string>, method: string, path: string, body?: unknown): Promise<Told> => {
  const { Authorization } = ("headers" in who ? (who as Visitor).headers() : who) as Record<string, string>
  return send(`${house.url}/auth${path}`, method, body, Authorization ? { Authorization } : {})
}
const as = (method: string, path: string, body?: unknown) => call(admin, method, path, body)

/** An account nobody else uses, and a session of it. */
async function somebody(role = "editor") {
  const email = `somebody-${++made}@example.org`
  const { id } = await createAccount(house.register.pool, { email, name: `Somebody ${made}`, role, password })
  return { id, email, session: await signIn(email) }
}
async function signIn(email: string, word = password): Promise<Record<string, string>> {
  const { body } = await send(`${house.url}/auth/login`, "POST", { email, password: word, tokenWanted: true })
  return body.token ? { Authorization: `Bearer ${body.token}` } : {}
}
const me = async (who: Visitor | Record<string, string>) => call(who, "GET", "/me")
const actsOn = async (id: string) =>
  (await as("GET", `/acts?account=${id}`)).body.acts.map((a: any) => [a.by, a.act, a.before, a.after])

describe("Keeping accounts", () => {
  it("is for admins: everybody else is refused at every door", async () => {
    const { id, session } = await somebody()
    const doors: [string, string, unknown?][] = [
      ["GET", "/accounts"],
      ["POST", "/accounts", { email: "x@example.org", name: "X", role: "admin", password }],
      ["PATCH", `/accounts/${id}`, { role: "admin" }],
      ["GET", `/accounts/${id}/sessions`],
      ["DELETE", `/accounts/${id}/sessions`],
      ["DELETE", `/accounts/${id}/sessions/x`],
      ["GET", "/acts"],
      ["GET", "/tokens"],
      ["POST", "/tokens", { name: "X", scopes: ["export"], expiresAt: "2027-01-01" }],
      ["DELETE", "/tokens/x"],
    ]
    for (const [method, path, body] of doors) {
      assert.deepEqual(refusal(await call({}, method, path, body)), [401, "UNAUTHENTICATED"], path)
      for (const role of ["viewer", "contributor", "reviewer", "editor"] as const)
        assert.deepEqual(refusal(await call(await house.as(role), method, path, body)), [403, "FORBIDDEN"], path)
    }
    assert.equal((await me(session)).body.account.role, "editor", "And nothing happened.")
  })

  it("adds one with a password given or made, which is told once", async () => {
    const email = "rana@example.org"
    const added = await as("POST", "/accounts", { email: " Rana@example.org ", name: "Rana", role: "reviewer" })
    assert.equal(added.status, 201)
    assert.deepEqual(Object.keys(added.body.account).sort(), [
      "createdAt",
      "disabledAt",
      "email",
      "id",
      "name",
      "passwordChangedAt",
      "role",
    ])
    assert.match(added.body.password, /^[\w-]{20}$/)
    assert.equal((await me(await signIn(email, added.body.password))).body.account.email, email)
    const given = await as("POST", "/accounts", { email: "nour@example.org", name: "نور", role: "viewer", password })
    assert.deepEqual([given.status, given.body.password], [201, undefined])
    const { accounts } = (await as("GET", "/accounts")).body
    assert.deepEqual(
      accounts.filter((a: any) => /rana|nour/.test(a.email)).map((a: any) => [a.name, a.role]),
      [
        ["نور", "viewer"],
        ["Rana", "reviewer"],
      ],
    )
    assert.doesNotMatch(JSON.stringify(accounts), /argon2|hash/i)
    assert.deepEqual(await actsOn(added.body.account.id), [["admin", "ADDED", null, "reviewer"]])
  })

  it("names what is wrong with a new account, and takes no field it does not know", async () => {
    const right = { email: "new@example.org", name: "New", role: "viewer", password }
    for (const [more, field] of [
      [{ email: "nobody" }, "email"],
      [{ email: "admin@sijill.local" }, "email"],
      [{ name: " " }, "name"],
      [{ role: "partner" }, "role"],
      [{ role: "anonymous" }, "role"],
      [{ password: "short" }, "password"],
      [{ id: "acc_1" }, "id"],
      [{ passwordHash: "$argon2id$x" }, "passwordHash"],
      [{ createdAt: "2020-01-01" }, "createdAt"],
    ] as const)
      assert.deepEqual(refusal(await as("POST", "/accounts", { ...right, ...more })), [400, "BAD_USER_INPUT", field])
  })

  it("changes a role, ends the sessions under the old one, and keeps who did it", async () => {
    const { id, session, email } = await somebody("contributor")
    const changed = await as("PATCH", `/accounts/${id}`, { role: "editor", name: "Another Name" })
    assert.deepEqual(
      [changed.status, changed.body.account.role, changed.body.account.name],
      [200, "editor", "Another Name"],
    )
    assert.equal((await me(session)).status, 401)
    assert.deepEqual((await me(await signIn(email))).body.account.role, "editor")
    assert.deepEqual(await actsOn(id), [
      ["admin", "ROLE", "contributor", "editor"],
      ["admin", "RENAMED", `Somebody ${made}`, "Another Name"],
      [null, "ADDED", null, "contributor"],
    ])
  })

  it("leaves sessions alone where only the name changes", async () => {
    const { id, session } = await somebody()
    assert.equal((await as("PATCH", `/accounts/${id}`, { name: "Rana" })).status, 200)
    assert.equal((await me(session)).body.account.name, "Rana")
  })

  it("disables an account and lets it in again", async () => {
    const { id, session, email } = await somebody()
    assert.ok((await as("PATCH", `/accounts/${id}`, { disabled: true })).body.account.disabledAt)
    assert.equal((await me(session)).status, 401)
    assert.deepEqual(await signIn(email), {})
    assert.equal((await as("PATCH", `/accounts/${id}`, { disabled: false })).body.account.disabledAt, null)
    assert.equal((await me(session)).status, 401, "An ended session stays ended.")
    assert.equal((await me(await signIn(email))).body.account.email, email)
  })

  it("sets a password or makes one, which ends all sessions", async () => {
    const { id, session, email } = await somebody()
    assert.equal((await as("PATCH", `/accounts/${id}`, { password: "another-horse-battery" })).body.password, undefined)
    assert.equal((await me(session)).status, 401)
    assert.deepEqual(await signIn(email), {})
    const { body } = await as("PATCH", `/accounts/${id}`, { makePassword: true })
    assert.equal((await me(await signIn(email, body.password))).body.account.email, email)
    assert.deepEqual(refusal(await as("PATCH", `/accounts/${id}`, { password: "short" })), [
      400,
      "BAD_USER_INPUT",
      "password",
    ])
    const both = { password, makePassword: true }
    assert.deepEqual(refusal(await as("PATCH", `/accounts/${id}`, both)), [400, "BAD_USER_INPUT", "makePassword"])
  })

  it("changes nobody's own role or access, and none of what it does not know", async () => {
    const { body } = await me(admin)
    const own = `/accounts/${body.account.id}`
    for (const [change, field] of [
      [{ role: "editor" }, "role"],
      [{ disabled: true }, "disabled"],
      [{ email: "other@example.org" }, "email"],
      [{ verified: true }, "verified"],
    ] as const)
      assert.deepEqual(refusal(await as("PATCH", own, change)), [400, "BAD_USER_INPUT", field])
    const another = await somebody("admin")
    for (const [change, field] of [
      [{ role: "editor" }, "role"],
      [{ password }, "password"],
    ] as const)
      assert.deepEqual(refusal(await as("PATCH", own, change)), [400, "BAD_USER_INPUT", field])
    assert.equal((await as("PATCH", `/accounts/${another.id}`, { role: "viewer" })).status, 200)
    assert.deepEqual(refusal(await as("PATCH", "/accounts/acc_nobody", { name: "X" })), [404, "NOT_FOUND"])
  })

  it("always leaves one who can do it: of two admins who disable each other one stays", async () => {
    for (let round = 0; round < 3; round++) {
      const pair = [await somebody("admin"), await somebody("admin")] as const
      await house.register.pool.query(`UPDATE "Account" SET "disabledAt" = now() WHERE "email" = 'admin@sijill.local'`)
      try {
        const disable = (by: 0 | 1, whom: 0 | 1) =>
          call(pair[by].session, "PATCH", `/accounts/${pair[whom].id}`, { disabled: true })
        const statuses = (await Promise.all([disable(0, 1), disable(1, 0)])).map((a) => a.status).sort()
        assert.equal(statuses[0], 200)
        assert.ok([400, 401].includes(statuses[1]!), String(statuses))
        const { rows } = await house.register.pool.query(
          `SELECT "email" FROM "Account" WHERE "role" = 'admin' AND "disabledAt" IS NULL`,
        )
        assert.equal(rows.length, 1)
        await setRole(house.register.pool, rows[0].email, "viewer")
      } finally {
        await house.register.pool.query(`UPDATE "Account" SET "disabledAt" = NULL WHERE "email" = 'admin@sijill.local'`)
      }
    }
  })
})

describe("Sessions", () => {
  it("are listed to their own account and ended there one by one, by a name that opens nothing", async () => {
    const { email, session } = await somebody()
    const other = await signIn(email)
    const { sessions } = (await call(session, "GET", "/sessions")).body
    assert.deepEqual(sessions.map((s: any) => s.current).sort(), [false, true])
    const { rows } = await house.register.pool.query<{ tokenHash: string }>(`SELECT "tokenHash" FROM "Session"`)
    for (const s of sessions) {
      assert.deepEqual(Object.keys(s).sort(), ["createdAt", "current", "expiresAt", "id", "lastSeenAt", "userAgent"])
      assert.ok(rows.every(({ tokenHash }) => !JSON.stringify(s).includes(tokenHash)))
      assert.equal((await me({ Authorization: `Bearer ${s.id}` })).status, 401)
    }
    const there = sessions.find((s: any) => !s.current)
    assert.equal((await call(session, "DELETE", `/sessions/${there.id}`)).status, 204)
    assert.equal((await me(other)).status, 401)
    assert.equal((await me(session)).status, 200)
    assert.deepEqual(refusal(await call(session, "DELETE", `/sessions/${there.id}`)), [404, "NOT_FOUND"])
    assert.deepEqual(refusal(await call({}, "GET", "/sessions")), [401, "UNAUTHENTICATED"])
  })

  it("of others are none of one's own, and stay", async () => {
    const [one, other] = [await somebody(), await somebody()]
    const { sessions } = (await call(other.session, "GET", "/sessions")).body
    const refused = await call(one.session, "DELETE", `/sessions/${sessions[0].id}`)
    assert.deepEqual(refusal(refused), [404, "NOT_FOUND"])
    assert.equal((await me(other.session)).status, 200)
  })

  it("end all but the one that asks", async () => {
    const { email, session } = await somebody()
    const others = [await signIn(email), await signIn(email)]
    assert.deepEqual((await call(session, "DELETE", "/sessions")).body, { ended: 2 })
    for (const other of others) assert.equal((await me(other)).status, 401)
    assert.equal((await me(session)).status, 200)
  })

  it("are listed and ended by an admin, which is kept", async () => {
    const { id, email, session } = await somebody()
    const { sessions } = (await as("GET", `/accounts/${id}/sessions`)).body
    assert.equal(sessions.length, 1)
    assert.deepEqual((await as("DELETE", `/accounts/${id}/sessions/${sessions[0].id}`)).body, { ended: 1 })
    assert.equal((await me(session)).status, 401)
    await signIn(email)
    assert.deepEqual((await as("DELETE", `/accounts/${id}/sessions`)).body, { ended: 1 })
    assert.deepEqual(refusal(await as("DELETE", `/accounts/${id}/sessions/${sessions[0].id}`)), [404, "NOT_FOUND"])
    assert.deepEqual((await actsOn(id)).slice(0, 2), [
      ["admin", "SESSIONS_ENDED", null, null],
      ["admin", "SESSION_ENDED", null, null],
    ])
  })
})

describe("What one may", () => {
  it("is told with one's account, under the switches of the house", async () => {
    const open = { publicReading: true, reviewRequired: false }
    assert.deepEqual((await me({})).body, { account: null, granted: ["read"], ...open })
    const { body } = await me(admin)
    assert.deepEqual(body.granted, ["read", "publishTerms", "redact", "manageAccounts"])
    const strict = await openHouse("empty_register", { SIJILL_REVIEW: "required", SIJILL_PUBLIC: "off" })
    try {
      const asked = async (headers = {}) => (await send(`${strict.url}/auth/me`, "GET", undefined, headers)).body
      assert.deepEqual(await asked(), { account: null, granted: [], publicReading: false, reviewRequired: true })
      const { Authorization } = (await strict.as("editor")).headers()
      const { granted } = await asked({ Authorization })
      assert.deepEqual(granted, ["read", "upload", "openChangesets", "seeSubmitted", "review", "resolveConflicts"])
    } finally {
      await strict.close()
    }
  })
})

import assert from "node:assert/strict"
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import type { AddressInfo } from "node:net"
import { createServer, type Server } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PassThrough, Readable } from "node:stream"
import { after, before, beforeEach, describe, it } from "node:test"
import express from "express"
import { Pool } from "pg"
import { disableAccount, setRole } from "../../api/src/accounts/amend"
import { run } from "../../api/src/accounts/cli"
import { endSession, findSession, startSession } from "../../api/src/accounts/session"
import { findToken } from "../../api/src/accounts/token"
import { loginThrottle, TooManyAttempts } from "../../api/src/accounts/throttle"
import { AccountRefused, createAccount, listAccounts, setPassword, verifyPassword } from "../../api/src/accounts/user"
import { startEmbedded, type Embedded } from "../../api/src/database/embedded"
import { authRouter } from "../../api/src/http/auth"
import { resolveViewer } from "../../api/src/http/caller"
import { health } from "../../api/src/http/health"
import { makeLog, requestLog, slowStatements } from "../../api/src/http/log"
import { origins } from "../../api/src/http/origins"
import { answerErrors } from "../../api/src/http/rest-errors"
import { securityHeaders } from "../../api/src/http/security-headers"

const migrations = join(__dirname, "../../prisma/migrations")
const password = "correct horse battery"
const silent = { warn() {} }

let folder: string
let server: Embedded
let db: Pool

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "sijill-accounts-"))
  chmodSync(folder, 0o755)
  server = await startEmbedded({ dataDir: join(folder, "data"), log() {} })
  db = new Pool({ connectionString: server.url, max: 12 })
  // The pool says it has ended before its connections have, and the stopping server tells them so.
  db.on("error", () => {})
  for (const name of readdirSync(migrations)
    .filter((n) => /^\d/.test(n))
    .sort())
    await db.query(readFileSync(join(migrations, name, "migration.sql"), "utf8"))
})
after(async () => {
  await db.end()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => db.query(`TRUNCATE "Session", "Account", "LoginThrottle" CASCADE`))

const somebody = (role = "editor", email = "rana@example.org") =>
  createAccount(db, { email, name: "Rana", role, password })
const refusedAt = (field: string) => (error: unknown) => error instanceof AccountRefused && error.field === field
async function signedIn(role?: string): Promise<string> {
  const started = await startSession(db, await somebody(role), "test")
  assert.ok(started)
  return started.token
}

describe("an account", () => {
  it("is made with an address in lower case and an argon2id hash of the cost OWASP asks for", async () => {
    const account = await somebody("viewer", " Rana@Example.ORG ")
    assert.equal(account.email, "rana@example.org")
    assert.match(account.id, /^acc_[0-9a-z]{26}$/)
    assert.equal("passwordHash" in account, false)
    const { rows } = await db.query(`SELECT "passwordHash" FROM "Account"`)
    assert.match(rows[0].passwordHash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it("is refused for a second use of an address, a bad address, name, role or password", async () => {
    await somebody()
    await assert.rejects(somebody("viewer", "RANA@example.org"), refusedAt("email"))
    const given = { email: "a@b.org", name: "A", role: "viewer", password }
    await assert.rejects(createAccount(db, { ...given, email: "nobody" }), refusedAt("email"))
    await assert.rejects(createAccount(db, { ...given, name: "A\u0000B" }), refusedAt("name"))
    await assert.rejects(createAccount(db, { ...given, role: "anonymous" }), refusedAt("role"))
    await assert.rejects(createAccount(db, { ...given, password: "eleven char" }), refusedAt("password"))
    await assert.rejects(
      createAccount(db, { ...given, email: "long-enough@b.org", password: "LONG-enough@b.org" }),
      refusedAt("password"),
    )
    assert.equal((await listAccounts(db)).length, 1)
  })

  it("opens to its password in any Unicode form, and to nothing else", async () => {
    const email = "amelie@example.org"
    await createAccount(db, { email, name: "Amélie", role: "viewer", password: "e\u0301te\u0301 2018 au bord" })
    assert.equal((await verifyPassword(db, "AMELIE@example.org", "\u00e9t\u00e9 2018 au bord"))?.email, email)
    assert.equal(await verifyPassword(db, email, "ete 2018 au bord"), null)
    assert.equal(await verifyPassword(db, "nobody@example.org", password), null)
  })

  it("is closed by disabling, and still there", async () => {
    await somebody()
    await disableAccount(db, "rana@example.org")
    assert.equal(await verifyPassword(db, "rana@example.org", password), null)
    assert.ok((await listAccounts(db))[0]?.disabledAt)
    await assert.rejects(disableAccount(db, "nobody@example.org"), refusedAt("email"))
  })
})

describe("a session", () => {
  it("is found by its token, which the database does not hold", async () => {
    const token = await signedIn()
    assert.match(token, /^ses_[\w-]{43}$/)
    const session = await findSession(db, token)
    assert.deepEqual(
      { name: session?.name, role: session?.role, email: session?.email },
      { name: "Rana", role: "editor", email: "rana@example.org" },
    )
    const { rows } = await db.query(`SELECT row_to_json(s)::text AS text FROM "Session" s`)
    assert.equal(rows[0].text.includes(token.slice(4)), false)
  })

  it("is not found by a token that was changed, cut or made up", async () => {
    const token = await signedIn()
    const flipped = token.slice(0, -2) + (token.at(-2) === "A" ? "B" : "A") + token.at(-1)
    for (const wrong of [
      flipped,
      token.slice(0, -1),
      `${token}A`,
      "",
      "ses_",
      "ses_\u0000",
      token.toUpperCase(),
      "' OR true --",
    ])
      assert.equal(await findSession(db, wrong), null)
  })

  for (const [what, end] of [
    ["signing out", (token: string) => endSession(db, token)],
    ["a new password", () => setPassword(db, "rana@example.org", "another long password")],
    ["a new role", () => setRole(db, "rana@example.org", "viewer")],
    ["disabling the account", () => disableAccount(db, "rana@example.org")],
  ] as const)
    it(`ends with ${what}`, async () => {
      const token = await signedIn()
      assert.ok(await findSession(db, token))
      await end(token)
      assert.equal(await findSession(db, token), null)
    })

  it("ends 12 hours after its last use, each use moving the end, and 14 days after its beginning", async () => {
    const token = await signedIn()
    const left = async () =>
      Number(
        (await db.query(`SELECT extract(epoch FROM "expiresAt" - now()) / 3600 AS hours FROM "Session"`)).rows[0].hours,
      )
    const age = (interval: string) =>
      db.query(
        `UPDATE "Session" SET "createdAt" = "createdAt" - $1::interval, "lastSeenAt" = "lastSeenAt" - $1::interval, "expiresAt" = "expiresAt" - $1::interval`,
        [interval],
      )
    assert.equal(Math.round(await left()), 12)
    await age("11 hours")
    assert.ok(await findSession(db, token))
    assert.equal(Math.round(await left()), 12)
    await db.query(
      `UPDATE "Session" SET "createdAt" = now() - interval '13 days 22 hours', "lastSeenAt" = now() - interval '1 hour'`,
    )
    assert.ok(await findSession(db, token))
    assert.equal(Math.round(await left()), 2)
    await age("3 hours")
    assert.equal(await findSession(db, token), null)
  })

  it("does not begin for an account changed since its password was verified", async () => {
    for (const change of [
      () => setPassword(db, "rana@example.org", password),
      () => setRole(db, "rana@example.org", "viewer"),
      () => disableAccount(db, "rana@example.org"),
    ]) {
      await db.query(`TRUNCATE "Session", "Account" CASCADE`)
      const account = await somebody()
      await change()
      assert.equal(await startSession(db, account), null)
    }
  })

  it("does not outlive a password change that it races with", async () => {
    await somebody()
    for (let round = 0; round < 10; round++) {
      const account = (await listAccounts(db))[0]!
      const [started] = await Promise.all([
        startSession(db, account),
        setPassword(db, account.email, `${password} ${round}`),
      ])
      if (started) assert.equal(await findSession(db, started.token), null)
    }
  })
})

describe("tries to sign in", () => {
  const wait = (work: Promise<unknown>) =>
    work.then(
      () => 0,
      (error) => (error instanceof TooManyAttempts ? error.retryAfter : assert.fail(error)),
    )

  it("must wait after five for one account, whoever knocks, in every process", async () => {
    const [one, other] = [loginThrottle(db, silent), loginThrottle(db, silent)]
    for (let i = 0; i < 6; i++)
      assert.equal(await wait((i % 2 ? one : other).attempt("rana@example.org", `192.0.2.${i}`)), 0)
    assert.ok((await wait(other.attempt("RANA@example.org", "192.0.2.99"))) >= 1)
    assert.equal(await wait(one.attempt("else@example.org", "192.0.2.99")), 0)
  })

  it("must wait after twenty from one address, whatever the account", async () => {
    const throttle = loginThrottle(db, silent)
    for (let i = 0; i < 21; i++) assert.equal(await wait(throttle.attempt(`a${i}@example.org`, "192.0.2.1")), 0)
    assert.ok((await wait(throttle.attempt("b@example.org", "192.0.2.1"))) >= 1)
  })

  it("cannot slip past in a burst: of fifty at once six are heard", async () => {
    const throttle = loginThrottle(db, silent)
    const waits = await Promise.all(
      Array.from({ length: 50 }, (_, i) => wait(throttle.attempt("rana@example.org", `192.0.2.${i}`))),
    )
    assert.equal(waits.filter((w) => w === 0).length, 6)
  })

  it("that are not heard do not lengthen the wait", async () => {
    const throttle = loginThrottle(db, silent)
    for (let i = 0; i < 40; i++) await wait(throttle.attempt("rana@example.org", `192.0.2.${i}`))
    const { rows } = await db.query(`SELECT points FROM "LoginThrottle" WHERE key LIKE 'tries:account:%'`)
    assert.equal(rows[0].points, 6)
  })

  it("are forgotten for the account after the right password, and never refused for good", async () => {
    const throttle = loginThrottle(db, silent)
    for (let i = 0; i < 6; i++) await throttle.attempt("rana@example.org", "192.0.2.1")
    await throttle.succeeded("rana@example.org", "192.0.2.1")
    assert.equal(await wait(throttle.attempt("rana@example.org", "192.0.2.1")), 0)
    await db.query(`UPDATE "LoginThrottle" SET points = 100000`)
    await wait(throttle.attempt("rana@example.org", "192.0.2.2"))
    assert.ok((await wait(throttle.attempt("rana@example.org", "192.0.2.3"))) <= 900)
    await db.query(`UPDATE "LoginThrottle" SET expire = 1 WHERE key LIKE 'gate:%'`)
    assert.equal(await wait(throttle.attempt("rana@example.org", "192.0.2.4")), 0)
  })

  it("that are refused are logged, without the address one signs in with", async () => {
    const lines: string[] = []
    const throttle = loginThrottle(db, {
      warn: (details, message) => lines.push(JSON.stringify({ ...details, message })),
    })
    for (let i = 0; i < 7; i++) await wait(throttle.attempt("rana@example.org", "192.0.2.1"))
    assert.equal(lines.length, 1)
    assert.match(lines[0]!, /too many attempts/)
    assert.doesNotMatch(lines[0]!, /rana/)
  })
})

describe("npm run account", () => {
  async function account(argv: string[], input = "") {
    const [output, errors] = [new PassThrough(), new PassThrough()]
    const code = await run(argv, db, { input: Readable.from(input === "" ? [] : [input]), output, errors })
    return { code, output: String(output.read() ?? ""), errors: String(errors.read() ?? "") }
  }

  it("adds an account with the password on its input, changes its role and password, disables and lists it", async () => {
    const added = await account(
      ["add", "Rana@example.org", "--name", "Rana", "--role", "editor", "--password", "-"],
      `${password}\nignored\n`,
    )
    assert.deepEqual(added, { code: 0, output: "rana@example.org is added as editor.\n", errors: "" })
    assert.ok(await verifyPassword(db, "rana@example.org", password))
    assert.equal((await account(["role", "rana@example.org", "admin"])).code, 0)
    assert.equal((await account(["password", "rana@example.org", "--password", "-"], "another long password")).code, 0)
    assert.ok(await verifyPassword(db, "rana@example.org", "another long password"))
    assert.equal((await account(["disable", "rana@example.org"])).code, 0)
    assert.match((await account(["list"])).output, /^rana@example\.org\tadmin\tdisabled\t\d{4}-\d\d-\d\d\tRana\n$/)
  })

  it("makes a password where none is given and prints it once", async () => {
    const { output } = await account(["add", "rana@example.org", "--name", "Rana", "--role", "viewer"])
    const made = /Password \(shown this once\): (\S{20})\n/.exec(output)?.[1]
    assert.ok(await verifyPassword(db, "rana@example.org", made!))
  })

  it("makes a token for a partner, printed once, lists and revokes it", async () => {
    const expires = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
    const made = await account(["add-token", "--name", "Atlas", "--scopes", "export, feed", "--expires", expires])
    const [, id] = /^(tok_\w+) for Atlas lasts until /.exec(made.output) ?? []
    const [, secret] = /Token \(shown this once\): (sij_[\w-]{43})\n/.exec(made.output) ?? []
    assert.deepEqual((await findToken(db, secret!))?.scopes, ["export", "feed"])
    const listed = (await account(["tokens"])).output
    assert.match(listed, new RegExp(`^${id}\tAtlas\texport,feed\tuntil ${expires}\t60000 a minute\tused \\d{4}-`))
    assert.doesNotMatch(listed, /sij_/)
    assert.equal((await account(["revoke-token", id!])).output, `${id} for Atlas is revoked.\n`)
    assert.equal((await findToken(db, secret!))?.over, "revoked")
    assert.match((await account(["acts"])).output, /command line\tTOKEN_REVOKED\tAtlas\n.*TOKEN_MADE\tAtlas/)
  })

  it("lists and ends the sessions of an account, and lets a disabled one in again", async () => {
    const token = await signedIn()
    assert.match((await account(["sessions", "rana@example.org"])).output, /^[\da-f-]{36}\tsince .*\ttest\n$/)
    assert.equal((await account(["end-sessions", "rana@example.org"])).output, "1 session ended.\n")
    assert.equal(await findSession(db, token), null)
    await account(["disable", "rana@example.org"])
    await account(["enable", "rana@example.org"])
    assert.ok(await verifyPassword(db, "rana@example.org", password))
  })

  for (const [argv, code, message] of [
    [["add-token", "--name", "A"], 2, /needs --name, --scopes and --expires/],
    [["add-token", "--name", "A", "--scopes", "all", "--expires", "2027-01-01"], 1, /scopes are export.*no "all"/],
    [["add-token", "--name", "A", "--scopes", "feed", "--expires", "never"], 1, /Write a day like/],
    [["revoke-token", "tok_1"], 1, /no token tok_1/],
    [["end-sessions", "a@b.org"], 1, /No account has the address/],
    [[], 2, /Which command\?[\s\S]*Usage:/],
    [["remove", "a@b.org"], 2, /no command "remove"/],
    [["add", "a@b.org", "--name", "A"], 2, /needs --name and --role/],
    [["add", "a@b.org", "--name", "A", "--role", "king"], 1, /roles are viewer.*no "king"/],
    [["add", "a@b.org", "--name", "A", "--role", "viewer", "--password", "-"], 1, /held no password/],
    [["password", "a@b.org", "--password", "secret-in-the-shell"], 2, /not given as a word/],
    [["role", "a@b.org"], 2, /"role" takes 2 words/],
    [["role", "a@b.org", "viewer"], 1, /No account has the address a@b\.org/],
    [["list", "--colour"], 2, /--colour/],
  ] as const)
    it(`answers "${argv.join(" ")}" with code ${code} and a reason`, async () => {
      const answer = await account([...argv])
      assert.equal(answer.code, code)
      assert.match(answer.errors, message)
      assert.doesNotMatch(answer.errors, /secret-in-the-shell/)
    })
})

describe("over HTTP", () => {
  const lines: string[] = []
  const switches = { publicReading: true, reviewRequired: false }
  let http: Server
  let url: string

  before(async () => {
    const log = makeLog("info", { write: (line) => void lines.push(line) })
    const allowed = origins(["https://console.example.org"])
    const app = express()
    app.use(requestLog(log), securityHeaders(), allowed.cors)
    app.use("/auth", authRouter({ db, origins: allowed, throttle: loginThrottle(db, log), switches, log }))
    app.use(
      health({ database: async () => "ok", migrations: async () => "0001", revision: async () => 7 }, () => false, log),
    )
    app.all("/who", async (req, res) => void res.json((await resolveViewer(req, db, allowed, switches)).role))
    app.get("/broken", () => {
      throw Object.assign(new Error(`a fault with ${password}`), { detail: "secret detail" })
    })
    app.use(answerErrors(log))
    http = createServer(app).listen(0, "127.0.0.1")
    await new Promise((listening) => http.once("listening", listening))
    url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  })
  after(() => http.close())
  beforeEach(() => void lines.splice(0))

  type Sent = { method?: string; body?: unknown; [header: string]: unknown }
  const send = async (path: string, { method = "GET", body, ...headers }: Sent = {}) => {
    const answer = await fetch(url + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(headers as Record<string, string>),
      },
      body: typeof body === "string" || body === undefined ? body : JSON.stringify(body),
    })
    const text = await answer.text()
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      json: text && JSON.parse(text),
      cookie: answer.headers.getSetCookie()[0] ?? "",
    }
  }
  const login = (more: object = {}, headers: Record<string, string> = {}) =>
    send("/auth/login", { method: "POST", body: { email: "rana@example.org", password, ...more }, ...headers })
  const pair = (cookie: string) => cookie.split(";")[0]!
  const console_ = { "Sijill-Console": "1" }

  it("signing in sets a cookie no script can read, and answers the account without the token", async () => {
    const { id } = await somebody()
    const answer = await login()
    assert.equal(answer.status, 200)
    assert.deepEqual(answer.json, { account: { id, email: "rana@example.org", name: "Rana", role: "editor" } })
    assert.match(answer.cookie, /^sijill_session=ses_[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/)
    assert.equal(answer.headers.get("cache-control"), "no-store")
    const me = await send("/auth/me", { cookie: pair(answer.cookie), ...console_ })
    assert.deepEqual(me.json.account, answer.json.account)
  })

  it("a program gets a token instead, and is known by it", async () => {
    await somebody()
    const { json, cookie } = await login({ tokenWanted: true })
    assert.equal(cookie, "")
    assert.equal((await send("/who", { authorization: `Bearer ${json.token}` })).json, "editor")
  })

  it("a path that holds an API token is not written to the log", async () => {
    const token = `sij_${"a".repeat(43)}`
    for (const path of [`/who/${token}`, `/${token.replace("s", "%73")}`, "/who"]) await fetch(url + path)
    const paths = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === "request")
    assert.deepEqual(
      paths.map(({ path }) => path),
      ["[removed]", "[removed]", "/who"],
    )
    assert.doesNotMatch(lines.join(), /aaaa/)
  })

  it("a wrong password and an unknown address get the same answer", async () => {
    await somebody()
    const [wrong, unknown] = [await login({ password: "wrong" }), await login({ email: "nobody@example.org" })]
    assert.equal(wrong.status, 401)
    assert.deepEqual([unknown.status, unknown.text], [wrong.status, wrong.text])
    assert.equal(wrong.json.errors[0].extensions.code, "UNAUTHENTICATED")
  })

  it("the sixth wrong password is heard, the seventh answers 429 with the wait", async () => {
    await somebody()
    for (let i = 0; i < 6; i++) assert.equal((await login({ password: `wrong ${i}` })).status, 401)
    const answer = await login()
    assert.equal(answer.status, 429)
    assert.equal(answer.json.errors[0].extensions.code, "RATE_LIMITED")
    assert.ok(Number(answer.headers.get("retry-after")) >= 1)
  })

  it("headers that claim an address or an account are not believed", async () => {
    await somebody()
    for (let i = 0; i < 6; i++) await login({ password: "wrong" }, { "X-Forwarded-For": `198.51.100.${i}` })
    const { rows } = await db.query(`SELECT key FROM "LoginThrottle" WHERE key LIKE 'tries:address:%'`)
    assert.deepEqual(rows, [{ key: "tries:address:127.0.0.1" }])
    assert.equal((await send("/who", { "X-User-Id": "acc_1", "X-Role": "admin" })).json, "anonymous")
  })

  it("a new session replaces the old one of the browser", async () => {
    await somebody()
    const old = pair((await login()).cookie)
    const fresh = pair((await login({}, { cookie: old })).cookie)
    assert.notEqual(fresh, old)
    assert.equal((await send("/who", { cookie: old, ...console_ })).status, 401)
    assert.equal((await send("/who", { cookie: fresh, ...console_ })).json, "editor")
  })

  it("a cookie counts only with our header, and never for a page of a foreign origin", async () => {
    await somebody()
    const cookie = pair((await login()).cookie)
    assert.equal((await send("/who", { cookie })).json, "anonymous")
    assert.equal((await send("/who", { method: "POST", cookie })).json, "anonymous")
    const foreign = { Origin: "https://evil.example" }
    assert.equal((await send("/who", { cookie, ...foreign })).json, "anonymous")
    assert.equal((await send("/who", { method: "POST", cookie, ...foreign })).status, 403)
    assert.equal((await send("/who", { cookie, ...console_, ...foreign })).status, 403)
    assert.equal((await send("/who", { method: "POST", cookie, ...console_, Origin: "null" })).status, 403)
    assert.equal((await send("/who", { method: "POST", cookie, ...console_, Origin: url })).json, "editor")
    assert.equal(
      (await send("/who", { method: "POST", cookie, ...console_, Origin: "https://console.example.org" })).json,
      "editor",
    )
    assert.equal((await login({}, foreign)).status, 403)
  })

  it("a token that is wrong, over or of another scheme answers 401", async () => {
    await somebody()
    const { token } = (await login({ tokenWanted: true })).json
    assert.equal((await send("/auth/logout", { method: "POST", authorization: `Bearer ${token}` })).status, 204)
    for (const authorization of [
      `Bearer ${token}`,
      "Bearer x",
      "Bearer",
      `Basic ${token}`,
      "Bearer eyJhbGciOiJub25lIn0.e30.",
    ])
      assert.equal((await send("/who", { authorization })).status, 401, authorization)
    assert.equal((await send(`/who?access_token=${token}`)).json, "anonymous")
  })

  it("signing out ends the session and takes the cookie back, but only from our own pages", async () => {
    await somebody()
    const cookie = pair((await login()).cookie)
    await send("/auth/logout", { method: "POST", cookie })
    assert.equal((await send("/who", { cookie, ...console_ })).json, "editor")
    const out = await send("/auth/logout", { method: "POST", cookie, ...console_ })
    assert.match(out.cookie, /^sijill_session=; Max-Age=0;/)
    const me = await send("/auth/me", { cookie, ...console_ })
    assert.deepEqual([me.status, pair(me.cookie)], [401, "sijill_session="])
    assert.deepEqual((await send("/auth/me")).json, { account: null, granted: ["read"], ...switches })
  })

  it("a new password ends every session, needs the current one, and begins a new session", async () => {
    await somebody()
    const [here, elsewhere] = [pair((await login()).cookie), pair((await login()).cookie)]
    const change = (body: object) => send("/auth/password", { method: "POST", cookie: here, ...console_, body })
    assert.equal((await change({ current: "wrong", next: "another long password" })).status, 401)
    const weak = await change({ current: password, next: "short" })
    assert.deepEqual([weak.status, weak.json.errors[0].path], [400, ["next"]])
    const changed = await change({ current: password, next: "another long password" })
    assert.equal(changed.status, 200)
    for (const old of [here, elsewhere]) assert.equal((await send("/who", { cookie: old, ...console_ })).status, 401)
    assert.equal((await send("/who", { cookie: pair(changed.cookie), ...console_ })).json, "editor")
    assert.equal((await send("/auth/password", { method: "POST", body: {} })).status, 401)
  })

  for (const [what, sent, status, path] of [
    ["no JSON", { body: "{" }, 400, undefined],
    ["another type of body", { body: "email=a", "content-type": "application/x-www-form-urlencoded" }, 400, undefined],
    ["no body", {}, 400, undefined],
    ["a list", { body: [] }, 400, undefined],
    ["a missing password", { body: { email: "a@b.org" } }, 400, ["password"]],
    ["a password that is an object", { body: { email: "a@b.org", password: { $ne: 1 } } }, 400, ["password"]],
    ["a field that is not asked for", { body: { email: "a@b.org", password, role: "admin" } }, 400, ["role"]],
    ["more than 16 KiB", { body: { email: "a@b.org", password: "x".repeat(17_000) } }, 413, undefined],
  ] as const)
    it(`${what} at the login answers ${status} with a reason, as JSON`, async () => {
      const answer = await send("/auth/login", { method: "POST", ...(sent as object) })
      assert.equal(answer.status, status)
      assert.equal(answer.json.errors[0].extensions.code, "BAD_USER_INPUT")
      if (path) assert.deepEqual(answer.json.errors[0].path, path)
      assert.doesNotMatch(answer.text, /\/work|node_modules|\.ts:|stack/)
    })

  it("reading is open to pages of every origin, without cookies", async () => {
    const foreign = await send("/who", { Origin: "https://anybody.example" })
    assert.equal(foreign.headers.get("access-control-allow-origin"), "*")
    assert.equal(foreign.headers.get("access-control-allow-credentials"), null)
    const listed = await send("/who", { Origin: "https://console.example.org" })
    assert.equal(listed.headers.get("access-control-allow-origin"), "https://console.example.org")
    assert.equal(listed.headers.get("access-control-allow-credentials"), "true")
    const preflight = (Origin: string) =>
      send("/who", { method: "OPTIONS", Origin, "Access-Control-Request-Method": "POST" })
    assert.doesNotMatch(
      (await preflight("https://anybody.example")).headers.get("access-control-allow-headers")!,
      /Console/,
    )
    assert.match(
      (await preflight("https://console.example.org")).headers.get("access-control-allow-headers")!,
      /Sijill-Console/,
    )
  })

  it("every answer forbids framing, sniffing and inline scripts", async () => {
    const { headers } = await send("/who")
    const policy = headers.get("content-security-policy")!
    assert.match(policy, /script-src 'self';/)
    assert.match(policy, /frame-ancestors 'none'/)
    assert.equal(headers.get("x-content-type-options"), "nosniff")
    assert.equal(headers.get("referrer-policy"), "no-referrer")
  })

  it("health and readiness are told", async () => {
    assert.deepEqual((await send("/healthz")).json, { status: "ok" })
    assert.deepEqual((await send("/readyz")).json, { status: "ready", database: "ok", migrations: "0001", revision: 7 })
  })

  it("a fault answers a reference, and the log holds it with the request's id and without what a driver adds", async () => {
    const answer = await send("/broken")
    assert.equal(answer.status, 500)
    assert.deepEqual(Object.keys(answer.json.errors[0].extensions), ["code", "reference"])
    const logged = lines
      .map((line) => JSON.parse(line))
      .find((line) => line.reference === answer.json.errors[0].extensions.reference)
    assert.equal(logged.requestId, answer.headers.get("x-request-id"))
    assert.equal(logged.err.detail, undefined)
  })

  it("the log holds no password, token, cookie or query string", async () => {
    await somebody()
    const { token } = (await login({ tokenWanted: true })).json
    const cookie = pair((await login()).cookie)
    await send(`/who?variables=${token}`, { authorization: `Bearer ${token}`, cookie })
    await login({ password: "wrong but secret" })
    const text = lines.join("")
    assert.match(text, /"path":"\/auth\/login","status":401/)
    for (const secret of [token, cookie.split("=")[1]!, password, "wrong but secret"])
      assert.equal(text.includes(secret), false)
  })
})

describe("the log", () => {
  it("is one line of JSON a message, whatever the text holds, and blanks what is called a secret", () => {
    const lines: string[] = []
    const log = makeLog("info", { write: (line) => void lines.push(line) })
    log.info(
      { path: '/a\n{"level":"error"}\u001b[31m', password: "hunter2", headers: { cookie: "hunter2" } },
      "two\nlines",
    )
    slowStatements(log, 100)("SELECT\n  1", 99)
    slowStatements(log, 100)("SELECT\n  $1", 100.4)
    assert.equal(lines.length, 2)
    assert.ok(
      lines.every((line) => line.split("\n").length === 2 && !line.includes("\u001b") && !line.includes("hunter2")),
    )
    assert.deepEqual([JSON.parse(lines[1]!).sql, JSON.parse(lines[1]!).ms], ["SELECT $1", 100])
  })
})

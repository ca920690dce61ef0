import { connect } from "node:net"
import { password } from "../cluster"
import { Visitor } from "../house"
import { type Outcome, type Row, type Target, as, create, json, rest } from "./row"

const read = "{ __typename }"

/** The cookie of a session of its own. */
async function cookieOf(to: Target, role: string): Promise<string> {
  const response = await fetch(`${to.house!.url}/auth/login`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Sijill-Console": "1" },
    body: JSON.stringify({ email: `${role}@sijill.local`, password }),
  })
  return response.headers.get("Set-Cookie")!.split(";")[0]!
}

const login = (to: Target, body: object, headers: Record<string, string> = {}) =>
  rest(to, "/auth/login", {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  })

/** Attacks by the way a request comes, and by what it says who sends it. */
export const requests: Row[] = [
  {
    n: 17,
    attack: "a cookie on a GET without our header",
    send: async (to) => {
      const Cookie = await cookieOf(to, "contributor")
      const query = encodeURIComponent("{ workingChangesets(mine: true) { id } }")
      return [await rest(to, `/graphql?query=${query}`, { headers: { Cookie, Accept: json.Accept } })]
    },
    status: [200],
    must: /UNAUTHENTICATED/,
  },
  {
    n: 18,
    attack: "a mutation by GET",
    send: async (to) => [
      await rest(
        to,
        `/graphql?query=${encodeURIComponent('mutation { openChangeset(input: {title: "x"}) { revision } }')}`,
        {
          headers: { ...(await to.house!.as("editor")).headers(), "Apollo-Require-Preflight": "1" },
        },
      ),
    ],
    status: [405],
  },
  {
    n: 19,
    attack: "bodies a form can send",
    send: async (to) =>
      Promise.all(
        ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"].map((type) =>
          rest(to, "/graphql", {
            method: "POST",
            headers: { "Content-Type": type },
            body: JSON.stringify({ query: read }),
          }),
        ),
      ),
    status: [400, 415],
  },
  {
    n: 20,
    attack: "a cookie from a page of another origin",
    send: async (to) => {
      const headers = {
        ...json,
        Cookie: await cookieOf(to, "editor"),
        Origin: "https://evil.example",
        "Sijill-Console": "1",
      }
      const body = JSON.stringify({ query: create, variables: { input: { descriptiveLabel: "x" } } })
      return [
        await rest(to, "/graphql", { method: "POST", headers, body }),
        await rest(to, "/auth/logout", { method: "POST", headers }),
        await login(to, { email: "viewer@sijill.local", password }, { Origin: "https://evil.example" }),
      ]
    },
    status: [403],
  },
  {
    n: 38,
    attack: "telling who has an account by the answer to a sign-in",
    send: async (to) => {
      const [one, other] = [
        await login(to, { email: "reviewer@sijill.local", password: "not the password at all" }),
        await login(to, { email: "nobody@sijill.local", password: "not the password at all" }),
      ]
      return one.text === other.text ? [one, other] : [{ ...one, status: 599 }]
    },
    status: [401],
  },
  {
    n: 39,
    attack: "guessing a password",
    send: async (to) => {
      const tries: Outcome[] = []
      for (let n = 0; n < 8; n++)
        tries.push(await login(to, { email: "guessed@example.org", password: `guess number ${n}` }))
      const last = tries.at(-1)!
      return [Number(last.headers.get("Retry-After")) > 0 ? last : { ...last, status: 599 }]
    },
    status: [429],
    must: /RATE_LIMITED/,
  },
  {
    n: 40,
    attack: "a token that was changed, made up, ended, or of another role",
    send: async (to) => {
      const { url } = to.house!
      const response = await login(to, { email: "viewer@sijill.local", password, tokenWanted: true })
      const { token } = JSON.parse(response.text)
      const flipped = `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`
      const none = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from('{"role":"admin"}').toString("base64url")}.`
      const tried = [flipped, none, `ses_${"A".repeat(43)}`, "x"]
      const answers = await Promise.all(tried.map((t) => as(new Visitor(url, t), read)))
      await rest(to, "/auth/logout", { method: "POST", headers: { Authorization: `Bearer ${token}` } })
      const admin = await to.house!.as("admin")
      const again = await to.house!.another("viewer")
      const { account } = JSON.parse((await rest(to, "/auth/me", { headers: again.headers() })).text)
      await rest(to, `/auth/accounts/${account.id}`, {
        method: "PATCH",
        headers: admin.headers(),
        body: JSON.stringify({ role: "contributor" }),
      })
      return [...answers, await as(new Visitor(url, token), read), await as(again, read)]
    },
    status: [401],
    must: /UNAUTHENTICATED/,
  },
  {
    n: 41,
    attack: "a session fixed beforehand",
    send: async (to) => {
      const Cookie = `sijill_session=ses_${"B".repeat(43)}`
      const answer = await login(to, { email: "viewer@sijill.local", password }, { Cookie, "Sijill-Console": "1" })
      const given = answer.headers.get("Set-Cookie") ?? ""
      return [given.includes("ses_") && !given.includes("BBBBBBBB") ? answer : { ...answer, status: 599 }]
    },
    status: [200],
    forbid: ["ses_"],
  },
  {
    n: 42,
    attack: "an API token with another scope, revoked, or in the address",
    send: async (to) => {
      const feed = await to.house!.partner("feed")
      const [scope, address] = [
        await rest(to, "/export/jsonl", { headers: feed.headers() }),
        await rest(to, `/graphql?query=%7B__typename%7D&token=${feed.token}`),
      ]
      const admin = await to.house!.as("admin")
      const { tokens } = JSON.parse((await rest(to, "/auth/tokens", { headers: admin.headers() })).text)
      for (const { id } of tokens) await rest(to, `/auth/tokens/${id}`, { method: "DELETE", headers: admin.headers() })
      return [scope, address, await rest(to, "/changes", { headers: feed.headers() })]
    },
    status: [400, 401, 403],
    forbid: ["sij_"],
  },
  {
    n: 43,
    attack: "fields nobody offered",
    send: async (to) => {
      const admin = await to.house!.as("admin")
      return [
        await as(await to.house!.as("editor"), create, {
          input: { descriptiveLabel: "x", createdBy: "y", version: 9, status: "PUBLISHED" },
        }),
        await login(to, { email: "viewer@sijill.local", password, role: "admin" }),
        await rest(to, "/auth/accounts", {
          method: "POST",
          headers: admin.headers(),
          body: JSON.stringify({ email: "n@example.org", name: "N", role: "viewer", password, id: "acc_x" }),
        }),
      ]
    },
    status: [400],
  },
  {
    n: 49,
    attack: "five hundred idle connections",
    send: async (to) => {
      const { port } = new URL(to.house!.url)
      const sockets = Array.from({ length: 500 }, () => connect(Number(port), "127.0.0.1"))
      for (const s of sockets) s.on("error", () => {})
      await Promise.all(sockets.slice(0, 50).map((s) => new Promise((r) => s.once("connect", r))))
      for (const s of sockets.slice(0, 50)) s.write("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n")
      const health = await rest(to, "/healthz")
      for (const s of sockets) s.destroy()
      return [health]
    },
    status: [200],
  },
  {
    n: 50,
    attack: "a dear query again and again",
    send: async (to) => {
      const visitor = to.strict!.anonymous
      const dear = "{ armedGroups(first: 100) { nodes { id positions(first: 20) { nodes { id } } } } }"
      let last = await as(visitor, dear)
      for (let n = 0; n < 20 && last.status !== 429; n++) last = await as(visitor, dear)
      return [Number(last.headers.get("Retry-After")) > 0 ? last : { ...last, status: 599 }]
    },
    status: [429],
  },
  {
    n: 52,
    attack: "headers that say who one is or where one comes from",
    send: async (to) => {
      const forged = { "X-User-Id": "acc_1", "X-Role": "admin", "X-Forwarded-User": "admin" }
      const me = await rest(to, "/auth/accounts", { headers: forged })
      let last = me
      for (let n = 0; n < 8; n++)
        last = await login(
          to,
          { email: "forged@example.org", password: `guess number ${n}` },
          { "X-Forwarded-For": `203.0.113.${n}` },
        )
      return [me, last.status === 429 ? { ...last, status: 401 } : { ...last, status: 599 }]
    },
    status: [401],
  },
]

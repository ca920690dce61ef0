import { createServer } from "node:http"
import { connect } from "node:net"
import { strFromU8, unzipSync } from "fflate"
import { freshId } from "../../../api/src/ledger/changeset"
import { password } from "../cluster"
import { Visitor } from "../house"
import { opened, put } from "../working"
import { type Outcome, type Row, type Target, as, json, operation, sent } from "./row"

const read = "{ __typename }"
const rest = (to: Target, path: string, init: RequestInit = {}) => sent(`${to.house!.url}${path}`, init)

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

const create =
  "mutation($input: CreatePersonInput!) { createPerson(input: $input) { record { id } revision userErrors { path code } } }"

/** Attacks by the way a request comes, by what it says who sends it, and on what lies beside the graph. */
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
    n: 32,
    attack: "a fault inside, with names of tables in its words",
    executed: true,
    send: async (to) => [
      await operation(to.graph, '{ recordsByExternalId(scheme: "alami-2018", value: "F001") { __typename } }'),
    ],
    status: [200, 500],
    must: /Internal error.*reference|reference.*Internal error/,
    forbid: ["relation", "does not exist", "42P01"],
  },
  {
    n: 33,
    attack: "a stack in the answer to a fault inside",
    send: async (to) => [
      await operation(to.graph, '{ recordsByExternalId(scheme: "alami-2018", value: "F001") { __typename } }'),
    ],
    status: [200, 500],
    forbid: ["stacktrace", "    at "],
  },
  {
    n: 34,
    attack: "asking for what is hidden by its id, in many ways",
    send: async (to) => {
      const { hidden, hiddenWords } = to.planted!
      const viewer = await to.house!.as("viewer")
      const ways = (id: string) => [
        `{ node(id: "${id}") { id } nodes(ids: ["${id}"]) { id } person(id: "${id}") { label } }`,
        `{ recordHistory(id: "${id}") { label } diff(id: "${id}", from: 1, to: 1) { field } timeline(record: "${id}") { entries { __typename } } }`,
        `{ positions(where: {holder: {eq: "${id}"}}, first: 1) { totalCount } judgements(first: 1) { totalCount } }`,
      ]
      const none = freshId("Person")
      const answers: Outcome[] = []
      for (const [i, query] of ways(hidden).entries()) {
        const [real, absent] = [await as(viewer, query), await as(viewer, ways(none)[i]!)]
        const same = real.text.replaceAll(hidden, "") === absent.text.replaceAll(none, "")
        answers.push(same ? real : { ...real, status: 599, text: `${real.text} differs from ${absent.text}` })
      }
      return [...answers, await as(viewer, `{ search(query: "${hiddenWords}", first: 5) { record { id } } }`)]
    },
    status: [200, 400],
    forbid: ["hidden in a changeset"],
  },
  {
    n: 35,
    attack: "a filter and an order by what cannot be read",
    send: async (to) =>
      Promise.all(
        [
          '{ persons(where: {passwordHash: {eq: "x"}}) { totalCount } }',
          "{ persons(orderBy: [{field: AUTHOR_ID, direction: ASC}]) { totalCount } }",
          '{ revisions(where: {author: "x"}) { title } }',
        ].map((q) => operation(to.graph, q)),
      ),
    status: [400],
  },
  {
    n: 36,
    attack: "an alias and a fragment on a redacted field",
    send: async (to) => [
      await operation(
        to.graph,
        `query($id: ID!) { n: node(id: $id) { ... on Entity { x: label } ... on Person { y: descriptiveLabel z: slug } } }`,
        { id: to.planted!.redacted },
      ),
      await operation(
        `${to.graph}?revision=${to.planted!.redactedStood}`,
        `query($id: ID!) { n: node(id: $id) { ... on Entity { x: label } ... on Person { y: descriptiveLabel z: slug } } }`,
        { id: to.planted!.redacted },
      ),
    ],
    status: [200],
    must: /"x":"\[redacted\]"/,
    forbid: ["words that were redacted", "words-that-were"],
  },
  {
    n: 37,
    attack: "learning of what is hidden by a collision",
    send: async (to) => {
      const author = await to.house!.as("contributor")
      const { id } = await opened(author)
      await put(author, id, "createPerson", { slug: "nobody-knows-yet", descriptiveLabel: "x" })
      return [
        await as(await to.house!.as("editor"), create, {
          input: { slug: "nobody-knows-yet", descriptiveLabel: "mine" },
        }),
      ]
    },
    status: [200],
    must: /"userErrors":\[\]/,
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
    n: 44,
    attack: "uploads that are not what they say",
    send: async (to) => {
      const editor = await to.house!.as("editor")
      const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
      const up = (body: string | Buffer, headers: Record<string, string> = {}) =>
        rest(to, "/files", {
          method: "POST",
          headers: { ...editor.headers(), "Content-Type": "image/png", ...headers },
          body: body as BodyInit,
        })
      const page = await up("A harmless page.", { "Sijill-File-Name": encodeURIComponent("../../../etc/passwd.txt") })
      const { sha256 } = JSON.parse(page.text)
      const back = await rest(to, `/files/${sha256}`, { headers: editor.headers() })
      const attached =
        /^attachment/.test(back.headers.get("Content-Disposition") ?? "") &&
        /sandbox/.test(back.headers.get("Content-Security-Policy") ?? "")
      const refusals = await Promise.all([
        up(svg),
        up("<html><script>alert(1)</script></html>"),
        up(Buffer.from("MZ\u0090\u0000\u0003binary")),
        up("GIF89a<script>alert(1)</script>"),
      ])
      return [
        { ...page, status: page.text.includes("..") ? 599 : page.status },
        { ...back, status: attached ? back.status : 599 },
        ...refusals.map((r) => (r.status === 201 && !/html|svg|octet/.test(r.text) ? { ...r, status: 415 } : r)),
      ]
    },
    status: [200, 201, 415],
  },
  {
    n: 45,
    attack: "an address of a source that leads inside",
    send: async (to) => {
      let asked = 0
      const trap = createServer((_req, res) => {
        asked++
        res.end()
      })
      await new Promise<void>((r) => trap.listen(0, "127.0.0.1", r))
      const { port } = trap.address() as { port: number }
      const editor = await to.house!.as("editor")
      const entered = await as(
        editor,
        "mutation($input: CreateSourceInput!) { createSource(input: $input) { record { id } userErrors { path message } } }",
        {
          input: { type: "WEBSITE", title: "A page", url: `http://127.0.0.1:${port}/secret` },
        },
      )
      await as(editor, "{ sources(last: 5) { nodes { url files { name } text(length: 100) } } }")
      await new Promise((r) => trap.close(r))
      return [{ ...entered, status: asked === 0 ? entered.status : 599 }]
    },
    status: [200],
  },
  {
    n: 46,
    attack: "script in every text, shown by the console",
    send: async (to) => {
      const words = '<img src=x onerror="alert(1)"><script>alert(1)</script>'
      const editor = await to.house!.as("editor")
      const { record } = await editor.write("createPerson", { descriptiveLabel: words })
      const [answer, page] = [await as(editor, `{ person(id: "${record.id}") { label } }`), await rest(to, "/")]
      const policy = page.headers.get("Content-Security-Policy") ?? ""
      const safe =
        /script-src 'self'(;|$)/.test(policy.replace(/\s*;/g, ";")) &&
        !answer.headers.get("Content-Type")!.includes("html")
      return [{ ...answer, status: safe ? answer.status : 599 }]
    },
    status: [200],
  },
  {
    n: 47,
    attack: "formulas in an export",
    send: async (to) => {
      const editor = await to.house!.as("editor")
      for (const descriptiveLabel of ["=1+1", "+1", "-1", "@SUM(A1)"])
        await editor.write("createPerson", { descriptiveLabel })
      const response = await fetch(`${to.house!.url}/export/csv?kinds=Person`, {
        headers: (await to.house!.partner("export")).headers(),
      })
      const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
      const text = strFromU8(files["Person.csv"]!)
      const runs = /(^|,|\r\n|")[=+@-](1|SUM)/.test(text.replaceAll("\"'", '"\u2019').replaceAll(",'", ",\u2019"))
      return [{ status: runs ? 599 : response.status, text: text.slice(0, 10_000), headers: response.headers }]
    },
    status: [200],
    must: /'=1\+1/,
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
  {
    n: 54,
    attack: "counting what is hidden",
    send: async (to) => {
      const viewer = await to.house!.as("viewer")
      const count = "{ persons(first: 1) { totalCount } register { revision } }"
      const before = await as(viewer, count)
      const author = await to.house!.as("contributor")
      const { id } = await opened(author)
      await put(author, id, "createPerson", { descriptiveLabel: "counted by nobody" })
      const after = await as(viewer, count)
      return [{ ...after, status: before.text === after.text ? after.status : 599 }]
    },
    status: [200],
  },
  {
    n: 55,
    attack: "secrets of accounts and unpublished work in what is taken away",
    send: async (to) => {
      const { headers } = { headers: (await to.house!.partner()).headers() }
      return Promise.all(
        ["/export/jsonl", "/changes"].map(async (path) => {
          const { status, text, headers: h } = await rest(to, path, { headers })
          return { status, text: text.replaceAll(/"base64":"[^"]*"/g, ""), headers: h }
        }),
      )
    },
    status: [200],
    forbid: ["sijill.local", "passwordHash", "tokenHash", "hidden in a changeset"],
    most: 50_000_000,
  },
  {
    n: 56,
    attack: "redacted words at an earlier revision, in history, feed and export",
    send: async (to) => {
      const { redacted, redactedStood } = to.planted!
      const partner = (await to.house!.partner()).headers()
      return [
        await operation(
          `${to.graph}?revision=${redactedStood}`,
          `{ person(id: "${redacted}") { label slug history { changes { before after } } } }`,
        ),
        await operation(
          to.graph,
          `{ recordHistory(id: "${redacted}") { label versions { changes { before after } } } diff(id: "${redacted}", from: 1, to: 2) { before after } }`,
        ),
        await rest(to, "/changes", { headers: partner }),
        await rest(to, `/export/jsonl?revision=${redactedStood}&files=off`, { headers: partner }),
      ]
    },
    status: [200],
    forbid: ["words that were redacted", "words-that-were-redacted"],
    most: 50_000_000,
  },
  {
    n: 26.5,
    attack: "a text longer than its field",
    send: async (to) => [
      await as(await to.house!.as("editor"), create, { input: { descriptiveLabel: "x".repeat(5000) } }),
    ],
    status: [200],
    must: /"path":\["descriptiveLabel"\],"code":"BAD_USER_INPUT"/,
  },
]

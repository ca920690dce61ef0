import { createServer } from "node:http"
import { strFromU8, unzipSync } from "fflate"
import { freshId } from "../../../api/src/ledger/changeset"
import { opened, put } from "../working"
import { type Outcome, type Row, as, create, operation, rest } from "./row"

/** Attacks on what the register holds and hides, and on what lies beside the graph. */
export const data: Row[] = [
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

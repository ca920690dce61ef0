import assert from "node:assert/strict"
import { strFromU8, unzipSync } from "fflate"
import { permissions } from "../../api/src/accounts/roles"
import { maySee } from "../../api/src/accounts/policy"
import { plural } from "../../api/src/graph/records"
import { freshId } from "../../api/src/ledger/changeset"
import { type KindName, kindOf } from "../../api/src/ledger/kind"
import type { House, Visitor } from "./house"
import { fixturesOf, samplesOf } from "./samples"
import { did, opened, put, submitted } from "./working"

/*
 * The leak matrix: who meets which record in which state by which way. Every text of a record in a state carries that
 * state's canary; what each way answers each role is looked through for all of them.
 */

/** How far a record has come. */
export const states = [
  "published",
  "open",
  "submitted",
  "returned",
  "withdrawn",
  "declined",
  "deleted",
  "redacted",
] as const
export type State = (typeof states)[number]

/** In letters only, so that search and folding leave it as it is. */
export const canaryOf = (state: State): string => `qanari${state}qanari`

/** What was planted: per state the records by kind, the changeset they are in, the file, and a revision they stood at. */
export type Planted = {
  records: Map<State, Map<KindName, string>>
  changesets: Map<State, string>
  files: Map<State, string>
  stood: Map<State, number>
}

/** Plants a record of every kind in every state. */
export async function plant(house: House, kinds: readonly KindName[]): Promise<Planted> {
  const [author, editor, reviewer] = [
    await house.as("contributor"),
    await house.as("editor"),
    await house.as("reviewer"),
  ]
  const planted: Planted = { records: new Map(), changesets: new Map(), files: new Map(), stood: new Map() }
  const newest = async () => (await house.anonymous.ask("{ __typename }")).revision
  for (const [n, state] of states.entries()) {
    const canary = canaryOf(state)
    const fixtures = await fixturesOf(house.anonymous)
    const samples = samplesOf(fixtures)
    const records = new Map<KindName, string>()
    const { sha256 } = await (["published", "deleted", "redacted"].includes(state) ? editor : author).upload(
      `A page about ${canary}.`,
    )
    planted.files.set(state, sha256)
    const inputs = kinds.map((kind): [KindName, Record<string, any>] => {
      const id = freshId(kind)
      records.set(kind, id)
      const own = telling(kind, samples[kind].fuller, canary, n, sha256)
      // One judgement for each pair.
      const pair = kind === "Judgement" ? { first: records.get("Person"), second: fixtures.person } : {}
      return [kind, { id, ...own, ...pair }]
    })
    planted.records.set(state, records)
    if (["published", "deleted", "redacted"].includes(state)) {
      for (const [kind, input] of inputs) await editor.write(`create${kind}`, input)
      planted.stood.set(state, await newest())
    } else {
      const { id } = await opened(author, `Work on ${canary}`)
      planted.changesets.set(state, id)
      for (const [kind, input] of inputs)
        assert.deepEqual((await put(author, id, `create${kind}`, input)).userErrors, [], kind)
      await did(author, "commentOnChangeset", { id, words: `About ${canary}.` })
      await bring(state, id, author, reviewer)
    }
    if (state === "deleted") for (const [kind] of [...inputs].reverse()) await erase(house, kind, records.get(kind)!)
    if (state === "redacted") await redact(house, records)
  }
  return planted
}

/** The fuller sample, its texts replaced by the canary and what is unique left out. */
function telling(kind: KindName, fuller: any, canary: string, n: number, sha256: string): Record<string, any> {
  const { slug: _, externalIds: _x, code: _c, ...rest } = structuredClone(fuller)
  const filled = Object.fromEntries(
    kindOf(kind)
      .fields.filter((f) => f.form === "text" && !f.pattern && typeof rest[f.name] === "string" && (f.max ?? 500) > 60)
      .map((f) => [f.name, `${canary} ${f.name}`]),
  )
  const cited = (list: any[] | undefined) => list?.map((c: any) => ({ ...c, note: `${canary} note` }))
  const names = rest.names?.map((x: any) => ({ ...x, text: `${canary} ${kind}`, citations: cited(x.citations) }))
  return {
    ...rest,
    ...filled,
    ...(rest.preferred === undefined ? {} : { preferred: false }),
    ...(rest.citations ? { citations: cited(rest.citations) } : {}),
    ...(names ? { names } : {}),
    ...(kind === "Term" ? { scheme: rest.scheme, code: `QANARI_${n}`, broader: rest.broader } : {}),
    ...(kind === "Source" ? { files: [{ sha256, name: `${canary}.txt`, role: "TEXT" }] } : {}),
  }
}

async function bring(state: State, id: string, author: Visitor, reviewer: Visitor): Promise<void> {
  if (state === "open") return
  const { version } = await submitted(author, id)
  if (state === "withdrawn") await did(author, "withdrawChangeset", { id, expectedVersion: version })
  const reason = `Because of ${canaryOf(state)}.`
  if (state === "returned") await did(reviewer, "returnChangeset", { id, expectedVersion: version, reason })
  if (state === "declined") await did(reviewer, "declineChangeset", { id, expectedVersion: version, reason })
}

async function erase(house: House, kind: KindName, id: string): Promise<void> {
  const editor = await house.as("editor")
  const { rows } = await house.register.pool.query(
    `WITH RECURSIVE gone AS (SELECT $1::text COLLATE "C" AS id UNION SELECT x.id FROM gone g, LATERAL (
       SELECT c.id FROM "Citation" c WHERE c."recordId" = g.id UNION ALL SELECT n.id FROM "Name" n WHERE n."recordId" = g.id) x)
     SELECT g.id, r.version FROM gone g JOIN "Record" r USING (id)`,
    [id],
  )
  const versioned = rows.map((r) => ({ id: r.id as string, expectedVersion: r.version as number }))
  await editor.write(`delete${kind}`, {
    ...versioned.find((v) => v.id === id)!,
    with: versioned.filter((v) => v.id !== id),
  })
}

async function redact(house: House, records: Map<KindName, string>): Promise<void> {
  const [admin, second] = [await house.as("admin"), await house.another("admin")]
  const { rows } = await house.register.pool.query(
    `WITH RECURSIVE all_of AS (SELECT unnest($1::text[]) COLLATE "C" AS id UNION SELECT x.id FROM all_of g, LATERAL (
       SELECT c.id FROM "Citation" c WHERE c."recordId" = g.id UNION ALL SELECT n.id FROM "Name" n WHERE n."recordId" = g.id) x)
     SELECT id, r.kind FROM all_of JOIN "Record" r USING (id)`,
    [[...records.values()]],
  )
  const items = rows.map(({ id, kind }) => ({
    record: id as string,
    fields: kindOf(kind as KindName)
      .fields.filter((f) => (f.form === "text" && !(f.pattern && f.name !== "slug")) || f.form === "children")
      .map((f) => f.name),
  }))
  const asked = await admin.read(
    "mutation($input: AskRedactionInput!) { askRedaction(input: $input) { redaction { id } userErrors { path message } } }",
    { input: { items, reason: "To be forgotten." } },
  )
  assert.deepEqual(asked.askRedaction.userErrors, [])
  const id = asked.askRedaction.redaction.id
  const done = await second.read(`mutation { confirmRedaction(input: {id: "${id}"}) { userErrors { message } } }`)
  assert.deepEqual(done.confirmRedaction.userErrors, [])
}

/** Which states a way may show whom: what stands, what stood, or work on changesets. */
export type Door = "present" | "past" | "work"

/** One way to ask: everything it answers, headers too, as text. */
export type Way = {
  name: string
  door: Door
  /** The states it must show to somebody, or it tests nothing; none where it should show none of them. */
  shows?: readonly State[]
  ask(visitor: Visitor, planted: Planted): Promise<string>
}

const graph = (name: string, door: Door, query: string, variables: object = {}, at = ""): Way => ({
  name,
  door,
  ask: async (visitor) => told(await raw(visitor, "/graphql", { query, variables }, at)),
})

type Raw = { status: number; headers: Headers; text: string }

async function raw(visitor: Visitor, path: string, body?: object, at = ""): Promise<Raw> {
  const response = await fetch(`${visitor.url}${path}${at ? `?${at}` : ""}`, {
    method: body ? "POST" : "GET",
    headers: visitor.headers(),
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const bytes = Buffer.from(await response.arrayBuffer())
  const text = path.startsWith("/export/csv") && response.ok ? unzipped(bytes) : bytes.toString("utf8")
  return { status: response.status, headers: response.headers, text }
}

const told = ({ headers, text }: Raw) => `${[...headers].map(([k, v]) => `${k}: ${v}`).join("\n")}\n\n${text}`

const unzipped = (bytes: Buffer): string =>
  Object.values(unzipSync(bytes))
    .map((b) => strFromU8(b))
    .join("\n")

const one = (word: string) => word[0]!.toLowerCase() + word.slice(1)

/** All records of all states by their ids. */
const idsOf = (planted: Planted): string[] => [...planted.records.values()].flatMap((m) => [...m.values()])

/** The fields of a kind that hold texts, and its label. */
const textsOf = (kind: KindName): string =>
  kindOf(kind)
    .fields.filter((f) => f.form === "text")
    .map((f) => f.name)
    .join(" ")

/** Every way there is, for the kinds planted; `federation` opens the subgraphs, `partner` the exports and the feed. */
export function waysOf(kinds: readonly KindName[]): Way[] {
  const each = (
    name: string,
    door: Door,
    query: (kind: KindName) => string,
    variables: (p: Planted, kind: KindName) => object = () => ({}),
    at = (_p: Planted) => [""],
  ): Way => ({
    name,
    door,
    async ask(visitor, planted) {
      const answers: string[] = []
      for (const kind of kinds)
        for (const where of at(planted))
          answers.push(
            told(await raw(visitor, "/graphql", { query: query(kind), variables: variables(planted, kind) }, where)),
          )
      return answers.join("\n")
    },
  })
  const of = (planted: Planted, kind: KindName) =>
    [...planted.records.values()].map((m) => m.get(kind)!).filter(Boolean)
  const byIds = (planted: Planted, kind: KindName) => ({ ids: of(planted, kind) })
  const pasts = (planted: Planted) => [...new Set(planted.stood.values())].map((r) => `revision=${r}`)
  const fields = (kind: KindName) => `id label ${textsOf(kind)}`
  const nodes = (kind: KindName) =>
    `query($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on ${kind} { ${fields(kind)} } } }`
  const cited = kinds.filter(
    (k) => kindOf(k).layer === "claim" || kindOf(k).layer === "actor" || kindOf(k).layer === "entity",
  )
  const words = states.map(canaryOf)
  const inTurn = (name: string, door: Door, select: (id: string) => string): Way => ({
    name,
    door,
    async ask(visitor, planted) {
      const answers: string[] = []
      const ids = idsOf(planted)
      for (let from = 0; from < ids.length; from += 10)
        answers.push(
          told(
            await raw(visitor, "/graphql", {
              query: `{ ${ids
                .slice(from, from + 10)
                .map((id, n) => `a${n}: ${select(id)}`)
                .join(" ")} }`,
            }),
          ),
        )
      return answers.join("\n")
    },
  })
  const changesetsOf = (planted: Planted) => [...planted.changesets.values()]
  const perChangeset = (name: string, query: string, at: (id: string) => string): Way => ({
    name,
    door: "work",
    async ask(visitor, planted) {
      const answers: string[] = []
      for (const id of changesetsOf(planted))
        answers.push(told(await raw(visitor, "/graphql", { query, variables: { id } }, at(id))))
      return answers.join("\n")
    },
  })
  const file = (name: string, door: Door, which: (p: Planted) => string[]): Way => ({
    name,
    door,
    ask: async (visitor, planted) =>
      (await Promise.all(which(planted).map((sha) => raw(visitor, `/files/${sha}`)))).map(told).join("\n"),
  })
  const unpublished = (p: Planted) => states.filter((s) => p.changesets.has(s)).map((s) => p.files.get(s)!)
  const workSelect =
    "id title note author acts { words } changes(first: 40) { label values fields { before after } comments { words } } faults { fault { message } }"
  const all: Way[] = [
    each("nodes", "present", nodes, byIds),
    inTurn("node, one by one", "present", (id) => `node(id: "${id}") { __typename ... on Node { id } }`),
    each(
      "lists",
      "present",
      (k) => `{ ${plural(one(k))}(last: 30) { totalCount nodes { ${fields(k)} } pageInfo { startCursor endCursor } } }`,
    ),
    each(
      "lists in another order",
      "present",
      (k) => `{ ${plural(one(k))}(first: 100) { edges { cursor node { id label } } } }`,
    ),
    graph(
      "search and the name that matches",
      "present",
      `{ ${words.map((w, n) => `a${n}: search(query: "${w}", first: 20) { matched how record { id label } }`).join(" ")} }`,
    ),
    graph(
      "search by the beginning",
      "present",
      `{ search(query: "qanari", first: 50) { matched record { id label } } }`,
    ),
    each("citations of records", "present", (k) =>
      cited.includes(k)
        ? `{ ${plural(one(k))}(last: 30) { nodes { id citations(first: 10) { nodes { id note quote } } } } }`
        : "{ __typename }",
    ),
    graph(
      "names of a group and its claims",
      "present",
      `{ armedGroup(slug: "liwa-al-baqir") { positions(first: 100) { nodes { title note } } presence(first: 100) { nodes { note } } estimates(first: 100) { nodes { note } } } }`,
    ),
    inTurn(
      "history of a record",
      "past",
      (id) => `recordHistory(id: "${id}") { label versions(first: 10) { changes { before after } } }`,
    ),
    inTurn("difference of versions", "past", (id) => `diff(id: "${id}", from: 1, to: 2) { before after }`),
    graph("revisions and their titles", "past", "{ revisions(first: 100) { title author } register { revision } }"),
    {
      name: "changesets as published, by id and revision",
      door: "past",
      async ask(visitor, planted) {
        const { newest } = await newestOf(visitor)
        const from = Math.max(1, newest - 60)
        const answers: string[] = []
        for (let r = from; r <= newest; r += 10)
          answers.push(
            told(
              await raw(visitor, "/graphql", {
                query: `{ ${Array.from({ length: Math.min(10, newest - r + 1) }, (_, i) => `r${i}: changeset(revision: ${r + i}) { title changes(first: 30) { label changes { before after } } }`).join(" ")} }`,
              }),
            ),
          )
        for (const id of changesetsOf(planted))
          answers.push(
            told(await raw(visitor, "/graphql", { query: `{ changeset(id: "${id}") { title changes { label } } }` })),
          )
        return answers.join("\n")
      },
    },
    each("an earlier revision", "past", nodes, byIds, pasts),
    each(
      "an earlier revision's lists",
      "past",
      (k) => `{ ${plural(one(k))}(last: 30) { totalCount nodes { ${fields(k)} } } }`,
      () => ({}),
      pasts,
    ),
    {
      name: "search at an earlier revision",
      door: "past",
      ask: async (visitor, planted) =>
        (
          await Promise.all(
            pasts(planted).map((at) =>
              raw(
                visitor,
                "/graphql",
                { query: `{ search(query: "qanari", first: 50) { matched record { label } } }` },
                at,
              ),
            ),
          )
        )
          .map(told)
          .join("\n"),
    },
    {
      name: "subgraphs by _entities",
      door: "present",
      async ask(visitor, planted) {
        const answers: string[] = []
        for (const slice of ["actors", "places", "events", "funding", "sources", "curation"])
          for (const kind of kinds)
            answers.push(
              told(
                await raw(visitor, `/subgraphs/${slice}/graphql`, {
                  query: `query($r: [_Any!]!) { _entities(representations: $r) { ... on ${kind} { ${fields(kind)} } } }`,
                  variables: { r: of(planted, kind).map((id) => ({ __typename: kind, id })) },
                }),
              ),
            )
        return answers.join("\n")
      },
    },
    file("files of what is published", "present", (p) => [p.files.get("published")!]),
    file("files of what was published", "past", (p) => [p.files.get("deleted")!, p.files.get("redacted")!]),
    file("files of unpublished work", "work", unpublished),
    graph("texts of sources", "present", `{ sources(last: 20) { nodes { files { name } text(length: 200) } } }`),
    graph("work lists of others", "work", `{ workingChangesets(mine: false, first: 10) { ${workSelect} } }`),
    graph("work lists of one's own", "work", `{ workingChangesets(mine: true, first: 10) { ${workSelect} } }`),
    perChangeset("a changeset by its id", `query($id: ID!) { workingChangeset(id: $id) { ${workSelect} } }`, () => ""),
    perChangeset(
      "a changeset at its address",
      `query($id: ID!) { workingChangeset(id: $id) { ${workSelect} } revisions(first: 1) { title } }`,
      (id) => `changeset=${id}`,
    ),
    {
      name: "the register inside a changeset",
      door: "work",
      async ask(visitor, planted) {
        const answers: string[] = []
        for (const id of changesetsOf(planted))
          for (const kind of kinds)
            answers.push(
              told(
                await raw(
                  visitor,
                  "/graphql",
                  {
                    query: `{ ${plural(one(kind))}(last: 5) { nodes { ${fields(kind)} } } search(query: "qanari", first: 20) { matched record { id } } }`,
                  },
                  `changeset=${id}`,
                ),
              ),
            )
        return answers.join("\n")
      },
    },
    {
      name: "errors of what collides with it",
      door: "work",
      async ask(visitor, planted) {
        const answers: string[] = []
        for (const [state, records] of planted.records) {
          if (!planted.changesets.has(state)) continue
          const id = records.get("Person") ?? [...records.values()][0]!
          const input = { id, expectedVersion: 1, descriptiveLabel: "x" }
          answers.push(
            told(
              await raw(visitor, "/graphql", {
                query:
                  "mutation($input: UpdatePersonInput!) { updatePerson(input: $input) { userErrors { message } } }",
                variables: { input },
              }),
            ),
          )
          for (const act of ["submit", "withdraw", "reopen", "publish"])
            answers.push(
              told(
                await raw(visitor, "/graphql", {
                  query: `mutation { ${act}Changeset(input: {id: "${planted.changesets.get(state)}", expectedVersion: 0}) { userErrors { message } changeset { title } } }`,
                }),
              ),
            )
        }
        return answers.join("\n")
      },
    },
    {
      name: "accounts, sessions and tokens",
      door: "present",
      ask: async (visitor) =>
        (
          await Promise.all(
            ["/auth/me", "/auth/accounts", "/auth/sessions", "/auth/tokens", "/auth/acts"].map((p) => raw(visitor, p)),
          )
        )
          .map(told)
          .join("\n"),
    },
    graph("redactions", "present", "{ redactions(first: 50) { reason askedBy items { label fields } } }"),
    {
      name: "health and metrics",
      door: "present",
      ask: async (visitor) =>
        (await Promise.all(["/healthz", "/readyz", "/metrics"].map((p) => raw(visitor, p)))).map(told).join("\n"),
    },
    {
      name: "export as JSON Lines",
      door: "present",
      ask: async (visitor) => told(await raw(visitor, "/export/jsonl")),
    },
    { name: "export as CSV", door: "present", ask: async (visitor) => told(await raw(visitor, "/export/csv")) },
    {
      name: "export of earlier revisions",
      door: "past",
      ask: async (visitor, planted) =>
        (await Promise.all(pasts(planted).map((at) => raw(visitor, "/export/jsonl", undefined, at))))
          .map(told)
          .join("\n"),
    },
    { name: "the feed", door: "past", ask: async (visitor) => told(await raw(visitor, "/changes")) },
    {
      name: "the feed in the graph",
      door: "past",
      ask: async (visitor) =>
        told(
          await raw(visitor, "/graphql", {
            query: `{ changes(after: ${Math.max(0, (await newestOf(visitor)).newest - 90)}, first: 90) { revision written(first: 50) { row } } }`,
          }),
        ),
    },
  ]
  return all.map((way) => ({ ...way, shows: silent.has(way.name) ? [] : (shown[way.name] ?? expected[way.door]) }))
}

const unpublishedStates = ["open", "submitted", "returned", "withdrawn", "declined"] as const
const expected: Record<Door, readonly State[]> = {
  present: ["published"],
  past: ["deleted"],
  work: unpublishedStates,
}
const handed = ["submitted", "returned", "declined"] as const
/** Ways that show less than their door does. */
const shown: Record<string, readonly State[]> = { "work lists of others": handed }
/** Ways that show no text of a record to anybody. */
const silent = new Set([
  "node, one by one",
  "errors of what collides with it",
  "accounts, sessions and tokens",
  "redactions",
  "health and metrics",
  "revisions and their titles",
  "names of a group and its claims",
])

const newestOf = async (visitor: Visitor) => ({ newest: (await visitor.ask("{ __typename }")).revision })

/** Who asks; `author` wrote the unpublished work, everybody else did not. */
export type Asker = {
  name: string
  visitor: Visitor
  role: keyof typeof permissions
  accountId: string | null
  author: boolean
}

/** Whether a way may show this asker what is in this state. */
export function mayMeet(asker: Asker, state: State, door: Door): boolean {
  const granted = permissions[asker.role]
  if (!granted.includes("read")) return false
  if (state === "redacted") return false
  if (state === "published") return true
  if (state === "deleted") return door === "past"
  if (door !== "work") return false
  const viewer = { accountId: asker.accountId, name: null, role: asker.role, granted }
  const authorId = asker.author ? asker.accountId! : "acc_somebody_else"
  return maySee(viewer, { authorId, status: state.toUpperCase() })
}

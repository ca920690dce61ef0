import { plural } from "../../../api/src/graph/records"
import { type KindName, kindOf } from "../../../api/src/ledger/kind"
import { fieldsOf, graph, inTurn, newestOf, of, one, pasts, together } from "./ask"
import { type Door, type Planted, type State, type Way, canaryOf, states } from "./states"

const idsOf = (planted: Planted): string[] => [...planted.records.values()].flatMap((m) => [...m.values()])
const changesetsOf = (planted: Planted) => [...planted.changesets.values()]
const nodes = (kind: KindName) =>
  `query($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on ${kind} { ${fieldsOf(kind)} } } }`
const last = (kind: KindName, select: string) => `{ ${plural(one(kind))}(last: 30) { totalCount ${select} } }`
const files = (name: string, door: Door, which: (planted: Planted) => string[]): Way =>
  inTurn(name, door, (planted) => which(planted).map((sha256) => ({ path: `/files/${sha256}` })))
const doors = (name: string, paths: string[]): Way => inTurn(name, "present", () => paths.map((path) => ({ path })))

/** Ways to what stands now. */
const present = (kinds: readonly KindName[]): Way[] => [
  inTurn("nodes", "present", (p) => kinds.map((k) => ({ query: nodes(k), variables: { ids: of(p, k) } }))),
  inTurn("node, one by one", "present", (p) => together(idsOf(p), 10, (id) => `node(id: "${id}") { __typename id }`)),
  inTurn("lists", "present", () =>
    kinds.map((k) => ({ query: last(k, `nodes { ${fieldsOf(k)} } pageInfo { startCursor endCursor }`) })),
  ),
  inTurn("lists in another order", "present", () =>
    kinds.map((k) => ({ query: `{ ${plural(one(k))}(first: 100) { edges { cursor node { id label } } } }` })),
  ),
  inTurn("search and the name that matches", "present", () =>
    together(states, 10, (s) => `search(query: "${canaryOf(s)}", first: 20) { matched how record { id label } }`),
  ),
  graph("search by the beginning", "present", `{ search(query: "qanari", first: 50) { matched record { id label } } }`),
  inTurn("citations of records", "present", () =>
    kinds
      .filter((k) => ["claim", "actor", "entity"].includes(kindOf(k).layer))
      .map((k) => ({ query: last(k, "nodes { id citations(first: 10) { nodes { id note quote } } }") })),
  ),
  graph(
    "claims about an actor",
    "present",
    `{ armedGroup(slug: "hezbollah") { positionsHeld(first: 100) { totalCount nodes { title note } } } }`,
  ),
  inTurn("timeline and network of an actor", "present", async (_p, visitor) => {
    const { data } = await visitor.ask(`{ armedGroup(slug: "hezbollah") { id } }`)
    const id = data?.armedGroup?.id
    return [
      { query: `{ timeline(record: "${id}") { entries { claim { label } } } }` },
      { query: `{ network(center: "${id}") { edges { label claims { label } } nodes { record { label } } } }` },
    ]
  }),
  inTurn("subgraphs by _entities", "present", (p) =>
    ["actors", "places", "events", "funding", "sources", "curation"].flatMap((slice) =>
      kinds.map((k) => ({
        path: `/subgraphs/${slice}/graphql`,
        query: `query($r: [_Any!]!) { _entities(representations: $r) { ... on ${k} { ${fieldsOf(k)} } } }`,
        variables: { r: of(p, k).map((id) => ({ __typename: k, id })) },
      })),
    ),
  ),
  files("files of what is published", "present", (p) => [p.files.get("published")!]),
  graph("texts of sources", "present", `{ sources(last: 20) { nodes { files { name } text(length: 200) } } }`),
  doors(
    "accounts, sessions and tokens",
    ["/me", "/accounts", "/sessions", "/tokens", "/acts"].map((p) => `/auth${p}`),
  ),
  graph("redactions", "present", "{ redactions(first: 50) { reason askedBy items { label fields } } }"),
  doors("health and metrics", ["/healthz", "/readyz", "/metrics"]),
  doors("export as JSON Lines", ["/export/jsonl"]),
  doors("export as CSV", ["/export/csv"]),
]

/** Ways to what stood once, and to what was done. */
const past = (kinds: readonly KindName[]): Way[] => [
  inTurn("history of a record", "past", (p) =>
    together(
      idsOf(p),
      10,
      (id) => `recordHistory(id: "${id}") { label versions(first: 10) { changes { before after } } }`,
    ),
  ),
  inTurn("difference of versions", "past", (p) =>
    together(idsOf(p), 10, (id) => `diff(id: "${id}", from: 1, to: 2) { before after }`),
  ),
  graph("revisions and their titles", "past", "{ revisions(first: 100) { title author } register { revision } }"),
  inTurn("changesets as published, by id and revision", "past", async (p, visitor) => {
    const newest = await newestOf(visitor)
    const revisions = Array.from({ length: Math.min(60, newest) }, (_, i) => newest - i)
    return [
      ...together(
        revisions,
        10,
        (r) => `changeset(revision: ${r}) { title changes(first: 30) { label changes { before after } } }`,
      ),
      ...together(changesetsOf(p), 10, (id) => `changeset(id: "${id}") { title changes { label } }`),
    ]
  }),
  inTurn("an earlier revision", "past", (p) =>
    kinds.flatMap((k) => pasts(p).map((at) => ({ at, query: nodes(k), variables: { ids: of(p, k) } }))),
  ),
  inTurn("an earlier revision's lists", "past", (p) =>
    kinds.flatMap((k) => pasts(p).map((at) => ({ at, query: last(k, `nodes { ${fieldsOf(k)} }`) }))),
  ),
  inTurn("search at an earlier revision", "past", (p) =>
    pasts(p).map((at) => ({ at, query: `{ search(query: "qanari", first: 50) { matched record { label } } }` })),
  ),
  files("files of what was published", "past", (p) => [p.files.get("deleted")!, p.files.get("redacted")!]),
  inTurn("export of earlier revisions", "past", (p) => pasts(p).map((at) => ({ path: "/export/jsonl", at }))),
  inTurn("the feed", "past", () => [{ path: "/changes" }]),
  inTurn("the feed in the graph", "past", async (_p, visitor) => {
    const after = Math.max(0, (await newestOf(visitor)) - 90)
    return [{ query: `{ changes(after: ${after}, first: 90) { revision written(first: 50) { row } } }` }]
  }),
]

const told =
  "id title note author acts { words } changes(first: 40) { label values fields { before after } comments { words } }"

/** Ways to work that is not published. */
const work = (kinds: readonly KindName[]): Way[] => [
  files("files of unpublished work", "work", (p) =>
    states.filter((s) => p.changesets.has(s)).map((s) => p.files.get(s)!),
  ),
  graph("work lists of others", "work", `{ workingChangesets(mine: false, first: 10) { ${told} } }`),
  graph("work lists of one's own", "work", `{ workingChangesets(mine: true, first: 10) { ${told} } }`),
  inTurn("a changeset by its id", "work", (p) =>
    changesetsOf(p).map((id) => ({
      query: `{ workingChangeset(id: "${id}") { ${told} faults { fault { message } } } }`,
    })),
  ),
  inTurn("a changeset at its address", "work", (p) =>
    changesetsOf(p).map((id) => ({
      at: `changeset=${id}`,
      query: `{ workingChangeset(id: "${id}") { ${told} faults { fault { message } } } }`,
    })),
  ),
  inTurn("the register inside a changeset", "work", (p) =>
    changesetsOf(p).flatMap((id) =>
      kinds.map((k) => ({
        at: `changeset=${id}`,
        query: `{ ${plural(one(k))}(last: 5) { nodes { ${fieldsOf(k)} } } search(query: "qanari", first: 20) { matched record { id } } }`,
      })),
    ),
  ),
  inTurn("errors of what collides with it", "work", (p) =>
    [...p.changesets].flatMap(([state, id]) => [
      {
        query: "mutation($input: UpdatePersonInput!) { updatePerson(input: $input) { userErrors { message } } }",
        variables: { input: { id: p.records.get(state)!.get("Person"), expectedVersion: 1, descriptiveLabel: "x" } },
      },
      ...["submit", "withdraw", "reopen", "publish"].map((act) => ({
        query: `mutation { ${act}Changeset(input: {id: "${id}", expectedVersion: 0}) { userErrors { message } changeset { title } } }`,
      })),
    ]),
  ),
]

/** Ways that show less than their door does, or no text of a record to anybody. */
const less: Record<string, readonly State[]> = {
  "work lists of others": ["submitted", "returned", "declined"],
  "node, one by one": [],
  "errors of what collides with it": [],
  "accounts, sessions and tokens": [],
  redactions: [],
  "health and metrics": [],
  "revisions and their titles": [],
}
const expected: Record<Door, readonly State[]> = {
  present: ["published"],
  past: ["deleted"],
  work: ["open", "submitted", "returned", "withdrawn", "declined"],
}

/** Every way there is to what was planted of these kinds, and the states each must show to somebody. */
export const waysOf = (kinds: readonly KindName[]): Way[] =>
  [...present(kinds), ...past(kinds), ...work(kinds)].map((way) => ({
    ...way,
    shows: less[way.name] ?? expected[way.door],
  }))

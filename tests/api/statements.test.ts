import assert from "node:assert/strict"
import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { after, before, describe, it } from "node:test"
import { type Kind, allKinds } from "../../api/src/ledger/kind"
import { everything, many, subgraphOf, type Values, wholeOf } from "../support/forms"
import { type House, type Visitor, openHouse } from "../support/house"
import { fixturesOf, samplesOf } from "../support/samples"

// A query costs so many statements whatever the number of rows: each is counted on a small register, then on a larger one.

const examples = join(__dirname, "../../schema/examples")
const ends = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"

// What is loaded together depends on which answer of the database comes first; a statement for each row would be many more.
const slack = 4

let house: House
let editor: Visitor
let statements: string[] = []
let copies = 0
let rounds = 0

before(async () => {
  house = await openHouse()
  editor = await house.as("editor")
  house.register.readers.onStatement((sql) => statements.push(sql))
})
after(() => house.close())

/** One more of every sample: the least and the fuller, without what a register takes once. */
async function enlarge() {
  const samples = samplesOf(await fixturesOf(house.anonymous, editor))
  for (const kind of allKinds())
    for (const [n, of] of (["least", "fuller"] as const).entries()) {
      const { again, [of]: sample } = samples[kind.name]
      const { slug: _, ...values } = sample
      const more: Values = { externalIds: [{ scheme: "import:rows.csv", value: String(++copies) }] }
      if (kind.name === "Name") more.preferred = false
      if (kind.layer === "claim") more.modality = "ACTUAL"
      await editor.write(`create${kind.name}`, { ...values, ...again?.(rounds * 2 + n), ...more })
    }
  rounds++
}

type Asked = { name: string; query: string; variables?: object; path?: string; at?: string }

/** Every list of every type, every record whole, every way to many at once, and the examples. */
async function questions(): Promise<Asked[]> {
  const { __schema } = await house.anonymous.read("{ __schema { types { name fields { name type { name } } } } }")
  const fieldsOf = new Map<string, any[]>(__schema.types.map((t: any) => [t.name, t.fields ?? []]))
  const listsOf = (kind: Kind) => fieldsOf.get(kind.name)!.filter((f) => f.type.name?.endsWith("Connection"))
  const of = (kind: Kind, select: string) => `{ ${many(kind.name)}(first: 100, ${everything(kind)}) { ${select} } }`
  const whole = (kind: Kind): Asked[] => [
    {
      name: `${kind.name}, whole`,
      query: of(kind, `totalCount ${ends} nodes { ${wholeOf(kind)} createdAt updatedAt ar: label(language: "ar") }`),
    },
    {
      name: `${kind.name}, history`,
      query: of(kind, "nodes { history(first: 3) { version author changes { field before after } } }"),
    },
    ...(kind.layer === "claim"
      ? [
          {
            name: `${kind.name}, support`,
            query: of(kind, "nodes { lastAttested support { voices assessedAs contested } }"),
          },
        ]
      : []),
    ...listsOf(kind).flatMap(({ name, type }) => {
      const open = type.name === "LeadersConnection" ? "listOpen" : ""
      const part = `{ totalCount ${open} ${ends} nodes { id kind version label } }`
      return ["first: 5", "last: 2"].map((size) => ({
        name: `${kind.name}.${name}(${size})`,
        query: of(kind, `nodes { ${name}(${size}) ${part} }`),
      }))
    }),
  ]
  const kinds = allKinds().flatMap(whole)
  const { recordsByExternalId: found } = await house.anonymous.read(
    `{ recordsByExternalId(scheme: "alami-2018", value: "F014") { id } }`,
  )
  const ids = found.map((r: any) => r.id)
  return [
    ...kinds,
    ...kinds
      .filter((q) => /^(ArmedGroup|Citation), whole$|^ArmedGroup\.\w+\(first/.test(q.name))
      .map((q) => ({ ...q, name: `${q.name}, at an earlier revision`, at: "revision=NEWEST" })),
    { name: "search", query: `{ search(query: "sample", first: 100) { matched how record { id kind label } } }` },
    {
      name: "recordsByExternalId",
      query: `{ recordsByExternalId(scheme: "alami-2018", value: "F014") { id label version ... on Claim { support { voices } } } }`,
    },
    {
      name: "nodes",
      query: "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Record { label version } } }",
      variables: { ids },
    },
    { name: "revisions", query: "{ revisions(first: 100) { revision at title changes } }" },
    {
      name: "_entities",
      query: "query($of: [_Any!]!) { _entities(representations: $of) { ... on Name { label } } }",
      path: `/subgraphs/${subgraphOf("Name")}/graphql`,
    },
    ...readdirSync(examples).map((file) => ({ name: file, query: readFileSync(join(examples, file), "utf8") })),
  ]
}

async function count({ query, variables = {}, path, at }: Asked): Promise<number> {
  const { revision } = await house.anonymous.ask("{ __typename }")
  const names = path
    ? (await house.anonymous.read("{ names(first: 100) { nodes { id } } }")).names.nodes.map((n: any) => ({
        __typename: "Name",
        id: n.id,
      }))
    : []
  statements = []
  const answer = await house.anonymous.ask(
    query,
    path ? { of: names } : variables,
    at?.replace("NEWEST", String(revision)),
    path,
  )
  assert.equal(answer.errors, undefined, query)
  return statements.length
}

describe("The number of statements of a query", () => {
  it("is the same on few rows and on many, for every list of every type and every way to many records", async () => {
    await enlarge()
    const asked = await questions()
    assert.ok(asked.length > 100, "They are all there.")
    const few = new Map<string, number>()
    for (const q of asked) few.set(q.name, await count(q))
    for (let i = 0; i < 3; i++) await enlarge()
    for (const q of asked)
      assert.ok(
        (await count(q)) <= few.get(q.name)! + slack,
        `${q.name}: ${few.get(q.name)}, then ${statements.length}`,
      )
  })

  it("of a changeset is the same for a few of its changes and for a hundred, now and at an earlier revision", async () => {
    const changes = (first: number) =>
      `{ changeset(revision: 1) { changes(first: ${first}) { label record { label } changes { field after } } } }`
    for (const at of ["", "revision=2"]) {
      const few = await count({ name: "a few", query: changes(5), at })
      const many = await count({ name: "many", query: changes(100), at })
      assert.ok(many <= few + slack, `${few}, then ${many}`)
    }
  })

  it("of a dossier is the same for a group of one claim each and for one of many", async () => {
    const { group, person, speaker } = await fixturesOf(house.anonymous)
    const citations = [{ speaker, asOf: "2018-08-06" }]
    const made = async (slug: string, each: number) => {
      const name = (text: string) => ({ text, script: "Latn", type: "COMMON", citations })
      const names = Array.from({ length: each }, (_, i) => name(`${slug} ${i}`))
      const { id } = (await editor.write("createArmedGroup", { slug, names })).record
      for (let i = 0; i < each; i++) {
        await editor.write("createPosition", {
          holder: { actor: person },
          organization: { actor: id },
          role: "LEADER",
          citations,
        })
        await editor.write("createRelation", { from: { actor: id }, to: { actor: group }, type: "PART_OF", citations })
        await editor.write("createFundingFlow", {
          giver: { actor: group },
          recipient: { actor: id },
          type: "FUNDS",
          otherParties: [{ role: "CUSTODIAN", party: { actor: person } }],
          citations,
        })
      }
    }
    await made("small-group", 1)
    await made("large-group", 12)
    const query = readFileSync(join(examples, "dossier.graphql"), "utf8")
    const [small, large] = [
      await count({ name: "", query, variables: { slug: "small-group" } }),
      await count({ name: "", query, variables: { slug: "large-group" } }),
    ]
    assert.ok(large <= small + slack, `${small}, then ${large}`)
    assert.ok(small < 50, `${small} statements`)
  })
})

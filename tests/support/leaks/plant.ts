import assert from "node:assert/strict"
import { freshId } from "../../../api/src/ledger/changeset"
import { type KindName, kindOf } from "../../../api/src/ledger/kind"
import type { House, Visitor } from "../house"
import { fixturesOf, samplesOf } from "../samples"
import { did, opened, put, submitted } from "../working"
import { type Planted, type State, canaryOf, states } from "./states"

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
    // What is said of the future stands in no network and no timeline.
    ...(kind === "Position" ? { modality: "ACTUAL", condition: undefined } : {}),
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

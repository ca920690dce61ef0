import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import fc from "fast-check"
import { allKinds } from "../../api/src/ledger/kind"
import { verify } from "../../api/src/ledger/verify"
import { type Values, selection } from "../support/forms"
import { type House, type Visitor, openHouse } from "../support/house"
import { type Fixtures, deleteWhole, fixturesOf, saidBy } from "../support/samples"

// Whatever was done to a few records, in whatever order: undone from the last changeset to the first, it never happened.

let house: House
let editor: Visitor
let fixtures: Fixtures
before(async () => {
  house = await openHouse()
  editor = await house.as("editor")
  fixtures = await fixturesOf(house.anonymous)
})
after(() => house.close())

type Kind = "Person" | "Position" | "Name" | "Citation"
type Step = { what: string; pick: number; other: number }
/** Records of one run, and the revisions that changed them; `key` begins its slugs. */
type Run = { ids: string[]; revisions: number[]; key: string }

const step = fc.record({
  what: fc.constantFrom("person", "position", "name", "cite", "change", "change", "withdraw", "delete", "revert"),
  pick: fc.nat(1000),
  other: fc.nat(1000),
})

const kindOf = (id: string): Kind =>
  ({ per: "Person", pos: "Position", nam: "Name", cit: "Citation" })[id.slice(0, 3)] as Kind

/** Everything the records say, and the order actors have by what they are called. */
async function stateOf({ ids }: Run): Promise<string> {
  const attested = "... on Claim { lastAttested when { earliestStart latestEnd } citations { nodes { id } } }"
  const answers: unknown[] = []
  for (const kind of allKinds().filter((k) => ids.some((id) => kindOf(id) === k.name))) {
    const fields = kind.fields.map(selection).join(" ")
    const query = `query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Record { label } ... on ${kind.name} { ${fields} } ${attested} } }`
    answers.push(await house.anonymous.read(query, { ids: ids.filter((id) => kindOf(id) === kind.name) }))
  }
  const sorted = `query($ids: [ID!]) { persons(first: 100, where: { id: { in: $ids } }, orderBy: [{ field: LABEL }]) { nodes { id } } }`
  answers.push(await house.anonymous.read(sorted, { ids: ids.filter((id) => kindOf(id) === "Person") }))
  return JSON.stringify(answers)
}

/** Does one thing, if it may be done; what is refused changes nothing. */
async function act(run: Run, { what, pick, other }: Step): Promise<void> {
  const standing = (
    await house.anonymous.read("query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Record { version } } }", {
      ids: run.ids,
    })
  ).nodes.filter(Boolean) as { id: string; version: number }[]
  const one = (kind: Kind) => {
    const all = standing.filter((n) => kindOf(n.id) === kind)
    return all[pick % Math.max(all.length, 1)]
  }
  const tried = async (mutation: string, input: Values, select = "record { id }") => {
    const payload = await editor.try(mutation, input, select)
    if (payload.revision === null) return
    run.revisions.push(payload.revision)
    const { changeset } = await house.anonymous.read(
      `{ changeset(revision: ${payload.revision}) { changes(first: 100) { recordId } } }`,
    )
    run.ids = [...new Set([...run.ids, ...changeset.changes.map((c: any) => c.recordId)])]
  }
  const said = [{ ...saidBy(fixtures.speaker)[0], asOf: `20${10 + (other % 10)}-01-01` }]
  const [person, position] = [one("Person"), one("Position")]
  const any = standing[pick % Math.max(standing.length, 1)]
  const mark = { script: other % 2 ? "Latn" : "Arab", preferred: other % 3 > 0 }
  if (what === "person")
    return tried("createPerson", { descriptiveLabel: `person ${other}`, slug: `${run.key}-${other % 5}` })
  if (what === "position" && person)
    return tried("createPosition", {
      holder: { actor: person.id },
      organization: { actor: fixtures.group },
      role: "COMMANDER",
      citations: said,
    })
  if (what === "name" && person)
    return tried("createName", { record: person.id, text: `Name ${other}`, type: "COMMON", ...mark, citations: said })
  if (what === "cite" && position) {
    const cited = { id: position.id, expectedVersion: position.version, citations: { create: said } }
    return tried("updatePosition", other % 2 ? cited : { ...cited, title: `title ${other % 3}` })
  }
  if (what === "revert" && run.revisions.length > 0)
    return tried("revertChangeset", { revision: run.revisions[pick % run.revisions.length] }, "revision")
  if (!any) return
  const [kind, slip] = [kindOf(any.id), { id: any.id, expectedVersion: any.version }]
  const changes: Record<Kind, Values> = {
    Person:
      other % 2 ? { slug: `${run.key}-${other % 7}` } : { descriptiveLabel: other % 3 ? `label ${other % 4}` : null },
    Position: person ? { holder: { actor: person.id }, title: `title ${other % 3}` } : { note: `note ${other}` },
    Name: { text: `Name ${other % 4}`, preferred: mark.preferred },
    Citation: { locator: String(other % 4), stance: other % 2 ? "SUPPORTS" : "DISPUTES" },
  }
  if (what === "change") return tried(`update${kind}`, { ...slip, ...changes[kind] })
  if (what === "withdraw" && (kind === "Position" || kind === "Name"))
    return tried(`withdraw${kind}`, { ...slip, reason: `reason ${other}` })
  if (what === "delete") {
    const { revision: before } = await house.anonymous.ask("{ __typename }")
    await deleteWhole(editor, kind, slip).catch(() => {}) // the last name or citation stays
    const { revision } = await house.anonymous.ask("{ __typename }")
    if (revision > before) run.revisions.push(revision)
  }
}

async function revertAll(revisions: number[]): Promise<number[]> {
  const done: number[] = []
  for (const revision of [...revisions].reverse()) {
    const payload = await editor.try(
      "revertChangeset",
      { revision },
      "revision blockedBy { reason recordId revision fields }",
    )
    const nothing = payload.userErrors.every((e: any) => e.message.startsWith("Nothing was changed"))
    assert.ok(payload.revision !== null || nothing, JSON.stringify(payload))
    if (payload.revision !== null) done.push(payload.revision)
  }
  return done
}

describe("A random run of changes", () => {
  it("undone changeset by changeset, from the last to the first, leaves the first state; and so back again", async () => {
    let [runs, changesets] = [0, 0]
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 20, size: "max" }), async (steps) => {
        const run: Run = { ids: [], revisions: [], key: `run-${++runs}` }
        for (let i = 0; i < 2; i++) await act(run, { what: "person", pick: 0, other: 100 + i })
        await act(run, { what: "position", pick: 0, other: 1 })
        await act(run, { what: "name", pick: 0, other: 1 })
        run.revisions = []
        const start = { ...run }
        const first = await stateOf(start)
        for (const s of steps) await act(run, s)
        const last = await stateOf(run)
        const undone = await revertAll(run.revisions)
        assert.equal(await stateOf(start), first)
        await revertAll(undone)
        assert.equal(await stateOf(run), last)
        changesets += run.revisions.length
      }),
      { numRuns: 8, endOnFailure: true },
    )
    assert.ok(changesets > 60, `${changesets} changesets were undone.`)
    assert.deepEqual(await verify(house.register.pool), [])
  })
})

import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { seed } from "../../api/src/ledger/seed"
import { changesets } from "../../prisma/seed"
import { type Counts, coverage, coverageNow, heldNow } from "../../prisma/seed/alami-2018/coverage"
import { type House, openHouse } from "../support/house"

const shown = (counts: Counts) =>
  Object.entries(counts)
    .map(([kind, n]) => `${n} ${kind}`)
    .join(", ")

let house: House
before(async () => {
  house = await openHouse()
})
after(() => house.close())

/** How many records of each kind carry a fact's id, as the graph tells. */
async function found(fact: string): Promise<Counts> {
  const { records } = await house.anonymous.read(
    `{ records: recordsByExternalId(scheme: "alami-2018", value: "${fact}") { kind } }`,
  )
  const counts: Record<string, number> = {}
  for (const { kind } of records) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

describe("The article that was read in", () => {
  it("has its records for each fact that is held, and none for any other", async (t) => {
    assert.deepEqual([heldNow.length, Object.keys(coverage).length], [41, 126])
    for (const fact of Object.keys(coverage)) assert.deepEqual(await found(fact), coverageNow[fact] ?? {}, fact)
    const partly = heldNow.flatMap((fact) => {
      const left = Object.entries(coverage[fact]!).map(
        ([kind, n]) => [kind, n - (coverageNow[fact]![kind as keyof Counts] ?? 0)] as const,
      )
      const missing = Object.fromEntries(left.filter(([, n]) => n > 0))
      return Object.keys(missing).length > 0 ? [`${fact}: ${shown(missing)}`] : []
    })
    const wholly = Object.entries(coverage).filter(([fact]) => !coverageNow[fact])
    t.diagnostic(`Of facts held still missing: ${partly.join("; ")}`)
    t.diagnostic(`Facts not held: ${wholly.map(([fact, counts]) => `${fact} (${shown(counts)})`).join("; ")}`)
  })

  it("is cited by place and kept without a sentence of it", async () => {
    const { citations } = await house.anonymous.read(
      "{ citations(first: 100) { totalCount nodes { quote locator speaker { identity } } } }",
    )
    assert.equal(citations.nodes.length, citations.totalCount)
    for (const { quote, locator, speaker } of citations.nodes) {
      assert.equal(quote, null)
      assert.ok(locator || speaker.identity === "CURATOR" || speaker.identity === "SELF_PUBLISHED")
    }
  })
})

describe("What the product comes with", () => {
  it("was published like anyone's work: the vocabulary, then the dossier, each under its title and author", async () => {
    const editor = await house.as("editor")
    const { revisions } = await editor.read("{ revisions { revision title author withoutReview changes } }")
    const expected = changesets.map(({ title, author, changes }, i) => ({
      revision: i + 1,
      title,
      author,
      withoutReview: true,
      changes: changes.length,
    }))
    assert.deepEqual(revisions, expected.reverse())
  })

  it("changes nothing when it is published again", async () => {
    const everything =
      "{ terms(first: 100) { nodes { id version } } citations(first: 100) { nodes { id version revision } } revisions { revision at } }"
    const before = await house.anonymous.ask(everything)
    const said: string[] = []
    await seed(house.register.pool, changesets, (line) => said.push(line))
    assert.equal(said.length, 2)
    for (const line of said) assert.match(line, /is there already, since revision [12]/)
    assert.equal((await house.anonymous.ask(everything)).text, before.text)
  })
})

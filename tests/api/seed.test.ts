import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { seed } from "../../api/src/ledger/seed"
import { changesets } from "../../prisma/seed"
import { type Counts, coverage } from "../../prisma/seed/alami-2018/coverage"
import { type House, openHouse } from "../support/house"

let house: House
before(async () => {
  house = await openHouse()
})
after(() => house.close())

/** How many records of each kind carry each fact's id, as the graph tells; twenty facts a request. */
async function found(facts: string[]): Promise<Record<string, Counts>> {
  const counts: Record<string, Record<string, number>> = {}
  for (let n = 0; n < facts.length; n += 20) {
    const asked = facts
      .slice(n, n + 20)
      .map((fact, i) => `f${n + i}: recordsByExternalId(scheme: "alami-2018", value: "${fact}") { kind }`)
    const records: Record<string, { kind: string }[]> = await house.anonymous.read(`{ ${asked.join(" ")} }`)
    for (const [alias, list] of Object.entries(records)) {
      const of: Record<string, number> = {}
      for (const { kind } of list) of[kind] = (of[kind] ?? 0) + 1
      counts[facts[Number(alias.slice(1))]!] = of
    }
  }
  return counts
}

describe("The article that was read in", () => {
  it("has for each of its 126 facts the records that hold it: nothing missing, nothing extra", async () => {
    assert.equal(Object.keys(coverage).length, 126)
    assert.deepEqual(await found(Object.keys(coverage)), coverage)
    assert.deepEqual(await found(["F000", "F127", "f001"]), { F000: {}, F127: {}, f001: {} })
  })

  it("is cited by place and kept without a sentence of it", async () => {
    let [after, read]: [string | null, number] = [null, 0]
    do {
      const { citations }: any = await house.anonymous.read(
        `query($after: String) { citations(first: 100, after: $after) {
          totalCount nodes { quote quoteStart locator locatorType speaker { identity } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      )
      for (const { quote, quoteStart, locator, locatorType, speaker } of citations.nodes) {
        assert.deepEqual([quote, quoteStart], [null, null])
        assert.ok(locator || locatorType === "HEADER" || speaker.identity === "CURATOR")
      }
      read += citations.nodes.length
      after = citations.pageInfo.hasNextPage ? citations.pageInfo.endCursor : null
      if (!after) assert.equal(read, citations.totalCount)
    } while (after)
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

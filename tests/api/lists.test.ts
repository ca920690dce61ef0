import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { graphKinds } from "../../api/src/graph/kinds"
import { many } from "../support/forms"
import { type House, type Visitor, openHouse } from "../support/house"
import { type Page, paged } from "../support/pages"
import { type Fixtures, fixturesOf, saidBy } from "../support/samples"

let house: House
let editor: Visitor
let fixtures: Fixtures
before(async () => {
  house = await openHouse()
  editor = await house.as("editor")
  fixtures = await fixturesOf(house.anonymous)
  for (const [low, edtf] of [
    ["9", "2015"],
    ["10", null],
    ["100.5", "2014-03"],
    ["10", "2015"],
    [null, "0044"],
  ] as const)
    await editor.write("createFundingFlow", {
      giver: { stated: "NOT_STATED" },
      recipient: { actor: fixtures.group },
      type: "FUNDS",
      ...(low && { amount: { low, currency: "USD" } }),
      ...(edtf && { when: { edtf } }),
      citations: saidBy(fixtures.speaker),
    })
})
after(() => house.close())

async function page(list: string, args: string): Promise<Page> {
  return (await paged(house.anonymous, list)(args))[0]!
}

// What holds of every list is in connections.test.ts.
describe("A list", () => {
  it("keeps its place when records come and go meanwhile", async () => {
    const args = "orderBy: [{ field: LABEL }]"
    const [first] = [await page("communities", `${args}, first: 1`)]
    const made = await editor.write("createCommunity", { type: "TRIBE", descriptiveLabel: "AAA the first of all" })
    const next = await page("communities", `${args}, first: 100, after: "${first.end}"`)
    assert.ok(!next.ids.includes(made.record.id) && !next.ids.includes(first.ids[0]!))
    await editor.write("deleteCommunity", { id: made.record.id, expectedVersion: 1 })
  })

  it("is sorted by what the order says, an unknown start last, other unknowns first, equals by their id", async () => {
    const { list } = await house.anonymous.read(
      `{ list: fundingFlows(first: 100, orderBy: [{ field: AMOUNT }]) { nodes { id amount { low } } } }`,
    )
    const amounts = list.nodes.map((f: any) => (f.amount ? Number(f.amount.low) : Number.NEGATIVE_INFINITY))
    assert.deepEqual(
      amounts,
      [...amounts].sort((a, b) => (a === b ? 0 : a - b)),
    )
    assert.deepEqual(amounts.filter(Number.isFinite).slice(0, 4), [9, 10, 10, 100.5])
    const starts = await house.anonymous.read(
      `{ list: fundingFlows(first: 100, orderBy: [{ field: START }]) { nodes { id when { earliestStart } } } }`,
    )
    const keys = starts.list.nodes.map((f: any) => `${f.when.earliestStart ?? "unknown"} ${f.id}`)
    assert.deepEqual(keys, [...keys].sort())
    assert.ok(keys.some((k: string) => k.startsWith("0044-01-01")))
    const both = await house.anonymous.read(
      `{ list: fundingFlows(first: 100, orderBy: [{ field: START, direction: DESC }, { field: AMOUNT, direction: DESC }]) { nodes { id amount { low } when { earliestStart } } } }`,
    )
    const in2015 = both.list.nodes
      .filter((f: any) => f.when.earliestStart === "2015-01-01")
      .map((f: any) => f.amount.low)
    assert.deepEqual(in2015, ["10", "9"])
    for (const { name } of graphKinds().filter((k) => k.layer === "actor")) {
      const { list: actors } = await house.anonymous.read(
        `{ list: ${many(name as any)}(first: 100, orderBy: [{ field: LABEL }]) { nodes { id label } } }`,
      )
      const labels = actors.nodes.map((a: any) => a.label)
      const { rows } = await house.register.pool.query("SELECT l FROM unnest($1::text[]) l ORDER BY ext.fold(l)", [
        labels,
      ])
      assert.deepEqual(
        labels,
        rows.map((r) => r.l),
      )
    }
    const created = await house.anonymous.read(
      `{ list: fundingFlows(first: 100, orderBy: [{ field: CREATED }, { field: AMOUNT }]) { nodes { id } } }`,
    )
    const ids = created.list.nodes.map((f: any) => f.id)
    assert.deepEqual(ids, [...ids].sort(), "Nothing sorts behind the time of entry, which no two share.")
  })

  it("refuses pages that cannot be, with the argument at fault", async () => {
    const { start } = await page("persons", "first: 1")
    const byLabel = await page("persons", "first: 1, orderBy: [{ field: LABEL }]")
    const down = await page("persons", "first: 1, orderBy: [{ field: CREATED, direction: DESC }]")
    const group = await page("armedGroups", "first: 1")
    const forged = (content: unknown) => Buffer.from(JSON.stringify(content)).toString("base64url")
    const orders = `orderBy: [{ field: LABEL, direction: ASC }, { field: CREATED, direction: DESC }]`
    const cases: [string, string, RegExp][] = [
      ["first: 1, last: 1", "last", /first or last, not both/],
      [`page: 1, after: "${start}"`, "page", /by number or by cursor/],
      ["page: 101, perPage: 100", "page", /reach 10,000 entries/],
      ["page: 101, first: 100", "page", /reach 10,000 entries/],
      ["page: 0", "page", /1 to 10000/],
      [orders, "orderBy", /same way/],
      [
        "orderBy: [{ field: LABEL }, { field: LABEL }, { field: LABEL }, { field: CREATED }]",
        "orderBy",
        /At most three/,
      ],
      [`after: "${byLabel.end}"`, "after", /another list, or to one in another order/],
      [`after: "${start}", orderBy: [{ field: LABEL }]`, "after", /another order/],
      [`before: "${down.end}"`, "before", /another order/],
      [`after: "${group.end}"`, "after", /another list/],
      ...[
        "",
        "x",
        "%%%",
        "WzFd",
        forged([1, [], []]),
        forged([9, ["Person ASC"], ["per_x"]]),
        forged([1, ["Person ASC"], [7]]),
        forged([1, ["Person ASC"], ["a\u0000"]]),
        forged({}),
        forged(null),
        "\u0000",
      ].map((cursor): [string, string, RegExp] => [`after: ${JSON.stringify(cursor)}`, "after", /cursor|NUL/]),
    ]
    for (const [args, argument, words] of cases) {
      const { data, errors } = await house.anonymous.ask(`{ persons(${args}) { nodes { id } } }`)
      assert.equal(errors?.length, 1, args)
      assert.equal(errors![0].extensions.code, "BAD_USER_INPUT", args)
      assert.match(errors![0].message, words, args)
      if (data)
        assert.deepEqual(
          [errors![0].path, errors![0].extensions.argument, data.persons],
          [["persons"], [argument], null],
          args,
        )
    }
  })
})

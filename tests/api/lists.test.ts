import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { allKinds } from "../../api/src/ledger/kind"
import { graphKinds } from "../../api/src/graph/kinds"
import { everything, many } from "../support/forms"
import { type House, type Visitor, openHouse } from "../support/house"
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

const info = "edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
type Page = {
  ids: string[]
  cursors: string[]
  next: boolean
  previous: boolean
  start: string | null
  end: string | null
}

async function page(list: string, args: string): Promise<Page> {
  const { list: found } = await house.anonymous.read(`{ list: ${list}(${args}) { ${info} } }`)
  const { hasNextPage: next, hasPreviousPage: previous, startCursor: start, endCursor: end } = found.pageInfo
  return {
    ids: found.edges.map((e: any) => e.node.id),
    cursors: found.edges.map((e: any) => e.cursor),
    next,
    previous,
    start,
    end,
  }
}

/** A whole list by page numbers. */
async function whole(list: string, args: string): Promise<string[]> {
  const ids: string[] = []
  for (let n = 1; ; n++) {
    const { ids: more, next } = await page(list, `${args} page: ${n}, perPage: 100`)
    ids.push(...more)
    if (!next) return ids
  }
}

/** All orders a list of a kind has, as arguments. */
const ordersOf = (name: string) => {
  const { orderBy = {} } = graphKinds().find((k) => k.name === name)!
  return ["CREATED", ...Object.keys(orderBy)].flatMap((field) =>
    ["ASC", "DESC"].map((direction) => `{ field: ${field}, direction: ${direction} }`),
  )
}

describe("A list", () => {
  for (const kind of allKinds())
    it(`of ${kind.name} is the same by cursors forwards, backwards and by page numbers, in every order`, async () => {
      const list = many(kind.name)
      for (const order of ordersOf(kind.name)) {
        const args = `${everything(kind)} orderBy: [${order}],`
        const all = await whole(list, args)
        const { list: counted } = await house.anonymous.read(`{ list: ${list}(${args} first: 1) { totalCount } }`)
        assert.deepEqual([counted.totalCount, new Set(all).size], [all.length, all.length])
        const size = Math.min(100, Math.ceil((all.length + 1) / 3))
        const [forwards, backwards]: [string[], string[]] = [[], []]
        for (let at = "", more = true; more; ) {
          const found: Page = await page(list, `${args} first: ${size} ${at}`)
          assert.equal(found.previous, forwards.length > 0)
          forwards.push(...found.ids)
          more = found.next
          at = `after: "${found.end}"`
        }
        for (let at = "", more = true; more; ) {
          const found: Page = await page(list, `${args} last: ${size} ${at}`)
          assert.equal(found.next, backwards.length > 0)
          backwards.unshift(...found.ids)
          more = found.previous
          at = `before: "${found.start}"`
        }
        assert.deepEqual([forwards, backwards], [all, all], order)
      }
    })

  it("says exactly whether more follow or come before, wherever a page begins and however long it is", async () => {
    const all = await page("communities", "first: 100, orderBy: [{ field: LABEL }]")
    const speakers = await page("speakers", "first: 100, orderBy: [{ field: LABEL, direction: DESC }]")
    for (const [list, order, { ids, cursors }] of [
      ["communities", "ASC", all],
      ["speakers", "DESC", speakers],
    ] as const)
      for (const [i, cursor] of cursors.entries())
        for (const size of [1, 3, ids.length, 100]) {
          const args = `orderBy: [{ field: LABEL, direction: ${order} }]`
          const after = await page(list, `${args}, first: ${size}, after: "${cursor}"`)
          assert.deepEqual(
            [after.ids, after.next, after.previous],
            [ids.slice(i + 1, i + 1 + size), i + 1 + size < ids.length, true],
            `${list} ${size} after ${i}`,
          )
          const before = await page(list, `${args}, last: ${size}, before: "${cursor}"`)
          const from = Math.max(0, i - size)
          assert.deepEqual(
            [before.ids, before.next, before.previous],
            [ids.slice(from, i), true, from > 0],
            `${list} ${size} before ${i}`,
          )
        }
    const nobody = await page("speakers", `where: { id: { eq: "x" } }, page: 2`)
    assert.deepEqual(nobody, { ids: [], cursors: [], next: false, previous: false, start: null, end: null })
    const between = await page(
      "speakers",
      `orderBy: [{ field: LABEL, direction: DESC }], first: 100, after: "${speakers.cursors[1]}", before: "${speakers.cursors[4]}"`,
    )
    assert.deepEqual(between.ids, speakers.ids.slice(2, 4))
  })

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
    assert.deepEqual(amounts.filter(Number.isFinite), [9, 10, 10, 100.5, 25000])
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

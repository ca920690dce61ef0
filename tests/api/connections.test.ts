import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import fc from "fast-check"
import { type Kind, type KindName, allKinds } from "../../api/src/ledger/kind"
import { everything, many, ordersOf } from "../support/forms"
import { type House, type Visitor, openHouse } from "../support/house"
import { fullest, listsOfRecords } from "../support/own-lists"
import { type Page, type Paged, paged, walk, whole } from "../support/pages"
import { type Sample, another, fixturesOf, samplesOf } from "../support/samples"

// The laws of connections, for every list there is: a kind that is registered, an order it declares and a list that is
// added to a record are tried.

let house: House
let editor: Visitor
let samples: Record<KindName, Sample>
before(async () => {
  house = await openHouse()
  editor = await house.as("editor")
  samples = samplesOf(await fixturesOf(house.anonymous))
})
after(() => house.close())

const entries = new Map<KindName, number>()
/** Enters one more record of a kind; they sort at different places of its lists. */
async function enter(kind: Kind): Promise<string> {
  const n = entries.get(kind.name) ?? 0
  entries.set(kind.name, n + 1)
  return (await editor.write(`create${kind.name}`, another(kind, samples[kind.name], n))).record.id
}

/** What must be true of a list: it is the same by any pages, and says of each exactly what lies beside it. */
async function obeys(list: Paged, what: string): Promise<string[]> {
  const { ids, cursors } = await whole(list)
  const n = ids.length
  assert.equal(new Set(ids).size, n, `${what}: nothing comes twice.`)
  const place = fc.nat({ max: Math.max(0, n - 1) })
  // Long lists in few pages, short ones also one by one.
  const size = fc.integer({ min: Math.max(1, Math.ceil(n / 5)), max: Math.min(100, n + 1) })
  const law = fc.asyncProperty(size, place, place, async (size, i, j) => {
    const seen: string[] = []
    for await (const p of walk(list, "first", size)) {
      assert.deepEqual([p.previous, p.next], [seen.length > 0, seen.length + p.ids.length < n], what)
      seen.push(...p.ids)
    }
    assert.deepEqual(seen, ids, `${what}: forwards by ${size}`)
    seen.length = 0
    for await (const p of walk(list, "last", size)) {
      assert.deepEqual([p.next, p.previous], [seen.length > 0, seen.length + p.ids.length < n], what)
      seen.unshift(...p.ids)
    }
    assert.deepEqual(seen, ids, `${what}: backwards by ${size}`)
    if (n > 0) await windows(list, ids, cursors, size, Math.min(i, j), Math.max(i, j), what)
  })
  await fc.assert(law, { numRuns: 2 })
  return ids
}

/** Pages after one entry, before another, and between the two. */
async function windows(
  list: Paged,
  ids: string[],
  cursors: string[],
  size: number,
  i: number,
  j: number,
  what: string,
) {
  const n = ids.length
  const [after, before] = [`after: "${cursors[i]}"`, `before: "${cursors[j]}"`]
  const pages = await list(
    `first: ${size} ${after}`,
    `last: ${size} ${before}`,
    `first: ${size} ${after} ${before}`,
    `last: ${size} ${after} ${before}`,
  )
  // Read from one side, a page says of that side what is left up to the bound there, and of the other what lies beyond.
  const expected = [
    { from: i + 1, to: Math.min(n, i + 1 + size), previous: true, next: i + 1 + size < n },
    { from: Math.max(0, j - size), to: j, previous: j - size > 0, next: true },
    { from: i + 1, to: Math.min(j, i + 1 + size), previous: true, next: i + 1 + size < j },
    { from: Math.max(i + 1, j - size), to: j, previous: j - size > i + 1, next: true },
  ]
  for (const [k, { from, to, previous, next }] of expected.entries()) {
    const asked = `${what}: page ${k}, ${size} of ${n}, after ${i}, before ${j}`
    const page = pages[k]!
    assert.deepEqual([page.ids, page.cursors], [ids.slice(from, to), cursors.slice(from, to)], asked)
    assert.deepEqual([page.previous, page.next], [previous, next], asked)
  }
}

describe("A list of the register", () => {
  for (const kind of allKinds())
    it(`of ${kind.name} is the same forwards, backwards and by numbers, in every order, and says exactly what is left`, async () => {
      for (let n = 0; n < 3; n++) await enter(kind)
      await Promise.all(
        ordersOf(kind.name).map(async (order) => {
          const list = paged(house.anonymous, many(kind.name), `${everything(kind)} ${order}`)
          const ids = await obeys(list, `${kind.name} ${order}`)
          assert.deepEqual(await byNumbers(list), ids, order)
        }),
      )
    })

  for (const kind of allKinds())
    it(`of ${kind.name} loses none and repeats none while records are entered between pages`, async () => {
      const walks = await Promise.all(
        ordersOf(kind.name).flatMap((order) =>
          (["first", "last"] as const).map(async (way) => {
            const list = paged(house.anonymous, many(kind.name), `${everything(kind)} ${order}`)
            const { ids } = await whole(list)
            const size = Math.max(1, Math.min(100, Math.ceil(ids.length / 4)))
            return { what: `${kind.name} ${order} ${way}`, way, ids, steps: walk(list, way, size), pages: [] as Page[] }
          }),
        ),
      )
      const entered = new Set<string>()
      for (let open = walks, n = 0; open.length > 0; n++) {
        const steps = await Promise.all(open.map(async (w) => ({ w, step: await w.steps.next() })))
        for (const { w, step } of steps) if (!step.done) w.pages.push(step.value)
        open = steps.filter(({ step }) => !step.done).map(({ w }) => w)
        if (n < 6) entered.add(await enter(kind))
      }
      for (const { what, way, ids, pages } of walks) {
        const read = (way === "first" ? pages : pages.reverse()).flatMap((p) => p.ids)
        assert.equal(new Set(read).size, read.length, `${what}: nothing comes twice.`)
        assert.deepEqual(
          read.filter((id) => !entered.has(id)),
          ids,
          `${what}: what was there is all there.`,
        )
      }
    })
})

describe("A list of a record", () => {
  for (const own of listsOfRecords())
    it(`keeps the same laws: ${own.field} of ${own.on.join(", ")}`, async () => {
      const records = await fullest(own, house.anonymous)
      const [longest] = records
      for (const order of ordersOf(own.of.name)) {
        const args = `${everything(own.of)} ${order}`
        await obeys(paged(house.anonymous, own.field, args, longest), `${longest!.kind}.${own.field} ${order}`)
      }
      // Lists of many records are read by one statement, and each is as it is alone.
      const args = `(first: 2, ${everything(own.of)})`
      const select = own.on.map(
        (kind) => `... on ${kind} { ${own.field}${args} { nodes { id } pageInfo { hasNextPage } } }`,
      )
      const { nodes } = await house.anonymous.read(`query($ids: [ID!]!) { nodes(ids: $ids) { ${select.join(" ")} } }`, {
        ids: records.map((r) => r.id),
      })
      for (const [i, record] of records.entries()) {
        const [alone] = await paged(house.anonymous, own.field, everything(own.of), record)("first: 2")
        const { nodes: together, pageInfo } = nodes[i][own.field]
        assert.deepEqual([together.map((n: any) => n.id), pageInfo.hasNextPage], [alone!.ids, alone!.next])
      }
    })
})

/** A list whole, by page numbers. */
async function byNumbers(list: Paged): Promise<string[]> {
  const ids: string[] = []
  for (let n = 1; ; n++) {
    const [page] = (await list(`page: ${n}, perPage: 100`)) as [Page]
    ids.push(...page.ids)
    if (!page.next) return ids
  }
}

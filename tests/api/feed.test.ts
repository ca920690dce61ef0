import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { recordTables } from "../../api/src/database/catalogue"
import { registerTables } from "../../api/src/ledger/feed"
import { freshId } from "../../api/src/ledger/changeset"
import { publish } from "../../api/src/ledger/publish"
import { type House, openHouse, type Visitor } from "../support/house"
import { Mirror, contents } from "../support/mirror"
import { linesOf, type Worked, workOn } from "../support/taken"

let house: House
let editor: Visitor
let partner: Visitor
let done: Worked
let newest: number
before(async () => {
  house = await openHouse()
  editor = await house.as("editor")
  partner = await house.partner()
  done = await workOn(house)
  newest = (await house.anonymous.ask("{ __typename }")).revision
})
after(() => house.close())

async function followed(query = "", visitor = partner): Promise<any[]> {
  const response = await visitor.get(`/changes${query}`)
  const text = await response.text()
  assert.equal(response.status, 200, text)
  return linesOf(text)
}

describe("The feed", () => {
  it("followed from 0 into empty tables gives the register's tables, row by row and column by column", async () => {
    const empty = await openHouse("empty_register")
    const [mirror, own] = [await Mirror.in(empty.databaseUrl), await Mirror.in(house.databaseUrl)]
    try {
      const tables = (await recordTables(own.client)).map((t) => t.name)
      assert.deepEqual(
        registerTables()
          .map((t) => t.name)
          .sort(),
        tables.sort(),
        "No table is left out.",
      )
      await mirror.apply(await followed())
      const [there, here] = [await contents(mirror.client), await contents(own.client)]
      for (const table of tables) assert.deepEqual(there[table], here[table], table)
      assert.ok(here.OldSlug!.length > 0 && here.SourceFile!.length > 0 && here.Record!.length > here.Person!.length)
    } finally {
      await mirror.client.end()
      await own.client.end()
      await empty.close()
    }
  })

  it("followed step by step gives the same lines as at once, and says where to go on", async () => {
    const whole = await followed()
    const of = (lines: any[]) => lines.filter((l) => l.type !== "header" && l.type !== "done")
    const steps: any[] = []
    let after = 0
    for (;;) {
      const lines = await followed(`?after=${after}&first=7`)
      steps.push(...of(lines))
      const { next, newest: told } = lines.at(-1)
      assert.equal(told, newest)
      if (next === after) break
      after = next
    }
    assert.equal(after, newest)
    assert.deepEqual(steps, of(whole))
    assert.deepEqual(whole.at(-1), { type: "done", next: newest, newest })
    const revisions = whole.filter((l) => l.type === "publication").map((l) => l.revision)
    assert.deepEqual(
      revisions,
      Array.from({ length: newest }, (_, i) => i + 1),
    )
    for (const end of whole.filter((l) => l.type === "end")) {
      const own = whole.filter((l) => l.revision === end.revision)
      for (const [count, type] of [
        ["changes", "change"],
        ["ended", "ended"],
        ["written", "written"],
      ] as const)
        assert.equal(end[count], own.filter((l) => l.type === type).length)
    }
  })

  it("tells what a publication was, its changes, and rows that no change names", async () => {
    const { revision } = await editor.write("createPerson", { descriptiveLabel: "nobody yet" })
    const claim = (await house.anonymous.read(`{ position(id: "${done.withdrawn}") { version } }`)).position
    const { speakers } = await house.anonymous.read(
      "{ speakers(where: { identity: { eq: NAMED } }, first: 1) { nodes { id } } }",
    )
    const { record } = await editor.write("createCitation", {
      record: done.withdrawn,
      speaker: speakers.nodes[0].id,
      asOf: "2021-05-05",
    })
    const lines = await followed(`?after=${revision}`)
    const [header, publication, ...rest] = lines
    assert.deepEqual([header.type, header.format, header.formatVersion], ["header", "sijill-changes", 1])
    const { at, ...changeset } = (
      await house.anonymous.read(`{ changeset(revision: ${revision + 1}) { id title at } }`)
    ).changeset
    assert.deepEqual(publication, {
      type: "publication",
      revision: revision + 1,
      at,
      changeset: { ...changeset, withoutReview: true },
      size: 1,
    })
    const change = { ordinal: 0, operation: "CREATE", kind: "Citation", record: record.id, version: 1 }
    assert.deepEqual(rest[0], { type: "change", revision: revision + 1, ...change })
    assert.deepEqual(
      rest.filter((l) => l.type === "ended").map((l) => [l.table, l.key]),
      [["Position", { id: done.withdrawn }]],
    )
    const written = rest.filter((l) => l.type === "written")
    assert.deepEqual(written.map((l) => l.table).sort(), ["Citation", "Position", "Record"])
    const position = written.find((l) => l.table === "Position").row
    assert.deepEqual([position.id, position.lastAttested > 18000, claim.version], [done.withdrawn, true, 3])
  })

  it("tells the same in the graph, page by page", async () => {
    const lines = await followed()
    const of = (type: string, revision: number) => lines.filter((l) => l.type === type && l.revision === revision)
    const big = lines.filter((l) => l.type === "publication").sort((a, b) => b.size - a.size)[0].revision
    const query = `query($after: Int!, $change: Int, $ended: ID, $written: ID) { changes(after: $after, first: 1) {
      id title author withoutReview revision at size changes(first: 100, after: $change) { ordinal operation kind recordId version }
      ended(first: 100, after: $ended) { cursor table key } written(first: 100, after: $written) { cursor table row } } }`
    for (const revision of [big, newest - 1, newest]) {
      const found: any = { changes: [], ended: [], written: [] }
      const places: any = { after: revision - 1 }
      for (let page: any; ; ) {
        page = (await partner.read(query, places)).changes[0]
        for (const list of ["changes", "ended", "written"]) found[list].push(...page[list])
        places.change = page.changes.at(-1)?.ordinal ?? places.change
        places.ended = page.ended.at(-1)?.cursor ?? places.ended
        places.written = page.written.at(-1)?.cursor ?? places.written
        if (page.changes.length + page.ended.length + page.written.length === 0) {
          assert.deepEqual([page.revision, page.size], [revision, found.changes.length])
          break
        }
      }
      assert.deepEqual(
        found.written.map((r: any) => [r.table, JSON.parse(r.row)]),
        of("written", revision).map((l) => [l.table, l.row]),
      )
      assert.deepEqual(
        found.ended.map((r: any) => [r.table, JSON.parse(r.key)]),
        of("ended", revision).map((l) => [l.table, l.key]),
      )
      assert.deepEqual(
        found.changes.map((c: any) => [c.ordinal, c.operation, c.kind, c.recordId, c.version]),
        of("change", revision).map((l) => [l.ordinal, l.operation, l.kind, l.record, l.version]),
      )
    }
    const many = await partner.read("{ changes(after: 0, first: 100) { revision written(first: 1) { table } } }")
    assert.deepEqual([many.changes[0].revision, many.changes[0].written[0].table], [1, "Record"])
    const then = await partner.read("{ changes(after: 0) { revision } }", {}, "revision=2")
    assert.deepEqual(then.changes, [{ revision: 1 }, { revision: 2 }])
  })

  it("streams a publication of thousands of changes whole", async () => {
    const people = Array.from({ length: 5000 }, (_, i) => ({
      op: "CREATE" as const,
      kind: "Person" as const,
      id: freshId("Person"),
      values: { descriptiveLabel: `passer-by ${i}` },
    }))
    const of = { author: "many", authorId: null, reviewed: false }
    const made = await publish(house.register.pool, { title: "Many", ...of, changes: people })
    assert.ok(made.ok)
    const gone = people.map(({ kind, id }) => ({ op: "DELETE" as const, kind, id, expectedVersion: 1 }))
    assert.ok((await publish(house.register.pool, { title: "Gone", ...of, changes: gone })).ok)
    const lines = await followed(`?after=${made.revision - 1}`)
    const ends = lines.filter((l) => l.type === "end").map(({ type: _, ...counts }) => counts)
    assert.deepEqual(ends, [
      { revision: made.revision, changes: 5000, ended: 0, written: 15_000 },
      { revision: made.revision + 1, changes: 5000, ended: 15_000, written: 5000 },
    ])
    assert.equal(new Set(lines.filter((l) => l.type === "ended").map((l) => l.table + l.key.id)).size, 15_000)
  })

  it("refuses whoever may not follow it, and says what it takes", async () => {
    const asked = "{ changes(after: 0) { revision } }"
    const nested = "{ changeset(revision: 2) { written { table } } }"
    for (const [visitor, status, code] of [
      [house.anonymous, 401, "UNAUTHENTICATED"],
      [await house.as("viewer"), 403, "FORBIDDEN"],
      [await house.as("contributor"), 403, "FORBIDDEN"],
      [await house.as("reviewer"), 403, "FORBIDDEN"],
      [await house.as("admin"), 403, "FORBIDDEN"],
    ] as const) {
      const response = await visitor.get("/changes")
      const { errors } = (await response.json()) as any
      assert.deepEqual([response.status, errors[0].extensions.code], [status, code])
      assert.match(errors[0].message, /scope "feed"/)
      for (const query of [asked, nested]) {
        const { data, errors } = await visitor.ask(query)
        assert.deepEqual([data.changes ?? data.changeset ?? null, errors![0].extensions.code], [null, code])
      }
    }
  })

  it("refuses what is no revision, number or cursor", async () => {
    for (const query of ["after=-1", "after=x", "first=0", "first=10001", "since=3", "after=1&after=2"]) {
      const response = await partner.get(`/changes?${query}`)
      assert.deepEqual(
        [response.status, ((await response.json()) as any).errors[0].extensions.code],
        [400, "BAD_USER_INPUT"],
      )
    }
    assert.equal((await partner.get("/changes", { method: "POST" })).status, 405)
    for (const query of [
      "{ changes(after: -1) { revision } }",
      `{ changes(after: 0) { written(after: "x") { table } } }`,
      `{ changes(after: 0) { ended(after: "WzEsMl0") { table } } }`,
    ]) {
      const { errors } = await partner.ask(query)
      assert.equal(errors![0].extensions.code, "BAD_USER_INPUT", query)
    }
    assert.deepEqual(
      (await followed("?after=2147483647")).map((l) => l.type),
      ["header", "done"],
    )
  })
})

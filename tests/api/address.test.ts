import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { type House, type Visitor, openHouse } from "../support/house"
import { fixturesOf, samplesOf } from "../support/samples"

let house: House
let editor: Visitor
before(async () => {
  house = await openHouse()
  editor = await house.as("editor")
})
after(() => house.close())

/** Sends an operation and gives status and headers too. */
async function fetched(init: {
  query?: string
  at?: string
  headers?: Record<string, string>
  path?: string
  as?: Visitor
}) {
  const { query = "{ armedGroups { totalCount } }", at, headers, path = "/graphql", as = house.anonymous } = init
  const response = await fetch(`${house.url}${path}${at ? `?${at}` : ""}`, {
    method: "POST",
    headers: { ...as.headers(), ...headers },
    body: JSON.stringify({ query }),
  })
  const text = await response.text()
  return {
    status: response.status,
    revision: response.headers.get("Sijill-Revision"),
    etag: response.headers.get("ETag"),
    text,
    body: text ? JSON.parse(text) : null,
  }
}

describe("An address of the past", () => {
  it("is a revision, a day or an instant, in the address or in a header", async () => {
    const { revisions } = await house.anonymous.read("{ revisions(first: 2) { revision at } }")
    const [newest, previous] = revisions
    const read = async (at: string) => (await fetched({ at })).revision
    assert.equal(await read(`knownAt=${newest.at}`), String(newest.revision))
    assert.equal(await read(`knownAt=${previous.at}`), String(previous.revision))
    assert.equal(await read(`knownAt=${new Date(Date.parse(newest.at) - 1).toISOString()}`), String(previous.revision))
    assert.equal(
      await read(`knownAt=${newest.at.slice(0, 10)}`),
      String(newest.revision),
      "A day means its end, or now.",
    )
    assert.equal(await read("knownAt=1999-12-31"), "0")
    assert.equal(await read("knownAt=2020-02-29T12:00:00%2B03:00"), "0")
    const byHeader = await fetched({ headers: { "Sijill-Revision": "1" } })
    assert.deepEqual([byHeader.revision, byHeader.body.data.armedGroups.totalCount], ["1", 0])
    assert.equal(
      (await fetched({ headers: { "Sijill-Revision": "1" }, path: "/subgraphs/actors/graphql" })).revision,
      "1",
    )
  })

  it("beyond the newest, or no address at all, answers 400 and says what would be right", async () => {
    const { revision } = await fetched({})
    const wrong = [
      `revision=${Number(revision) + 1}`,
      "revision=-1",
      "revision=",
      "revision=1.5",
      "revision=one",
      "revision=1e1",
      "revision=1&revision=2",
      "revision=99999999999",
      "revision=1%00",
      "knownAt=2999-01-01",
      "knownAt=2026-02-30",
      "knownAt=yesterday",
      "knownAt=2026-01-01T25:00:00Z",
      "knownAt=",
      "revision=1&knownAt=2026-01-01",
    ]
    for (const at of wrong) {
      const { status, body } = await fetched({ at })
      assert.deepEqual([status, body.errors[0].extensions.code, body.data], [400, "BAD_USER_INPUT", undefined], at)
      assert.match(body.errors[0].message, /newest is|whole number|e\.g\.|future|not both/, at)
    }
    assert.equal((await fetched({ headers: { "Sijill-Revision": "x" } })).status, 400)
  })

  it("is for reading only", async () => {
    const query = `mutation { createPerson(input: { descriptiveLabel: "x" }) { revision } }`
    const { revision } = await fetched({})
    for (const at of [`revision=${revision}`, "knownAt=2020-01-01"]) {
      const { status, body } = await fetched({ query, at, as: editor })
      assert.deepEqual([status, body.errors[0].extensions.code], [400, "BAD_USER_INPUT"])
      assert.match(body.errors[0].message, /past cannot be changed/)
    }
    assert.equal((await fetched({})).revision, revision)
  })
})

describe("An answer", () => {
  it("tells its revision, in a header and in itself, whatever was asked", async () => {
    const { revision } = await fetched({})
    for (const query of ["{ __typename }", "{ armedGroups { totalCount } }", "{ armedGroup { id } }", "{ nothing }"]) {
      const answer = await fetched({ query })
      assert.deepEqual([answer.revision, String(answer.body.extensions?.revision)], [revision, revision], query)
    }
    const written = await fetched({
      query: `mutation { createPerson(input: { descriptiveLabel: "somebody" }) { revision record { revision } } }`,
      as: editor,
    })
    const { createPerson } = written.body.data
    assert.deepEqual(
      [written.revision, written.body.extensions.revision, createPerson.record.revision],
      [String(createPerson.revision), createPerson.revision, createPerson.revision],
    )
    assert.equal(createPerson.revision, Number(revision) + 1)
  })

  it("has a tag that stays while nothing changes, spares sending it again, and changes with the revision", async () => {
    const query = "{ communities { totalCount } }"
    const first = await fetched({ query })
    assert.match(first.etag!, /^"[\w-]+"$/)
    const same = await fetched({ query, headers: { "If-None-Match": first.etag! } })
    assert.deepEqual([same.status, same.text, same.etag, same.revision], [304, "", first.etag, first.revision])
    assert.equal((await fetched({ query, headers: { "If-None-Match": '"other"' } })).status, 200)
    assert.notEqual((await fetched({ query: "{ persons { totalCount } }" })).etag, first.etag)
    assert.notEqual((await fetched({ query, as: editor })).etag, first.etag, "Accounts are shown more.")
    await editor.write("createCommunity", samplesOf(await fixturesOf(house.anonymous)).Community.least)
    const moved = await fetched({ query, headers: { "If-None-Match": first.etag! } })
    assert.equal(moved.status, 200)
    assert.notEqual(moved.etag, first.etag)
    assert.equal(
      (await fetched({ query, at: `revision=${first.revision}`, headers: { "If-None-Match": first.etag! } })).status,
      304,
    )
    assert.equal((await fetched({ query: "{ armedGroup { id } }" })).etag === first.etag, false)
    assert.equal(
      (await fetched({ query: `mutation { createPerson(input: { descriptiveLabel: "x" }) { revision } }`, as: editor }))
        .etag,
      null,
    )
  })
})

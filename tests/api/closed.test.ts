import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { freshId } from "../../api/src/ledger/changeset"
import { allKinds } from "../../api/src/ledger/kind"
import { modules } from "../../api/src/modules"
import { many, one } from "../support/forms"
import { openHouse } from "../support/house"

describe("A register that is not public", () => {
  it("shows nobody without an account anything, not even how much there is", async () => {
    const closed = await openHouse("seeded_register", { SIJILL_PUBLIC: "off" })
    try {
      const lists = allKinds().flatMap((k) => [
        `{ ${many(k.name)} { totalCount } }`,
        `{ ${many(k.name)}(first: 1) { pageInfo { hasNextPage endCursor } } }`,
        `{ ${one(k.name)}(id: "${freshId(k.name)}") { id } }`,
      ])
      const questions = [
        ...lists,
        "{ __typename }",
        "{ __schema { queryType { name } } }",
        `{ search(query: "baqir") { matched } }`,
        "{ revisions { title changes } }",
        `{ recordsByExternalId(scheme: "alami-2018", value: "F001") { id } }`,
        `{ armedGroup(slug: "liwa-al-baqir") { leaders { listOpen totalCount } } }`,
      ]
      const doors = ["/graphql", ...modules.map((m) => `/subgraphs/${m.name}/graphql`)]
      for (const query of questions)
        for (const at of ["", "revision=1", "revision=999", "knownAt=2020-01-01"]) {
          const { status, text, errors } = await closed.anonymous.ask(query, {}, at)
          assert.deepEqual([status, errors![0].extensions.code], [401, "UNAUTHENTICATED"], query)
          assert.doesNotMatch(text, /\d{2}|baqir/i, "It tells no number and no name.")
        }
      for (const door of doors) assert.equal((await closed.anonymous.ask("{ __typename }", {}, "", door)).status, 401)
      const tagged = await fetch(`${closed.url}/graphql`, {
        method: "POST",
        headers: { "Content-Type": "application/json", "If-None-Match": "*" },
        body: JSON.stringify({ query: "{ armedGroups { totalCount } }" }),
      })
      assert.deepEqual(
        [tagged.status, tagged.headers.get("Sijill-Revision"), tagged.headers.get("ETag")],
        [401, null, null],
      )
      for (const role of ["viewer", "contributor", "reviewer", "editor", "admin"] as const)
        assert.equal(
          (await (await closed.as(role)).read("{ armedGroups { totalCount } }")).armedGroups.totalCount,
          10,
          role,
        )
    } finally {
      await closed.close()
    }
  })
})

describe("A register where everything passes a second pair of eyes", () => {
  it("lets nobody publish directly, and everybody read", async () => {
    const strict = await openHouse("seeded_register", { SIJILL_REVIEW: "required" })
    try {
      const term = `mutation { done: createTerm(input: { scheme: "activity", code: "X", labelEn: "x", labelAr: "x", definition: "x" }) { revision } }`
      for (const role of ["contributor", "reviewer", "editor", "admin"] as const)
        for (const query of [`mutation { done: createPerson(input: { descriptiveLabel: "x" }) { revision } }`, term]) {
          const { data, errors } = await (await strict.as(role)).ask(query)
          assert.deepEqual([data.done, errors![0].extensions.code], [null, "FORBIDDEN"], role)
        }
      const { revision, data } = await strict.anonymous.ask("{ armedGroups { totalCount } }")
      assert.deepEqual([revision, data.armedGroups.totalCount], [2, 10])
    } finally {
      await strict.close()
    }
  })
})

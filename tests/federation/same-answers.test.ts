import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { kindNames } from "../../api/src/ledger/kind"
import { type House, openHouse } from "../support/house"
import { oneOfEach } from "../support/samples"
import { type Ids, operations } from "./operations"
import { answers } from "./operations-answers"
import { placesAndEvents } from "./operations-places-events"
import { openPartner } from "./partner"
import { type Supergraph, openSupergraph, ours, schemaFolder } from "./supergraph"

describe("The supergraph, with a partner in it, answers like the one schema:", () => {
  let house: House
  let partner: Awaited<ReturnType<typeof openPartner>>
  let supergraph: Supergraph
  let ids: Ids
  before(async () => {
    house = await openHouse()
    partner = await openPartner({})
    supergraph = openSupergraph([...ours(house.url), partner])
    ids = Object.fromEntries(await oneOfEach(house)) as Ids
  })
  after(async () => {
    await supergraph.close()
    await partner.close()
    await house.close()
  })

  for (const [name, { query, variables, revision, tells }] of Object.entries({
    ...operations,
    ...placesAndEvents,
    ...answers,
  }))
    it(name, async () => {
      const given = variables?.(ids) ?? {}
      const one = await house.anonymous.ask(query, given, revision === undefined ? "" : `revision=${revision}`)
      const header: Record<string, string> = revision === undefined ? {} : { "Sijill-Revision": String(revision) }
      const composed = await supergraph.ask(query, given, header)
      assert.deepEqual([one.errors, composed.errors], [undefined, undefined])
      assert.deepEqual(composed.data, one.data)
      assert.ok(one.text.includes(tells), `${tells} is not in ${one.text.slice(0, 2000)}`)
    })

  for (const file of readdirSync(join(schemaFolder, "examples")))
    it(`the example ${file}`, async () => {
      const query = readFileSync(join(schemaFolder, "examples", file), "utf8")
      assert.deepEqual(await supergraph.ask(query), { data: await house.anonymous.read(query) })
    })

  for (const kind of kindNames)
    it(`node finds a ${kind}, and what every record has`, async () => {
      const query =
        'query($id: ID!) { node(id: $id) { __typename id ... on Record { kind version label ar: label(language: "ar") } } }'
      const [one, composed] = [
        await house.anonymous.ask(query, { id: ids[kind] }),
        await supergraph.ask(query, { id: ids[kind] }),
      ]
      assert.equal(composed.data.node.__typename, kind)
      assert.deepEqual(composed, { data: one.data })
    })

  const refused: Record<string, string> = {
    "a field that no type has": `{ armedGroup(slug: "liwa-al-baqir") { label strength } }`,
    "a field of another type": `{ persons { nodes { fundingFlows { totalCount } } } }`,
    "a field of an implementer asked of its interface": `{ node(id: "x") { label } }`,
    "an argument that the field has not": `{ armedGroups(validAt: "2015") { totalCount } }`,
    "a code that is not of the list": `{ fundingFlows(where: { type: { eq: BRIBES } }) { totalCount } }`,
    "the id that only gateways see": `{ fundingFlows { nodes { giver { actorId } } } }`,
  }
  for (const [name, query] of Object.entries(refused))
    it(`refuses ${name}`, async () => {
      const [one, composed] = [await house.anonymous.ask(query), await supergraph.ask(query)]
      const told = ({ data, errors }: { data?: any; errors?: any[] }) => [data, errors?.map((e) => e.extensions.code)]
      assert.deepEqual(told(one), [undefined, ["GRAPHQL_VALIDATION_FAILED"]])
      assert.deepEqual(told(composed), told(one))
    })

  it("refuses a page that is too large, by the part that is asked for it", async () => {
    const query = `{ armedGroups(first: 101) { totalCount } communities { totalCount } }`
    const [one, composed] = [await house.anonymous.ask(query), await supergraph.ask(query)]
    assert.equal(one.errors![0].extensions.code, "BAD_USER_INPUT")
    assert.equal(composed.errors![0].extensions.code, "BAD_USER_INPUT")
    assert.equal(composed.data?.armedGroups ?? null, null)
  })

  it("tells authors to accounts only, whoever asks through the gateway", async () => {
    const query = "{ revisions { revision author } terms(first: 1) { nodes { history { author } } } }"
    const editor = await house.as("editor")
    const signed = await supergraph.ask(query, {}, { Authorization: editor.headers().Authorization! })
    assert.deepEqual(signed, { data: await editor.read(query) })
    assert.ok(signed.data.revisions[0].author)
    assert.equal((await supergraph.ask(query)).data.revisions[0].author, null)
  })
})

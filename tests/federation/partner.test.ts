import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { type House, openHouse } from "../support/house"
import { openPartner } from "./partner"
import { type Service, type Supergraph, openSupergraph, ours } from "./supergraph"

const dossier = `{ armedGroup(slug: "liwa-al-baqir") { label reportsCount leaders(first: 2) { nodes { title role { code }
    holder { stated label actor { kind ... on ArmedGroup { reportsCount } } } support { voices } citations { totalCount } } }
    fundingReceived(first: 2) { nodes { type recipient { stated label actor { id label } } } } }
  flows: fundingFlows(first: 2) { nodes { type giver { stated label } } } search(query: "baqir", first: 2) { how matched }
  terms(first: 1) { nodes { code } } citations(first: 1) { nodes { locator record { id } } } }`

describe("A partner's subgraph", () => {
  let house: House
  let partner: Awaited<ReturnType<typeof openPartner>>
  let services: Service[]
  let supergraph: Supergraph
  let groups: Record<string, string>
  let reports: Record<string, number>
  before(async () => {
    house = await openHouse()
    const { armedGroups } = await house.anonymous.read("{ armedGroups { nodes { slug id } } }")
    groups = Object.fromEntries(armedGroups.nodes.map((g: any) => [g.slug, g.id]))
    reports = { [groups["liwa-al-baqir"]!]: 7, [groups.hezbollah!]: 3 }
    partner = await openPartner(reports)
    services = [...ours(house.url), partner]
    supergraph = openSupergraph(services)
  })
  after(async () => {
    await supergraph.close()
    await partner.close()
    await house.close()
  })

  it("is reached through the recipient of a flow", async () => {
    const flows = (mine: string) =>
      `{ fundingFlows { nodes { type recipient { part actor { id ... on ArmedGroup { label ${mine} } } } } } }`
    const { data, errors } = await supergraph.ask(flows("reportsCount"))
    assert.equal(errors, undefined)
    assert.ok(data.fundingFlows.nodes.some((n: any) => n.recipient.actor.reportsCount === 7))
    for (const { recipient } of data.fundingFlows.nodes) delete recipient.actor?.reportsCount
    assert.deepEqual(data, await house.anonymous.read(flows("")))
  })

  it("is reached wherever a group stands: in a list, a search, a tie, by its id", async () => {
    const { data, errors } = await supergraph.ask(
      `query($id: ID!) { armedGroups { nodes { slug reportsCount } } node(id: $id) { ... on ArmedGroup { reportsCount } }
        search(query: "hezbollah", kinds: [ArmedGroup]) { record { ... on ArmedGroup { reportsCount } } }
        relations { nodes { from { actor { ... on ArmedGroup { slug reportsCount } } } } } }`,
      { id: groups.hezbollah },
    )
    assert.equal(errors, undefined)
    assert.deepEqual(data.node, { reportsCount: 3 })
    assert.deepEqual(data.search[0].record, { reportsCount: 3 })
    const counted = Object.fromEntries(data.armedGroups.nodes.map((g: any) => [g.slug, g.reportsCount]))
    assert.deepEqual([counted["liwa-al-baqir"], counted.hezbollah, counted["harakat-al-nujaba"]], [7, 3, null])
    for (const { from } of data.relations.nodes)
      if (from.actor?.slug) assert.equal(from.actor.reportsCount, counted[from.actor.slug])
  })

  it("leads from a root field of its own to what is known here", async () => {
    const select = `label names(first: 2) { nodes { text } } fundingReceived { totalCount } citations { totalCount }`
    const { data } = await supergraph.ask(`{ mostReported { id reportsCount ${select} } }`)
    const known = await house.anonymous.read(`{ armedGroup(slug: "liwa-al-baqir") { id ${select} } }`)
    assert.deepEqual(data.mostReported, { reportsCount: 7, ...known.armedGroup })
  })

  it("that names a group which is not here gets nothing for it", async () => {
    reports.grp_01cm68h301ekcs6p5q726f0000 = 9
    const { data } = await supergraph.ask("{ mostReported { reportsCount slug leaders { totalCount } } }")
    delete reports.grp_01cm68h301ekcs6p5q726f0000
    assert.deepEqual(data.mostReported, { reportsCount: 9, slug: null, leaders: null })
  })

  const nulled: Record<string, (whole: any) => void> = {
    reports: (d) => {
      d.armedGroup.reportsCount = null
      for (const n of d.armedGroup.leaders.nodes)
        if ("reportsCount" in (n.holder.actor ?? {})) n.holder.actor.reportsCount = null
    },
    funding: (d) => Object.assign(d, { flows: null, armedGroup: { ...d.armedGroup, fundingReceived: null } }),
    curation: (d) => {
      d.terms = null
      for (const n of d.armedGroup.leaders.nodes) n.role = null
    },
    sources: (d) => {
      d.citations = null
      for (const n of d.armedGroup.leaders.nodes) Object.assign(n, { support: null, citations: null })
    },
    answers: (d) => Object.assign(d, { search: null }),
    actors: (d) => Object.assign(d, { armedGroup: null }),
  }
  for (const [down, lose] of Object.entries(nulled))
    it(`with ${down} down, nulls stand where ${down} would answer and nowhere else`, async () => {
      const expected = (await supergraph.ask(dossier)).data
      lose(expected)
      supergraph.lose(services.find((s) => s.name === down)!)
      const { data, errors } = await supergraph.ask(dossier)
      supergraph.lose(null)
      assert.ok(errors!.length > 0)
      assert.deepEqual(data, expected)
    })
})

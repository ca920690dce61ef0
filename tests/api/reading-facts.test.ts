import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { type House, openHouse } from "../support/house"

let house: House
let read: (query: string, variables?: object) => Promise<any>
before(async () => {
  house = await openHouse()
  read = (query, variables) => house.anonymous.read(query, variables)
})
after(() => house.close())

describe("The numbers of the article, read by anybody", () => {
  const estimates = async () =>
    (
      await read(`{ armedGroup(slug: "liwa-al-baqir") { estimates(first: 50) { nodes {
        id best approximate measure counted of inWords additive additionalTo { id } note when { edtf phrase }
        conflicts { nodes { nature resolution } }
        support { voices independentVoices adversarialOnly strongestAssertion contested }
        citations { nodes { locator assertion speaker { publicLabel identity actor { id } } } } } } } }`)
    ).armedGroup.estimates.nodes as any[]

  it("give a strength of about 3,000, printed twice, and nobody is named for it: no voice", async () => {
    const [strength, ...others] = (await estimates()).filter((e) => e.measure === "STRENGTH" && e.best)
    assert.deepEqual(others, [], "It is one estimate.")
    assert.deepEqual([strength.best, strength.approximate, strength.of], ["3000", true, "fighters"])
    assert.deepEqual(strength.citations.nodes, [
      {
        locator: "2",
        assertion: "PLAIN",
        speaker: { publicLabel: "estimates", identity: "UNATTRIBUTED", actor: null },
      },
      {
        locator: "11",
        assertion: "PLAIN",
        speaker: { publicLabel: "estimates", identity: "UNATTRIBUTED", actor: null },
      },
    ])
    assert.deepEqual([strength.support.voices, strength.support.strongestAssertion], [0, null])
    assert.deepEqual(strength.conflicts.nodes, [{ nature: "DUPLICATE", resolution: "COUNT_ONCE" }])
  })

  it("show 246 dead and later 450, both, and 700 more of whom nobody knows what they are", async () => {
    const all = await estimates()
    const of = (best: string) => all.find((e) => e.best === best)
    const [early, late, extra] = ["246", "450", "700"].map(of)
    const who = (e: any) => e.citations.nodes.map((c: any) => c.speaker.publicLabel)
    assert.deepEqual(
      [early.measure, early.counted, early.when.edtf, who(early)],
      ["KILLED", "UP_TO", "2016-03~", ["Aymen Jawad Tamimi"]],
    )
    assert.deepEqual([late.measure, late.counted, who(late)], ["KILLED", "UP_TO", ["Zaman al-Wasl"]])
    assert.deepEqual([early.support.adversarialOnly, late.support.adversarialOnly], [false, true])
    assert.deepEqual([extra.measure, extra.counted, extra.additive], ["CASUALTIES", "DURING", "UNCLEAR"])
    assert.equal(extra.additionalTo.id, late.id)
    const natures = (e: any) => e.conflicts.nodes.map((c: any) => c.nature)
    assert.deepEqual([early, late, extra].map(natures), [
      ["DIFFERENT_DATES"],
      ["DIFFERENT_DATES", "DIFFERENT_MEASURE"],
      ["DIFFERENT_MEASURE"],
    ])
    const { timeOrders } = await read("{ timeOrders(first: 50) { nodes { record { id } order other { id } } } }")
    const after = (e: any) =>
      timeOrders.nodes.some((o: any) => o.record.id === early.id && o.order === "BEFORE" && o.other.id === e.id)
    assert.deepEqual([after(late), after(extra)], [true, true])
  })

  it("keep losses that are only called relatively large, by two experts, as words", async () => {
    const [losses] = (await estimates()).filter((e) => e.inWords === "relatively large")
    assert.equal(losses.best, null)
    assert.deepEqual(
      [losses.support.voices, losses.support.independentVoices, losses.support.strongestAssertion],
      [2, 2, "HEDGED"],
    )
  })

  it("hold 50,000 in the Local Defence Forces as a figure that is thought too high", async () => {
    const { armedGroup } = await read(`{ armedGroup(slug: "local-defence-forces") { estimates { nodes {
      best support { voices assessedAs contested } conflicts { nodes { nature } }
      citations(first: 5, where: { stance: { eq: ASSESSES } }) { nodes { verdict hedge conflicts(first: 5) { nodes { nature } } } } } } } }`)
    const doubted = { nodes: [{ nature: "DOUBTED" }] }
    assert.deepEqual(armedGroup.estimates.nodes, [
      {
        best: "50000",
        support: { voices: 0, assessedAs: ["TOO_HIGH"], contested: true },
        conflicts: doubted,
        citations: { nodes: [{ verdict: "TOO_HIGH", hedge: "likely", conflicts: doubted }] },
      },
    ])
  })
})

describe("The money of the article, read by anybody", () => {
  it("is eight flows, seven of them without an amount, when two readings of one pay count once", async () => {
    const { fundingFlows } = await read(`{ fundingFlows(first: 50) { totalCount nodes {
      id amount { low } giver { stated } conflicts { nodes { id nature resolution members { record { id } } } } } } }`)
    const flows = fundingFlows.nodes as any[]
    const readings = flows.filter((f) => f.conflicts.nodes.some((c: any) => c.nature === "AMBIGUOUS_READING"))
    assert.deepEqual(
      readings.map((f) => f.giver.stated),
      ["NOT_STATED", "NAMED"],
    )
    assert.ok(readings.every((f) => f.conflicts.nodes[0].resolution === "COUNT_ONCE"))
    const [set, ...others] = [...new Set(readings.map((f) => f.conflicts.nodes[0].id))]
    assert.ok(set && others.length === 0, "Both stand in one set,")
    const members = readings[0].conflicts.nodes[0].members.map((m: any) => m.record.id)
    assert.deepEqual(
      members,
      readings.map((f) => f.id),
      "and nothing else does.",
    )
    const counted = flows.filter((f) => f.id !== readings[1].id)
    assert.deepEqual([counted.length, counted.filter((f) => f.amount === null).length], [8, 7])
    assert.equal(counted.filter((f) => f.giver.stated !== "NAMED").length, 5, "Five have no certain giver.")
  })
})

describe("The events of the article, read by anybody", () => {
  it("leave open who attacked at Ain Issa: a row says that the source names nobody", async () => {
    const { events } = await read(`{ events(where: { type: { eq: ATTACK } }) { nodes {
      label perpetratorStated perpetrators { totalCount } where { precision place { slug within { container { slug } } } }
      participations { nodes { role party { stated part words actor { slug } label } support { voices } } }
      estimates { nodes { measure best of } } attributes { nodes { property term { code } } } } } }`)
    const [attack, ...others] = events.nodes
    assert.deepEqual(others, [])
    assert.deepEqual([attack.perpetratorStated, attack.perpetrators.totalCount], [false, 0])
    const nobody = { stated: "NOT_STATED", part: "WHOLE", words: null, actor: null, label: "not stated" }
    assert.deepEqual(attack.participations.nodes, [
      {
        role: "TARGET",
        party: {
          stated: "NAMED",
          part: "OTHER",
          words: "interests",
          actor: { slug: "united-states" },
          label: "interests",
        },
        support: { voices: 1 },
      },
      { role: "PERPETRATOR", party: nobody, support: { voices: 1 } },
    ])
    assert.deepEqual(attack.where, {
      precision: "AT",
      place: { slug: "brigade-93-base", within: [{ container: { slug: "ain-issa" } }] },
    })
    assert.deepEqual(attack.estimates.nodes, [{ measure: "EVENTS", best: "2", of: "rocket attacks" }])
    assert.deepEqual(attack.attributes.nodes, [{ property: "MEANS", term: { code: "ROCKETS" } }])
  })

  it("put the attack before the declaration, both in April 2018, and call the link between them unstated", async () => {
    const { attack, declaration } = await read(`fragment Happened on Event { id perpetratorStated when { edtf }
        conflicts { nodes { nature resolution } } timeOrders { nodes { order record { id } other { id } } } }
      { attack: event(slug: "ain-issa-attack-of-april-2018") { ...Happened }
        declaration: event(slug: "liwa-al-baqir-declaration-of-april-2018") { ...Happened } }`)
    const order = { nodes: [{ order: "BEFORE", record: { id: attack.id }, other: { id: declaration.id } }] }
    for (const { when, conflicts, timeOrders } of [attack, declaration]) {
      assert.equal(when.edtf, "2018-04")
      assert.deepEqual(timeOrders, order)
      assert.deepEqual(conflicts.nodes, [{ nature: "UNSTATED_LINK", resolution: "OPEN" }])
    }
    assert.equal(declaration.perpetratorStated, null, "Nothing is entered of who did what nobody does.")
    const { timeline } = await read(`query($id: ID!) { timeline(record: $id) { contradictions { fault } } }`, {
      id: attack.id,
    })
    assert.deepEqual(timeline.contradictions, [])
  })

  it("name who killed father and brother, who are described and not named", async () => {
    const { persons, events } = await read(`{
      persons(first: 50) { nodes { label descriptiveLabel names { totalCount } relations { nodes { type to { label } } } } }
      events(where: { type: { eq: KILLING } }) { nodes { perpetratorStated perpetrators { nodes { party { label } } }
        when { latestEnd endBasis } citations { nodes { speaker { identity } } } timeOrders { nodes { other { label } } } } } }`)
    assert.deepEqual(
      persons.nodes.filter((p: any) => p.descriptiveLabel),
      [
        ["Father of Khaled Merhi", "PARENT_OF"],
        ["Brother of Khaled Merhi", "SIBLING_OF"],
      ].map(([label, type]) => ({
        label,
        descriptiveLabel: label,
        names: { totalCount: 0 },
        relations: { nodes: [{ type, to: { label: "Khaled Merhi" } }] },
      })),
    )
    assert.equal(events.nodes.length, 2)
    for (const killing of events.nodes)
      assert.deepEqual(killing, {
        perpetratorStated: true,
        perpetrators: { nodes: [{ party: { label: "Free Syrian Army" } }] },
        when: { latestEnd: "2013-12-31", endBasis: "INFERRED" },
        citations: { nodes: [{ speaker: { identity: "NAMED" } }, { speaker: { identity: "CURATOR" } }] },
        timeOrders: { nodes: [{ other: { label: "Formation of Liwa al-Baqir" } }] },
      })
  })
})

describe("The places of the article, read by anybody", () => {
  const place = async (scheme: string, value: string) =>
    (
      await read(
        `query($of: ExternalIdKey!) { place(externalId: $of) { slug label ar: label(language: "ar") type
          point { latitude longitude precision source { slug } } within { type container { label } source { slug } note } } }`,
        { of: { scheme, value } },
      )
    ).place

  it("are found by their codes, with the names, points and divisions of the gazetteer", async () => {
    const codes = {
      C1008: "Tel Shaghib",
      C1004: "Issan",
      C2146: "Ain Issan",
      C2145: "Tarkan",
      C1181: "al-Eis",
      C5905: "Ain Issa",
      C5167: "Bu Kamal",
      SY02: "Aleppo",
      SY07: "Idlib",
      SY08: "Hassaka",
      SY09: "Deir zour",
      SY11: "ar-Raqqa",
      SY12: "Deraa",
    }
    for (const [code, label] of Object.entries(codes)) {
      const found = await place("ocha-pcode", code)
      assert.equal(found.label, label)
      assert.match(found.ar, /^[\u0600-\u06ff ]+$/, "It has a name in Arabic.")
      const [division] = found.within.filter((w: any) => w.type === "ADMINISTRATIVE")
      assert.equal(division.source.slug, "ocha-gazetteer-of-syria")
      if (code.startsWith("C")) assert.equal(found.point.source.slug, "ocha-gazetteer-of-syria")
    }
    const { point, within } = await place("ocha-pcode", "C5905")
    assert.deepEqual([point.latitude, point.longitude, point.precision], [36.3837, 38.8628, "CENTRE"])
    assert.deepEqual(
      within.map((w: any) => w.container.label),
      ["ar-Raqqa"],
    )
    assert.deepEqual((await place("ocha-pcode", "C2146")).within[1].container.label, "southern Aleppo countryside")
    assert.equal(await place("ocha-pcode", "C2154"), null, "As-Safira stands only in the name of a unit.")
  })

  it("tie a country to the state that has the same code, and each is a record of its own", async () => {
    for (const code of ["SY", "IQ", "IR", "LB", "YE"]) assert.equal((await place("iso-3166-1", code)).type, "COUNTRY")
    const state = `organization(externalId: { scheme: "iso-3166-1", value: "IR" }) { kind type slug }`
    assert.deepEqual((await read(`{ ${state} }`)).organization, { kind: "Organization", type: "STATE", slug: "iran" })
    for (const code of ["IL", "US"]) assert.equal(await place("iso-3166-1", code), null)
  })

  it("are told with what goes on there: a ban is no presence", async () => {
    const { south } = await read(`{ south: place(slug: "south-syria") { presence { nodes { type actor { label }
      imposedBy { stated } citations { nodes { assertion hedge } } } } } }`)
    assert.deepEqual(
      south.presence.nodes.map((p: any) => [
        p.type,
        p.actor.label,
        p.imposedBy?.stated,
        p.citations.nodes[0].assertion,
      ]),
      [
        ["BANNED_FROM", "pro-Iranian forces", "UNNAMED", "ALLEGED"],
        ["OPERATES", "Liwa al-Baqir", undefined, "PLAIN"],
      ],
    )
  })

  it("hold the group for certain where a speaker vouches for the day, and possibly where its camps were", async () => {
    const at = async (certainty: string) => {
      const { armedGroup } = await read(
        `query($c: Certainty!) { armedGroup(slug: "liwa-al-baqir") { presence(first: 50, validAt: "2018-08-06", certainty: $c) { nodes { type place { label } } } } }`,
        { c: certainty },
      )
      return armedGroup.presence.nodes.map((p: any) => `${p.type} ${p.place.label}`)
    }
    const sure = await at("DEFINITELY")
    for (const there of ["OPERATES Syrian Desert", "DEPLOYED Deraa", "DEPLOYED Idlib", "CONTROLS unnamed"])
      assert.ok(sure.includes(there), there)
    const maybe = (await at("POSSIBLY")).filter((p: string) => !sure.includes(p))
    assert.deepEqual(
      maybe,
      ["Tel Shaghib", "Issan", "Ain Issan", "Tarkan"].map((p) => `TRAINING_CAMP ${p}`),
    )
  })
})

import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { after, before, describe, it } from "node:test"
import { accountRoles } from "../../api/src/accounts/roles"
import { type House, openHouse } from "../support/house"
import { fixturesOf, saidBy } from "../support/samples"

const example = (name: string) => readFileSync(join(__dirname, "../../schema/examples", `${name}.graphql`), "utf8")

let house: House
before(async () => {
  house = await openHouse()
})
after(() => house.close())

describe("The first dossier, read by anybody", () => {
  const facts = async (fact: string, select: string) =>
    (
      await house.anonymous.read(
        `{ found: recordsByExternalId(scheme: "alami-2018", value: "${fact}") { kind ${select} } }`,
      )
    ).found as any[]

  it("is whole in one answer: names, leaders, ties, money, places, events and numbers", async () => {
    const { armedGroup: group } = await house.anonymous.read(example("dossier"))
    const end = (p: any) => (p.part === "WHOLE" ? p.label : `${p.label} (${p.part})`)
    assert.equal(group.label, "Liwa al-Baqir")
    assert.deepEqual(
      group.names.nodes.map((n: any) => `${n.text} ${n.script}`),
      ["Liwa al-Baqir Latn", "لواء الباقر Arab", "The Baqir Brigade Latn"],
    )
    assert.deepEqual(
      group.leaders.nodes.map((p: any) => `${p.holder.label}, ${p.role.label}, ${p.when.phrase}`),
      [
        "Hajj Khalid, leader, from about 2012 to 2016",
        "several members, leader, from 2016",
        "Hamzah Hussein Abu Abbas, leader, from 2016",
        "Shiro Ali Baer, leader, from 2016",
      ],
    )
    assert.deepEqual(
      group.relations.nodes.map((r: any) => `${r.from.part} ${r.type} ${r.to.label}`),
      [
        "WHOLE PART_OF Local Defence Forces",
        "WHOLE LINKED_TO Iran",
        "WHOLE LINKED_TO Hezbollah",
        "WHOLE LINKED_TO Harakat al-Nujaba",
        "WHOLE PART_OF axis of resistance",
        "MEMBERS KIN_OF Nawaf Bashir",
        "WHOLE BACKS_CANDIDATE Omar Hassan",
        "WHOLE RECRUITS_FROM Baggara",
        "WHOLE PLEDGES_ALLEGIANCE_TO Hassan Nasrallah",
        "WHOLE COORDINATES_WITH Hezbollah",
        "WHOLE COORDINATES_WITH Hezbollah",
        "WHOLE OPERATES Transport operation in Aleppo",
      ],
    )
    assert.deepEqual(
      group.fundingReceived.nodes.map((f: any) => `${f.type} from ${end(f.giver)}`),
      [
        "RELIGIOUS_SUPPORT from not stated",
        "WEAPONS from Harakat al-Nujaba",
        "SALARIES from not stated",
        "SALARIES from Harakat al-Nujaba",
        "TRAINING from IRGC",
        "BUSINESS_REVENUE from not stated",
        "BUSINESS_REVENUE from Transport operation in Aleppo",
        "TAXATION from retail shops",
      ],
    )
    assert.deepEqual(
      group.presence.nodes.map((p: any) => `${p.type} ${p.place.label}`),
      [
        "ORIGIN eastern Aleppo countryside",
        "ORIGIN southern Aleppo countryside",
        "OPERATES Aleppo",
        "OPERATES coastal region",
        "OPERATES Syrian Desert",
        "OPERATES Iraq–Syria border by Bu Kamal",
        "OPERATES South Syria",
        "DEPLOYED Lajat",
        "DEPLOYED Syria",
        ...["north of Aleppo", "west of Aleppo", "Idlib", "Hassaka", "Deir zour", "Deraa"].map((p) => `DEPLOYED ${p}`),
        ...["Tel Shaghib", "Issan", "Ain Issan", "Tarkan"].map((p) => `TRAINING_CAMP ${p}`),
        "CONTROLS unnamed",
      ],
    )
    assert.deepEqual(
      group.events.nodes.map((e: any) => e.label),
      [
        "Formation of Liwa al-Baqir",
        "Operations at al-Eis",
        "Meetings of leaders of Liwa al-Baqir with Qassim Suleimani",
        "Liwa al-Baqir's declaration of April 2018",
      ],
      "The attack of that month is none of its events: nobody says that it had a part in it.",
    )
    assert.deepEqual(
      group.estimates.nodes.map((e: any) => `${e.measure} ${e.form} ${e.best ?? e.inWords}`),
      [
        "STRENGTH LEVEL 3000",
        "STRENGTH INCREASE significantly",
        "CASUALTIES LEVEL relatively large",
        "KILLED LEVEL 246",
        "KILLED LEVEL 450",
        "CASUALTIES LEVEL 700",
      ],
    )
  })

  it("tells of each value who says so, where, how firmly and with which hedge", async () => {
    const { armedGroup: group } = await house.anonymous.read(example("dossier"))
    const lists = ["names", "leaders", "relations", "fundingReceived", "presence", "events", "estimates"]
    const claims = lists.flatMap((list) => group[list].nodes)
    for (const { id, citations } of claims) {
      assert.ok(citations.nodes.length > 0, id)
      for (const { speaker, locator, assertion, note } of citations.nodes) {
        const reasoning = speaker.identity === "CURATOR"
        assert.ok(speaker.publicLabel && assertion && (reasoning ? note : locator && speaker.source.title), id)
      }
    }
    const hedges = claims
      .flatMap((c) => c.citations.nodes)
      .filter((c: any) => c.assertion !== "PLAIN")
      .map((c: any) => `${c.speaker.publicLabel}: ${c.hedge}`)
    assert.deepEqual(hedges, [
      "Aymen Jawad Tamimi: believed",
      "Liwa al-Baqir's Facebook page: appear",
      ...["appear", "appear", "appear", "advertised"].map((hedge) => `Mona Alami: ${hedge}`),
      ...["Nawar Shaaban: believe", "Aymen Jawad Tamimi: believe"],
    ])
  })

  it("tells pay of 25,000 pounds a month and head, read in two ways: from nobody named, or from one group", async () => {
    const flows = await facts(
      "F093",
      "... on FundingFlow { type amount { low high currency } per period giver { stated actor { id } label } recipient { part actor { label } } }",
    )
    const pay = {
      kind: "FundingFlow",
      type: "SALARIES",
      amount: { low: "25000", high: "25000", currency: "SYP" },
      per: "HEAD",
      period: "MONTHLY",
      recipient: { part: "MEMBERS", actor: { label: "Liwa al-Baqir" } },
    }
    const other = await house.anonymous.read(`{ armedGroup(slug: "harakat-al-nujaba") { id } }`)
    assert.deepEqual(
      flows.filter((f) => f.kind === "FundingFlow"),
      [
        { ...pay, giver: { stated: "NOT_STATED", actor: null, label: "not stated" } },
        { ...pay, giver: { stated: "NAMED", actor: other.armedGroup, label: "Harakat al-Nujaba" } },
      ],
    )
  })

  it("tells who led Liwa al-Baqir in 2017: two named people and an open list", async () => {
    const { armedGroup } = await house.anonymous.read(`{ armedGroup(slug: "liwa-al-baqir") {
      leaders(validAt: "2017") { listOpen nodes { holder { label part } role { code } } } } }`)
    assert.deepEqual(armedGroup.leaders, {
      listOpen: true,
      nodes: [
        { holder: { label: "several members", part: "MEMBERS" }, role: { code: "LEADER" } },
        { holder: { label: "Hamzah Hussein Abu Abbas", part: "WHOLE" }, role: { code: "LEADER" } },
        { holder: { label: "Shiro Ali Baer", part: "WHOLE" }, role: { code: "LEADER" } },
      ],
    })
    const before = await house.anonymous.read(
      `{ armedGroup(slug: "liwa-al-baqir") { leaders(validAt: "2015") { listOpen nodes { holder { label } } } } }`,
    )
    assert.deepEqual(before.armedGroup.leaders, { listOpen: false, nodes: [{ holder: { label: "Hajj Khalid" } }] })
  })

  it("holds the membership in the Local Defence Forces once, with two voices, one plain and one hedged", async () => {
    const { relations } = await house.anonymous.read(`{ relations(where: { type: { eq: PART_OF } }) { nodes {
      from { label } to { label } support { voices independentVoices strongestAssertion }
      citations { nodes { speaker { publicLabel } assertion hedge } } } } }`)
    const [membership, ...more] = relations.nodes.filter(
      (r: any) => r.from.label === "Liwa al-Baqir" && r.to.label === "Local Defence Forces",
    )
    assert.deepEqual(more, [])
    assert.deepEqual(membership.support, { voices: 2, independentVoices: 2, strongestAssertion: "PLAIN" })
    assert.deepEqual(membership.citations.nodes, [
      { speaker: { publicLabel: "Mona Alami" }, assertion: "PLAIN", hedge: null },
      { speaker: { publicLabel: "Aymen Jawad Tamimi" }, assertion: "HEDGED", hedge: "believed" },
    ])
  })

  it("shows of the speaker of F012 a label and nothing more, to whoever asks", async () => {
    const asked = `{ found: recordsByExternalId(scheme: "alami-2018", value: "F012") { kind ... on Citation { asOf note quote speaker {
      label publicLabel identity actor { id } speaksFor { label } citations { nodes { asOf } } externalIds { value } } } } }`
    for (const role of ["anonymous", ...accountRoles] as const) {
      const who = role === "anonymous" ? house.anonymous : await house.as(role)
      const citations = (await who.read(asked)).found.filter((r: any) => r.kind === "Citation")
      assert.equal(citations.length, 2, role)
      for (const { speaker, note, quote, asOf } of citations) {
        const { label, publicLabel, identity, actor, speaksFor } = speaker
        assert.deepEqual(
          [label, publicLabel, identity, actor],
          ["a member of the group", "a member of the group", "PROTECTED", null],
          role,
        )
        assert.deepEqual([speaksFor.label, note, quote], ["Liwa al-Baqir", null, null], role)
        assert.ok(asOf === null || asOf === "2018-08-06", "No other day than the document's own.")
        assert.ok(speaker.citations.nodes.every((c: any) => c.asOf === null))
      }
    }
    assert.equal(
      (await house.anonymous.read(`{ search(query: "a member of the group", kinds: [Person]) { record { id } } }`))
        .search.length,
      0,
    )
  })

  it("counts support by voice: the group's own, its enemies', and nobody's", async () => {
    const support =
      "support { voices independentVoices selfOnly adversarialOnly strongestAssertion assessedAs contested }"
    const of = async (fact: string, kind: string) =>
      (await facts(fact, `... on ${kind} { ${support} }`)).find((r) => r.kind === kind).support
    const one = {
      voices: 1,
      independentVoices: 0,
      selfOnly: false,
      adversarialOnly: false,
      strongestAssertion: "PLAIN",
      assessedAs: [],
      contested: false,
    }
    assert.deepEqual(await of("F012", "Attribute"), { ...one, selfOnly: true })
    assert.deepEqual(await of("F055", "FundingFlow"), { ...one, adversarialOnly: true })
    assert.deepEqual(await of("F094", "FundingFlow"), { ...one, selfOnly: true, strongestAssertion: "HEDGED" })
    assert.deepEqual(await of("F028", "Position"), { ...one, independentVoices: 1 })
    const { names } = await house.anonymous.read(
      `{ names(where: { script: { eq: "Arab" } }) { nodes { ${support} } } }`,
    )
    for (const name of names.nodes) assert.deepEqual(name.support, { ...one, voices: 0, strongestAssertion: null })
  })

  it("calls everything by its label in the language asked for", async () => {
    const labels = `{ group: armedGroup(slug: "liwa-al-baqir") { en: label ar: label(language: "ar") fr: label(language: "fr") }
      person: person(slug: "omar-hassan") { en: label ar: label(language: "ar") }
      body: organization(slug: "transport-operation-in-aleppo") { en: label ar: label(language: "ar") }
      source(slug: "alami-2018-liwa-al-baqir") { en: label }
      role: terms(where: { scheme: { eq: "position-role" }, code: { eq: "LEADER" } }) { nodes { en: label ar: label(language: "ar") } }
      founder: positions(where: { role: { eq: "FOUNDER" } }) { nodes { en: label ar: label(language: "ar") } } }`
    assert.deepEqual(await house.anonymous.read(labels), {
      group: { en: "Liwa al-Baqir", ar: "لواء الباقر", fr: "Liwa al-Baqir" },
      person: { en: "Omar Hassan", ar: "Omar Hassan" },
      body: { en: "Transport operation in Aleppo", ar: "Transport operation in Aleppo" },
      source: { en: "Liwa al-Baqir (The Baqir Brigade) in Syria" },
      role: { nodes: [{ en: "leader", ar: "زعيم" }] },
      founder: {
        nodes: [
          { en: "Khaled Merhi, founder of Liwa al-Baqir, about 2012", ar: "Khaled Merhi، مؤسس لواء الباقر، نحو 2012" },
        ],
      },
    })
  })

  it("never calls a part of a group by the name of the whole", async () => {
    const editor = await house.as("editor")
    const { group, speaker } = await fixturesOf(house.anonymous)
    const { record } = await editor.write(
      "createPosition",
      {
        holder: { actor: group, part: "FIGHTERS" },
        organization: { actor: group },
        role: "LEADER",
        citations: saidBy(speaker),
      },
      'record { id label holder { label ar: label(language: "ar") } }',
    )
    assert.deepEqual(record.holder, { label: "fighters of Liwa al-Baqir", ar: "مقاتلون لواء الباقر" })
    assert.equal(record.label, "fighters of Liwa al-Baqir, leader of Liwa al-Baqir")
    await editor.write("withdrawPosition", { id: record.id, expectedVersion: 1, reason: "For trial." })
  })

  it("is found by its slug, and answers null for slugs and ids of nothing", async () => {
    const { group, tribe } = await fixturesOf(house.anonymous)
    const asked = `query($id: ID!) { a: armedGroup(id: $id) { slug } b: armedGroup(slug: "liwa-al-baqir") { id } c: armedGroup(slug: "Liwa-al-Baqir") { id }
      d: person(slug: "liwa-al-baqir") { id } e: person(id: $id) { id } f: node(id: "7") { id } g: armedGroup(externalId: { scheme: "wikidata", value: "Q0" }) { id } }`
    const found = await house.anonymous.read(asked, { id: group })
    assert.deepEqual(found, {
      a: { slug: "liwa-al-baqir" },
      b: { id: group },
      c: null,
      d: null,
      e: null,
      f: null,
      g: null,
    })
    const { nodes } = await house.anonymous.read(
      "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Actor { label } } }",
      { ids: [tribe, "7", group, tribe] },
    )
    assert.deepEqual(nodes, [
      { id: tribe, label: "Baggara" },
      null,
      { id: group, label: "Liwa al-Baqir" },
      { id: tribe, label: "Baggara" },
    ])
  })

  it("wants exactly one key for one record", async () => {
    for (const keys of ["", '(id: "a", slug: "b")', "(slug: null)"]) {
      const { errors, data } = await house.anonymous.ask(`{ armedGroup${keys} { id } }`)
      assert.deepEqual(
        [errors![0].extensions.code, errors![0].path, data.armedGroup],
        ["BAD_USER_INPUT", ["armedGroup"], null],
      )
      assert.match(errors![0].message, /exactly one of id, slug and externalId/)
    }
  })
})

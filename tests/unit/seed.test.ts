import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { dossier } from "../../prisma/seed/alami-2018"
import { type Counts, coverage } from "../../prisma/seed/alami-2018/coverage"
import { Draft, type SeedChange, assemble, fact, held, on, said } from "../../prisma/seed/dossier"
import { type SeedKind, seedId } from "../../prisma/seed/ids"
import { vocabulary } from "../../prisma/seed/vocabulary"

type Values = Record<string, any>

const { changes } = dossier
const byId = new Map(changes.map((change) => [change.id, change]))
const of = (kind: SeedKind) => changes.filter((change) => change.kind === kind)
const entities = (["ArmedGroup", "Person", "Organization", "Community", "Place", "Event"] as const).flatMap(of)
const claims = (
  [
    "Name",
    "Position",
    "Relation",
    "Attribute",
    "FundingFlow",
    "Estimate",
    "Presence",
    "Participation",
    "TimeOrder",
  ] as const
).flatMap(of)
const citations = of("Citation").map((change) => change.values as Values)
const citationsOn = (id: string) => citations.filter(({ record }) => record === id)
const speaker = (label: string) => of("Speaker").find(({ values }) => values.publicLabel === label)!
const named = (text: string) =>
  (of("Name").find(({ values }) => values.text === text)!.values as Values).record as string
const factsOf = ({ values }: SeedChange) =>
  ((values.externalIds ?? []) as Values[]).filter((x) => x.scheme === "alami-2018").map(({ value }) => value as string)
const holding = (kind: SeedKind, fact: string) =>
  of(kind).filter((change) => factsOf(change).includes(fact)) as (SeedChange & { values: Values })[]

function idsIn(value: unknown): string[] {
  if (typeof value === "string") return /^[a-z]{3}_[0-9a-z]{26}$/.test(value) ? [value] : []
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(idsIn) : []
}

describe("the seed's first dossier", () => {
  it("holds of every fact exactly the records written down for it by hand", () => {
    const counted: Record<string, Counts> = {}
    for (const change of changes) {
      for (const fact of factsOf(change)) {
        counted[fact] ??= {}
        counted[fact][change.kind] = (counted[fact][change.kind] ?? 0) + 1
      }
    }
    assert.deepEqual(counted, coverage)
  })

  it("holds 126 facts, and carries the id of no other", () => {
    const all = Array.from({ length: 126 }, (_, index) => `F${String(index + 1).padStart(3, "0")}`)
    assert.deepEqual(Object.keys(coverage), all)
    assert.deepEqual([...new Set(changes.flatMap(factsOf))].sort(), all)
  })

  it("makes the entities, sources and speakers these facts need, and no more", () => {
    const number = (kind: SeedKind) => of(kind).length
    assert.deepEqual(
      (["ArmedGroup", "Person", "Organization", "Community", "Event", "Source", "Speaker"] as const).map(number),
      [10, 17, 11, 2, 12, 3, 11],
    )
  })

  it("gives every record an id of its own, the same each time, in the order of writing", () => {
    assert.equal(byId.size, changes.length)
    assert.equal(seedId("Person", "somebody", Date.UTC(2018, 7, 6)), seedId("Person", "somebody", Date.UTC(2018, 7, 6)))
    assert.notEqual(seedId("Person", "somebody", 1), seedId("Person", "somebody else", 1))
    for (const kind of new Set(changes.map((change) => change.kind))) {
      const ids = of(kind).map(({ id }) => id)
      assert.deepEqual(ids, [...ids].sort(), kind)
    }
  })

  it("refers to no record it does not hold", () => {
    for (const { id, values } of changes) {
      for (const other of idsIn(values)) assert.ok(byId.has(other), `${id} refers to ${other}`)
    }
  })

  it("uses only terms of the starting vocabulary", () => {
    const known = new Set(vocabulary.map(({ scheme, code }) => `${scheme}:${code}`))
    const used = changes.flatMap(({ kind, values }) => [
      ...(kind === "Position" ? [`position-role:${values.role}`] : []),
      ...(values.term ? [String(values.term)] : []),
      ...(values.transliterationScheme ? [`transliteration:${values.transliterationScheme}`] : []),
      ...((values.externalIds ?? []) as Values[]).map(({ scheme }) => `id-scheme:${scheme}`),
    ])
    assert.deepEqual(
      used.filter((term) => !known.has(term)),
      [],
    )
  })

  it("makes no claim without a citation that supports it", () => {
    for (const { id, kind } of claims) {
      assert.ok(
        citationsOn(id).some(({ stance = "SUPPORTS" }) => stance === "SUPPORTS"),
        `${kind} ${id}`,
      )
    }
  })

  it("cites the header or a numbered paragraph and stores no sentence of the article", () => {
    for (const { quote, locatorType, locator, speaker: id, note } of citations) {
      assert.equal(quote, undefined)
      if (byId.get(id)!.values.identity === "CURATOR") assert.ok(note && !locatorType && !locator)
      else if (locatorType === "HEADER") assert.equal(locator, undefined)
      else assert.ok(locatorType === "PARAGRAPH" && /^([1-9]|1[0-4])$/.test(locator), `${locatorType} ${locator}`)
    }
  })

  it("lets speakers vouch for no day but that of publication, and only for what its date does not end before", () => {
    for (const { asOf, record } of citations.filter((citation) => citation.asOf)) {
      assert.equal(asOf, "2018-08-06")
      const { edtf, endBasis } = (byId.get(record)!.values.when ?? {}) as Values
      assert.ok([undefined, "2017/..", "[..2018-08-06]", "2018-08-06"].includes(edtf), edtf)
      assert.equal(endBasis, undefined)
    }
  })

  it("prefers one name of a record in a script, and never a form kept as printed", () => {
    const preferred = of("Name").filter(({ values }) => values.preferred)
    const places = preferred.map(({ values }) => `${values.record} ${values.script}`)
    assert.equal(new Set(places).size, places.length)
    assert.ok(preferred.every(({ values }) => values.type !== "AS_PRINTED"))
  })

  it("calls every actor, place and event by a preferred name in Latin letters, or by a description and no name", () => {
    const names = (id: string) => of("Name").filter(({ values }) => values.record === id)
    const preferred = (id: string) => names(id).some(({ values }) => values.preferred && values.script === "Latn")
    const without = entities.filter(({ id }) => !preferred(id))
    assert.deepEqual(
      without.filter(({ values }) => !values.descriptiveLabel).map(({ values }) => values.slug),
      ["hajj-khalid"],
      "He is known by a title only.",
    )
    const described = entities.filter(({ values }) => values.descriptiveLabel)
    assert.deepEqual(described.map(({ kind }) => kind).sort(), [
      ...["Community", "Event", "Event", "Event", "Event", "Event", "Event", "Event", "Event", "Event", "Event"],
      ...["Organization", "Person", "Person"],
    ])
    for (const { id, values } of described) assert.deepEqual(names(id), [], String(values.slug))
  })

  it("knows of the protected speaker nothing but his label and for whom he speaks", () => {
    const [member, ...others] = of("Speaker").filter(({ values }) => values.identity === "PROTECTED")
    assert.deepEqual(others, [])
    const { source, externalIds, ...known } = member!.values
    assert.deepEqual(known, {
      publicLabel: "a member of the group",
      channel: "OFF_RECORD",
      identity: "PROTECTED",
      speaksFor: named("Liwa al-Baqir"),
    })
  })

  it("places every speaker in the article, the curator alone in none", () => {
    const [article] = of("Source").filter(({ values }) => values.type === "ARTICLE")
    for (const { id, values } of of("Speaker")) {
      assert.equal(values.source, id === speaker("The curator").id ? undefined : article!.id)
    }
  })

  it("holds the membership in the Local Defence Forces once, plainly by one voice and hedged by another", () => {
    const [membership] = holding("Relation", "F013")
    assert.deepEqual(
      citationsOn(membership!.id).map(({ speaker: id, assertion = "PLAIN", hedge }) => [id, assertion, hedge]),
      [
        [speaker("Mona Alami").id, "PLAIN", undefined],
        [speaker("Aymen Jawad Tamimi").id, "HEDGED", "believed"],
      ],
    )
  })

  it("keeps Hajj Khalid and Khaled Merhi two persons, and Hezbollah apart from the third spelling of Harakat al-Nujaba", () => {
    assert.notEqual(named("Hajj Khalid"), named("Khaled Merhi"))
    assert.equal(named("Khalid Merhi"), named("Khaled Merhi"))
    assert.equal(named("Harakat Hezbollah Al Nujabaa"), named("Harakat al-Nujaba"))
    assert.notEqual(named("Hezbollah"), named("Harakat al-Nujaba"))
  })

  it("reads in two ways who pays the salaries, which are 25,000 Syrian pounds a head and month", () => {
    const readings = holding("FundingFlow", "F093").map(({ values }) => values)
    assert.deepEqual(
      readings.map(({ giver }) => giver),
      [{ stated: "NOT_STATED" }, { actor: named("Harakat al-Nujaba") }],
    )
    for (const { recipient, amount, per, period } of readings) {
      assert.deepEqual(recipient, { actor: named("Liwa al-Baqir"), part: "MEMBERS", words: "their" })
      assert.deepEqual([amount, per, period], [{ low: "25000", high: "25000", currency: "SYP" }, "HEAD", "MONTHLY"])
    }
  })

  it("leaves the list of leaders after 2016 open: two are named among several", () => {
    const leaders = ["F030", "F031", "F033"].map((fact) => holding("Position", fact)[0]!.values)
    assert.ok(leaders.every(({ jointly, when }) => jointly === "JOINT" && when.edtf === "2016/.."))
    assert.deepEqual(
      leaders.map(({ listComplete }) => listComplete),
      ["NO", undefined, undefined],
    )
  })

  it("takes the codes and points of places from the gazetteer, and leaves what it does not hold without", () => {
    const [gazetteer] = of("Source").filter(({ values }) => values.type === "DATASET")
    const code = ({ values }: SeedChange) => ((values.externalIds ?? []) as Values[])[0]?.value as string | undefined
    const coded = of("Place").filter((place) => code(place))
    assert.equal(coded.length, 18, "five countries, six governorates and seven settlements")
    for (const { values } of of("Place").filter((place) => (place.values as Values).point)) {
      const { latitude, longitude, precision, source } = values.point as Values
      assert.ok(latitude > 34 && latitude < 37 && longitude > 36 && longitude < 41)
      assert.deepEqual([precision, source], ["CENTRE", gazetteer!.id])
    }
    for (const { values } of of("Place").filter(({ values }) => values.type !== "COUNTRY")) {
      assert.ok((values.within as Values[]).length > 0, String(values.slug))
      for (const { type, source, note } of values.within as Values[])
        assert.ok(source ? source === gazetteer!.id && type === "ADMINISTRATIVE" : note, String(values.slug))
    }
  })

  it("leaves unsaid what the article does not say", () => {
    const event = (slug: string) => of("Event").find(({ values }) => values.slug === slug)!
    const parts = (slug: string) => of("Participation").filter(({ values }) => values.event === event(slug).id)
    const roles = (slug: string) => parts(slug).map(({ values }) => (values as Values).role)
    assert.deepEqual(event("death-of-khaled-merhi").values.where, { stated: "NOT_STATED" })
    assert.deepEqual(roles("death-of-khaled-merhi"), ["SUBJECT"])
    assert.deepEqual(roles("syrian-parliamentary-election-2016"), ["CANDIDATE"])
    assert.deepEqual(event("syrian-war").values.when, undefined)
    assert.deepEqual((event("meetings-with-qassim-suleimani").values.when as Values).edtf, "[..2018-08-06]")
    const [article] = of("Source").filter(({ values }) => values.type === "ARTICLE")
    for (const field of ["publisher", "url", "archiveUrl"]) assert.equal(article!.values[field], undefined)
    assert.equal(of("Position").filter(({ values }) => (values.when as Values)?.edtf === "2018").length, 0)
  })
})

describe("A dossier that is put together", () => {
  const person = new Draft("Person", { slug: "somebody" })
  const speaker = new Draft("Speaker", { publicLabel: "the mayor" })
  const put = (members: ReturnType<typeof held>[]) =>
    assemble({
      title: "A trial",
      author: "nobody",
      scheme: "trial",
      day: "2020-01-01",
      frame: [{ person }, { person: speaker }],
      lines: [fact("F001", [person], { speaker }), fact("F002", [on(person)], { speaker, locator: "2" })],
      sets: { C1: { values: {}, members } },
    }).changes

  it("tells the members of a conflict set by the facts: records, and citations of records", () => {
    const changes = put([held("F001", "Person"), said("F002", "Person")])
    const id = (kind: SeedKind, last = false) => changes.filter((c) => c.kind === kind).at(last ? -1 : 0)!.id
    assert.deepEqual(changes.find(({ kind }) => kind === "ConflictSet")!.values.members, [
      { record: id("Person") },
      { record: id("Citation", true) },
    ])
  })

  it("refuses a member that no fact holds", () => {
    assert.throws(() => put([held("F002", "Person")]), /F002 has no Person/)
    assert.throws(() => put([said("F001", "Name")]), /F001 has no citation of a Name/)
  })
})

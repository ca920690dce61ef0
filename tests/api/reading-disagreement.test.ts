import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { accountRoles } from "../../api/src/accounts/roles"
import { type House, openHouse } from "../support/house"

let house: House
let read: (query: string, variables?: object) => Promise<any>
before(async () => {
  house = await openHouse()
  read = (query, variables) => house.anonymous.read(query, variables)
})
after(() => house.close())

const factsOf = (record: any): string[] => record.externalIds.map((x: any) => x.value)

describe("The member who spoke off the record", () => {
  const his = ["F012", "F059", "F060", "F061", "F062", "F063", "F064", "F072", "F074"].concat([
    "F075",
    "F076",
    "F077",
    "F078",
    "F079",
    "F080",
  ])

  it("is a label on fifteen facts, and nothing else exists about him, for whoever asks", async () => {
    for (const role of ["anonymous", ...accountRoles] as const) {
      const who = role === "anonymous" ? house.anonymous : await house.as(role)
      const { speakers } = await who.read(`{ speakers(where: { identity: { eq: PROTECTED } }) { nodes {
        id publicLabel channel actor { id } speaksFor { label } interest externalIds { scheme value } } } }`)
      const [member, ...others] = speakers.nodes
      assert.deepEqual(others, [])
      const { id, externalIds, ...known } = member
      assert.deepEqual(known, {
        publicLabel: "a member of the group",
        channel: "OFF_RECORD",
        actor: null,
        speaksFor: { label: "Liwa al-Baqir" },
        interest: "NOT_JUDGED",
      })
      assert.deepEqual(externalIds, [{ scheme: "alami-2018", value: "F007" }])
      const { citations } = await who.read(
        `query($id: ID!) { citations(first: 100, where: { speaker: { eq: $id } }) { nodes { asOf note quote externalIds { value }
          record { __typename } } } }`,
        { id },
      )
      assert.deepEqual([...new Set(citations.nodes.flatMap(factsOf))].sort(), his)
      for (const { asOf, note, quote, record } of citations.nodes) {
        assert.ok(asOf === null || asOf === "2018-08-06", "No other day than the document's own.")
        assert.deepEqual([note, quote], [null, null])
        assert.ok(!["Person", "Event", "Participation"].includes(record.__typename), record.__typename)
      }
    }
  })

  it("is behind every one of these facts, alone", async () => {
    for (const fact of his) {
      const { found } = await read(`{ found: recordsByExternalId(scheme: "alami-2018", value: "${fact}") {
        ... on Citation { speaker { publicLabel } } } }`)
      const voices = new Set(found.flatMap((r: any) => r.speaker?.publicLabel ?? []))
      assert.deepEqual([...voices], ["a member of the group"], fact)
    }
  })

  it("made the article's author no event of an interview and no person of the register", async () => {
    const { found, events } = await read(`{
      found: recordsByExternalId(scheme: "alami-2018", value: "F007") { kind ... on Citation { record { kind } } }
      events(first: 50) { nodes { type } } }`)
    assert.deepEqual(
      found.map((r: any) => [r.kind, r.record?.kind]),
      [
        ["Citation", "Speaker"],
        ["Citation", "Speaker"],
        ["Speaker", undefined],
      ],
    )
    assert.ok(events.nodes.every((e: any) => e.type !== "OTHER"))
  })
})

describe("What disagrees in the article", () => {
  it("stands in twelve conflict sets, each with its nature, what is made of it, why, and its members' facts", async () => {
    const { conflictSets } = await read(`{ conflictSets(first: 50) { nodes { nature resolution reason
      members { preferred record { externalIds { value } } } } } }`)
    const told = conflictSets.nodes.map((set: any) => {
      assert.ok(set.reason.length > 20)
      assert.ok(set.members.every((m: any) => !m.preferred))
      const facts = new Set(set.members.flatMap((m: any) => factsOf(m.record)))
      return `${set.nature} ${set.resolution}: ${[...facts].sort().join(" ")}`
    })
    assert.deepEqual(told, [
      "DIFFERENT_CERTAINTY BOTH_STAND: F013 F014",
      "DUPLICATE COUNT_ONCE: F043 F106",
      "DOUBTED OPEN: F111 F112",
      "DIFFERENT_DATES BOTH_STAND: F121 F122",
      "DIFFERENT_MEASURE BOTH_STAND: F122 F123",
      "TENSION BOTH_STAND: F045 F059 F060",
      "TENSION BOTH_STAND: F071 F072 F073 F080",
      "DIFFERENT_SCOPE BOTH_STAND: F065 F066 F067 F068 F073 F074 F075 F076 F077 F078 F079 F080",
      "TENSION OPEN: F021 F022 F075 F076 F081 F082 F083 F084 F085 F086",
      "UNSTATED_LINK OPEN: F113 F114 F115",
      "AMBIGUOUS_READING COUNT_ONCE: F093",
      "OPEN_LIST BOTH_STAND: F030 F031 F032 F033 F034",
    ])
  })

  it("is told at a claim also where its citations disagree, and makes it contested only while it is open", async () => {
    const { relations } =
      await read(`{ relations(where: { type: { eq: PART_OF } }, first: 50) { nodes { from { label } to { label }
      conflicts { nodes { nature } } support { contested } citations(first: 5) { nodes { conflicts(first: 5) { nodes { nature } } } } } } }`)
    const [membership] = relations.nodes.filter(
      (r: any) => r.from.label === "Liwa al-Baqir" && r.to.label === "Local Defence Forces",
    )
    const sets = { nodes: [{ nature: "DIFFERENT_CERTAINTY" }] }
    assert.deepEqual(membership.conflicts, sets)
    assert.deepEqual(membership.citations.nodes, [{ conflicts: sets }, { conflicts: sets }])
    assert.equal(membership.support.contested, false)
    const { presences } = await read(
      `{ presences(where: { type: { eq: ORIGIN } }) { nodes { support { contested } } } }`,
    )
    assert.deepEqual(presences.nodes, [{ support: { contested: true } }, { support: { contested: true } }])
  })
})

describe("What looks alike", () => {
  it("is judged different for good, and one pair the same, each by the curator and with a reason", async () => {
    const { judgements } = await read(`{ judgements(first: 50) { nodes { verdict reason speaker { identity }
      first { kind label } second { kind label } externalIds { value } } } }`)
    for (const { reason, speaker } of judgements.nodes) assert.ok(reason && speaker.identity === "CURATOR")
    const pair = ({ first, second }: any) => `${first.label} / ${second.label}`
    const of = (verdict: string) => judgements.nodes.filter((j: any) => j.verdict === verdict)
    assert.deepEqual(of("SAME").map(pair), ["Hajj Khalid / Khaled Merhi"])
    assert.deepEqual(of("SAME").map(factsOf), [["F029"]])
    assert.deepEqual(of("DIFFERENT").map(pair), [
      "Ain Issa / Ain Issan",
      "Issan / Ain Issan",
      "Hezbollah / Harakat al-Nujaba",
      "Bashar Assad / Nawaf Bashir",
      "Hassan Nasrallah / Omar Hassan",
      "Imam Baqir / Liwa al-Baqir",
      "Imam Baqir / Baggara",
      "Liwa al-Baqir / Baggara",
      "Iran / Iran",
      "Aleppo / Aleppo city",
      "Lajat / Deraa",
      "South Syria / Deraa",
    ])
    assert.equal(judgements.nodes.length, 13)
  })
})

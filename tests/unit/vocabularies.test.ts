import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { AttributeProperty, propertyScheme, RelationType, relationTypes } from "../../api/src/actors/lists"
import "../../api/src/curation/lists"
import "../../api/src/events/lists"
import { lists } from "../../api/src/graph/list"
import "../../api/src/graph/lists"
import "../../api/src/sources/lists"
import "../../api/src/funding/lists"
import "../../api/src/places/lists"
import { vocabulary } from "../../prisma/seed/vocabulary"

const listSizes = {
  Stated: 3,
  PartyPart: 6,
  WherePrecision: 4,
  StartBasis: 3,
  EndBasis: 4,
  Modality: 3,
  ClaimStatus: 2,
  Certainty: 2,
  Operation: 6,
  ChangesetStatus: 6,
  ChangesetActType: 8,
  ClashSide: 2,
  DraftOperation: 4,
  RedactionStatus: 3,
  SourceType: 17,
  Reliability: 6,
  FileRole: 2,
  SpeakerChannel: 12,
  SpeakerIdentity: 5,
  Interest: 4,
  LocatorType: 9,
  Stance: 3,
  Verdict: 6,
  Assertion: 3,
  SpeakerBasis: 3,
  Credibility: 6,
  OrganizationType: 12,
  CommunityType: 6,
  NameType: 11,
  PositionJointly: 3,
  ListComplete: 3,
  RelationGroup: 8,
  RelationType: 25,
  EstimateMeasure: 13,
  EstimateForm: 3,
  EstimateCounted: 3,
  EstimateAdditive: 2,
  PointPrecision: 4,
  PlaceType: 9,
  ContainmentType: 2,
  PresenceType: 11,
  PresenceEmphasis: 4,
  EventType: 25,
  ParticipationRole: 14,
  TemporalOrder: 2,
  TimePart: 3,
  ConflictNature: 11,
  ConflictResolution: 5,
  JudgementVerdict: 3,
  AttributeProperty: 25,
  FlowType: 21,
  FlowPartyRole: 3,
  FlowPeriod: 8,
  FlowPer: 4,
}

const schemeSizes = {
  "group-type": 11,
  "position-role": 16,
  transliteration: 5,
  ideology: 9,
  religion: 10,
  doctrine: 2,
  orientation: 5,
  activity: 12,
  "government-link": 6,
  purpose: 12,
  means: 9,
  "id-scheme": 11,
}

const meetTheUnforeseen = {
  lists: [
    "OrganizationType",
    "CommunityType",
    "SourceType",
    "PartyPart",
    "RelationType",
    "AttributeProperty",
    "FlowType",
    "EstimateMeasure",
    "EventType",
    "ParticipationRole",
  ],
  schemes: ["group-type", "position-role", "ideology", "religion", "doctrine", "orientation", "activity", "means"],
}

const arabic = /\p{Script=Arabic}/u
const fullSentence = /^[\p{Lu}`][^\n]*\.$/u
const codesOf = (scheme: string) => vocabulary.filter((term) => term.scheme === scheme).map((term) => term.code)
const repeated = (values: string[]) => values.filter((value, at) => values.indexOf(value) !== at)

describe("closed lists", () => {
  const declared = [...lists.values()]

  it("hold as many values as the field's lists do", () => {
    assert.deepEqual(Object.fromEntries(declared.map((list) => [list.name, list.codes.length])), listSizes)
  })

  for (const list of declared) {
    it(`${list.name} has both labels and a definition for every value`, () => {
      assert.match(list.description, fullSentence)
      for (const code of list.codes) {
        const { en, ar, is } = list.entries[code]!
        assert.match(code, /^[A-Z][A-Z0-9_]*$/)
        assert.ok(en && !arabic.test(en), `${code}: English label`)
        assert.match(ar, arabic, `${code}: Arabic label`)
        assert.match(is, fullSentence, `${code}: definition`)
      }
    })

    it(`${list.name} never labels two values alike`, () => {
      const entries = Object.values(list.entries)
      assert.deepEqual(repeated(entries.map((entry) => entry.en)), [])
      assert.deepEqual(repeated(entries.map((entry) => entry.ar)), [])
    })
  }

  it("have OTHER wherever something unforeseen can turn up", () => {
    for (const name of meetTheUnforeseen.lists) assert.ok(lists.get(name)?.codes.includes("OTHER"), name)
  })
})

describe("relation types", () => {
  it("read both ways in both languages unless they are symmetric", () => {
    for (const code of RelationType.codes) {
      const { symmetric, inverseEn, inverseAr } = relationTypes[code]
      assert.deepEqual([inverseEn === null, inverseAr === null], [symmetric, symmetric], code)
    }
  })

  it("that are symmetric are links, cooperation, alliance, rivalry, fighting and kinship of equals", () => {
    assert.deepEqual(
      RelationType.codes.filter((code) => relationTypes[code].symmetric),
      ["LINKED_TO", "COORDINATES_WITH", "ALLIED_WITH", "RIVAL_OF", "FIGHTS", "SIBLING_OF", "SPOUSE_OF", "KIN_OF"],
    )
  })

  it("fill every group", () => {
    const filled = new Set<string>(RelationType.codes.map((code) => relationTypes[code].group))
    assert.deepEqual([...filled].sort(), [...lists.get("RelationGroup")!.codes].sort())
  })
})

describe("terms of the open lists", () => {
  it("are as many in each scheme as the field's lists hold", () => {
    const sizes = Object.fromEntries(vocabulary.map((term) => [term.scheme, codesOf(term.scheme).length]))
    assert.deepEqual(sizes, schemeSizes)
  })

  it("never share a code or a label within a scheme", () => {
    for (const property of ["code", "labelEn", "labelAr"] as const) {
      assert.deepEqual(repeated(vocabulary.map((term) => `${term.scheme}: ${term[property]}`)), [])
    }
  })

  it("have both labels and a definition", () => {
    for (const term of vocabulary) {
      const which = `${term.scheme}:${term.code}`
      assert.ok(term.labelEn && !arabic.test(term.labelEn), `${which}: English label`)
      assert.match(term.labelAr, arabic, `${which}: Arabic label`)
      assert.match(term.definition, fullSentence, `${which}: definition`)
    }
  })

  it("have a broader term only in the same scheme, and after it", () => {
    vocabulary.forEach(({ scheme, code, broader }, at) => {
      if (!broader) return
      const before = vocabulary.slice(0, at).some((term) => term.scheme === scheme && term.code === broader)
      assert.ok(before, `${scheme}:${code} under ${broader}`)
    })
  })

  it("have OTHER wherever something unforeseen can turn up", () => {
    for (const scheme of meetTheUnforeseen.schemes) assert.ok(codesOf(scheme).includes("OTHER"), scheme)
  })

  it("carry outside codes only of schemes that are terms themselves", () => {
    for (const outside of vocabulary.flatMap((term) => term.outside ?? [])) {
      assert.ok(codesOf("id-scheme").includes(outside.scheme), outside.scheme)
    }
  })

  it("say of every scheme of external ids, and of nothing else, whether its values are unique", () => {
    for (const term of vocabulary) {
      assert.equal(typeof term.unique, term.scheme === "id-scheme" ? "boolean" : "undefined", term.code)
    }
  })

  it("serve every property that takes a term", () => {
    for (const code of AttributeProperty.codes) {
      for (const scheme of propertyScheme[code] ?? []) assert.ok(scheme in schemeSizes, `${code}: ${scheme}`)
    }
  })

  it("keep those who lead apart from deputies and commanders of units", () => {
    const role = (code: string) => vocabulary.find((term) => term.scheme === "position-role" && term.code === code)
    for (const code of ["LEADER", "POLITICAL_HEAD", "HEAD_OF_COMMUNITY", "DEPUTY_LEADER", "COMMANDER"]) {
      assert.ok(role(code) && !role(code)?.broader, code)
    }
  })
})

// biome-ignore-all format: tables, one line a fact
// How many records of each kind carry each fact's id once the whole article is held. It is written by hand, from the facts and
// not from the dossier, so that the two can be compared. An entity, source or speaker counts under the facts that are about it; a
// claim under the facts it says; an entity's preferred name under the first fact that uses the entity; a citation once for each
// record it stands on.

const kinds = [
  "ArmedGroup", "Person", "Organization", "Community", "Place", "Event", "Source",
  "Name", "Position", "Relation", "FundingFlow", "Estimate", "Presence", "Participation", "Attribute", "TimeOrder",
  "Speaker", "Citation", "ConflictSet", "Judgement", "Term",
] as const
type AnyKind = (typeof kinds)[number]
export type Counts = Partial<Record<AnyKind, number>>

export const coverage: Record<string, Counts> = {
  // A. The document and how it was sourced
  F001: { Source: 1, Citation: 1 },
  F002: { Source: 1, Citation: 1 },
  F003: { Source: 1, Name: 1, Citation: 2 },
  F004: { Position: 1, Citation: 1 },
  F005: { Source: 1, Citation: 1 },
  F006: { Speaker: 1, Name: 1, Attribute: 1, Citation: 3 },
  F007: { Speaker: 1, Citation: 2 },
  // B. Identity, names, classification, alignment
  F008: { Name: 1, Citation: 1 },
  F009: { Name: 1, Citation: 1 },
  F010: { Name: 1, Attribute: 1, Citation: 2 },
  F011: { Attribute: 1, Citation: 1 },
  F012: { Name: 1, Attribute: 1, Citation: 2 },
  F013: { Name: 1, Relation: 1, Citation: 2 },
  F014: { Name: 2, Citation: 3 },
  F015: { Name: 1, Relation: 1, Citation: 2 },
  F016: { Name: 1, Relation: 1, Citation: 2 },
  F017: { Name: 2, Relation: 1, Citation: 3 },
  F018: { Name: 1, Relation: 1, Citation: 2 },
  F019: { Name: 3, Presence: 3, Attribute: 1, Citation: 7 },
  // C. Origin
  F020: { Event: 1, Participation: 1, Citation: 2 },
  F021: { Name: 1, Presence: 1, Citation: 2 },
  F022: { Name: 1, Presence: 1, Citation: 2 },
  F023: { Name: 1, Position: 1, Citation: 2 },
  F024: { Person: 1, Event: 1, Name: 1, Relation: 1, Participation: 2, Citation: 7 },
  F025: { Person: 1, Event: 1, Relation: 1, Participation: 2, Citation: 6 },
  F026: { TimeOrder: 2, Citation: 2 },
  // D. People, posts, leadership
  F027: { Event: 1, Name: 1, Participation: 1, Citation: 3 },
  F028: { Position: 1, Citation: 2 },
  F029: { Name: 1, Citation: 1, Judgement: 1 },
  F030: { Position: 1, TimeOrder: 1, Citation: 2 },
  F031: { Name: 1, Position: 1, Citation: 2 },
  F032: { Position: 1, Citation: 1 },
  F033: { Name: 1, Position: 1, Citation: 2 },
  F034: { Position: 1, Citation: 1 },
  F035: { Name: 2, Position: 1, Citation: 3 },
  F036: { ArmedGroup: 1, Name: 2, Position: 1, Citation: 4 },
  F037: { Relation: 1, Citation: 1 },
  F038: { Event: 1, Name: 2, Participation: 3, Citation: 6 },
  F039: { Event: 1, Name: 2, Relation: 1, Participation: 1, Citation: 5 },
  F040: { Name: 3, Position: 1, Relation: 1, Citation: 5 },
  // E. Composition, size, ideology, religion
  F041: { Relation: 1, Citation: 1 },
  F042: { Name: 1, Presence: 2, Attribute: 1, Citation: 4 },
  F043: { Estimate: 1, Citation: 1 },
  F044: { Estimate: 1, Citation: 1 },
  F045: { Name: 1, Attribute: 1, Citation: 2 },
  F046: { Attribute: 1, Citation: 1 },
  F047: { Attribute: 1, Citation: 1 },
  F048: { Event: 2, Name: 1, Participation: 1, TimeOrder: 1, Citation: 5 },
  F049: { TimeOrder: 1, Citation: 1 },
  F050: { Attribute: 1, Citation: 1 },
  F051: { Relation: 1, Attribute: 1, Citation: 2 },
  F052: { Citation: 1 },
  F053: { Citation: 1 },
  F054: { Name: 2, Attribute: 1, Citation: 3 },
  F055: { Name: 1, FundingFlow: 1, Citation: 2 },
  F056: { FundingFlow: 1, Citation: 2 },
  F057: { Name: 1, Attribute: 1, Citation: 2 },
  F058: { Name: 2, Attribute: 1, Citation: 3 },
  F059: { Relation: 1, Citation: 1 },
  F060: { Attribute: 1, Citation: 1 },
  F061: { Relation: 1, Citation: 1 },
  F062: { Name: 1, Relation: 1, Citation: 2 },
  F063: { Relation: 1, Citation: 1 },
  F064: { Name: 1, Relation: 1, Citation: 2 },
  // F. Presence, deployment, camps
  F065: { Name: 1, Presence: 1, Citation: 2 },
  F066: { Name: 1, Presence: 1, Citation: 2 },
  F067: { Name: 1, Presence: 1, Citation: 2 },
  F068: { Name: 1, Presence: 1, Citation: 2 },
  F069: { Name: 2, Presence: 1, Citation: 3 },
  F070: { Name: 3, Presence: 1, Attribute: 1, Citation: 5 },
  F071: { Name: 1, Presence: 1, Citation: 2 },
  F072: { Presence: 1, Citation: 1 },
  F073: { Name: 1, Presence: 1, Citation: 2 },
  F074: { Presence: 1, Citation: 1 },
  F075: { Name: 1, Presence: 1, Citation: 2 },
  F076: { Name: 1, Presence: 1, Citation: 2 },
  F077: { Name: 1, Presence: 1, Citation: 2 },
  F078: { Name: 1, Presence: 1, Citation: 2 },
  F079: { Name: 1, Presence: 1, Citation: 2 },
  F080: { Name: 1, Presence: 1, TimeOrder: 5, Citation: 7 },
  F081: { Name: 1, Presence: 1, Citation: 2 },
  F082: { Name: 1, Presence: 1, Citation: 2 },
  F083: { Name: 1, Presence: 1, Citation: 2 },
  F084: { Name: 1, Presence: 1, Citation: 2 },
  // G. Cooperation, training, arms, pay
  F085: { Relation: 1, Citation: 1 },
  F086: { Name: 1, Relation: 1, Citation: 2 },
  F087: { Event: 1, Participation: 2, Citation: 3 },
  F088: { Participation: 1, Citation: 1 },
  F089: { Attribute: 1, Citation: 1 },
  F090: { Citation: 1 },
  F091: { Name: 1, FundingFlow: 1, Citation: 3 },
  F092: { Attribute: 1, Citation: 1 },
  F093: { FundingFlow: 2, Citation: 2 },
  F094: { FundingFlow: 1, Citation: 1 },
  F095: { Event: 1, Participation: 2, Citation: 3 },
  // H. Money and local economy
  F096: { FundingFlow: 1, Presence: 1, Citation: 3 },
  F097: { Organization: 1, Name: 1, Relation: 1, Citation: 3 },
  F098: { Estimate: 1, Citation: 1 },
  F099: { Community: 1, Relation: 1, Citation: 2 },
  F100: { FundingFlow: 1, Citation: 1 },
  F101: { Name: 1, FundingFlow: 1, Citation: 2 },
  F102: { FundingFlow: 1, Citation: 1 },
  F103: { Attribute: 1, Citation: 1 },
  F104: { Attribute: 1, Citation: 1 },
  F105: { Attribute: 1, Citation: 1 },
  // I. Local Defence Forces, strength restated
  F106: { Citation: 1 },
  F107: { Name: 2, Relation: 1, Citation: 3 },
  F108: { ArmedGroup: 1, Name: 2, Relation: 1, Citation: 4 },
  F109: { ArmedGroup: 1, Name: 2, Relation: 1, Citation: 4 },
  F110: { ArmedGroup: 1, Name: 2, Relation: 1, Citation: 4 },
  F111: { Estimate: 1, Citation: 1 },
  F112: { Citation: 1 },
  // J. April 2018 events
  F113: { Event: 1, Participation: 2, Citation: 3 },
  F114: { Event: 1, Name: 3, Participation: 2, Citation: 6 },
  F115: { Estimate: 1, Attribute: 1, Citation: 2 },
  F116: { TimeOrder: 1, Citation: 1 },
  F117: { Attribute: 1, Citation: 1 },
  F118: { Attribute: 1, Citation: 1 },
  F119: { Participation: 1, Attribute: 1, Citation: 2 },
  // K. Losses and outlook
  F120: { Estimate: 1, Citation: 2 },
  F121: { Estimate: 1, Citation: 1 },
  F122: { Estimate: 1, TimeOrder: 1, Citation: 2 },
  F123: { Estimate: 1, TimeOrder: 1, Citation: 2 },
  F124: { Attribute: 1, Citation: 1 },
  F125: { Attribute: 1, Citation: 1 },
  F126: { Attribute: 2, Citation: 2 },
}

/** The facts the dossier holds now. */
export const heldNow = [
  "F001", "F002", "F003", "F004", "F005", "F006", "F007", "F008", "F009", "F010",
  "F011", "F012", "F013", "F014", "F015", "F016", "F017", "F018", "F019", "F023",
  "F027", "F028", "F029", "F030", "F031", "F032", "F033", "F034", "F035", "F036",
  "F037", "F039", "F040", "F041", "F055", "F091", "F093", "F094", "F100", "F101", "F102",
]

/** What of these facts is not held yet: events, presence, order, judgement, names of places, a second reading; with the citations. */
export const waits: Record<string, Counts> = {
  F019: { Name: 3, Presence: 3, Citation: 6 },
  F027: { Event: 1, Participation: 1, Citation: 2 },
  F029: { Judgement: 1 },
  F030: { TimeOrder: 1, Citation: 1 },
  F039: { Event: 1, Name: 1, Participation: 1, Citation: 3 },
  F055: { Name: 1, Citation: 1 },
  F093: { FundingFlow: 1, Citation: 1 },
}

/** What the dossier holds now: of each fact held, the whole less what waits. */
export const coverageNow: Record<string, Counts> = Object.fromEntries(
  heldNow.map((fact) => {
    const left = kinds.map((kind) => [kind, (coverage[fact]?.[kind] ?? 0) - (waits[fact]?.[kind] ?? 0)] as const)
    return [fact, Object.fromEntries(left.filter(([, count]) => count !== 0))]
  }),
)

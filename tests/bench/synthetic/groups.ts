import type { Change } from "../../../api/src/ledger/changeset"
import { Chance } from "./chance"
import { type Ground, ground, two } from "./sources"
import { land, surroundings } from "./surroundings"
import { bodies, families, given, namesakes, places } from "./words"

export type Batch = { title: string; changes: Change[] }

const groupsOfABatch = 60
const roles = [
  "LEADER",
  "LEADER",
  "COMMANDER",
  "COMMANDER",
  "DEPUTY_LEADER",
  "FOUNDER",
  "SPOKESPERSON",
  "FINANCIER",
  "MEMBER",
]
const ties = ["ALLIED_WITH", "PART_OF", "RIVAL_OF", "COORDINATES_WITH", "SPLINTERED_FROM", "FIGHTS", "LINKED_TO"]
const tiesOutside = ["SUBORDINATE_TO", "AFFILIATED_WITH", "SUPPORTS", "FOLLOWS", "LINKED_TO"]
const flows = ["FUNDS", "SALARIES", "WEAPONS", "MATERIEL", "TRAINING", "TAXATION", "SMUGGLING", "DONATIONS"]
const types = ["MILITIA", "REBEL_GROUP", "PRO_GOVERNMENT_MILITIA", "TRIBAL_FORCE", "MOVEMENT", "UMBRELLA"]
const ideologies = ["ARAB_NATIONALISM", "JIHADISM", "NATIONALISM", "SHIA_ISLAMISM", "SUNNI_ISLAMISM", "SECULARISM"]

/**
 * A register of synthetic armed groups, the same for the same seed: each with names in two scripts and as others spell
 * them, one to six posts, ties, flows of which most have no amount and many no giver, properties, places it is at, events,
 * numbers, and one to three citations a claim. Changesets of some thousand changes; what one points at stands in it or came before.
 */
export function* syntheticRegister(groups: number, seed: number): Generator<Batch> {
  const chance = new Chance(seed)
  const base = ground(chance, Math.max(20, Math.min(500, Math.ceil(groups / 20))))
  yield { title: "Bodies, sources and speakers", changes: base.changes }
  const known: Known = { groups: [], persons: [] }
  // A chance of its own, so that what came first stays the same whatever is added around it.
  const beside = new Chance(seed + 1)
  const first = new Writer(beside, base)
  const around = land(first, Math.max(20, Math.ceil(groups / 5)))
  yield { title: "Places", changes: first.changes }
  for (let from = 0; from < groups; from += groupsOfABatch) {
    const to = Math.min(groups, from + groupsOfABatch)
    const batch = new Writer(chance, base)
    const more = new Writer(beside, base)
    for (let n = from; n < to; n++) surroundings(more, group(batch, known), known.groups, around)
    yield { title: `Groups ${from + 1} to ${to}`, changes: [...batch.changes, ...more.changes] }
  }
}

type Known = { groups: string[]; persons: string[] }

/** Collects the changes of one changeset. */
export class Writer {
  readonly changes: Change[] = []

  constructor(
    readonly chance: Chance,
    readonly base: Ground,
  ) {}

  create(kind: Change["kind"], prefix: string, values: Change["values"]): string {
    const id = this.chance.id(prefix)
    this.changes.push({ op: "CREATE", kind, id, values })
    return id
  }

  /** A claim with one to three voices, the first of which supports it; answers its id. */
  claim(kind: Change["kind"], prefix: string, values: Change["values"]): string {
    const { chance } = this
    const record = this.create(kind, prefix, values)
    for (let n = chance.pick([1, 1, 2, 2, 3]); n > 0; n--) {
      const voice = chance.favourite(this.base.voices)
      const assertion = chance.pick(["PLAIN", "PLAIN", "PLAIN", "HEDGED", "ALLEGED"])
      this.create("Citation", "cit", {
        record,
        speaker: voice.id,
        locatorType: "PARAGRAPH",
        locator: String(chance.between(1, 40)),
        assertion,
        hedge: assertion === "HEDGED" ? chance.pick(["believed", "appears", "reportedly"]) : null,
        stance: n === 1 || chance.happens(0.9) ? "SUPPORTS" : "DISPUTES",
        asOf: voice.protected || chance.happens(0.4) ? null : voice.published,
        note: chance.happens(0.1) ? "The sentence before names the same body." : null,
      })
    }
    return record
  }
}

function group(w: Writer, known: Known): string {
  const { chance, base } = w
  const id = w.create("ArmedGroup", "grp", {
    externalIds: [{ scheme: "import:synthetic", value: String(known.groups.length) }],
  })
  groupNames(w, id)
  for (let n = chance.between(1, 6); n > 0; n--) position(w, id, known)
  for (let n = chance.between(1, 4); n > 0 && known.groups.length > 0; n--)
    tie(w, id, chance.pick(ties), chance.happens(0.5) ? chance.favourite(known.groups) : chance.pick(known.groups))
  for (let n = chance.between(0, 2); n > 0; n--)
    tie(w, id, chance.pick(tiesOutside), chance.favourite(chance.happens(0.7) ? base.organizations : base.communities))
  for (let n = chance.between(0, 4); n > 0; n--) flow(w, id, known)
  w.claim("Attribute", "att", {
    subject: id,
    property: "TYPE",
    term: `group-type:${chance.pick(types)}`,
    when: when(chance),
  })
  if (chance.happens(0.6))
    w.claim("Attribute", "att", { subject: id, property: "IDEOLOGY", term: `ideology:${chance.pick(ideologies)}` })
  if (chance.happens(0.5))
    w.claim("Attribute", "att", {
      subject: id,
      property: "SELF_DESCRIPTION",
      text: `defenders of ${chance.pick(places)[0]}`,
    })
  known.groups.push(id)
  return id
}

function groupNames(w: Writer, record: string): void {
  const { chance } = w
  const parts = [chance.pick(bodies), chance.pick(namesakes), ...(chance.happens(0.6) ? [chance.pick(places)] : [])]
  const [latin, arabic, variant] = [0, 1, 2].map((n) => parts.map((p) => p[n] ?? p[0]).join(" "))
  w.claim("Name", "nam", {
    record,
    text: latin,
    language: "ar",
    script: "Latn",
    type: "TRANSLITERATION",
    transliterationScheme: "IJMES",
    preferred: true,
  })
  w.claim("Name", "nam", {
    record,
    text: arabic,
    language: "ar",
    script: "Arab",
    type: "OFFICIAL",
    preferred: chance.happens(0.9),
  })
  if (chance.happens(0.7)) w.claim("Name", "nam", { record, text: variant, script: "Latn", type: "AS_PRINTED" })
  if (chance.happens(0.2))
    w.claim("Name", "nam", {
      record,
      text: `${parts[1]![0]} Brigade`,
      language: "en",
      script: "Latn",
      type: "TRANSLATION",
    })
}

function person(w: Writer, known: Known): string {
  const { chance } = w
  if (known.persons.length > 0 && chance.happens(0.25)) return chance.pick(known.persons)
  const id = w.create("Person", "per", {})
  const parts = [chance.pick(given), ...(chance.happens(0.4) ? [chance.pick(given)] : []), chance.pick(families)]
  const spelt = (n: number) => parts.map((p) => p[n] ?? p[0]).join(" ")
  w.claim("Name", "nam", {
    record: id,
    text: spelt(0),
    language: "ar",
    script: "Latn",
    type: "TRANSLITERATION",
    preferred: true,
  })
  if (chance.happens(0.5))
    w.claim("Name", "nam", {
      record: id,
      text: spelt(1),
      language: "ar",
      script: "Arab",
      type: "COMMON",
      preferred: true,
    })
  if (chance.happens(0.3))
    w.claim("Name", "nam", { record: id, text: `Abu ${chance.pick(given)[0]}`, script: "Latn", type: "NOM_DE_GUERRE" })
  known.persons.push(id)
  return id
}

function position(w: Writer, organization: string, known: Known): void {
  const { chance } = w
  const unnamed = chance.happens(0.1)
  const joint = unnamed || chance.happens(0.2)
  const holder = unnamed
    ? { actor: organization, part: "MEMBERS", words: "several members" }
    : { actor: person(w, known) }
  w.claim("Position", "pos", {
    holder,
    organization: { actor: organization },
    role: chance.pick(roles),
    title: chance.happens(0.3) ? "field commander" : null,
    jointly: joint ? "JOINT" : null,
    listComplete: joint ? chance.pick(["YES", "NO"]) : null,
    when: when(chance),
    modality: chance.happens(0.03) ? "INTENDED" : "ACTUAL",
  })
}

function tie(w: Writer, from: string, type: string, to: string): void {
  const { chance } = w
  if (from === to) return
  w.claim("Relation", "rel", {
    from: { actor: from },
    to: { actor: to },
    type,
    when: when(chance),
    qualifier: chance.happens(0.1) ? "mostly" : null,
  })
}

function flow(w: Writer, recipient: string, known: Known): void {
  const { chance, base } = w
  const giver = chance.happens(0.4)
    ? { stated: "NOT_STATED" }
    : chance.happens(0.2)
      ? { stated: "UNNAMED", words: "businessmen of the region" }
      : { actor: chance.favourite(base.organizations) }
  const low = chance.between(1, 500) * 1000
  const through = chance.happens(0.15) && known.persons.length > 0
  w.claim("FundingFlow", "flw", {
    giver,
    recipient: { actor: recipient, ...(chance.happens(0.3) ? { part: "FIGHTERS", words: "its fighters" } : {}) },
    type: chance.pick(flows),
    item: chance.happens(0.5)
      ? chance.pick(["monthly pay", "light arms", "fuel", "a share of the crossing's fees"])
      : null,
    amount: chance.happens(0.3)
      ? { low: String(low), high: String(low + chance.pick([0, 5000])), currency: chance.pick(["SYP", "USD", "IQD"]) }
      : null,
    period: chance.pick(["MONTHLY", "CONTINUING", "ONCE", "NOT_SAID"]),
    per: chance.pick(["TOTAL", "HEAD", "NOT_SAID"]),
    where: chance.happens(0.3) ? { words: chance.pick(places)[0], precision: "NEAR" } : null,
    otherParties: through ? [{ role: "INTERMEDIARY", party: { actor: chance.pick(known.persons) } }] : [],
    when: when(chance),
  })
}

/** Dates as sources give them: often none, seldom to the day. */
function when(chance: Chance): { edtf?: string; words?: string } | null {
  const year = chance.between(2005, 2023)
  const month = two(chance.between(1, 12))
  const later = year + chance.between(1, 5)
  return chance.pick([
    null,
    null,
    { edtf: `${year}` },
    { edtf: `${year}~` },
    { edtf: `${year}-${month}` },
    { edtf: `${year}-${month}-${two(chance.between(1, 28))}` },
    { edtf: `${year}/${later}` },
    { edtf: `${year}~/..`, words: "in those years" },
    { edtf: `[${year}..${later}]` },
    { edtf: `[..${year}-${month}]` },
  ])
}

import type { Chance } from "./chance"
import { places as placeNames } from "./words"
import type { Writer } from "./groups"

/** Places, containers first: a country, its governorates, and settlements in them. */
export type Land = { country: string; governorates: string[]; settlements: string[] }

const presences = [
  "OPERATES",
  "OPERATES",
  "DEPLOYED",
  "DEPLOYED",
  "CONTROLS",
  "BASE",
  "HEADQUARTERS",
  "CHECKPOINT",
  "ORIGIN",
]
const happenings = ["ATTACK", "ATTACK", "BATTLE", "OPERATION", "STATEMENT", "MEETING", "ABDUCTION", "FORMATION"]
const measures = ["STRENGTH", "STRENGTH", "KILLED", "WOUNDED", "CASUALTIES", "RECRUITS"]

/** A country with governorates and settlements, each with a point and what holds it. */
export function land(w: Writer, settlements: number): Land {
  const { chance } = w
  const place = (name: string, type: string, within: string[]) =>
    w.create("Place", "plc", {
      descriptiveLabel: name,
      type,
      point: { latitude: 32 + chance.next() * 5, longitude: 36 + chance.next() * 6, precision: "CENTRE" },
      within: within.map((container) => ({ container, type: "ADMINISTRATIVE", note: "As the gazetteer has it." })),
    })
  const country = place("the country", "COUNTRY", [])
  const governorates = placeNames.slice(0, 14).map(([name]) => place(`${name} governorate`, "GOVERNORATE", [country]))
  const made: Land = { country, governorates, settlements: [] }
  for (let n = 0; n < settlements; n++)
    made.settlements.push(place(`${chance.pick(placeNames)[0]} ${n}`, "SETTLEMENT", [chance.pick(governorates)]))
  return made
}

/** Where a group is, what it had a part in, and the numbers said of it. */
export function surroundings(w: Writer, group: string, others: string[], land: Land): void {
  const { chance } = w
  for (let n = chance.between(1, 5); n > 0; n--) presence(w, group, land)
  const told = [...Array(chance.between(0, 3))].map(() => event(w, group, others, land))
  if (told.length > 1) w.claim("TimeOrder", "ord", { record: told[0], order: "BEFORE", other: told[1], when: null })
  const counts = [...Array(chance.between(0, 3))].map(() => estimate(w, group))
  if (counts.length > 1)
    w.create("ConflictSet", "cfs", {
      nature: chance.pick(["DIFFERENT_DATES", "CONTRADICTION", "DIFFERENT_MEASURE"]),
      resolution: chance.pick(["OPEN", "BOTH_STAND", "RANGE"]),
      reason: "Two counts of the same group.",
      members: counts.slice(0, 2).map((record) => ({ record })),
    })
}

function presence(w: Writer, group: string, { governorates, settlements }: Land): void {
  const { chance } = w
  const named = chance.happens(0.9)
  const place = chance.happens(0.6) ? chance.favourite(settlements) : chance.pick(governorates)
  w.claim("Presence", "prs", {
    actor: { actor: group, ...(chance.happens(0.2) ? { part: "FIGHTERS", words: "some fighters" } : {}) },
    type: chance.pick(presences),
    place: named
      ? { place, precision: chance.pick(["AT", "NEAR", "WITHIN"]) }
      : { stated: "UNNAMED", words: "the areas it holds" },
    emphasis: chance.pick(["MAIN", "PART", "NOT_SAID", null]),
    when: since(chance),
  })
}

function event(w: Writer, group: string, others: string[], { settlements }: Land): string {
  const { chance } = w
  const type = chance.pick(happenings)
  const id = w.claim("Event", "evt", {
    descriptiveLabel: `${type.toLowerCase()} of ${chance.between(2006, 2023)}`,
    type,
    where: chance.happens(0.7) ? { place: chance.favourite(settlements) } : null,
    several: chance.happens(0.1),
    when: { edtf: `${chance.between(2006, 2023)}-${String(chance.between(1, 12)).padStart(2, "0")}` },
  })
  const role = chance.pick(["PERPETRATOR", "PARTICIPANT", "COMBATANT", "TARGET", "ISSUER"])
  w.claim("Participation", "ptc", { event: id, party: { actor: group }, role })
  if (chance.happens(0.6) && others.length > 0)
    w.claim("Participation", "ptc", {
      event: id,
      party: chance.happens(0.7) ? { actor: chance.favourite(others) } : { stated: "NOT_STATED" },
      role: chance.pick(["PERPETRATOR", "TARGET", "PARTNER", "VICTIM"]),
    })
  return id
}

function estimate(w: Writer, subject: string): string {
  const { chance } = w
  const best = chance.between(1, 400) * 25
  const stated = chance.happens(0.8)
  return w.claim("Estimate", "est", {
    subject,
    measure: chance.pick(measures),
    best: stated ? String(best) : null,
    high: stated && chance.happens(0.3) ? String(best * 2) : null,
    approximate: stated && chance.happens(0.5),
    inWords: stated ? null : "relatively large",
    counted: chance.pick(["AT", "UP_TO", "DURING"]),
    when: since(chance),
  })
}

const since = (chance: Chance) => (chance.happens(0.4) ? { edtf: `${chance.between(2011, 2022)}/..` } : null)

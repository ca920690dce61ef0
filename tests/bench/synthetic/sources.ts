import type { Change } from "../../../api/src/ledger/changeset"
import type { Chance } from "./chance"
import { families, given, namesakes, places } from "./words"

/** Who speaks in the synthetic sources: `label` alone of a protected speaker, so he never gets a day of speaking. */
export type Voice = { id: string; protected: boolean; published: string }

/** What claims of the synthetic register lean on: bodies outside the groups, and the voices that say it all. */
export type Ground = { organizations: string[]; communities: string[]; voices: Voice[]; changes: Change[] }

const organizationTypes = ["STATE", "STATE_BODY", "STATE_FORCE", "POLITICAL_PARTY", "OUTLET", "COMPANY", "NGO"]
const sourceTypes = ["ARTICLE", "NEWS", "REPORT", "STATEMENT", "SOCIAL_POST", "VIDEO"]
const channels = ["INTERVIEW", "STATEMENT", "SOCIAL_MEDIA", "WEBSITE", "OUTLET", "BROADCAST"]

/** Organizations, communities, sources and three speakers a source, in one changeset. */
export function ground(chance: Chance, sources: number): Ground {
  const made: Ground = { organizations: [], communities: [], voices: [], changes: [] }
  const create = (kind: Change["kind"], prefix: string, values: Change["values"]): string => {
    const id = chance.id(prefix)
    made.changes.push({ op: "CREATE", kind, id, values })
    return id
  }
  for (let n = 0; n < Math.ceil(sources / 2.5); n++) {
    const descriptiveLabel = `${chance.pick(["Ministry", "Directorate", "Office", "Front", "Agency"])} of ${chance.pick(places)[0]} ${n}`
    made.organizations.push(create("Organization", "org", { descriptiveLabel, type: chance.pick(organizationTypes) }))
  }
  for (let n = 0; n < Math.ceil(sources / 2); n++) {
    const descriptiveLabel = `${chance.pick(families)[0]} of ${chance.pick(places)[0]} ${n}`
    made.communities.push(
      create("Community", "com", { descriptiveLabel, type: chance.pick(["TRIBE", "CLAN", "SECT"]) }),
    )
  }
  for (let n = 0; n < sources; n++) {
    const published = `20${chance.between(11, 24)}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`
    const source = create("Source", "src", {
      type: chance.pick(sourceTypes),
      title: `${chance.pick(["The war for", "Who holds", "Inside", "Notes on", "Fighters of"])} ${chance.pick(places)[0]}: ${chance.pick(namesakes)[0]}, part ${n}`,
      language: chance.pick(["en", "ar", "fa"]),
      authors: [{ printedName: person(chance) }],
      publisher: chance.happens(0.8) ? chance.favourite(made.organizations) : null,
      published,
      url: `https://example.org/${n}`,
      accessed: "2024-06-01",
      reliability: chance.pick(["A", "B", "C", "D", "E", "F"]),
    })
    for (let s = 0; s < 3; s++) {
      const identity = chance.pick(["NAMED", "NAMED", "NAMED", "SELF_PUBLISHED", "UNATTRIBUTED", "PROTECTED"])
      const known = identity === "NAMED" || identity === "SELF_PUBLISHED"
      const id = create("Speaker", "spk", {
        source,
        publicLabel: known ? person(chance) : chance.pick(["several websites", "a member of the group", "estimates"]),
        channel: identity === "PROTECTED" ? "OFF_RECORD" : chance.pick(channels),
        identity,
        speaksFor: known && chance.happens(0.4) ? chance.favourite(made.organizations) : null,
        interest: chance.pick(["NOT_JUDGED", "NOT_JUDGED", "ALIGNED", "ADVERSARIAL", "INDEPENDENT"]),
      })
      made.voices.push({ id, protected: identity === "PROTECTED", published })
    }
  }
  return made
}

export const two = (n: number) => String(n).padStart(2, "0")

const person = (chance: Chance) => `${chance.pick(given)[0]} ${chance.pick(families)[0]}`

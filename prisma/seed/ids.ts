import { createHash } from "node:crypto"
import { TypeID } from "typeid-js"

const prefixes = {
  ArmedGroup: "grp",
  Person: "per",
  Organization: "org",
  Community: "com",
  Place: "plc",
  Event: "evt",
  Source: "src",
  Name: "nam",
  Position: "pos",
  Relation: "rel",
  Attribute: "att",
  FundingFlow: "flw",
  Estimate: "est",
  Presence: "prs",
  Participation: "ptc",
  TimeOrder: "ord",
  Speaker: "spk",
  Citation: "cit",
  ConflictSet: "cfs",
  Judgement: "jdg",
  Term: "trm",
} as const

export type SeedKind = keyof typeof prefixes

/**
 * An id that is the same in every register: a TypeID whose UUIDv7 has its time given and its random bits drawn from a key.
 * @param key what tells the record from all others of the dossier
 * @param time milliseconds from 1970-01-01; ids sort by it
 */
export function seedId(kind: SeedKind, key: string, time: number): string {
  const bytes = createHash("sha256").update(`${kind} ${key}`).digest().subarray(0, 16)
  bytes.writeUIntBE(time, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return TypeID.fromUUIDBytes(prefixes[kind], bytes).toString()
}

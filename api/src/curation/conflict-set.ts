import { ObjectType } from "type-graphql"
import type { Context } from "../graph/context"
import { children, choice, flag, ref, text } from "../graph/fields"
import { AnyRecord } from "../graph/interfaces"
import { kind } from "../graph/kinds"
import { ConflictNature, ConflictResolution } from "./lists"

@ObjectType({ description: "A record that stands in a conflict set." })
export class ConflictMember {
  @ref("Record", "The claim, event or citation.", { required: true })
  record!: unknown
  @flag("Whether it is the one preferred, where one is.")
  preferred!: boolean
}

const twoOrMore = {
  sql: `SELECT s.id FROM "ConflictSet" s WHERE s.id = ANY($1)
        AND (SELECT count(DISTINCT m."recordId") FROM "ConflictMember" m WHERE m."setId" = s.id) < 2`,
  path: ["members"],
  message: "A set holds two records or more, each once: add what they disagree with.",
}

const eachOnce = {
  sql: `SELECT s.id FROM "ConflictSet" s WHERE s.id = ANY($1)
        AND EXISTS (SELECT 1 FROM "ConflictMember" m WHERE m."setId" = s.id GROUP BY m."recordId" HAVING count(*) > 1)`,
  path: ["members"],
  message: "A record stands in a set once: take the second entry out.",
}

const claimsOrCitations = {
  sql: `SELECT m."setId" AS id FROM "ConflictMember" m JOIN "Record" r ON r.id = m."recordId" WHERE m."setId" = ANY($1)
        AND r.kind IN ('ArmedGroup', 'Person', 'Organization', 'Community', 'Place', 'Source', 'Speaker', 'ConflictSet', 'Judgement', 'Term')`,
  path: ["members"],
  message: "Claims, events and citations disagree: whether two entities are the same is a judgement.",
}

const preferredWhereOneIs = {
  sql: `SELECT s.id FROM "ConflictSet" s WHERE s.id = ANY($1) AND (s.resolution = 'PREFER_ONE') <>
        ((SELECT count(*) FROM "ConflictMember" m WHERE m."setId" = s.id AND m.preferred) = 1)`,
  path: ["members"],
  message: "Mark the one member that is preferred with the resolution PREFER_ONE, and none with any other.",
}

export class ConflictSet extends AnyRecord {
  @choice(ConflictNature, "In which way they disagree.", { required: true })
  nature!: string
  @choice(ConflictResolution, "What is made of it.", { byDefault: "OPEN" })
  resolution!: string
  @text("Why, in a sentence or two.", { required: true, max: 2000, multiline: true })
  reason!: string
  @children("ConflictMember", "setId", () => ConflictMember, "What stands in it, two records or more.")
  members!: ConflictMember[]

  async words(_ctx: Context, language: string) {
    const tongue = language === "ar" ? "ar" : "en"
    const nature = ConflictNature.entries[this.nature as keyof typeof ConflictNature.entries]![tongue]
    const short = this.reason.length > 100 ? `${this.reason.slice(0, 100)}…` : this.reason
    return `${nature}: ${short}`
  }
}

export const conflictSet = kind(ConflictSet, {
  prefix: "cfs",
  layer: "curation",
  implements: AnyRecord,
  description:
    "Claims, events or citations that disagree or pull apart, in which way, and what is made of it. All of them stay visible.",
  where: ["nature", "resolution"],
  rules: [twoOrMore, eachOnce, claimsOrCitations, preferredWhereOneIs],
})

import { endsDiffer, otherNeedsWords } from "../graph/checks"
import type { Context } from "../graph/context"
import { choice, party, ref, text, where } from "../graph/fields"
import { Claim } from "../graph/interfaces"
import { kind } from "../graph/kinds"
import { partyPhrase, type Party, type Where } from "../graph/values"
import { RelationType } from "./lists"

export class Relation extends Claim {
  @party("The actor the tie is read from.")
  from!: Party
  @party("The actor the tie is read to.")
  to!: Party
  @choice(RelationType, "The sort of tie, read from the first actor to the second.", { required: true })
  type!: string
  @text("The tie in words, where the type is OTHER.", { max: 200 })
  typeWords!: string | null
  @where("Where the tie is said to be at work.")
  where!: Where | null
  @ref("Event", "The event it is about, e.g. the election of a candidate it backs.")
  event!: unknown

  override async words(ctx: Context, language: string) {
    const [a, b] = await Promise.all([partyPhrase(this.from, language, ctx), partyPhrase(this.to, language, ctx)])
    const entry = RelationType.entries[this.type as keyof typeof RelationType.entries]!
    return [a, this.typeWords ?? (language === "ar" ? entry.ar : entry.en), b].join(" ")
  }
}

export const relation = kind(Relation, {
  prefix: "rel",
  layer: "claim",
  implements: Claim,
  description:
    "The claim of a tie from one actor to another. The order matters; the inverse wording comes from the list, never from a second row.",
  where: ["from", "to", "type", "where", "event"],
  orderBy: { START: "earliestStart", LAST_ATTESTED: "lastAttested" },
  ends: ["fromId", "toId"],
  edge: { from: "from", to: "to", says: "type" },
  moment: "when",
  checks: [endsDiffer("from", "to"), otherNeedsWords("type", "typeWords")],
})

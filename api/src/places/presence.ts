import type { Context } from "../graph/context"
import { choice, party, where } from "../graph/fields"
import { Claim } from "../graph/interfaces"
import { kind } from "../graph/kinds"
import { partyPhrase, whereLabel, type Party, type Where } from "../graph/values"
import type { Check } from "../ledger/kind"
import { PresenceEmphasis, PresenceType } from "./lists"

const onlyABanIsImposed: Check = (now) => {
  if (now.type !== "BANNED_FROM" && now.imposedByStated != null)
    return [{ path: ["imposedBy"], message: "Only a ban is imposed by somebody: set the type to BANNED_FROM." }]
  return now.type === "BANNED_FROM" && now.imposedByStated == null
    ? [{ path: ["imposedBy"], message: "Say who imposed the ban, or that he is UNNAMED or NOT_STATED." }]
    : []
}

export class Presence extends Claim {
  @party("Who is there.")
  actor!: Party
  @choice(PresenceType, "In which way.", { required: true })
  type!: string
  @where("The place.", { required: true })
  place!: Where
  @choice(PresenceEmphasis, "How much of the actor, or of the place, is meant.")
  emphasis!: string | null
  @party("Who imposed the ban, of BANNED_FROM.", { required: false })
  imposedBy!: Party | null

  override async words(ctx: Context, language: string) {
    const [who, at] = await Promise.all([partyPhrase(this.actor, language, ctx), whereLabel(this.place, language, ctx)])
    const entry = PresenceType.entries[this.type as keyof typeof PresenceType.entries]!
    return [who, language === "ar" ? entry.ar : entry.en, at].join(" ")
  }
}

export const presence = kind(Presence, {
  prefix: "prs",
  layer: "claim",
  implements: Claim,
  description:
    "The claim that an actor is or was at a place: came from it, operates, is deployed, holds it, or is banned from it.",
  where: ["actor", "place", "type"],
  orderBy: { START: "earliestStart", LAST_ATTESTED: "lastAttested" },
  ends: ["actorId"],
  edge: { from: "actor", to: "place", says: "type", unless: "t.type = 'BANNED_FROM'" },
  moment: "when",
  checks: [onlyABanIsImposed],
})

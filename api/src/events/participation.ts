import { otherNeedsWords } from "../graph/checks"
import type { Context } from "../graph/context"
import { choice, party, ref, text } from "../graph/fields"
import { Claim } from "../graph/interfaces"
import { kind } from "../graph/kinds"
import { partyPhrase, type Party } from "../graph/values"
import { ParticipationRole } from "./lists"

export class Participation extends Claim {
  @ref("Event", "The event.", { required: true })
  event!: unknown
  @party("Who had the part; NOT_STATED where the source was read and names nobody.")
  party!: Party
  @choice(ParticipationRole, "Which part.", { required: true })
  role!: string
  @text("The part in words, where the role is OTHER.", { max: 200 })
  roleWords!: string | null
  @text("The side fought on.", { max: 200 })
  side!: string | null

  override async words(ctx: Context, language: string) {
    const [who, what] = await Promise.all([
      partyPhrase(this.party, language, ctx),
      ctx.load.label(this.eventId, language),
    ])
    const entry = ParticipationRole.entries[this.role as keyof typeof ParticipationRole.entries]!
    const role = this.roleWords ?? (language === "ar" ? entry.ar : entry.en)
    return language === "ar" ? `${who}، ${role}: ${what}` : `${who}, ${role}: ${what}`
  }
  declare eventId: string
}

export const participation = kind(Participation, {
  prefix: "ptc",
  layer: "claim",
  implements: Claim,
  description:
    "The claim that somebody had a part in an event. That the source names nobody is a claim too: its party is NOT_STATED.",
  where: ["event", "party", "role"],
  orderBy: { START: "earliestStart", LAST_ATTESTED: "lastAttested" },
  ends: ["partyId"],
  edge: { from: "party", to: "event", says: "role" },
  checks: [otherNeedsWords("role", "roleWords")],
})

import { endsDiffer } from "../graph/checks"
import { choice, party, term, text } from "../graph/fields"
import type { Context } from "../graph/context"
import { Claim } from "../graph/interfaces"
import { kind } from "../graph/kinds"
import { partyLabel, type Party } from "../graph/values"
import type { Check } from "../ledger/kind"
import { ListComplete, PositionJointly } from "./lists"

const listOnlyWhenJoint: Check = (now) =>
  now.listComplete != null && now.listComplete !== "NOT_SAID" && now.jointly !== "JOINT"
    ? [
        {
          path: ["listComplete"],
          message:
            "A list of holders can only be complete or open where the role is held jointly: set jointly to JOINT.",
        },
      ]
    : []

export class Position extends Claim {
  @party("Who holds the role: a person, or several unnamed.")
  holder!: Party
  @party("The group, organization or community it is held in.")
  organization!: Party
  @term("position-role", "The role held.", { required: true })
  role!: unknown
  @text("The title as printed.", { max: 300 })
  title!: string | null
  @choice(PositionJointly, "Whether one holds it alone or several at once.")
  jointly!: string | null
  @choice(ListComplete, "Whether the source gives all joint holders.")
  listComplete!: string | null

  override async words(ctx: Context, language: string) {
    const { organization } = this
    const [who, role, where] = await Promise.all([
      partyLabel(this.holder, language, ctx),
      ctx.load.label(this.roleId, language),
      organization.actorId || organization.words ? partyLabel(organization, language, ctx) : null,
    ])
    const post = this.title ?? String(role).toLowerCase()
    const held = where === null ? post : language === "ar" ? `${post} ${where}` : `${post} of ${where}`
    return [who, held, this.when.phrase(language)].filter(Boolean).join(language === "ar" ? "، " : ", ")
  }
  declare roleId: string
}

export const position = kind(Position, {
  prefix: "pos",
  layer: "claim",
  implements: Claim,
  description: "The claim that somebody holds a role in a group, organization or community.",
  where: ["holder", "organization", "role"],
  orderBy: { START: "earliestStart", LAST_ATTESTED: "lastAttested" },
  ends: ["holderId", "organizationId"],
  edge: { from: "holder", to: "organization", says: "role" },
  moment: "when",
  checks: [endsDiffer("holder", "organization"), listOnlyWhenJoint],
})

import { otherNeedsWords } from "../graph/checks"
import type { Context } from "../graph/context"
import { choice, flag, text, where } from "../graph/fields"
import { Claim, Entity, descriptiveLabelText, slugText } from "../graph/interfaces"
import { kind } from "../graph/kinds"
import type { Where } from "../graph/values"
import { EventType } from "./lists"

// Both an entity, with names and a slug of its own, and the claim that it happened.
export class Event extends Claim {
  @slugText
  slug!: string | null
  @descriptiveLabelText
  descriptiveLabel!: string | null
  @choice(EventType, "What happened.", { required: true })
  type!: string
  @text("What happened, in words, where the type is OTHER.", { max: 200 })
  typeWords!: string | null
  @where("Where it happened.")
  where!: Where | null
  @flag("Whether it stands for several like ones; an estimate of EVENTS says how many.")
  several!: boolean

  override words(ctx: Context, language: string): Promise<string | null> {
    return ctx.load.label(this.id, language)
  }
}

export const event = kind(Event, {
  prefix: "evt",
  layer: "claim",
  named: true,
  implements: [Claim, Entity],
  description:
    "Something that happened, and the claim that it did, when and where. A rival dating or reading is a second Event, in one conflict set.",
  where: ["slug", "type", "where"],
  orderBy: { LABEL: "sortLabel", START: "earliestStart", LAST_ATTESTED: "lastAttested" },
  happening: { of: () => true, sql: "true" },
  moment: "when",
  checks: [otherNeedsWords("type", "typeWords")],
})

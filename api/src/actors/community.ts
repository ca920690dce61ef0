import { choice, text } from "../graph/fields"
import { Actor } from "../graph/interfaces"
import { kind } from "../graph/kinds"
import { otherNeedsWords } from "../graph/checks"
import { CommunityType } from "./lists"

export class Community extends Actor {
  @choice(CommunityType, "What sort of community it is.", { required: true })
  type!: string
  @text("The sort in words, where the type is OTHER.", { max: 200 })
  typeWords!: string | null
}

export const community = kind(Community, {
  prefix: "com",
  layer: "actor",
  named: true,
  implements: Actor,
  description: "A tribe, clan, sect or other community as an actor.",
  where: ["slug", "type"],
  orderBy: { LABEL: "sortLabel" },
  checks: [otherNeedsWords("type", "typeWords")],
})

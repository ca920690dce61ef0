import { choice, text } from "../graph/fields"
import { Actor } from "../graph/interfaces"
import { kind } from "../graph/kinds"
import { otherNeedsWords } from "../graph/checks"
import { OrganizationType } from "./lists"

export class Organization extends Actor {
  @choice(OrganizationType, "What sort of body it is.", { required: true })
  type!: string
  @text("The sort in words, where the type is OTHER.", { max: 200 })
  typeWords!: string | null
}

export const organization = kind(Organization, {
  prefix: "org",
  layer: "actor",
  named: true,
  implements: Actor,
  description:
    "A state, state body, regular force, bloc, party, outlet or company as an actor. A state's territory is a place of its own.",
  where: ["slug", "type"],
  orderBy: { LABEL: "sortLabel" },
  checks: [otherNeedsWords("type", "typeWords")],
})

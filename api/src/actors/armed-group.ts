import { Actor } from "../graph/interfaces"
import { kind } from "../graph/kinds"

// Almost nothing stands on the group itself: its type, names, leaders and money are claims about it.
export class ArmedGroup extends Actor {}

export const armedGroup = kind(ArmedGroup, {
  prefix: "grp",
  layer: "actor",
  named: true,
  implements: Actor,
  description:
    "An organised armed group that is not a regular force of a state. A rename is a dated Name, never a new group.",
  where: ["slug"],
  orderBy: { LABEL: "sortLabel" },
})

import { listsOn } from "../graph/lists-of"
import { conflictSet } from "./conflict-set"
import { judgement } from "./judgement"

const member = 'EXISTS (SELECT 1 FROM "ConflictMember" m WHERE m."setId" = t.id AND m."recordId" = i.id)'

/** What this module adds to claims, citations and entities. */
export const conflictFields = [
  ...["Claim", "Citation"].map((type) =>
    listsOn(type, conflictSet, [
      {
        name: "conflicts",
        description: "The conflict sets it stands in: what disagrees with it, and how.",
        on: member,
      },
    ]),
  ),
  listsOn("Entity", judgement, [
    {
      name: "judgements",
      description: "What it was judged to be the same as, or never the same as.",
      on: '(t."firstId" = i.id OR t."secondId" = i.id)',
    },
  ]),
]

import { listsOn } from "../graph/lists-of"
import { conflictSet } from "./conflict-set"
import { judgement } from "./judgement"

const own = 'SELECT m."setId" FROM "ConflictMember" m WHERE m."recordId" = i.id'
// One claim said at two certainties, or twice by one voice, is a set of its citations.
const cited =
  'SELECT m."setId" FROM "Citation" c JOIN "ConflictMember" m ON m."recordId" = c.id WHERE c."recordId" = i.id'

/** What this module adds to claims, citations and entities. */
export const conflictFields = [
  listsOn("Claim", conflictSet, [
    {
      name: "conflicts",
      description: "The conflict sets it, or a citation of it, stands in: what disagrees, and how.",
      on: `t.id IN (${own} UNION ALL ${cited})`,
    },
  ]),
  listsOn("Citation", conflictSet, [
    {
      name: "conflicts",
      description: "The conflict sets it stands in: what disagrees with it, and how.",
      on: `t.id IN (${own})`,
    },
  ]),
  listsOn("Entity", judgement, [
    {
      name: "judgements",
      description: "What it was judged to be the same as, or never the same as.",
      on: '(t."firstId" = i.id OR t."secondId" = i.id)',
    },
  ]),
]

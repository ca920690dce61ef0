import { listsOn } from "../graph/lists-of"
import { conflictSet } from "./conflict-set"
import { judgement } from "./judgement"

const holds = (records: string) =>
  `t.id IN (SELECT m."setId" FROM "ConflictMember" m WHERE m."recordId" IN (${records}))`

/** What this module adds to claims, citations and entities. */
export const conflictFields = [
  listsOn("Claim", conflictSet, [
    {
      name: "conflicts",
      description: "The conflict sets it stands in, itself or by a citation of it: what disagrees with it, and how.",
      on: holds('SELECT i.id UNION ALL SELECT c.id FROM "Citation" c WHERE c."recordId" = i.id'),
    },
  ]),
  listsOn("Citation", conflictSet, [
    {
      name: "conflicts",
      description: "The conflict sets it stands in: what disagrees with it, and how.",
      on: holds("SELECT i.id"),
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

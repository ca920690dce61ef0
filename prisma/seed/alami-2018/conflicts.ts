// What disagrees in these facts, or pulls apart: in which way, and what is made of it. Members are told by their facts.

import type { ConflictNature, ConflictResolution } from "../../../api/src/curation/lists"
import { held, said } from "../dossier"
import type { Code } from "./ends"

type Members = ReturnType<typeof held>[]
const set = (
  nature: Code<typeof ConflictNature>,
  resolution: Code<typeof ConflictResolution>,
  reason: string,
  members: Members,
) => ({ values: { nature, resolution, reason }, members })

const presences = (...facts: string[]) => facts.map((id) => held(id, "Presence"))

export const conflicts = {
  C1: set(
    "DIFFERENT_CERTAINTY",
    "BOTH_STAND",
    "One membership, said flatly by the author and with a hedge by an expert. It is one claim, and each says it as firmly as he does.",
    [said("F013", "Relation"), said("F014", "Relation")],
  ),
  C2: set(
    "DUPLICATE",
    "COUNT_ONCE",
    "The same figure is printed twice, the second time as said before, and nobody is named for it: one estimate, no voice.",
    [said("F043", "Estimate"), said("F106", "Estimate")],
  ),
  C3: set(
    "DOUBTED",
    "OPEN",
    "The author passes on a figure nobody is named for and thinks it too high. She gives no other, so it stays open.",
    [held("F111", "Estimate"), said("F112", "Estimate")],
  ),
  C4: set(
    "DIFFERENT_DATES",
    "BOTH_STAND",
    "Two counts from the beginning, the second later than the first: a series and no contradiction, never to be added. The later one comes from an adversary's outlet.",
    [held("F121", "Estimate"), held("F122", "Estimate")],
  ),
  C5: set(
    "DIFFERENT_MEASURE",
    "BOTH_STAND",
    "The outlet gives 450 dead and 700 more. Whether the 700 are dead or also wounded, and whether they come on top, it does not say; so neither contains the other and they are not added.",
    [held("F122", "Estimate"), held("F123", "Estimate")],
  ),
  C6: set(
    "TENSION",
    "BOTH_STAND",
    "The author calls the group Syrian nationalist and for Assad; a member names allegiance to Hezbollah's leader and to Iran's doctrine. An ideology and an allegiance can be held at once.",
    [held("F045", "Attribute"), held("F059", "Relation"), held("F060", "Attribute")],
  ),
  C7: set(
    "TENSION",
    "BOTH_STAND",
    "A ban on such forces in the south is alleged, and the group says that it is there. A ban does not keep everybody out, and who imposed it is not said.",
    presences("F071", "F072", "F073", "F080"),
  ),
  C8: set(
    "DIFFERENT_SCOPE",
    "BOTH_STAND",
    "A member claims all of Syria; he and others list places. The list shows where it is seen, the claim how far it says it reaches.",
    presences("F074", "F065", "F066", "F067", "F068", "F073", "F075", "F076", "F077", "F078", "F079", "F080"),
  ),
  C9: set(
    "TENSION",
    "OPEN",
    "Origin, camps and coordination point to the east and south of Aleppo, the focus a member names to the north and west. Whether the group moved or the speakers differ, nobody says.",
    [
      ...presences("F021", "F022", "F081", "F082", "F083", "F084"),
      held("F085", "Relation"),
      held("F086", "Relation"),
      ...presences("F075", "F076"),
    ],
  ),
  C10: set(
    "UNSTATED_LINK",
    "OPEN",
    "The group's declaration follows the attack in the text and in time, which invites the thought that it attacked. The article names no perpetrator and gives the order only.",
    [held("F114", "Event"), held("F115", "Estimate"), held("F115", "Attribute"), held("F113", "Event")],
  ),
  C11: set(
    "AMBIGUOUS_READING",
    "COUNT_ONCE",
    "Who pays is not said outright: the sentence before suggests Harakat al-Nujaba, the words themselves name nobody. One pay, read in two ways.",
    [held("F093", "FundingFlow")],
  ),
  C12: set(
    "OPEN_LIST",
    "BOTH_STAND",
    "After 2016 several lead together and two of them are named, with their posts. What is named stands; the list is not closed.",
    ["F030", "F031", "F032", "F033", "F034"].map((id) => held(id, "Position")),
  ),
}

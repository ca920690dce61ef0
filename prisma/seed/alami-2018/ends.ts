// What stands at the ends of a claim and in its time, as the source puts it.

import type { List } from "../../../api/src/graph/list"
import type { EndBasis, Modality, PartyPart, StartBasis, Stated, WherePrecision } from "../../../api/src/graph/lists"
import { Draft } from "../dossier"

export type Code<L extends List> = L["codes"][number]
export type Actor = Draft<"ArmedGroup" | "Person" | "Organization" | "Community">
export type Place = Draft<"Place">

export type Party = { actor?: Actor; stated?: Code<typeof Stated>; part?: Code<typeof PartyPart>; words?: string }
export type Where = {
  place?: Place
  stated?: Code<typeof Stated>
  precision?: Code<typeof WherePrecision>
  words?: string
}
export type When = {
  words?: string
  edtf?: string
  startBasis?: Code<typeof StartBasis>
  endBasis?: Code<typeof EndBasis>
  reason?: string
}
export type AnyClaim = {
  when?: When
  about?: { words?: string; edtf: string }
  modality?: Code<typeof Modality>
  condition?: string
  qualifier?: string
  note?: string
}

/** The source was read and says nothing of this end. */
export const notStated = { stated: "NOT_STATED" } as const
/** The source means somebody, or some place, and does not name him or it. */
export const unnamed = (words?: string) => ({ stated: "UNNAMED" as const, ...(words && { words }) })
/** A part of the actor, not the whole of it; how the source puts it stays in the words. */
export const partOf = (actor: Actor, part: Code<typeof PartyPart>, words?: string): Party => ({
  actor,
  part,
  ...(words && { words }),
})
export const membersOf = (actor: Actor, words?: string): Party => partOf(actor, "MEMBERS", words)

export const party = (end: Actor | Party): Party => (end instanceof Draft ? { actor: end } : end)
export const where = (end: Place | Where): Where => (end instanceof Draft ? { place: end } : end)

/** By the day of publication, and since when the source does not say. */
export const byPublication = { edtf: "[..2018-08-06]" } as const

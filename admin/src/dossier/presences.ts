import type { Linked } from "../app/links"
import { choicesOf } from "../app/vocabulary"
import { allOf, type Claim, type Page, type Party, type Where } from "./claim"
import type { Group } from "./ClaimTable"

/** A place with what a map needs to know of it. */
export type PlaceOnMap = Linked & {
  type: string
  point: { latitude: number; longitude: number; precision: string } | null
  externalIds: { scheme: string; value: string }[]
}

export type Presence = Claim & {
  type: string
  emphasis: string | null
  actor: Party
  imposedBy: Party | null
  place: Omit<Where, "place"> & { place: PlaceOnMap | null }
}

export type Presences = { presence: Page<Presence>; bans: Page<Presence> }

export const presenceFragment = `
fragment OnMap on Place {
  id kind label(language: $language) type point { latitude longitude precision } externalIds { scheme value }
}
fragment PresenceParts on Presence {
  ...ClaimParts type emphasis actor { ...PartyParts } imposedBy { ...PartyParts }
  place { ...WhereParts place { ...OnMap } }
}`

export const presencesFragment = `
fragment Presences on Actor {
  presence(${allOf}) { totalCount nodes { ...PresenceParts } }
  bans(${allOf}) { totalCount nodes { ...PresenceParts } }
}`

const weight: Record<string, number> = { MAIN: 0, THROUGHOUT: 1 }

/** Presence by what it means, in the order of the list; within a meaning what is stressed first. */
export function byMeaning(said: Presence[]): Group<Presence>[] {
  return choicesOf("PresenceType")
    .map(({ id, name }) => ({
      title: name.charAt(0).toUpperCase() + name.slice(1),
      rows: said
        .filter(({ type }) => type === id)
        .toSorted((a, b) => (weight[a.emphasis ?? ""] ?? 2) - (weight[b.emphasis ?? ""] ?? 2)),
    }))
    .filter(({ rows }) => rows.length > 0)
}

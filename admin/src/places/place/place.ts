import type { Linked } from "../../app/links"
import { type Attributes, attributesFragment } from "../../dossier/Attributes"
import type { ListedClaim } from "../../dossier/ClaimList"
import { allOf, claimFragments, type Page } from "../../dossier/claim"
import { useReading } from "../../dossier/dossier"
import { type Entity, entityFields } from "../../dossier/EntityHead"
import { type Numbers, numbersFragment } from "../../dossier/estimates"
import { type Happening, happeningFragment } from "../../dossier/happenings"
import { namesFragment } from "../../dossier/Head"
import { type Judged, judgedFragment } from "../../dossier/Judged"
import { type PlaceOnMap, type Presence, presenceFragment } from "../../dossier/presences"

type Point = PlaceOnMap["point"] & { source: Linked | null }

export type Place = Entity &
  PlaceOnMap &
  Numbers &
  Attributes &
  Judged & {
    point: Point | null
    within: { container: PlaceOnMap; type: string; source: Linked | null; note: string | null }[]
    contains: Page<PlaceOnMap & { presence: { totalCount: number } | null }>
    presence: Page<Presence>
    events: Page<Happening>
    schemes: { nodes: { code: string; label: string }[] } | null
    ties: Page<ListedClaim>
    flows: Page<ListedClaim>
  }

const query = [
  `query Place($language: String!, $id: ID!) {
  node(id: $id) { ... on Place {
    ${entityFields} type point { latitude longitude precision source { id kind label(language: $language) } }
    within { container { ...OnMap } type note source { id kind label(language: $language) } }
    contains(first: 100, orderBy: [{ field: LABEL }]) { totalCount nodes { ...OnMap presence(first: 1) { totalCount } } }
    presence(${allOf}) { totalCount nodes { ...PresenceParts } }
    events(${allOf}, orderBy: [{ field: START }]) { totalCount nodes { ...Happening } }
    ...Numbers ...Attributes ...Judged
  } }
  ties: relations(${allOf}, where: { where: { eq: $id } }) { totalCount nodes { ...ClaimParts kind } }
  flows: fundingFlows(${allOf}, where: { where: { eq: $id } }) { totalCount nodes { ...ClaimParts kind } }
  schemes: terms(first: 50, where: { scheme: { eq: "id-scheme" } }) { nodes { code label(language: $language) } }
}`,
  claimFragments,
  namesFragment,
  presenceFragment,
  happeningFragment,
  numbersFragment,
  attributesFragment,
  judgedFragment,
].join("")

/** A place with all that is said of it, at the revision being read; null where there was none under this id. */
export const usePlace = (id: string) => useReading<Place>("place", query, id)

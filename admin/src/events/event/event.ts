import type { Linked } from "../../app/links"
import { type Attribute, type Attributes, attributesFragment } from "../../dossier/Attributes"
import type { ListedClaim } from "../../dossier/ClaimList"
import { allOf, type Claim, claimFragments, type Page } from "../../dossier/claim"
import { useReading } from "../../dossier/dossier"
import { type Entity, entityFields } from "../../dossier/EntityHead"
import { type Numbers, numbersFragment } from "../../dossier/estimates"
import { type Happening, happeningFragment, type Part, partFragment } from "../../dossier/happenings"
import { namesFragment } from "../../dossier/Head"
import { type Judged, judgedFragment } from "../../dossier/Judged"

export type Order = Claim & {
  order: string
  record: Linked
  recordPart: string
  other: Linked
  otherPart: string
}

export type Event = Entity &
  Happening &
  Numbers &
  Attributes &
  Judged & {
    status: "ACCEPTED" | "WITHDRAWN"
    withdrawnReason: string | null
    note: string | null
    when: (NonNullable<Happening["when"]> & { words: string | null; reason: string | null }) | null
    participations: Page<Part>
    timeOrders: Page<Order>
    statements: Page<Attribute & { subject: Linked }>
    ties: Page<ListedClaim>
  }

const query = [
  `query Event($language: String!, $id: ID!) {
  node(id: $id) { ... on Event {
    ${entityFields} ...Happening status withdrawnReason note when { words reason }
    participations(${allOf}) { totalCount nodes { ...PartParts } }
    timeOrders(${allOf}) { totalCount nodes {
      ...ClaimParts order recordPart otherPart
      record { id kind label(language: $language) } other { id kind label(language: $language) }
    } }
    ...Numbers ...Attributes ...Judged
  } }
  statements: attributes(${allOf}, where: { related: { eq: $id } }) { totalCount nodes {
    ...AttributeParts subject { id kind label(language: $language) }
  } }
  ties: relations(${allOf}, where: { event: { eq: $id } }) { totalCount nodes { ...ClaimParts kind } }
}`,
  claimFragments,
  namesFragment,
  happeningFragment,
  partFragment,
  numbersFragment,
  attributesFragment,
  judgedFragment,
].join("")

/** An event with all that is said of it, at the revision being read; null where there was none under this id. */
export const useEvent = (id: string) => useReading<Event>("event", query, id)

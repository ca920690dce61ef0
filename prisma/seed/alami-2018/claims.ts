// One function for each kind of claim: its arguments in the order it is read, then the fields the source fills besides.

import type {
  AttributeProperty,
  EstimateAdditive,
  EstimateCounted,
  EstimateForm,
  EstimateMeasure,
  ListComplete,
  PositionJointly,
  RelationType,
} from "../../../api/src/actors/lists"
import type { EventType, ParticipationRole, TemporalOrder, TimePart } from "../../../api/src/events/lists"
import type { FlowPartyRole, FlowPer, FlowPeriod, FlowType } from "../../../api/src/funding/lists"
import type { PartyPart } from "../../../api/src/graph/lists"
import type { PresenceEmphasis, PresenceType } from "../../../api/src/places/lists"
import { Draft } from "../dossier"
import { type Actor, type AnyClaim, type Code, type Party, type Place, type Where, party, where } from "./ends"

/** Where it happened, in the fields of a claim: left out where nothing is entered of it. */
const placed = <F extends { where?: Place | Where }>({ where: at, ...more }: F) => ({
  ...more,
  ...(at && { where: where(at) }),
})

type PositionFields = AnyClaim & {
  title?: string
  jointly?: Code<typeof PositionJointly>
  listComplete?: Code<typeof ListComplete>
}
export const position = (holder: Actor | Party, role: string, organization: Actor | Party, more: PositionFields = {}) =>
  new Draft("Position", { holder: party(holder), role, organization: party(organization), ...more })

type RelationFields = AnyClaim & { where?: Place | Where; event?: Draft<"Event"> }
export const relation = (
  from: Actor | Party,
  type: Code<typeof RelationType>,
  to: Actor | Party,
  more: RelationFields = {},
) => new Draft("Relation", { from: party(from), type, to: party(to), ...placed(more) })

type AttributeFields = AnyClaim & {
  subjectPart?: Code<typeof PartyPart>
  subjectWords?: string
  text?: string
  term?: string
  related?: Draft
}
export const attribute = (subject: Draft, property: Code<typeof AttributeProperty>, more: AttributeFields) =>
  new Draft("Attribute", { subject, property, ...more })

type FlowFields = AnyClaim & {
  item?: string
  amount?: { low: string; high: string; currency: string }
  per?: Code<typeof FlowPer>
  period?: Code<typeof FlowPeriod>
  where?: Place | Where
  otherParties?: { role: Code<typeof FlowPartyRole>; party: Party }[]
}
type FlowEnds = { giver: Actor | Party; recipient: Actor | Party }
export const flow = (type: Code<typeof FlowType>, { giver, recipient }: FlowEnds, more: FlowFields = {}) =>
  new Draft("FundingFlow", { type, giver: party(giver), recipient: party(recipient), ...placed(more) })

type EstimateFields = AnyClaim & {
  best?: string
  approximate?: true
  inWords?: string
  of?: string
  form?: Code<typeof EstimateForm>
  counted?: Code<typeof EstimateCounted>
  additionalTo?: Draft<"Estimate">
  additive?: Code<typeof EstimateAdditive>
}
export const estimate = (subject: Draft, measure: Code<typeof EstimateMeasure>, more: EstimateFields) =>
  new Draft("Estimate", { subject, measure, ...more })

type PresenceFields = AnyClaim & { emphasis?: Code<typeof PresenceEmphasis>; imposedBy?: Party }
export const presence = (
  actor: Actor | Party,
  type: Code<typeof PresenceType>,
  place: Place | Where,
  more: PresenceFields = {},
) => new Draft("Presence", { actor: party(actor), type, place: where(place), ...more })

type EventFields = AnyClaim & { slug: string; descriptiveLabel?: string; where?: Place | Where; several?: true }
export const event = (type: Code<typeof EventType>, more: EventFields) => new Draft("Event", { type, ...placed(more) })

export const participation = (
  of: Draft<"Event">,
  by: Actor | Party,
  role: Code<typeof ParticipationRole>,
  more: AnyClaim & { side?: string } = {},
) => new Draft("Participation", { event: of, party: party(by), role, ...more })

type OrderFields = AnyClaim & { recordPart?: Code<typeof TimePart>; otherPart?: Code<typeof TimePart> }
export const timeOrder = (record: Draft, order: Code<typeof TemporalOrder>, other: Draft, more: OrderFields = {}) =>
  new Draft("TimeOrder", { record, order, other, ...more })

// One function for each kind of claim: its arguments in the order it is read, then the fields the source fills besides.

import type {
  AttributeProperty,
  ListComplete,
  NameType,
  PositionJointly,
  RelationType,
} from "../../../api/src/actors/lists"
import type { FlowPartyRole, FlowPer, FlowPeriod, FlowType } from "../../../api/src/funding/lists"
import type { List } from "../../../api/src/graph/list"
import type { EndBasis, PartyPart, Stated, StartBasis } from "../../../api/src/graph/lists"
import { Draft } from "../dossier"

type Code<L extends List> = L["codes"][number]
export type Actor = Draft<"ArmedGroup" | "Person" | "Organization" | "Community">

type Party = { actor?: Actor; stated?: Code<typeof Stated>; part?: Code<typeof PartyPart>; words?: string }
type Where = { stated: Code<typeof Stated>; words?: string }
type When = {
  words?: string
  edtf?: string
  startBasis?: Code<typeof StartBasis>
  endBasis?: Code<typeof EndBasis>
  reason?: string
}
type AnyClaim = { when?: When; qualifier?: string; note?: string }

/** The source was read and says nothing of this end. */
export const notStated = { stated: "NOT_STATED" } as const
/** The source means somebody and does not name him. */
export const unnamed = (words?: string): Party => ({ stated: "UNNAMED", ...(words && { words }) })
/** Members of the actor, not the whole of it; how the source puts it stays in the words. */
export const membersOf = (actor: Actor, words?: string): Party => ({ actor, part: "MEMBERS", ...(words && { words }) })
const party = (end: Actor | Party): Party => (end instanceof Draft ? { actor: end } : end)

type Form = {
  type: Code<typeof NameType>
  language: string
  script: "Latn" | "Arab"
  transliterationScheme?: string
  preferred?: true
}
/** The usual form in English. */
export const common: Form = { type: "COMMON", language: "en", script: "Latn", preferred: true }
/** An Arabic name in Latin letters, by a scheme the source does not give. */
export const transliteration: Form = {
  type: "TRANSLITERATION",
  language: "ar",
  script: "Latn",
  transliterationScheme: "NOT_SAID",
  preferred: true,
}
/** A variant, kept so that it is found. */
export const asPrinted = (language: "ar" | "en"): Form => ({ type: "AS_PRINTED", language, script: "Latn" })
/** A name in Arabic letters. */
export const arabic = (type: "OFFICIAL" | "COMMON"): Form => ({ type, language: "ar", script: "Arab", preferred: true })

export const name = (record: Actor, text: string, form: Form) => new Draft("Name", { record, text, ...form })

type PositionFields = AnyClaim & {
  title?: string
  jointly?: Code<typeof PositionJointly>
  listComplete?: Code<typeof ListComplete>
}
export const position = (holder: Actor | Party, role: string, organization: Actor | Party, more: PositionFields = {}) =>
  new Draft("Position", { holder: party(holder), role, organization: party(organization), ...more })

export const relation = (
  from: Actor | Party,
  type: Code<typeof RelationType>,
  to: Actor | Party,
  more: AnyClaim = {},
) => new Draft("Relation", { from: party(from), type, to: party(to), ...more })

type AttributeFields = AnyClaim & { text?: string; term?: string; related?: Draft }
export const attribute = (subject: Draft, property: Code<typeof AttributeProperty>, more: AttributeFields) =>
  new Draft("Attribute", { subject, property, ...more })

type FlowFields = AnyClaim & {
  item?: string
  amount?: { low: string; high: string; currency: string }
  per?: Code<typeof FlowPer>
  period?: Code<typeof FlowPeriod>
  where?: Where
  otherParties?: { role: Code<typeof FlowPartyRole>; party: Party }[]
}
type FlowEnds = { giver: Actor | Party; recipient: Actor | Party }
export const flow = (type: Code<typeof FlowType>, { giver, recipient }: FlowEnds, more: FlowFields = {}) =>
  new Draft("FundingFlow", { type, giver: party(giver), recipient: party(recipient), ...more })

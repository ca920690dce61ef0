import type { Kind, KindName, Layer } from "../ledger/kind"
import { register, type Check, type Rule } from "../ledger/kind"
import { ObjectType } from "type-graphql"
import { specsOf } from "./fields"
import { list } from "./list"
import { known } from "./types"

/** The kinds as an enum of the graph. */
export const recordKinds = list("RecordKind", "The sorts of record the register holds.", {
  ArmedGroup: {
    en: "Armed group",
    ar: "جماعة مسلحة",
    is: "An organised armed group that is not a regular force of a state.",
  },
  Person: { en: "Person", ar: "شخص", is: "A human being, named or known only by a description." },
  Organization: {
    en: "Organization",
    ar: "منظمة",
    is: "A state, state body, force, bloc, outlet, party or company as an actor.",
  },
  Community: { en: "Community", ar: "جماعة أهلية", is: "A tribe, clan, sect or other community." },
  Place: { en: "Place", ar: "مكان", is: "A country, area, settlement, site or line where something can be." },
  Event: { en: "Event", ar: "حدث", is: "Something that happened, and the claim that it did, when and where." },
  Source: { en: "Source", ar: "مصدر", is: "A document that says something." },
  Name: { en: "Name", ar: "اسم", is: "The claim that a record is called something." },
  Position: { en: "Position", ar: "منصب", is: "The claim that somebody holds a role somewhere." },
  Relation: { en: "Relation", ar: "علاقة", is: "The claim of a tie from one actor to another." },
  Estimate: { en: "Estimate", ar: "تقدير", is: "A number said of a record, or only its words." },
  Presence: { en: "Presence", ar: "وجود", is: "The claim that an actor is, was or may not be at a place." },
  Participation: { en: "Participation", ar: "مشاركة", is: "The claim of who took which part in an event." },
  Attribute: { en: "Attribute", ar: "صفة", is: "Any other sourced property of a record." },
  FundingFlow: { en: "Funding flow", ar: "تدفق تمويل", is: "The claim that value moved from a giver to a recipient." },
  TimeOrder: { en: "Order in time", ar: "ترتيب زمني", is: "The claim that one record came before or during another." },
  Speaker: { en: "Speaker", ar: "متحدث", is: "Who speaks inside a source, by which channel." },
  Citation: { en: "Citation", ar: "استشهاد", is: "Where a speaker says, disputes or assesses something." },
  ConflictSet: {
    en: "Conflict set",
    ar: "مجموعة تعارض",
    is: "Records that disagree or pull apart, how, and what is made of it.",
  },
  Judgement: { en: "Judgement", ar: "حُكم", is: "Whether two records are the same thing, with the reason." },
  Term: { en: "Term", ar: "مصطلح", is: "A value of an open list." },
} satisfies Record<KindName, unknown>)

/** A tie between the records at two fields. `unless` is SQL over `t`: what of the kind draws none. */
export type Edge = { from: string; to: string; says: string; unless?: string }

export type Declaration = {
  prefix: string
  layer: Layer
  description: string
  /** Whether its records are called by Names. */
  named?: boolean
  /** Fields a list of this kind may be filtered by; each has an index. */
  where?: string[]
  /** Orders a list may have beside CREATED (by id): name → column. */
  orderBy?: Record<string, string>
  /** Columns that hold the ends of the claim: whoever stands here speaks for himself. */
  ends?: string[]
  happening?: Kind["happening"]
  checks?: Check[]
  rules?: Rule[]
  folds?: string
  /** The tie it draws in a network: the fields at its two ends, and the field that says what it is. */
  edge?: Edge
  /** The field that dates it in a timeline. */
  moment?: "when"
  /** The interface the class implements, or several. */
  implements: any
}

export type GraphKind = Kind & Declaration & { cls: any; recordName: KindName }

const declared: GraphKind[] = []

/**
 * Declares a kind: enters its class into the graph and its fields into the ledger.
 * @param cls the kind's class; its name is the kind's name, the table's and the GraphQL type's
 * @param d what the ledger and the lists need to know beside the fields
 * @returns the kind, to be listed in its module
 */
export function kind(cls: any, d: Declaration): GraphKind {
  ObjectType({ implements: d.implements, description: d.description })(cls)
  known(cls.name, cls)
  const made: GraphKind = {
    checks: [],
    rules: [],
    named: false,
    ...d,
    name: cls.name,
    recordName: cls.name,
    cls,
    fields: specsOf(cls),
  } as GraphKind
  register(made)
  declared.push(made)
  return made
}

/** Every kind declared so far. */
export const graphKinds = (): readonly GraphKind[] => declared

/** The graph's side of a kind. */
export function graphKind(name: string): GraphKind {
  const found = declared.find((k) => k.name === name)
  if (!found) throw new Error(`The kind ${name} is not declared.`)
  return found
}

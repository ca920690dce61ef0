import { partsAreOfActors } from "../graph/checks"
import type { Context } from "../graph/context"
import { choice, ref, term, text } from "../graph/fields"
import { Claim } from "../graph/interfaces"
import { kind } from "../graph/kinds"
import { PartyPart } from "../graph/lists"
import type { Check } from "../ledger/kind"
import { AttributeProperty, propertyScheme } from "./lists"

const saysSomething: Check = (now) =>
  !now.text && !now.relatedId && !now.termId
    ? [{ path: ["text"], message: "Say the value: in words, as a term, or as a related record." }]
    : []

const fits = Object.entries(propertyScheme).flatMap(([property, schemes]) =>
  schemes!.map((s) => `('${property}', '${s}')`),
)

const termFitsProperty = {
  sql: `SELECT a.id FROM "Attribute" a JOIN "Term" t ON t.id = a."termId"
        WHERE a.id = ANY($1) AND (a.property, t.scheme) NOT IN (${fits.join(", ")})`,
  path: ["term"],
  message: "This term's list does not belong to this property: see the property's description for the lists it takes.",
}

const noPropertyOfAProtectedSpeaker = {
  sql: `SELECT a.id FROM "Attribute" a JOIN "Speaker" s ON s.id IN (a."subjectId", a."relatedId") WHERE a.id = ANY($1) AND s.identity = 'PROTECTED'`,
  path: ["subject"],
  message: "Nothing is said of a protected speaker: he is a label and no more.",
}

// Its label names what it is about, so a circle of such claims would have none.
const notAboutItself = {
  sql: `WITH RECURSIVE about AS (
      SELECT a.id, x.of FROM "Attribute" a, LATERAL (VALUES (a."subjectId"), (a."relatedId")) x(of) WHERE a.id = ANY($1)
      UNION SELECT b.id, x.of FROM about b, LATERAL (SELECT a."subjectId" FROM "Attribute" a WHERE a.id = b.of UNION ALL
        SELECT a."relatedId" FROM "Attribute" a WHERE a.id = b.of UNION ALL SELECT c."recordId" FROM "Citation" c WHERE c.id = b.of) x(of))
    SELECT DISTINCT id FROM about WHERE of = id`,
  path: ["subject"],
  message: "A claim cannot be about itself, nor about what is about it.",
}

export class Attribute extends Claim {
  @ref("Record", "The record the property belongs to.", { required: true })
  subject!: unknown
  @choice(PartyPart, "Which part of the subject is meant, where it is an actor.", { byDefault: "WHOLE" })
  subjectPart!: string
  @text('The subject in the words of the source, e.g. "many".', { max: 300 })
  subjectWords!: string | null
  @choice(AttributeProperty, "Which property it is.", { required: true })
  property!: string
  @text("The value in words.", { max: 2000, multiline: true })
  text!: string | null
  @ref("Record", "The record the value is about.")
  related!: unknown
  @term("*", "The value as a term, so that it is one thing for all who share it; given as scheme:CODE.")
  term!: unknown

  override async words(ctx: Context, language: string) {
    const label = (id: string | null) => (id ? ctx.load.label(id, language) : null)
    const [of, term, related] = await Promise.all([label(this.subjectId), label(this.termId), label(this.relatedId)])
    const entry = AttributeProperty.entries[this.property as keyof typeof AttributeProperty.entries]!
    const value = [term, this.text, related].filter(Boolean).join(language === "ar" ? "، " : ", ")
    return `${of ?? ""}: ${language === "ar" ? entry.ar : entry.en.toLowerCase()}: ${value}`
  }
  declare subjectId: string
  declare termId: string | null
  declare relatedId: string | null
}

export const attribute = kind(Attribute, {
  prefix: "att",
  layer: "claim",
  implements: Claim,
  description: "Any other sourced property of any record: its type, ideology, self-description, what it is named for.",
  where: ["subject", "property", "term", "related"],
  orderBy: { START: "earliestStart", LAST_ATTESTED: "lastAttested" },
  ends: ["subjectId"],
  edge: { from: "subject", to: "related", says: "property" },
  moment: "when",
  rules: [termFitsProperty, notAboutItself, noPropertyOfAProtectedSpeaker],
  checks: [saysSomething, partsAreOfActors],
})

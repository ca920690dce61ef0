import type { Context } from "../graph/context"
import { flag, ref, text } from "../graph/fields"
import { AnyRecord } from "../graph/interfaces"
import { kind } from "../graph/kinds"
import type { Check } from "../ledger/kind"

const notBroaderThanItself: Check = (now) =>
  now.broaderId != null && now.broaderId === now.id
    ? [{ path: ["broader"], message: "A term cannot be broader than itself." }]
    : []

// The ids entered in a scheme bear the mark too: it cannot change behind their back.
const uniqueForGood: Check = (now, before) =>
  before && before.unique !== now.unique
    ? [
        {
          path: ["unique"],
          message: "Whether ids are unique is decided when a scheme is entered: enter another scheme.",
        },
      ]
    : []

const broaderInTheSameList = {
  sql: `SELECT t.id FROM "Term" t JOIN "Term" b ON b.id = t."broaderId" WHERE t.id = ANY($1) AND b.scheme <> t.scheme`,
  path: ["broader"],
  message: "A broader term stands in the same list.",
}

export class Term extends AnyRecord {
  @text("The open list it belongs to, e.g. group-type.", {
    required: true,
    fixed: true,
    max: 60,
    pattern: [/^[a-z][a-z0-9-]*$/, "small letters, digits and hyphens, e.g. group-type"],
  })
  scheme!: string
  @text("Its code; it never changes.", {
    required: true,
    fixed: true,
    max: 80,
    pattern: [/^([A-Z][A-Z0-9_]*|[a-z][a-z0-9:<>-]*)$/, "capital letters, digits and underscores, e.g. MILITIA"],
  })
  code!: string
  @text("Its label in English.", { required: true, max: 200 })
  labelEn!: string
  @text("Its label in Arabic.", { required: true, max: 200 })
  labelAr!: string
  @text("What it means.", { required: true, max: 2000, multiline: true })
  definition!: string
  @text("Where the definition comes from.", { max: 300 })
  definitionSource!: string | null
  @ref("Term", "The broader term of the same list.")
  broader!: unknown
  @flag("Of an id scheme: whether one value belongs to one record of a kind only.")
  unique!: boolean

  async words(_ctx: Context, language: string) {
    return language === "ar" ? this.labelAr : this.labelEn
  }
}

export const term = kind(Term, {
  prefix: "trm",
  layer: "curation",
  implements: AnyRecord,
  description:
    "A value of an open list: its code, labels in two languages and definition. Outside codes are external ids.",
  where: ["scheme", "code", "broader"],
  orderBy: { CODE: "code" },
  folds: `"labelEn" || ' ' || "labelAr"`,
  rules: [broaderInTheSameList],
  checks: [notBroaderThanItself, uniqueForGood],
})

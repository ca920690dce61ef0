import { choice, flag, ref, term, text } from "../graph/fields"
import type { Context } from "../graph/context"
import { Claim } from "../graph/interfaces"
import { kind } from "../graph/kinds"
import type { Check } from "../ledger/kind"
import { NameType } from "./lists"

const asPrintedNeverPreferred: Check = (now) =>
  now.type === "AS_PRINTED" && now.preferred
    ? [
        {
          path: ["preferred"],
          message: "A form kept as printed is for matching only: enter a clean form and prefer that.",
        },
      ]
    : []

export class Name extends Claim {
  @ref("Entity", "The record that is called so.", { required: true, fixed: true })
  record!: unknown
  @text("The name as printed.", { required: true, max: 300 })
  text!: string
  @text("Language of the name, BCP 47 (ISO 639-1, else 639-3), e.g. ar.", {
    max: 35,
    pattern: [/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a BCP 47 tag, e.g. ar, en or fa"],
  })
  language!: string | null
  @text("Script of the name, ISO 15924, e.g. Arab or Latn; Zyyy if undetermined.", {
    required: true,
    max: 4,
    pattern: [/^[A-Z][a-z]{3}$/, "an ISO 15924 code of four letters, e.g. Arab or Latn"],
  })
  script!: string
  @choice(NameType, "What sort of name it is.", { required: true })
  type!: string
  @term("transliteration", "How the name was carried into its script.")
  transliterationScheme!: unknown
  @flag("Whether it is the name to show in its script; at most one of a record and script.")
  preferred!: boolean

  override async words(ctx: Context) {
    const of = await ctx.load.label(this.recordId, "en")
    return of && of !== this.text ? `${this.text} (name of ${of})` : this.text
  }
  declare recordId: string
}

export const name = kind(Name, {
  prefix: "nam",
  layer: "claim",
  implements: Claim,
  description: "The claim that a record is called something: the form as printed, with language, script and type.",
  where: ["record", "type", "script", "preferred"],
  orderBy: { TEXT: "folded" },
  folds: '"text"',
  ends: ["recordId"],
  moment: "when",
  checks: [asPrintedNeverPreferred],
})

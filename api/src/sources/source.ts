import { ObjectType } from "type-graphql"
import { otherNeedsWords } from "../graph/checks"
import { children, choice, day, edtfDate, ref, text } from "../graph/fields"
import { Entity } from "../graph/interfaces"
import { kind } from "../graph/kinds"
import type { Context } from "../graph/context"
import type { Check } from "../ledger/kind"
import { quotesStand, SourceFile } from "./file"
import { Reliability, SourceType } from "./lists"

@ObjectType({ description: "An author of a source: the name as printed, and the person if the register has him." })
export class SourceAuthor {
  @ref("Person", "The person, if the register holds him.")
  person!: unknown
  @text("The name as printed in the source.", { required: true, max: 200 })
  printedName!: string
}

const hasTitleOrLabel: Check = (now) =>
  !now.title && !now.descriptiveLabel
    ? [{ path: ["title"], message: "Give the title, or a descriptive label where the source has none." }]
    : []

const notPartOfItself: Check = (now) =>
  now.partOfId != null && now.partOfId === now.id
    ? [{ path: ["partOf"], message: "A source cannot be part of itself." }]
    : []

// The day its protected speakers may vouch for is the day it came out: if that moves, theirs would tell when they spoke.
const protectedKeepNoDay = {
  sql: `SELECT d.id FROM "Source" d WHERE d.id = ANY($1) AND EXISTS (SELECT 1 FROM "Citation" c JOIN "Speaker" s ON s.id = c."speakerId"
        WHERE s."sourceId" = d.id AND s.identity = 'PROTECTED' AND c."asOf" IS NOT NULL AND c."asOf" IS DISTINCT FROM d."publishedDay")`,
  path: ["published"],
  message:
    "A protected speaker of this source is cited as of the day it was published: change or empty that day in his citations first.",
}

const webAddress: [RegExp, string] = [/^https?:\/\/\S+$/i, "a web address that begins with https:// or http://"]

export class Source extends Entity {
  @choice(SourceType, "What sort of document it is.", { required: true })
  type!: string
  @text("The sort in words, where the type is OTHER.", { max: 200 })
  typeWords!: string | null
  @text("The title as printed.", { max: 500 })
  title!: string | null
  @text("Language of the document, BCP 47.", {
    max: 35,
    pattern: [/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a BCP 47 tag, e.g. ar, en or fa"],
  })
  language!: string | null
  @children("SourceAuthor", "sourceId", () => SourceAuthor, "Its authors, in the order printed.")
  authors!: SourceAuthor[]
  @children("SourceFile", "sourceId", () => SourceFile, "Its files: the document, pictures of it, its text.")
  files!: SourceFile[]
  @ref("Organization", "Who published it.")
  publisher!: unknown
  @edtfDate("When it was published: an EDTF date, e.g. 2018-08-06 or 2018-08.")
  published!: string | null
  @text("Where it was found. The register never fetches it.", { max: 2000, pattern: webAddress })
  url!: string | null
  @text("An archived copy of it.", { max: 2000, pattern: webAddress })
  archiveUrl!: string | null
  @day("The day it was read there.")
  accessed!: number | null
  @choice(Reliability, "How reliable the source is (Admiralty scale).", { byDefault: "F" })
  reliability!: string
  @ref("Source", "The series or larger work it belongs to.")
  partOf!: unknown
  @text('Its place there, e.g. "first".', { max: 100 })
  partLabel!: string | null

  override async words(_ctx: Context, _language: string) {
    return this.title ?? this.descriptiveLabel
  }
}

export const source = kind(Source, {
  prefix: "src",
  layer: "entity",
  implements: Entity,
  description: "A document that says something: an article, report, post, recording or dataset.",
  where: ["slug", "type", "reliability", "publisher", "partOf"],
  orderBy: { LABEL: "folded", PUBLISHED: "publishedDay" },
  folds: 'coalesce("title", "descriptiveLabel")',
  rules: [protectedKeepNoDay, quotesStand],
  checks: [otherNeedsWords("type", "typeWords"), hasTitleOrLabel, notPartOfItself],
})

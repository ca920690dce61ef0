import type { Context } from "../graph/context"
import { choice, day, integer, ref, text } from "../graph/fields"
import { AnyRecord } from "../graph/interfaces"
import { kind } from "../graph/kinds"
import type { Check } from "../ledger/kind"
import { offsetsNeedText, quoteStands } from "./file"
import { Assertion, Credibility, Interest, LocatorType, SpeakerBasis, Stance, Verdict } from "./lists"

const verdictOnlyWhenAssessing: Check = (now) => {
  if (now.stance === "ASSESSES" && !now.verdict)
    return [{ path: ["verdict"], message: "Say how the speaker judges it, e.g. TOO_HIGH." }]
  return now.stance !== "ASSESSES" && now.verdict
    ? [{ path: ["verdict"], message: "A verdict goes with the stance ASSESSES only." }]
    : []
}

const quoteSpan: Check = (now) => {
  const [start, end] = [now.quoteStart as number | null, now.quoteEnd as number | null]
  if ((start === null) !== (end === null))
    return [{ path: ["quoteEnd"], message: "Give both ends of the quote, or neither." }]
  if (start === null || end === null) return []
  if (start >= end) return [{ path: ["quoteEnd"], message: "The quote must end after it starts." }]
  return now.quote
    ? []
    : [{ path: ["quote"], message: "Give the quote that stands there, or leave its offsets empty." }]
}

const unclearNeedsNote: Check = (now) =>
  now.speakerBasis === "UNCLEAR" && !now.note
    ? [{ path: ["note"], message: "Name in the note the speakers it may be." }]
    : []

// "No day of speaking" for a source at risk: nothing but the day its document came out.
const protectedHasNoDay = {
  sql: `SELECT c.id FROM "Citation" c JOIN "Speaker" s ON s.id = c."speakerId" LEFT JOIN "Source" d ON d.id = s."sourceId"
        WHERE c.id = ANY($1) AND s.identity = 'PROTECTED' AND c."asOf" IS NOT NULL AND c."asOf" IS DISTINCT FROM d."publishedDay"`,
  path: ["asOf"],
  message: "Do not say when a protected speaker spoke: leave it empty, or give the day the source was published.",
}

export class Citation extends AnyRecord {
  @ref("Citable", "What is cited: a claim, an entity or a speaker.", { required: true, fixed: true })
  record!: unknown
  @ref("Speaker", "Who says it, and so in which source.", { required: true })
  speaker!: unknown
  @choice(LocatorType, "What sort of place in the source.")
  locatorType!: string | null
  @text("The place in the source: paragraph, page, time code or cell.", { max: 100 })
  locator!: string | null
  @text("The passage, verbatim.", { max: 4000, multiline: true })
  quote!: string | null
  @integer("Where the quote begins in the stored text, in code points from 0.", [0, 50_000_000])
  quoteStart!: number | null
  @integer("Where the quote ends in the stored text, exclusive.", [0, 50_000_000])
  quoteEnd!: number | null
  @choice(Stance, "Whether the speaker supports, disputes or assesses it.", { byDefault: "SUPPORTS" })
  stance!: string
  @choice(Verdict, "How the speaker judges it, where he assesses it.")
  verdict!: string | null
  @choice(Assertion, "How firmly he says it.", { byDefault: "PLAIN" })
  assertion!: string
  @text('The hedge as printed, e.g. "believed".', { max: 200 })
  hedge!: string | null
  @day("The day the speaker vouches for; empty where he does not speak in the present.")
  asOf!: number | null
  @choice(SpeakerBasis, "How the speaker is known.", { byDefault: "STATED" })
  speakerBasis!: string
  @choice(Credibility, "How credible the information is (Admiralty scale).", { byDefault: "C6" })
  credibility!: string
  @choice(Interest, "How the speaker stands to this, where it differs from his usual stand.")
  interest!: string | null
  @text("Reasoning, or which speakers it may be.", { max: 2000, multiline: true })
  note!: string | null

  async words(ctx: Context, language: string) {
    const [who, what] = await Promise.all([
      ctx.load.label(this.speakerId, language),
      ctx.load.label(this.recordId, language),
    ])
    return [who, what].filter(Boolean).join(": ")
  }
  declare speakerId: string
  declare recordId: string
}

export const citation = kind(Citation, {
  prefix: "cit",
  layer: "evidence",
  implements: AnyRecord,
  description: "Where a speaker says something: the place in the source, how firmly, and the day he vouches for.",
  where: ["record", "speaker", "stance", "assertion"],
  orderBy: { AS_OF: "asOf" },
  rules: [protectedHasNoDay, offsetsNeedText, quoteStands],
  checks: [verdictOnlyWhenAssessing, quoteSpan, unclearNeedsNote],
})

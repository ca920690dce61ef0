import type { Context } from "../graph/context"
import { choice, ref, text } from "../graph/fields"
import { AnyRecord } from "../graph/interfaces"
import { kind } from "../graph/kinds"
import type { Check } from "../ledger/kind"
import { JudgementVerdict } from "./lists"

const twoRecords: Check = (now) =>
  now.firstId != null && now.firstId === now.secondId
    ? [{ path: ["second"], message: "A record is itself: give another to compare it with." }]
    : []

const onePerPair = {
  sql: `SELECT j.id FROM "Judgement" j JOIN "Judgement" k ON k.id <> j.id
        AND ((k."firstId" = j."firstId" AND k."secondId" = j."secondId") OR (k."firstId" = j."secondId" AND k."secondId" = j."firstId"))
        WHERE j.id = ANY($1)`,
  path: ["second"],
  message: "This pair is judged already: change that judgement.",
}

export class Judgement extends AnyRecord {
  @ref("Entity", "One record.", { required: true })
  first!: unknown
  @ref("Entity", "The other.", { required: true })
  second!: unknown
  @choice(JudgementVerdict, "Whether they are the same thing.", { required: true })
  verdict!: string
  @text("The reason.", { required: true, max: 2000, multiline: true })
  reason!: string
  @ref("Speaker", "Who judges: the curator's voice, or a speaker whose word is followed.", { required: true })
  speaker!: unknown

  async words(ctx: Context, language: string) {
    const tongue = language === "ar" ? "ar" : "en"
    const [a, b] = await Promise.all([ctx.load.label(this.firstId, language), ctx.load.label(this.secondId, language)])
    const verdict = JudgementVerdict.entries[this.verdict as keyof typeof JudgementVerdict.entries]![tongue]
    return tongue === "ar" ? `${a} و${b}: ${verdict}` : `${a} and ${b}: ${verdict}`
  }
  declare firstId: string
  declare secondId: string
}

export const judgement = kind(Judgement, {
  prefix: "jdg",
  layer: "curation",
  implements: AnyRecord,
  description:
    "Whether two entities are the same thing, with the reason and who judged. What is judged different is never proposed again.",
  where: ["first", "second", "verdict", "speaker"],
  rules: [onePerPair],
  checks: [twoRecords],
})

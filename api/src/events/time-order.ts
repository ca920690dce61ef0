import type { Context } from "../graph/context"
import { choice, ref } from "../graph/fields"
import { Claim } from "../graph/interfaces"
import { kind } from "../graph/kinds"
import type { Check } from "../ledger/kind"
import { TemporalOrder, TimePart } from "./lists"

const twoRecords: Check = (now) =>
  now.recordId != null && now.recordId === now.otherId
    ? [{ path: ["other"], message: "A record has no order with itself: give another." }]
    : []

const ofDatedRecords = {
  sql: `SELECT o.id FROM "TimeOrder" o JOIN "Record" r ON r.id IN (o."recordId", o."otherId")
        WHERE o.id = ANY($1) AND r.kind IN ('TimeOrder', 'Citation', 'Speaker', 'ConflictSet', 'Judgement', 'Term')`,
  path: ["record"],
  message: "Only what has a time of its own can come before or during another: a claim, an event or an entity.",
}

export class TimeOrder extends Claim {
  @ref("Record", "The record that came before, or during, the other.", { required: true })
  record!: unknown
  @choice(TimePart, "Which part of its time is meant.", { byDefault: "WHOLE" })
  recordPart!: string
  @choice(TemporalOrder, "How the two lie in time.", { required: true })
  order!: string
  @ref("Record", "The record it is compared with.", { required: true })
  other!: unknown
  @choice(TimePart, "Which part of the other's time is meant.", { byDefault: "WHOLE" })
  otherPart!: string

  override async words(ctx: Context, language: string) {
    const tongue = language === "ar" ? "ar" : "en"
    const [a, b] = await Promise.all([ctx.load.label(this.recordId, language), ctx.load.label(this.otherId, language)])
    const part = (code: string) =>
      code === "WHOLE" ? "" : TimePart.entries[code as keyof typeof TimePart.entries][tongue]
    const of = (code: string, label: string | null) =>
      part(code) === "" ? label : tongue === "ar" ? `${part(code)} ${label}` : `${part(code)} of ${label}`
    const order = TemporalOrder.entries[this.order as keyof typeof TemporalOrder.entries]![tongue]
    return `${of(this.recordPart, a)} ${order} ${of(this.otherPart, b)}`
  }
  declare recordId: string
  declare otherId: string
}

export const timeOrder = kind(TimeOrder, {
  prefix: "ord",
  layer: "claim",
  implements: Claim,
  description:
    "The claim that one record came before, or during, another. It sorts timelines, its contradictions are reported, and it rewrites no date.",
  where: ["record", "other", "order"],
  orderBy: { START: "earliestStart", LAST_ATTESTED: "lastAttested" },
  checks: [twoRecords],
  rules: [ofDatedRecords],
})

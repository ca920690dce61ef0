import type { Context } from "../graph/context"
import { choice, ref, text } from "../graph/fields"
import { AnyRecord } from "../graph/interfaces"
import { kind } from "../graph/kinds"
import type { Check } from "../ledger/kind"
import { Interest, SpeakerChannel, SpeakerIdentity } from "./lists"

const curatorHasNoSource: Check = (now) => {
  if (now.identity === "CURATOR")
    return now.sourceId
      ? [{ path: ["source"], message: "The curator speaks outside every source: leave it empty." }]
      : []
  return now.sourceId
    ? []
    : [{ path: ["source"], message: "A speaker belongs to a source: give the source he speaks in." }]
}

// A human source at risk is best protected by not being known here: a label and nothing more.
const protectedIsALabel: Check = (now, before) => {
  if (before && (before.identity === "PROTECTED") !== (now.identity === "PROTECTED"))
    return [
      {
        path: ["identity"],
        message: "A speaker is protected from the first version on or by a redaction: enter a new speaker instead.",
      },
    ]
  return now.identity === "PROTECTED" && now.actorId
    ? [{ path: ["actor"], message: "Do not enter who a protected speaker is: leave the actor empty." }]
    : []
}

const unattributedHasNoActor: Check = (now) =>
  now.identity === "UNATTRIBUTED" && (now.actorId || now.speaksForId)
    ? [{ path: ["actor"], message: "Nobody is named: leave actor and speaksFor empty, or change the identity." }]
    : []

// An id in somebody's register names one person: it would undo the label.
const protectedHasNoIdElsewhere = {
  sql: `SELECT s.id FROM "Speaker" s JOIN "ExternalId" x ON x."recordId" = s.id AND x."unique"
        WHERE s.id = ANY($1) AND s.identity = 'PROTECTED'`,
  path: ["externalIds"],
  message: "Do not enter who a protected speaker is: give him no id of another register.",
}

export class Speaker extends AnyRecord {
  @ref("Source", "The source he speaks in.", { fixed: true })
  source!: unknown
  @text("What readers see of him. Of a protected speaker it is all there is: do not enter who it is.", {
    required: true,
    max: 200,
  })
  publicLabel!: string
  @choice(SpeakerChannel, "By which channel he speaks inside the source.", { required: true })
  channel!: string
  @ref("Actor", "Who he is, if known and safe to say.")
  actor!: unknown
  @ref("Actor", "In whose voice he speaks: a group's page, statement and member are one voice.")
  speaksFor!: unknown
  @choice(SpeakerIdentity, "How he is known.", { required: true })
  identity!: string
  @choice(Interest, "How he stands to what he speaks about.", { byDefault: "NOT_JUDGED" })
  interest!: string

  async words(_ctx: Context, _language: string) {
    return this.publicLabel
  }
}

export const speaker = kind(Speaker, {
  prefix: "spk",
  layer: "evidence",
  implements: AnyRecord,
  description:
    "Who speaks inside a source, and by which channel. One document can carry many; what joins them across documents is actor and speaksFor.",
  where: ["source", "actor", "speaksFor", "identity"],
  orderBy: { LABEL: "folded" },
  folds: '"publicLabel"',
  rules: [protectedHasNoIdElsewhere],
  checks: [curatorHasNoSource, protectedIsALabel, unattributedHasNoActor],
})

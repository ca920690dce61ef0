import { Int } from "type-graphql"
import type { Context } from "../graph/context"
import { object } from "../graph/define"
import { list } from "../graph/list"
import type { Operation } from "../graph/lists"
import { lastLabel, mention } from "../graph/mention"
import { ChangesetType } from "../graph/records"
import { enumOf } from "../graph/scalars"
import { type Block, type BlockReason, type KindName, type UserError, kindOfId } from "../ledger/kind"
import type { ChangedSince } from "../ledger/undo"

const reasons = list("RevertBlockReason", "How a record stands in the way of a revert.", {
  CHANGED_SINCE: { en: "Changed since", ar: "تغيّر منذ ذلك", is: "A later change touched what would be reverted." },
  POINTS_AT: { en: "Points at it", ar: "يشير إليه", is: "It points at a record that would be deleted." },
  TARGET_DELETED: { en: "Is deleted", ar: "محذوف", is: "What would come back points at it, and it is deleted." },
  LAST_EVIDENCE: {
    en: "Without evidence",
    ar: "بلا دليل",
    is: "The claim would be left without a citation that supports it.",
  },
  LAST_NAME: { en: "Without a name", ar: "بلا اسم", is: "The record would be left without a name." },
  TAKEN: {
    en: "Has what would come back",
    ar: "يحمل ما سيُستعاد",
    is: "It has the slug, unique id, code or preferred mark that would come back.",
  },
} satisfies Record<BlockReason, unknown>)

/** A record in the way of a revert. */
export type Way = Block | ChangedSince

/** A record in the way, and the publication by which it is: the last of the record where no other is meant. */
type Told = {
  reason: BlockReason
  recordId: string
  kind: KindName
  revision: number
  fields: string[]
  operation: keyof typeof Operation.entries
  changeset: { id: string; title: string; withoutReview: boolean }
}

export const RevertBlock = object("RevertBlock", "A record that stands in the way of a revert, and since when.", {
  reason: { type: () => enumOf(reasons), description: "How it stands in the way." },
  ...mention("the record", "now or, if it is deleted, when it last stood"),
  revision: { type: () => Int, description: "The revision by which it stands in the way." },
  changeset: { type: () => ChangesetType, description: "The changeset published as that revision." },
  fields: {
    type: () => [String],
    description: "Of CHANGED_SINCE: the fields touched since; empty where the record came or went as a whole.",
  },
})

const toldSql = `
  SELECT c.revision, c.operation, s.id AS "changesetId", s.title, NOT s.reviewed AS "withoutReview"
  FROM unnest($1::text[], $2::int[]) WITH ORDINALITY AS i(id, until, n)
  CROSS JOIN LATERAL (SELECT x.revision, x.operation FROM ledger."Change" x WHERE x."recordId" = i.id AND x.revision <= i.until
    ORDER BY x.revision DESC LIMIT 1) c
  JOIN ledger."Revision" r ON r.revision = c.revision JOIN ledger."Changeset" s ON s.id = r."changesetId"
  ORDER BY i.n`

/** Looks up what there is to tell of records in the way: of each the publication that put it there. */
export async function tell(blocks: Way[], ctx: Context): Promise<Told[]> {
  const until = blocks.map((b) => ("revision" in b ? b.revision : ctx.reader.revision))
  const found = await ctx.reader.sql<any>(
    toldSql,
    blocks.map((b) => b.id),
    until,
  )
  return blocks.map((block, i) => {
    const { revision, operation, changesetId, title, withoutReview } = found[i]
    return {
      reason: block.reason,
      recordId: block.id,
      kind: kindOfId(block.id)!,
      revision,
      operation,
      fields: "fields" in block ? block.fields : [],
      changeset: { id: changesetId, title, withoutReview },
    }
  })
}

const done: Record<Told["operation"], string> = {
  CREATE: "entered",
  UPDATE: "changed",
  WITHDRAW: "withdrawn",
  DELETE: "deleted",
  RESTORE: "restored",
  REDACT: "redacted",
}

/** A block as a fault of the input at this path: which record, in which way, by which publication. */
export async function faultOf(told: Told, path: UserError["path"], ctx: Context): Promise<UserError> {
  const label = `${told.kind} "${await lastLabel(told.recordId, "en", ctx)}"`
  const by = `in revision ${told.revision} ("${told.changeset.title}")`
  const fields = told.fields.length > 0 ? `: ${told.fields.join(", ")}` : ""
  const says: Record<BlockReason, string> = {
    CHANGED_SINCE: `The ${label} was ${done[told.operation]} since, ${by}${fields}. Revert that first, or change it by hand.`,
    POINTS_AT: `The ${label} points at what would be deleted, since its last change ${by}. Turn it elsewhere, or delete it, first.`,
    TARGET_DELETED: `The ${label} that would be pointed at is deleted, ${by}. Restore it first.`,
    LAST_EVIDENCE: `The ${label}, last written ${by}, would be left without a citation that supports it. Cite another first.`,
    LAST_NAME: `The ${label}, last written ${by}, would be left without a name. Give it another, or a descriptive label, first.`,
    TAKEN: `The ${label} has what would come back, since its last change ${by}. Change it there first.`,
  }
  return { path, code: "CONFLICT", message: says[told.reason] }
}

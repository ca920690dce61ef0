import { ID, Int } from "type-graphql"
import type { Context } from "../graph/context"
import { object, roots } from "../graph/define"
import { VersionEntry, historyOf } from "../graph/history"
import { type Mention, mention } from "../graph/mention"
import { kindOfId } from "../ledger/kind"

type History = Mention & { version: number; deleted: boolean }

const RecordHistory = object("RecordHistory", "What became of a record that stands or was deleted.", {
  ...mention("the record", "now or, if it is deleted, when it last stood"),
  version: {
    type: () => Int,
    description: "Its last version; of a deleted record that of the deletion. Give it as `expectedVersion`.",
  },
  deleted: { type: () => Boolean, description: "Whether the record is deleted." },
  versions: {
    type: () => [VersionEntry],
    description: "Its versions, newest first: who wrote what when, and which fields changed.",
    args: {
      first: { type: () => Int, nullable: false, defaultValue: 25, description: "How many versions, 1–100." },
      before: { type: () => Int, description: "Only versions written before this revision." },
    },
    get: ({ kind, recordId }: History, ctx, { first, before }) => historyOf(kind, recordId, first, before ?? null, ctx),
  },
})

export const recordHistory = roots([
  {
    name: "recordHistory",
    type: () => RecordHistory,
    description: "The history of a record, also of a deleted one; null if there never was such a record.",
    args: { id: { type: () => ID, nullable: false, description: "The record." } },
    resolve: async ({ id }, ctx: Context): Promise<History | null> => {
      const held = await ctx.load.held(id)
      return held && { recordId: id, kind: kindOfId(id)!, version: held.version, deleted: held.deletedAt !== null }
    },
  },
])

import { ID } from "type-graphql"
import type { KindName } from "../ledger/kind"
import type { Context } from "./context"
import type { ObjectField } from "./define"
import { AnyRecord } from "./interfaces"
import { recordKinds } from "./kinds"
import { enumOf } from "./scalars"

/** A record an answer speaks of, which may be deleted by now; `calledAt` is the revision whose label is meant. */
export type Mention = { recordId: string; kind: KindName; calledAt?: number }

/**
 * The fields an answer tells a record by that may be deleted.
 * @param which which record it is, for the descriptions
 * @param called when the label was so
 */
export const mention = (which: string, called: string): Record<string, ObjectField> => ({
  recordId: { type: () => ID, description: `The id of ${which}.` },
  kind: { type: () => enumOf(recordKinds), description: "The sort of record." },
  label: {
    type: () => String,
    description: `What it is called: ${called}.`,
    args: {
      language: {
        type: () => String,
        nullable: false,
        defaultValue: "en",
        description: "Language wanted (BCP 47): en or ar.",
      },
    },
    get: ({ recordId, calledAt }: Mention, ctx, { language }) =>
      calledAt === undefined ? lastLabel(recordId, language, ctx) : labelIn(ctx.at(calledAt), recordId, language),
  },
  record: {
    type: () => AnyRecord,
    nullable: true,
    description: "The record as it stands; null if it is deleted.",
    get: ({ recordId }: Mention, ctx) => ctx.load.record(recordId),
  },
})

/** The label of a record now or, of a deleted one, when it last stood. */
export async function lastLabel(id: string, language: string, ctx: Context): Promise<string> {
  const held = await ctx.load.held(id)
  return labelIn(held?.deletedAt ? ctx.at(held.revision - 1) : ctx, id, language)
}

async function labelIn(ctx: Context, id: string, language: string): Promise<string> {
  const found: AnyRecord | null = await ctx.load.record(id)
  return found ? found.label(ctx, language) : id
}

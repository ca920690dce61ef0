import { ID, Int } from "type-graphql"
import type { Context } from "../graph/context"
import { object, roots } from "../graph/define"
import { badArgument } from "../graph/errors"
import { FieldChange, differenceOf } from "../graph/history"
import { Operation } from "../graph/lists"
import { type Mention, mention } from "../graph/mention"
import { enumOf } from "../graph/scalars"
import { stepsAfter } from "../ledger/feed"
import type { Step } from "../ledger/steps"
import { rowFields } from "./rows"

type Change = Mention & Pick<Step, "revision" | "ordinal" | "operation" | "version">

const RecordChange = object("RecordChange", "What a changeset did to one record.", {
  ordinal: { type: () => Int, description: "Its place in the changeset, from 0." },
  operation: { type: () => enumOf(Operation), description: "What it did." },
  ...mention("the record", "at the revision of the changeset; of a record it deleted, right before"),
  version: { type: () => Int, description: "The version of the record it made." },
  changes: {
    type: () => [FieldChange],
    description: "The columns that differ from the version before.",
    get: ({ kind, recordId, revision }: Change, ctx) => differenceOf(kind, recordId, revision - 1, revision, ctx),
  },
})

export const PublishedChangeset = object(
  "PublishedChangeset",
  "A changeset that was published, with what it changed.",
  {
    id: { type: () => ID, description: "Its id." },
    title: { type: () => String, description: "What it was for." },
    author: { type: () => String, nullable: true, description: "Who wrote it; shown to accounts only." },
    approvedBy: { type: () => String, nullable: true, description: "Who approved it; shown to accounts only." },
    withoutReview: { type: () => Boolean, description: "Whether nobody else looked at it before." },
    revision: { type: () => Int, description: "The revision of the register it became." },
    at: { type: () => Date, description: "When it was published (UTC)." },
    size: { type: () => Int, description: "How many records it changed." },
    changes: {
      type: () => [RecordChange],
      description: "What it did to each record, in its order.",
      args: {
        first: { type: () => Int, nullable: false, defaultValue: 25, description: "How many, 1–100." },
        after: { type: () => Int, description: "Only what follows this ordinal." },
      },
      get: async ({ revision }, ctx, { first, after }): Promise<Change[]> => {
        const steps = ctx.load.batch<number, Step[]>(`steps ${first} ${after}`, async (revisions) => {
          const found = await stepsAfter(revisions, after ?? -1, first, ctx.reader.sql)
          return revisions.map((r) => found.filter((step) => step.revision === r))
        })
        return (await steps.load(revision)).map(({ id, ...step }) => ({
          ...step,
          recordId: id,
          calledAt: step.operation === "DELETE" ? revision - 1 : revision,
        }))
      },
    },
    ...rowFields,
  },
)

const changesetSql = `
  SELECT s.id, s.title, s.author, s."approvedBy", NOT s.reviewed AS "withoutReview", r.revision, r.at,
    (SELECT count(*)::int FROM ledger."Change" c WHERE c.revision = r.revision) AS size
  FROM ledger."Revision" r JOIN ledger."Changeset" s ON s.id = r."changesetId"
  WHERE r.revision <= $1::int AND (r.revision = $2::int OR s.id = $3)`

export const changeset = roots([
  {
    name: "changeset",
    type: () => PublishedChangeset,
    description: "A published changeset, by its id or by the revision it became; null if there is none.",
    args: {
      id: { type: () => ID, description: "Its id." },
      revision: { type: () => Int, description: "The revision it became." },
    },
    resolve: async ({ id, revision }, ctx: Context) => {
      if ((id == null) === (revision == null)) throw badArgument("Give exactly one of id and revision.", ["id"])
      const [found] = await ctx.reader.sql<any>(changesetSql, ctx.reader.revision, revision ?? null, id ?? null)
      if (!found) return null
      return ctx.viewer.accountId ? found : { ...found, author: null, approvedBy: null }
    },
  },
])

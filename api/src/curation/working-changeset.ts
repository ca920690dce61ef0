import { ID, Int } from "type-graphql"
import { mayComment, mayReview, mayWork } from "../accounts/policy"
import type { Context } from "../graph/context"
import { object } from "../graph/define"
import { badArgument } from "../graph/errors"
import { ChangesetActType, ChangesetStatus } from "../graph/lists"
import { enumOf } from "../graph/scalars"
import type { Drafted } from "../ledger/amend"
import type { Tried } from "../ledger/preview"
import { ways } from "../ledger/work"
import type { Working } from "../ledger/working"
import { ChangesetActEntry } from "./acts"
import { ChangeFault, DraftedChange, actsOf, told, toldFault } from "./drafted"

/** Each is published and taken back for it. */
const mostChecked = 5

/** What the viewer may do with a changeset as it is now. */
function possible(of: Working, { viewer }: Context): string[] {
  const by = { author: mayWork(viewer, of), reviewer: mayReview(viewer, of) }
  const open = Object.entries(ways).filter(([, way]) => by[way.by] && way.from.includes(of.status))
  return [...open.map(([act]) => act), ...(mayComment(viewer, of) ? ["COMMENTED"] : [])]
}

export const WorkingChangeset = object(
  "WorkingChangeset",
  "A changeset that is worked on, or what became of it. Its author sees it, reviewers once it is submitted, nobody else.",
  {
    id: { type: () => ID, description: "Its id; `?changeset=ID` in the address reads the register as it would stand." },
    title: { type: () => String, description: "What it is for." },
    note: { type: () => String, nullable: true, description: "What its author tells reviewers." },
    author: { type: () => String, description: "Who works on it." },
    mine: {
      type: () => Boolean,
      description: "Whether who asks is its author.",
      get: ({ authorId }: Working, ctx) => authorId === ctx.viewer.accountId,
    },
    status: { type: () => enumOf(ChangesetStatus), description: "How far it has come." },
    version: { type: () => Int, description: "Grows with every change of it; give it as `expectedVersion`." },
    createdAt: { type: () => Date, description: "When it was opened (UTC)." },
    updatedAt: { type: () => Date, description: "When it was last changed (UTC)." },
    submittedAt: { type: () => Date, nullable: true, description: "When it was last submitted (UTC)." },
    revision: { type: () => Int, nullable: true, description: "The revision of the register it became." },
    size: { type: () => Int, description: "How many records it would change, or has changed." },
    mayDo: {
      type: () => [enumOf(ChangesetActType)],
      description: "What who asks may do with it as it is now.",
      get: (of: Working, ctx) => possible(of, ctx),
    },
    acts: {
      type: () => [ChangesetActEntry],
      description: "What was done and said about it, the oldest first.",
      get: ({ id }: Working, ctx) => actsOf(id, ctx),
    },
    changes: {
      type: () => [DraftedChange],
      description:
        "What it would do, record by record, in its order; none once it is published: then `changeset` tells what it did.",
      args: {
        first: { type: () => Int, nullable: false, defaultValue: 25, description: "How many, 1–100." },
        after: { type: () => Int, description: "Only what follows this ordinal." },
      },
      most: 100,
      get: async ({ id }: Working, ctx, { first, after }) => {
        if (first < 1 || first > 100) throw badArgument(`first is ${first}: ask for 1 to 100.`, ["first"])
        const page = { first, after: after ?? -1 }
        const pages = ctx.load.batch<string, Drafted[]>(`changes ${first} ${after}`, (ids) =>
          ctx.changesets.pages(ids, page),
        )
        return (await pages.load(id)).map((c) => told(id, c))
      },
    },
    change: {
      type: () => DraftedChange,
      nullable: true,
      description: "What it would do to one record; null if it leaves that alone.",
      args: { record: { type: () => ID, nullable: false, description: "The record." } },
      get: async ({ id }: Working, ctx, { record }) => {
        const [found] = await ctx.changesets.changes(id, { records: [record] })
        return found ? told(id, found) : null
      },
    },
    faults: {
      type: () => [ChangeFault],
      description: "Everything that keeps it from being published, found by publishing it and taking that back.",
      get: async (of: Working, ctx) => {
        if (of.status === "PUBLISHED" || of.size === 0) return []
        const tried = ctx.load.batch<Working, Tried>("faults", (all) => {
          if (all.length > mostChecked)
            throw badArgument(`Ask for the faults of at most ${mostChecked} at once.`, ["first"])
          return Promise.all(all.map((one) => ctx.changesets.check(one)))
        })
        return (await tried.load(of)).faults.map(toldFault)
      },
    },
  },
)

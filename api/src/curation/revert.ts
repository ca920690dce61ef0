import { ID, Int } from "type-graphql"
import type { Context } from "../graph/context"
import { type Arguments, input, object, roots } from "../graph/define"
import { badArgument } from "../graph/errors"
import { AnyRecord } from "../graph/interfaces"
import { ChangesetType, UserErrorType, shown } from "../graph/records"
import { type UserError, kindOfId } from "../ledger/kind"
import { type Books, type Proposal, planChange, planChangeset, planRecord, published } from "../ledger/revert"
import { stepsOf } from "../ledger/steps"
import { RevertBlock, type Way, faultOf, tell } from "./revert-blocks"

const mostBlocks = 100

const RevertPayload = object("RevertPayload", "What came of a revert.", {
  record: {
    type: () => AnyRecord,
    nullable: true,
    description:
      "Of a record or a change: the record at that revision, null if it is deleted; where nothing was written, as it stands now.",
    get: ({ recordId }, ctx) => ctx.load.record(recordId),
  },
  changeset: { type: () => ChangesetType, nullable: true, description: "The changeset the revert is in." },
  revision: {
    type: () => Int,
    nullable: true,
    description: "The revision of the register it became; null if nothing was published.",
  },
  userErrors: {
    type: () => [UserErrorType],
    description: "Everything that is wrong, among it a CONFLICT for each record in the way; empty on success.",
  },
  blockedBy: {
    type: () => [RevertBlock],
    description: `The records that stand in the way, at most ${mostBlocks}; empty on success.`,
  },
})

/** Plans, publishes what was planned, and plans anew where the register has moved on meanwhile. */
async function run(
  plan: (books: Books) => Promise<Proposal>,
  given: { title?: string | null; recordId: string | null },
  ctx: Context,
) {
  const { recordId } = given
  for (let tries = 1; ; tries++) {
    const { reader } = ctx
    const { path, changes, ...planned } = await plan(reader)
    const title = given.title ?? planned.title
    if (planned.errors.length > 0) return { recordId, userErrors: planned.errors.map(shown), blockedBy: [] }
    if (planned.blocks.length > 0) return blocked(planned.blocks, [], path, recordId, ctx)
    const done = await ctx.write({ title, changes })
    if (done.ok) return { recordId, revision: done.revision, changeset: done.changeset, userErrors: [], blockedBy: [] }
    if (tries < 3 && ctx.reader.revision > reader.revision) continue
    const others = done.errors.filter((e) => !e.blocks)
    const told = others.map((e) => ({ ...e, path: e.path[0] === "title" ? e.path : [path, ...e.path] }))
    return blocked(
      done.errors.flatMap((e) => e.blocks ?? []),
      told,
      path,
      recordId,
      ctx,
    )
  }
}

async function blocked(blocks: Way[], others: UserError[], path: string, recordId: string | null, ctx: Context) {
  const each = [...new Map(blocks.map((b) => [`${b.reason} ${b.id}`, b])).values()]
  const blockedBy = await tell(each.slice(0, mostBlocks), ctx)
  const faults = await Promise.all(blockedBy.map((b) => faultOf(b, [path], ctx)))
  return { recordId, userErrors: [...faults, ...others].map(shown), blockedBy }
}

const mutation = (
  name: string,
  description: string,
  asked: Arguments,
  inputDescription: string,
  resolve: (asked: any, title: string | null, ctx: Context) => unknown,
) => {
  const type = input(`${name[0]!.toUpperCase()}${name.slice(1)}Input`, inputDescription, asked)
  return {
    name,
    description,
    type: () => RevertPayload,
    args: {
      input: { type: () => type, nullable: false, description: "What to revert." },
      title: { type: () => String, description: "Title of the new changeset; made from what is reverted if absent." },
    },
    resolve: ({ input: given, title }: any, ctx: Context) => resolve(given, title ?? null, ctx),
  }
}

const kindsOf = (id: string) => [kindOfId(id)].filter((k) => k !== null)

const revertRecord = mutation(
  "revertRecord",
  "Gives a record what it said in an earlier version again, and its being accepted or withdrawn. A deleted one comes back under its id, and with it its citations, its names and theirs that were deleted in the same changeset.",
  {
    id: { type: () => ID, nullable: false, description: "The record; it may be deleted." },
    toVersion: { type: () => Int, nullable: false, description: "The version whose values it gets again." },
    expectedVersion: {
      type: () => Int,
      nullable: false,
      description: "The last version you saw, of a deleted record that of the deletion; if it has moved on: CONFLICT.",
    },
  },
  "A record, and the version it goes back to.",
  (asked, title, ctx) => {
    ctx.demandWrite(kindsOf(asked.id))
    return run((books) => planRecord(asked, books), { title, recordId: asked.id }, ctx)
  },
)

const revertChange = mutation(
  "revertChange",
  "Undoes what one publication did to one record, unless a later one touched the same fields: what it entered is deleted, what it deleted comes back, the fields it changed say again what they said before. Citations and names that were entered or deleted with the record go or come back with it.",
  {
    revision: { type: () => Int, nullable: false, description: "The revision the change came with." },
    record: { type: () => ID, nullable: false, description: "The record it changed." },
  },
  "One change: what one publication did to one record.",
  (asked, title, ctx) => {
    ctx.demandWrite(kindsOf(asked.record))
    return run((books) => planChange(asked, books), { title, recordId: asked.record }, ctx)
  },
)

const revertChangeset = mutation(
  "revertChangeset",
  "Undoes all that a changeset did, at once or not at all: the records it entered are deleted together, those it deleted come back together, the fields it changed say again what they said before.",
  {
    id: { type: () => ID, description: "Its id." },
    revision: { type: () => Int, description: "The revision it became." },
  },
  "A published changeset, by its id or by the revision it became.",
  async ({ id, revision }, title, ctx) => {
    if ((id == null) === (revision == null)) throw badArgument("Give exactly one of id and revision.", ["input", "id"])
    const found = await published({ id, revision }, ctx.reader)
    const steps = found ? await stepsOf(found.revision, ctx.reader.sql) : []
    ctx.demandWrite([...new Set(steps.map((s) => s.kind))])
    const path = id == null ? "revision" : "id"
    if (!found) {
      const message = `There is no published changeset ${String(id ?? revision).slice(0, 60)}.`
      return { userErrors: [{ path: [path], code: "NOT_FOUND", message }], blockedBy: [] }
    }
    return run((books) => planChangeset(found, path, books), { title, recordId: null }, ctx)
  },
)

export const revert = roots([], [revertRecord, revertChange, revertChangeset])

import { GraphQLJSONObject } from "graphql-scalars"
import { type GraphQLInputType, coerceInputValue, isInputType } from "graphql"
import { ID, Int } from "type-graphql"
import type { Acted, Step } from "../graph/changesets"
import type { Context } from "../graph/context"
import { type Arguments, input, object, roots } from "../graph/define"
import { badArgument } from "../graph/errors"
import { graphKind, recordKinds } from "../graph/kinds"
import { ChangesetActType, ChangesetStatus } from "../graph/lists"
import { type Asked, ChangesetType, UserErrorType, changesFrom, shown } from "../graph/records"
import { enumOf } from "../graph/scalars"
import { freshId } from "../ledger/changeset"
import type { Drafted } from "../ledger/amend"
import { type UserError, kindOf } from "../ledger/kind"
import type { Tried } from "../ledger/preview"
import { type ChangesetStatus as Status, type Working, changesetStatuses } from "../ledger/working"
import { ChangesetActEntry } from "./acts"
import { ClashSide, DraftOperation } from "./lists"
import { ChangeFault, DraftedChange, actsOf, clashOf, told, toldFault } from "./drafted"

/** Each is published and taken back for it. */
const mostChecked = 5

/** What the viewer may do with a changeset as it is now. */
function possible(of: Working, ctx: Context): string[] {
  const { accountId, granted } = ctx.viewer
  const own = accountId !== null && accountId === of.authorId
  const reviews = granted.includes("review")
  const author: Record<Status, string[]> = {
    OPEN: ["SUBMITTED", "WITHDRAWN"],
    RETURNED: ["SUBMITTED", "WITHDRAWN"],
    SUBMITTED: ["WITHDRAWN"],
    WITHDRAWN: ["REOPENED"],
    PUBLISHED: [],
    DECLINED: [],
  }
  const judge = of.status === "SUBMITTED" && !own && reviews ? ["PUBLISHED", "RETURNED", "DECLINED"] : []
  return [
    ...(own && granted.includes("openChangesets") ? author[of.status] : []),
    ...judge,
    ...(own || reviews ? ["COMMENTED"] : []),
  ]
}

const WorkingChangeset = object(
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
        const found = await ctx.changesets.changes(id, { first, after: after ?? -1 })
        return found.map((c) => told(id, c))
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

const ChangesetPayload = object("WorkingChangesetPayload", "What came of an act on a changeset.", {
  changeset: { type: () => WorkingChangeset, nullable: true, description: "The changeset as it is since." },
  revision: { type: () => Int, nullable: true, description: "The revision it became, where it was published." },
  userErrors: { type: () => [UserErrorType], description: "Everything that is wrong; empty on success." },
})

const answered = ({ changeset, revision = null, userErrors }: Acted) => ({
  changeset,
  revision,
  userErrors: userErrors.map(shown),
})

const id: Arguments = { id: { type: () => ID, nullable: false, description: "The changeset." } }
const version: Arguments = {
  expectedVersion: {
    type: () => Int,
    nullable: false,
    description: "The version of the changeset you saw; if it has moved on: CONFLICT.",
  },
}
const reasons: Arguments = { reason: { type: () => String, nullable: false, description: "Why, told to its author." } }

const act = (
  name: string,
  description: string,
  fields: Arguments,
  resolve: (given: any, ctx: Context) => Promise<Acted>,
) => {
  const type = input(`${name[0]!.toUpperCase()}${name.slice(1)}Input`, "Which changeset, and what with it.", fields)
  return {
    name,
    description,
    type: () => ChangesetPayload,
    args: { input: { type: () => type, nullable: false, description: "Which changeset, and what with it." } },
    resolve: async ({ input: given }: any, ctx: Context) => answered(await resolve(given, ctx)),
  }
}

const step = (name: string, to: Step, description: string, fields: Arguments = {}) =>
  act(name, description, { ...id, ...version, ...fields }, (given, ctx) =>
    ctx.changesets.step(given.id, to, {
      expectedVersion: given.expectedVersion,
      words: given.reason ?? given.note ?? null,
    }),
  )

const acts = [
  act(
    "openChangeset",
    "Opens a changeset. What is then changed at ?changeset=ID goes into it, and is published when somebody else approves it.",
    {
      id: {
        type: () => ID,
        description:
          "An id of your own (chg_ and a UUIDv7 as a TypeID): the same id with the same title answers as before.",
      },
      title: { type: () => String, nullable: false, description: "What it is for; 1 to 300 characters." },
      note: { type: () => String, description: "What reviewers should know; at most 5,000 characters." },
    },
    ({ id: own, title, note }, ctx) => ctx.changesets.open({ id: own ?? null, title, note: note ?? null }),
  ),
  act(
    "describeChangeset",
    "Gives a changeset another title or note: absent stays, null clears the note.",
    {
      ...id,
      ...version,
      title: { type: () => String, description: "What it is for." },
      note: { type: () => String, description: "What reviewers should know." },
    },
    ({ id: of, expectedVersion, title, note }, ctx) =>
      ctx.changesets.describe(of, {
        expectedVersion,
        ...(title == null ? {} : { title }),
        ...(note === undefined ? {} : { note }),
      }),
  ),
  act(
    "dropChange",
    "Takes the change of a record out of a changeset; of a new record also the names and citations it would come with.",
    { ...id, record: { type: () => ID, nullable: false, description: "The record whose change goes." } },
    ({ id: of, record }, ctx) => ctx.changesets.drop(of, record),
  ),
  act(
    "settleClash",
    "Decides what a changeset does to a record somebody else has changed since: field by field mine or theirs. To keep both as claims, enter mine as a new claim and take theirs here.",
    {
      ...id,
      record: { type: () => ID, nullable: false, description: "The record." },
      version: {
        type: () => Int,
        nullable: false,
        description: "The version of the record you saw, as `clash` tells it.",
      },
      take: {
        type: () => [takeInput()],
        nullable: false,
        description: "Whose value each field keeps; MINE for those not named.",
      },
    },
    settle,
  ),
  act(
    "commentOnChangeset",
    "Says something about a changeset, or about one of its changes.",
    {
      ...id,
      record: { type: () => ID, description: "The record whose change it is about." },
      words: { type: () => String, nullable: false, description: "What there is to say; 1 to 5,000 characters." },
    },
    ({ id: of, record, words }, ctx) => ctx.changesets.comment(of, { words, recordId: record ?? null }),
  ),
  step(
    "submitChangeset",
    "SUBMITTED",
    "Asks for a changeset to be looked at; refused, with everything that is wrong, while it could not be published.",
    {
      note: { type: () => String, description: "What changed since it was returned, or what to look at." },
    },
  ),
  step("withdrawChangeset", "WITHDRAWN", "Takes back a changeset of one's own; nobody else sees it then."),
  step("reopenChangeset", "REOPENED", "Goes on with a changeset that was withdrawn."),
  step("returnChangeset", "RETURNED", "Gives a submitted changeset back to its author, with reasons.", reasons),
  step("declineChangeset", "DECLINED", "Refuses a submitted changeset, with reasons.", reasons),
  act(
    "publishChangeset",
    "Publishes what somebody else submitted: all of it at once, as the next revision, or nothing.",
    { ...id, ...version },
    ({ id: of, expectedVersion }, ctx) => ctx.changesets.publish(of, expectedVersion),
  ),
]

let take: any
function takeInput() {
  return (take ??= input("TakeInput", "Whose value a field keeps.", {
    field: { type: () => String, nullable: false, description: "The field." },
    side: { type: () => enumOf(ClashSide), nullable: false, description: "Whose value." },
  }))
}

async function settle(given: any, ctx: Context): Promise<Acted> {
  const found = await ctx.changesets.find(given.id)
  const [change] = found ? await ctx.changesets.changes(found.id, { records: [given.record] }) : []
  const clash = change ? await clashOf(change, ctx) : null
  const fault = (path: string[], code: UserError["code"], message: string): Acted => ({
    changeset: found,
    userErrors: [{ path, code, message }],
  })
  if (change && !clash)
    return fault(["record"], "CONFLICT", "Nobody has changed the record since: there is nothing to settle.")
  if (clash && clash.last.version !== given.version)
    return fault(
      ["version"],
      "CONFLICT",
      `The record is at version ${clash.last.version} by now: look again and decide.`,
    )
  const theirs = (given.take as { field: string; side: string }[])
    .filter((t) => t.side === "THEIRS")
    .map((t) => t.field)
  return ctx.changesets.decide(given.id, given.record, (now) => {
    if (clash?.last.operation === "DELETE") return null
    const left = without(now, theirs)
    return left && { ...left, expectedVersion: given.version }
  })
}

/** A change without some of its fields; null where nothing of it is left. */
function without(change: Drafted, fields: string[]): Drafted | null {
  if (change.op === "DELETE" || change.op === "WITHDRAW") return fields.length > 0 ? null : change
  const values = Object.fromEntries(Object.entries(change.values ?? {}).filter(([k]) => !fields.includes(k)))
  const { stored } = change
  if (!stored) return Object.keys(values).length > 0 ? { ...change, values } : null
  const gone = kindOf(change.kind).fields.filter((f) => fields.includes(f.name))
  const columns = gone.flatMap((f) => f.columns.map((c) => c.name))
  const tables = gone.flatMap((f) => (f.child ? [f.child.table] : []))
  const row = Object.fromEntries(Object.entries(stored.row).filter(([k]) => !columns.includes(k)))
  const children = Object.fromEntries(Object.entries(stored.children).filter(([k]) => !tables.includes(k)))
  const left = Object.keys(row).length + Object.keys(children).length
  return left > 0 ? { ...change, stored: { row, children } } : null
}

const draftInput = input("DraftChangeInput", "A change that may be unfinished.", {
  operation: { type: () => enumOf(DraftOperation), nullable: false, description: "What it does." },
  kind: { type: () => enumOf(recordKinds), nullable: false, description: "The sort of record." },
  values: {
    type: () => GraphQLJSONObject,
    nullable: false,
    description:
      "The input of the kind's mutation of that sort, e.g. CreatePositionInput; what is required may be missing still.",
  },
})

const DraftPayload = object("DraftChangePayload", "What came of a change that may be unfinished.", {
  record: { type: () => ID, nullable: true, description: "The id of the record it is of." },
  changeset: { type: () => ChangesetType, nullable: true, description: "The changeset it is in." },
  userErrors: { type: () => [UserErrorType], description: "What keeps it from being kept; empty on success." },
})

const draftChange = {
  name: "draftChange",
  description:
    "Puts a change into the changeset of the address (?changeset=ID), also an unfinished one: what is required may be missing until it is submitted.",
  type: () => DraftPayload,
  args: { input: { type: () => draftInput, nullable: false, description: "The change." } },
  resolve: async ({ input: { operation, kind: name, values } }: any, ctx: Context, info: any) => {
    if (!ctx.inside) throw badArgument("Name the changeset in the address: ?changeset=ID.", ["input"])
    const kind = graphKind(name)
    const verb = `${operation[0]}${operation.slice(1).toLowerCase()}`
    const type = info.schema.getType(`${verb}${name}Input`)
    if (!isInputType(type)) throw badArgument(`A ${name} has no ${operation}.`, ["input", "operation"])
    const errors: UserError[] = []
    const read: any = coerceInputValue(values, type as GraphQLInputType, (path, _value, { message }) => {
      if (/was not provided\.$/.test(message)) return
      const unknown = /^Field "([^"]+)" is not defined/.exec(message)?.slice(1) ?? []
      const words = message.replace(/\s*Did you mean [\s\S]*$/, "").slice(0, 300)
      errors.push({ path: ["values", ...path, ...unknown], code: "BAD_USER_INPUT", message: words })
    })
    if (operation !== "CREATE" && typeof read?.id !== "string")
      errors.push({ path: ["values", "id"], code: "BAD_USER_INPUT", message: "Say which record: give its id." })
    if (errors.length > 0) return { userErrors: errors.map(shown) }
    const changes = changesFrom(
      kind,
      operation as Asked,
      operation === "CREATE" ? { ...read, id: read.id ?? freshId(kind.name) } : read,
    )
    const record = operation === "CREATE" ? changes[0]!.id : read.id
    const done = await ctx.write({ title: "", changes })
    if (!done.ok) return { record, userErrors: done.errors.map((e) => shown({ ...e, path: ["values", ...e.path] })) }
    return { record, changeset: done.changeset, userErrors: [] }
  },
}

export const changesets = roots(
  [
    {
      name: "workingChangeset",
      type: () => WorkingChangeset,
      description: "A changeset that is worked on, by its id; null if there is none, or none you may see.",
      args: { id: { type: () => ID, nullable: false, description: "Its id." } },
      resolve: ({ id: of }, ctx: Context) => ctx.changesets.find(of),
    },
    {
      name: "workingChangesets",
      type: () => [WorkingChangeset],
      description: "Changesets that are worked on, the last touched first: your own, or those others handed in.",
      args: {
        mine: { type: () => Boolean, nullable: false, description: "Your own (true), or those of others (false)." },
        status: {
          type: () => [enumOf(ChangesetStatus)],
          description: "Only those that have come so far; absent: all.",
        },
        first: { type: () => Int, nullable: false, defaultValue: 25, description: "How many, 1–100." },
        after: { type: () => ID, description: "Only those that follow this one." },
      },
      resolve: async ({ mine, status, first, after }, ctx: Context) => {
        if (first < 1 || first > 100) throw badArgument(`first is ${first}: ask for 1 to 100.`, ["first"])
        const last = after == null ? null : await ctx.changesets.find(after)
        if (after != null && !last) throw badArgument("There is no such changeset to go on from.", ["after"])
        const statuses = (status ?? changesetStatuses) as Status[]
        return ctx.changesets.list({ mine, statuses, first, after: last })
      },
    },
  ],
  [...acts, draftChange],
)

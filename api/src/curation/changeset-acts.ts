import { ID, Int } from "type-graphql"
import type { Acted } from "../graph/changesets"
import type { Context } from "../graph/context"
import { type Arguments, input, object } from "../graph/define"
import { UserErrorType, shown } from "../graph/records"
import { enumOf } from "../graph/scalars"
import type { Drafted } from "../ledger/amend"
import { type UserError, kindOf } from "../ledger/kind"
import type { Step } from "../ledger/work"
import { ClashSide } from "./lists"
import { clashOf } from "./drafted"

import { WorkingChangeset } from "./working-changeset"

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

export const acts = [
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

import { ID, Int } from "type-graphql"
import type { Context } from "../graph/context"
import { type Arguments, input, object, roots } from "../graph/define"
import { badArgument } from "../graph/errors"
import { type Mention, mention } from "../graph/mention"
import type { Settled } from "../graph/redactions"
import { UserErrorType, shown } from "../graph/records"
import { enumOf } from "../graph/scalars"
import { kindOfId } from "../ledger/kind"
import type { RedactionItem } from "../ledger/redact"
import type { Redaction as Asked } from "../ledger/redactions"
import { RedactionStatus } from "./lists"

const RedactionEntry = object("RedactionItem", "What is taken out of one record.", {
  ...mention("the record", "as it stands now"),
  fields: { type: () => [String], description: "The fields that are blanked in every version." },
  protect: {
    type: () => Boolean,
    description: "Whether a speaker becomes protected: everything that says who he is goes, but his public label.",
  },
})

const Redaction = object("Redaction", "Words taken out of the register for good, by two admins.", {
  id: { type: () => ID, description: "Its id." },
  reason: { type: () => String, description: "Why." },
  status: { type: () => enumOf(RedactionStatus), description: "How far it has come." },
  items: {
    type: () => [RedactionEntry],
    description: "What is taken out.",
  },
  askedBy: { type: () => String, description: "Who asked for it." },
  askedAt: { type: () => Date, description: "When (UTC)." },
  mine: {
    type: () => Boolean,
    description: "Whether who asks here asked for it: then another admin must do it.",
    get: ({ askedById }: Asked, ctx) => askedById === ctx.viewer.accountId,
  },
  settledBy: { type: () => String, nullable: true, description: "Who did or refused it." },
  settledAt: { type: () => Date, nullable: true, description: "When that was (UTC)." },
  revision: { type: () => Int, nullable: true, description: "The revision of the register it became." },
})

const Elsewhere = object("SaidElsewhere", "A place that says the same words, now or in an earlier version.", {
  ...mention("the record", "as it stands now"),
  field: { type: () => String, description: "The field." },
})

const RedactionPayload = object("RedactionPayload", "What came of a redaction.", {
  redaction: { type: () => Redaction, nullable: true, description: "The redaction as it is since." },
  elsewhere: {
    type: () => [Elsewhere],
    description: "Where else the same words of four letters or more are said, at most 100 places: they stay there.",
  },
  userErrors: { type: () => [UserErrorType], description: "Everything that is wrong; empty on success." },
})

const item = input("RedactionItemInput", "What is taken out of one record, which may be deleted.", {
  record: { type: () => ID, nullable: false, description: "The record." },
  fields: {
    type: () => [String],
    nullable: false,
    description: "Names of its fields, e.g. quote; words become [redacted], all else nothing.",
  },
  protect: {
    type: () => Boolean,
    nullable: false,
    defaultValue: false,
    description: "Of a speaker: blank everything that says who he is but the public label, and mark him as protected.",
  },
})

const askInput = input("AskRedactionInput", "What is taken out, and why.", {
  items: { type: () => [item], nullable: false, description: "What is taken out, at most 100 records." },
  reason: { type: () => String, nullable: false, description: "Why; without the words that go." },
})

const id: Arguments = { id: { type: () => ID, nullable: false, description: "The redaction." } }
const idInput = (name: string) => input(`${name}Input`, "Which redaction.", id)
const [confirmInput, refuseInput] = [idInput("ConfirmRedaction"), idInput("RefuseRedaction")]

// A field of the answer that is named as one of what is stored is never resolved: it is put right before.
const read = ({ items, ...asked }: Asked) => ({
  ...asked,
  items: items.map(({ record, fields, protect = false }): Mention & Omit<RedactionItem, "record"> => ({
    recordId: record,
    kind: kindOfId(record)!,
    fields,
    protect,
  })),
})

const told = ({ redaction, elsewhere, userErrors }: Settled) => ({
  redaction: redaction && read(redaction),
  elsewhere: elsewhere.map((e): Mention & object => ({ ...e })),
  userErrors: userErrors.map(shown),
})

export const redactions = roots(
  [
    {
      name: "redactions",
      type: () => [Redaction],
      description: "Redactions asked for and done, the newest first; for admins.",
      args: {
        first: { type: () => Int, nullable: false, defaultValue: 25, description: "How many, 1–100." },
        after: { type: () => ID, description: "Only those that follow this one." },
      },
      resolve: async ({ first, after }, ctx: Context) => {
        if (first < 1 || first > 100) throw badArgument(`first is ${first}: ask for 1 to 100.`, ["first"])
        return (await ctx.redactions.list(first, after ?? null)).map(read)
      },
    },
  ],
  [
    {
      name: "askRedaction",
      type: () => RedactionPayload,
      description:
        "Asks for words to be taken out of the register for good. Nothing happens until another admin confirms it; what else says the same words is told.",
      args: { input: { type: () => askInput, nullable: false, description: "What is taken out, and why." } },
      resolve: async ({ input: { items, reason } }: any, ctx: Context) => {
        if (items.length > 100) throw badArgument(`${items.length} records: at most 100 at once.`, ["input", "items"])
        const plain = items.map(({ record, fields, protect }: RedactionItem) => ({ record, fields, protect }))
        return told(await ctx.redactions.ask({ items: plain, reason }))
      },
    },
    {
      name: "confirmRedaction",
      type: () => RedactionPayload,
      description:
        "Does a redaction another admin asked for: the words leave what stands, every earlier version, and unpublished work. It cannot be undone. What the database's files still hold goes with `npm run db:scrub`.",
      args: { input: { type: () => confirmInput, nullable: false, description: "Which redaction." } },
      resolve: async ({ input: given }: any, ctx: Context) => told(await ctx.redactions.settle(given.id, true)),
    },
    {
      name: "refuseRedaction",
      type: () => RedactionPayload,
      description: "Refuses a redaction, or takes back one's own.",
      args: { input: { type: () => refuseInput, nullable: false, description: "Which redaction." } },
      resolve: async ({ input: given }: any, ctx: Context) => told(await ctx.redactions.settle(given.id, false)),
    },
  ],
)

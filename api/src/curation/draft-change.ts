import { GraphQLJSONObject } from "graphql-scalars"
import { type GraphQLInputType, coerceInputValue, isInputType } from "graphql"
import { ID } from "type-graphql"
import type { Context } from "../graph/context"
import { input, object } from "../graph/define"
import { badArgument } from "../graph/errors"
import { graphKind, recordKinds } from "../graph/kinds"
import { type Asked, ChangesetType, UserErrorType, changesFrom, shown } from "../graph/records"
import { enumOf } from "../graph/scalars"
import { freshId } from "../ledger/changeset"
import type { UserError } from "../ledger/kind"
import { DraftOperation } from "./lists"

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

/** The one way for what is not finished. */
export const draftChange = {
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

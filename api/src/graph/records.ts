import { ID, Int } from "type-graphql"
import { type Change, contentHash, freshId } from "../ledger/changeset"
import { type KindName, type UserError, kindOfId } from "../ledger/kind"
import { connectionOf, listArguments, listOf } from "./connection"
import type { Context } from "./context"
import { input, object, roots } from "./define"
import { badArgument } from "./errors"
import { createInput, deleteInput, isCited, updateInput, withdrawInput } from "./inputs"
import type { GraphKind } from "./kinds"
import { list } from "./list"
import { ChangesetStatus } from "./lists"
import { enumOf } from "./scalars"

const errorCodes = list("UserErrorCode", "What sort of fault an input has.", {
  BAD_USER_INPUT: {
    en: "Bad input",
    ar: "إدخال غير صالح",
    is: "A value is not as it should be; the message says what would be right.",
  },
  NOT_FOUND: { en: "Not found", ar: "غير موجود", is: "Something the input points at is not there." },
  CONFLICT: { en: "Conflict", ar: "تعارض", is: "The register has moved on, or holds something that excludes this." },
  FORBIDDEN: { en: "Forbidden", ar: "ممنوع", is: "The account may not do this." },
})

export const UserErrorType = object(
  "UserError",
  "A fault of an input: where, of which sort, and what would be right.",
  {
    path: { type: () => [String], description: "Where in the input, from the outside in; list places count from 0." },
    code: { type: () => enumOf(errorCodes), description: "Which sort of fault." },
    message: { type: () => String, description: "What is wrong and what would be right." },
  },
)

export const ChangesetType = object("Changeset", "Changes that are published together.", {
  id: { type: () => ID, description: "Its id." },
  title: { type: () => String, description: "What it is for." },
  status: { type: () => enumOf(ChangesetStatus), description: "How far it has come." },
  withoutReview: {
    type: () => Boolean,
    description: "Whether it was published and nobody else looked at it before.",
  },
})

/** The queries and mutations every kind has. */
export function recordResolver(kind: GraphKind): any {
  const one = kind.name[0]!.toLowerCase() + kind.name.slice(1)
  const many = plural(one)
  const type = () => kind.cls
  const hasSlug = kind.fields.some((f) => f.name === "slug")
  const queries = [
    {
      name: one,
      type,
      description: `One ${kind.name}, by id${hasSlug ? ", slug" : ""} or external id; null if there is none.`,
      args: {
        id: { type: () => ID, description: "Its id." },
        ...(hasSlug ? { slug: { type: () => String, description: "Its slug, or one it had before." } } : {}),
        externalId: { type: () => externalIdInput(), description: "An id in a unique scheme." },
      },
      resolve: (args: any, ctx: Context) => oneOf(kind, args, ctx),
    },
    {
      name: many,
      type: () => connectionOf(kind.name),
      description: `${kind.name} records, a page at a time.`,
      args: listArguments(kind, true),
      resolve: (args: any, ctx: Context) => listOf(kind, args, ctx),
    },
  ]
  return roots(queries, mutations(kind))
}

/** The name of a kind's list in the graph. */
export const plural = (word: string) =>
  word.endsWith("y") ? `${word.slice(0, -1)}ies` : word === "person" ? "persons" : `${word}s`

let externalIdType: any
const externalIdInput = () =>
  (externalIdType ??= input("ExternalIdKey", "An id in a scheme outside.", {
    scheme: { type: () => String, nullable: false, description: "The id scheme." },
    value: { type: () => String, nullable: false, description: "The id there." },
  }))

async function oneOf(kind: GraphKind, { id, slug, externalId }: any, ctx: Context) {
  const given = [id, slug, externalId].filter((v) => v != null)
  if (given.length !== 1) throw badArgument("Give exactly one of id, slug and externalId.", ["id"])
  if (id != null) return kindOfId(id) === kind.name ? ctx.load.record(id) : null
  if (slug != null) return ctx.load.record(await bySlug(kind, slug, ctx))
  const found = await ctx.reader.sql<{ id: string }>(
    `SELECT x."recordId" AS id FROM "ExternalId" x WHERE x.kind = $1 AND x.scheme = $2 AND x.value = $3 AND x."unique" LIMIT 1`,
    kind.name,
    externalId.scheme,
    externalId.value,
  )
  return ctx.load.record(found[0]?.id)
}

async function bySlug(kind: GraphKind, slug: string, ctx: Context): Promise<string | undefined> {
  const found = await ctx.reader.sql<{ id: string }>(
    `SELECT t.id, NULL AS ordinal FROM "${kind.name}" t WHERE t.slug = $1 UNION ALL SELECT o."recordId", o.ordinal FROM "OldSlug" o WHERE o.kind = $2 AND o.slug = $1 ORDER BY ordinal DESC LIMIT 1`,
    slug,
    kind.name,
  )
  return found[0]?.id
}

function mutations(kind: GraphKind) {
  const payload = object(`${kind.name}Payload`, `What came of a change of a ${kind.name}.`, {
    record: {
      type: () => kind.cls,
      nullable: true,
      description:
        "The record as it stands at that revision, or would stand with the changeset the address names; on CONFLICT as it stands now.",
      get: (root, ctx) => ctx.load.record(root.id),
    },
    changeset: { type: () => ChangesetType, nullable: true, description: "The changeset the change is in." },
    revision: {
      type: () => Int,
      nullable: true,
      description: "The revision of the register it became; null if nothing was published.",
    },
    userErrors: {
      type: () => [UserErrorType],
      description: "Everything that is wrong with the input; empty on success.",
    },
  })
  const mutation = (operation: Asked, description: string, type: any) => ({
    name: `${operation.toLowerCase()}${kind.name}`,
    type: () => payload,
    description,
    args: {
      input: { type: () => type, nullable: false, description: "What to change." },
      title: { type: () => String, description: "Title of the changeset; made from the change if absent." },
    },
    resolve: (args: any, ctx: Context) =>
      run(kind, operation.toLowerCase(), args, changesFrom(kind, operation, args.input), ctx),
  })
  return [
    mutation("CREATE", `Enters a ${kind.name}${isCited(kind) ? " with its citations" : ""}.`, createInput(kind)),
    mutation("UPDATE", `Changes a ${kind.name}; the earlier version stays in its history.`, updateInput(kind)),
    ...(kind.layer === "claim"
      ? [mutation("WITHDRAW", `Withdraws a ${kind.name}: it stays readable, with the reason.`, withdrawInput(kind))]
      : []),
    mutation(
      "DELETE",
      `Deletes a ${kind.name} that was never right; what points at it must go with it.`,
      deleteInput(kind),
    ),
  ]
}

const past: Record<string, string> = { create: "created", update: "changed", withdraw: "withdrawn", delete: "deleted" }

async function run(kind: GraphKind, verb: string, { input: asked, title }: any, changes: Change[], ctx: Context) {
  const named = title ?? `${kind.name} ${past[verb]}`
  const done = await ctx.write({ title: named, changes, hash: contentHash({ verb, asked }) })
  const id = verb === "create" ? changes[0]!.id : asked.id
  if (!done.ok)
    return { id: done.errors.some((e) => e.code === "CONFLICT") ? id : null, userErrors: done.errors.map(shown) }
  return { id, revision: done.revision, changeset: done.changeset, userErrors: [] }
}

/** A fault as the graph tells it. */
export const shown = (e: UserError) => ({ ...e, path: e.path.map(String) })

const given = (input: any, leave: string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(input).filter(([k, v]) => v !== undefined && !leave.includes(k)))

/** What may be done to a record by its author's hand; the rest the ledger does. */
export type Asked = "CREATE" | "UPDATE" | "WITHDRAW" | "DELETE"

/** The changes an input asks for: of the record itself, and of the citations and names that stand in it. */
export function changesFrom(kind: GraphKind, operation: Asked, input: any): Change[] {
  const { id, expectedVersion, reason } = input
  switch (operation) {
    case "CREATE":
      return created(kind, input)
    case "UPDATE":
      return updated(kind, input)
    case "WITHDRAW":
      return [{ op: "WITHDRAW", kind: kind.name, id, expectedVersion, values: { reason } }]
    case "DELETE":
      return deleted(kind, input)
  }
}

function created(kind: GraphKind, input: any): Change[] {
  const id = input.id ?? freshId(kind.name)
  const names = (input.names ?? []).flatMap((n: any, i: number) => {
    const name = n.id ?? freshId("Name")
    return [
      {
        op: "CREATE" as const,
        kind: "Name" as KindName,
        id: name,
        values: { ...given(n, ["id", "citations"]), record: id },
        path: ["names", i],
      },
      ...citations(name, n.citations, ["names", i, "citations"]),
    ]
  })
  return [
    { op: "CREATE", kind: kind.name, id, values: given(input, ["id", "citations", "names"]) },
    ...names,
    ...citations(id, input.citations, ["citations"]),
  ]
}

const citations = (record: string, list: any[] | null | undefined, path: UserError["path"]): Change[] =>
  (list ?? []).map((c, i) => ({
    op: "CREATE",
    kind: "Citation",
    id: c.id ?? freshId("Citation"),
    values: { ...given(c, ["id"]), record },
    path: [...path, i],
  }))

function updated(kind: GraphKind, input: any): Change[] {
  const { id, expectedVersion, citations: c } = input
  const own = ["id", "expectedVersion", "citations"]
  const part = (list: any[] | null | undefined, op: "UPDATE" | "DELETE", at: string): Change[] =>
    (list ?? []).map((x, i) => ({
      op,
      kind: "Citation",
      id: x.id,
      expectedVersion: x.expectedVersion,
      on: id,
      values: op === "UPDATE" ? given(x, own) : {},
      path: ["citations", at, i],
    }))
  const values = given(input, own)
  const evidence = [
    ...citations(id, c?.create, ["citations", "create"]),
    ...part(c?.update, "UPDATE", "update"),
    ...part(c?.delete, "DELETE", "delete"),
  ]
  // Only the evidence changes: the record keeps its version, so that two who each add a citation do not collide.
  if (Object.keys(values).length === 0 && evidence.length > 0 && kindOfId(id) === kind.name) return evidence
  return [{ op: "UPDATE", kind: kind.name, id, expectedVersion, values }, ...evidence]
}

function deleted(kind: GraphKind, input: any): Change[] {
  const others: Change[] = (input.with ?? []).map((x: any, i: number) => {
    const other = kindOfId(x.id)
    if (!other)
      throw badArgument(`"${String(x.id).slice(0, 60)}" is not an id of a record.`, ["input", "with", i, "id"])
    return { op: "DELETE", kind: other, id: x.id, expectedVersion: x.expectedVersion, path: ["with", i] }
  })
  return [{ op: "DELETE", kind: kind.name, id: input.id, expectedVersion: input.expectedVersion }, ...others]
}

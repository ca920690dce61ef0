import { GraphQLJSONObject } from "graphql-scalars"
import { ID, Int } from "type-graphql"
import { fromDay } from "../dates/days"
import type { Context } from "../graph/context"
import { object } from "../graph/define"
import { FieldChange, columnChanges } from "../graph/history"
import { Operation } from "../graph/lists"
import { type Mention, mention } from "../graph/mention"
import { UserErrorType, shown } from "../graph/records"
import { enumOf } from "../graph/scalars"
import type { Drafted } from "../ledger/amend"
import { type Kind, type Row, type UserError, kindOf } from "../ledger/kind"
import { shape } from "../ledger/shape"
import { type State, fieldsThatDiffer, statesOf } from "../ledger/states"
import { type Step, lastSteps, stepsThatMade } from "../ledger/steps"
import type { Act } from "../ledger/working"
import { ChangesetActEntry } from "./acts"

/** A change on its way to an answer, with the changeset it is in; `values` as they are written, `change` as it is kept. */
export type Told = Omit<Drafted, "values"> & Mention & { changesetId: string; values: object; change: Drafted }

/** What a change would put into the columns, terms by their ids where they stand already. */
async function entered(change: Drafted, ctx: Context): Promise<{ row: Row; children: Record<string, Row[]> }> {
  if (change.stored) return change.stored
  if (change.op === "DELETE") return { row: {}, children: {} }
  const kind = kindOf(change.kind)
  if (change.op === "WITHDRAW")
    return { row: { status: "WITHDRAWN", withdrawnReason: change.values?.reason ?? null }, children: {} }
  const { row, children, terms } = shape(kind, change.values ?? {}, true, [])
  const found = await Promise.all(
    terms.map(({ scheme, code }) =>
      ctx.load
        .batch<string, string | null>("terms by name", async (names) => {
          const rows = await ctx.reader.sql<{ name: string; id: string }>(
            `SELECT t.scheme || ':' || t.code AS name, t.id FROM unnest($1::text[], $2::text[]) AS n(scheme, code) JOIN "Term" t ON t.scheme = n.scheme AND t.code = n.code`,
            names.map((n) => n.slice(0, n.indexOf(":"))),
            names.map((n) => n.slice(n.indexOf(":") + 1)),
          )
          const ids = new Map(rows.map((r) => [r.name, r.id]))
          return names.map((n) => ids.get(n) ?? null)
        })
        .load(`${scheme}:${code}`),
    ),
  )
  for (const [i, use] of terms.entries()) use.row[use.column] = found[i] ?? `${use.scheme}:${use.code}`
  return { row, children: Object.fromEntries(children) }
}

// What stands beside a preview: its own revisions lie beyond.
const newest = 1_999_999_999

type Published = { last: Step; now: State; base: State }

/** The last change of a record, what it says now, and what it said in the version the author saw; null where there is none. */
const published = (change: Drafted, ctx: Context): Promise<Published | null> =>
  ctx.load
    .batch<Drafted, Published | null>("published beside a changeset", async (changes) => {
      const { sql } = ctx.reader
      const ids = changes.map((c) => c.id)
      const last = await lastSteps(ids, newest, sql)
      const saw = changes.flatMap((c) => (c.expectedVersion ? [{ id: c.id, version: c.expectedVersion }] : []))
      const seen = await stepsThatMade(saw, sql)
      const known = [...last.values(), ...seen.values()].filter((s) => s.revision <= newest)
      const states = await statesOf([...last.values()], Math.min(...known.map((s) => s.revision)) - 1, sql)
      return ids.map((id) => {
        const [now, then] = [last.get(id), seen.get(id)]
        if (!now) return null
        return { last: now, now: states.at(id, now.revision), base: then ? states.at(id, then.revision) : null }
      })
    })
    .load(change)

type Clashing = {
  last: Step
  fields: { field: string; base: string | null; theirs: string | null; mine: string | null; both: boolean }[]
}

const ClashField = object("ClashField", "A field in which a changeset and the register pull apart.", {
  field: { type: () => String, description: "The field." },
  base: { type: () => String, nullable: true, description: "What stood when the author looked, as text." },
  theirs: { type: () => String, nullable: true, description: "What stands now, as text." },
  mine: {
    type: () => String,
    nullable: true,
    description: "What the changeset would put there, as text; null where it leaves the field or clears it.",
  },
  both: { type: () => Boolean, description: "Whether both have changed it: then somebody must choose." },
})

const Clash = object("Clash", "A record that somebody else changed after the author of a changeset looked at it.", {
  version: {
    type: () => Int,
    description: "The version it is at now. Give it to `settleClash`.",
    get: ({ last }: Clashing) => last.version,
  },
  revision: {
    type: () => Int,
    description: "The revision that came with.",
    get: ({ last }: Clashing) => last.revision,
  },
  deleted: {
    type: () => Boolean,
    description: "Whether it is deleted: then the change can only be taken out, or the record restored first.",
    get: ({ last }: Clashing) => last.operation === "DELETE",
  },
  fields: { type: () => [ClashField], description: "The fields somebody changed since, and those both changed." },
})

export async function clashOf(change: Drafted, ctx: Context): Promise<Clashing | null> {
  if (change.op === "CREATE" || change.op === "RESTORE") return null
  const found = await published(change, ctx)
  if (!found || found.last.version === change.expectedVersion) return null
  const { last, now, base } = found
  const kind = kindOf(change.kind)
  const mine = await entered(change, ctx)
  const fields = fieldsThatDiffer(kind, base, now).map((name) => {
    const field = kind.fields.find((f) => f.name === name)!
    const touched = field.child ? field.child.table in mine.children : field.columns.some((c) => c.name in mine.row)
    return {
      field: name,
      base: part(field, base),
      theirs: part(field, now),
      mine: touched ? part(field, mine) : null,
      both: touched,
    }
  })
  return { last, fields }
}

/** What a state says in one field, as text. */
function part(
  field: Kind["fields"][number],
  state: { row: Row; children: Record<string, Row[]> } | null,
): string | null {
  if (!state) return null
  if (field.child) return text(state.children[field.child.table]?.map(({ ordinal: _, ...row }) => row))
  const [first, ...others] = field.columns
  if (others.length === 0) return text(said(field, state.row[first!.name]))
  const given = field.columns.filter((c) => state.row[c.name] != null).map((c) => [c.name, state.row[c.name]])
  return given.length > 0 ? JSON.stringify(Object.fromEntries(given)) : null
}

const said = (field: Kind["fields"][number], value: unknown) =>
  field.form === "day" && typeof value === "number" ? fromDay(value) : value

const text = (value: unknown): string | null => {
  if (value == null || (Array.isArray(value) && value.length === 0)) return null
  return typeof value === "object" ? JSON.stringify(value) : String(value)
}

/** Values as they were entered, days as they are written. */
function written({ kind: name, values = {} }: Drafted): Record<string, unknown> {
  const days = new Set(
    kindOf(name)
      .fields.filter((f) => f.form === "day")
      .map((f) => f.name),
  )
  return Object.fromEntries(
    Object.entries(values).map(([k, v]) => [k, days.has(k) && typeof v === "number" ? fromDay(v) : v]),
  )
}

export const ChangeFault = object("ChangeFault", "What is wrong with one change of a changeset.", {
  recordId: { type: () => ID, description: "The record the change is of." },
  fault: { type: () => UserErrorType, description: "What is wrong; the path leads through the record's input." },
})

export const DraftedChange = object("DraftedChange", "What a changeset would do to one record.", {
  ordinal: { type: () => Int, description: "Its place in the changeset; give it as `after`." },
  operation: { type: () => enumOf(Operation), description: "What it would do.", get: ({ op }: Told) => op },
  ...mention("the record", "as it is read here: at the address of the changeset as it would stand"),
  expectedVersion: {
    type: () => Int,
    nullable: true,
    description: "The version its author saw; null for a new record.",
  },
  on: {
    type: () => ID,
    nullable: true,
    description: "Of a citation or name the record it stands on.",
    get: async ({ change }: Told, ctx) => {
      if (change.kind !== "Citation" && change.kind !== "Name") return null
      if (change.values?.record) return change.values.record
      return (await published(change, ctx))?.now?.row.recordId ?? null
    },
  },
  values: {
    type: () => GraphQLJSONObject,
    description: "What was entered, in the shape of the kind's inputs; only what it changes, where the record stands.",
  },
  fields: {
    type: () => [FieldChange],
    description: "What it would change, column by column, against what stands now.",
    get: async ({ change }: Told, ctx) => {
      const [mine, found] = await Promise.all([entered(change, ctx), published(change, ctx)])
      return columnChanges(change.kind, change.op === "CREATE" ? null : (found?.now ?? null), mine)
    },
  },
  clash: {
    type: () => Clash,
    nullable: true,
    description: "What somebody else has changed of the record since; null where nobody has.",
    get: ({ change }: Told, ctx) => clashOf(change, ctx),
  },
  comments: {
    type: () => [ChangesetActEntry],
    description: "What was said about it, the oldest first.",
    get: async ({ changesetId, recordId }: Told, ctx) =>
      (await actsOf(changesetId, ctx)).filter((a) => a.recordId === recordId),
  },
})

/** What was done and said about a changeset; read once in a request, for all of them together. */
export const actsOf = (id: string, ctx: Context) =>
  ctx.load.batch<string, Act[]>("acts", (ids) => ctx.changesets.acts(ids)).load(id)

// A field of the answer that is named as one of what is kept is never resolved: it is put right before.
export const told = (changesetId: string, change: Drafted): Told => {
  const { on: _, ...kept } = change
  return { ...kept, changesetId, recordId: change.id, values: written(change), change }
}

/** A fault of a check, as the graph tells it. */
export const toldFault = ({ recordId, ...fault }: { recordId: string } & UserError) => ({
  recordId,
  fault: shown(fault),
})

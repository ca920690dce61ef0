import { Field, ID, Int, ObjectType } from "type-graphql"
import { type KindName, type Row, childrenOf, columnsOf, derivedColumns, kindOf } from "../ledger/kind"
import { fromDay } from "../dates/days"
import { type RowVersion, tablesOf } from "../ledger/versions"
import type { Context } from "./context"
import { Operation } from "./lists"
import { enumOf } from "./scalars"

@ObjectType({ description: "One column of a record that a version changed." })
export class FieldChange {
  @Field(() => String, { description: "The field, or the part of a field, e.g. whenEdtf." })
  field!: string
  @Field(() => String, { nullable: true, description: "What stood before, as text; null where nothing stood." })
  before!: string | null
  @Field(() => String, { nullable: true, description: "What stands since, as text; null where nothing stands." })
  after!: string | null
}

@ObjectType({
  description:
    "One version of a record: the change that made it, in which changeset, and what differs from the version before.",
})
export class VersionEntry {
  @Field(() => Int, { description: "The version of the record." })
  version!: number
  @Field(() => Int, { description: "The revision of the register it came with." })
  revision!: number
  @Field(() => Date, { description: "When it was published (UTC)." })
  at!: Date
  @Field(() => enumOf(Operation), { description: "What the change did." })
  operation!: string
  @Field(() => String, { description: "The title of the changeset." })
  changeset!: string
  @Field(() => ID, { description: "The id of the changeset." })
  changesetId!: string
  @Field(() => String, { nullable: true, description: "Who wrote it; shown to accounts only." })
  author!: string | null
  @Field(() => Boolean, { description: "Whether it was published without a second pair of eyes." })
  withoutReview!: boolean
  @Field(() => [FieldChange], { description: "The columns that differ from the version before." })
  changes!: FieldChange[]
}

const entriesSql = `
  SELECT c."recordId", c.version, c.revision, r.at, c.operation, s.title AS changeset, s.id AS "changesetId", s.author, NOT s.reviewed AS "withoutReview"
  FROM unnest($1::text[]) AS i(id)
  CROSS JOIN LATERAL (
    SELECT x."recordId", x.version, x.revision, x.operation FROM ledger."Change" x WHERE x."recordId" = i.id AND x.revision <= $2 AND x.revision < $3
    ORDER BY x.revision DESC LIMIT $4) c
  JOIN ledger."Revision" r ON r.revision = c.revision
  JOIN ledger."Changeset" s ON s.id = r."changesetId"
  ORDER BY c.revision DESC`

/** The versions of records of one kind, newest first, each with what it changed. One batch of statements for all ids of a request. */
export function historyOf(
  kind: KindName,
  id: string,
  first: number,
  before: number | null,
  ctx: Context,
): Promise<VersionEntry[]> {
  const limit = Math.min(Math.max(first, 1), 100)
  return ctx.load
    .batch<string, VersionEntry[]>(`history ${kind} ${limit} ${before}`, async (ids) => {
      const entries = await ctx.reader.sql<VersionEntry & { recordId: string }>(
        entriesSql,
        ids,
        ctx.reader.revision,
        before ?? 2147483647,
        limit,
      )
      const since = Math.min(...entries.map((e) => e.revision), 2147483647)
      const tables = await tablesOf(kind, ids, since, ctx.reader.sql)
      return ids.map((i) =>
        entries
          .filter((e) => e.recordId === i)
          .map((e) =>
            Object.assign(new VersionEntry(), e, {
              author: ctx.viewer.accountId ? e.author : null,
              changes: differences(kind, tables.get(i) ?? [], e.revision - 1, e.revision),
            }),
          ),
      )
    })
    .load(id)
}

/** What differs in a record between two revisions. One batch of statements for all records of a kind. */
export function differenceOf(
  kind: KindName,
  id: string,
  from: number,
  to: number,
  ctx: Context,
): Promise<FieldChange[]> {
  return ctx.load
    .batch<string, FieldChange[]>(`difference ${kind} ${from} ${to}`, async (ids) => {
      const tables = await tablesOf(kind, ids, Math.min(from, to), ctx.reader.sql)
      return ids.map((i) => differences(kind, tables.get(i) ?? [], from, to))
    })
    .load(id)
}

/** What a record says, or would: its own columns, and the rows of its child tables by table. */
type Side = { row: Row; children: Record<string, Row[]> }

/** What a record entered or changed so would differ in from what stands: only in what is given. */
export function columnChanges(kind: KindName, now: Side | null, given: Side): FieldChange[] {
  const bare = (children: Side["children"] = {}): Side["children"] =>
    Object.fromEntries(
      Object.entries(children).map(([t, rows]) => [t, rows.map((r, ordinal) => ({ ordinal, ...without(r, "") }))]),
    )
  const before = { row: now?.row ?? {}, children: bare(now?.children) }
  return compared(
    kind,
    before,
    { row: given.row, children: bare(given.children) },
    (n) => n in given.row || n in given.children,
  )
}

/** What the row and child rows of one revision have that those of another have not. */
function differences(kind: KindName, [own = [], ...lists]: RowVersion[][], from: number, to: number): FieldChange[] {
  const at = (rows: RowVersion[], r: number) => rows.filter((v) => v.from <= r && v.to > r).map((v) => v.row)
  const side = (r: number): Side => ({
    row: at(own, r)[0] ?? {},
    children: Object.fromEntries(
      childrenOf(kindOf(kind)).map((c, i) => [c.table, at(lists[i] ?? [], r).map((row) => without(row, c.key))]),
    ),
  })
  return compared(kind, side(from), side(to), () => true)
}

/** Column by column, list by list, of those that are wanted. */
function compared(kind: KindName, before: Side, after: Side, wanted: (name: string) => boolean): FieldChange[] {
  const declared = kindOf(kind)
  const written = declared.fields.filter((f) => f.form === "day").flatMap((f) => f.columns)
  const days = new Set([...derivedColumns(declared), ...written].map((c) => c.name))
  const read = ({ row }: Side, column: string) =>
    days.has(column) && typeof row[column] === "number" ? fromDay(row[column]) : row[column]
  const fields = columnsOf(declared)
    .filter((c) => c.name !== "sortLabel" && wanted(c.name))
    .map((c) => change(c.name, read(before, c.name), read(after, c.name)))
  const lists = childrenOf(declared)
    .filter((c) => wanted(c.table))
    .map((c) => change(c.table, before.children[c.table], after.children[c.table]))
  return [...fields, ...lists].filter((c) => c.before !== c.after)
}

const without = (row: Row, key: string) =>
  Object.fromEntries(Object.entries(row).filter(([k, v]) => k !== key && v !== null))

function change(field: string, before: unknown, after: unknown): FieldChange {
  return Object.assign(new FieldChange(), { field, before: shown(before), after: shown(after) })
}

function shown(value: unknown): string | null {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return null
  return typeof value === "object" ? JSON.stringify(value) : String(value)
}

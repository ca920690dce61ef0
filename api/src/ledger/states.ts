import type { Stored } from "./changeset"
import { type Kind, type KindName, type Row, kindOf } from "./kind"
import { type RowVersion, type Sql, tablesOf } from "./versions"

/** What a record said at one revision, as it was entered: derived columns apart. Null where it did not stand. */
export type State = Stored | null

/** What records said at each revision from one on. */
export type States = {
  at(id: string, revision: number): State
  /** The revisions after the first that wrote or ended a row of the record, newest first. */
  changed(id: string): number[]
}

/**
 * Reads what records said, from a revision on.
 * @param records the records; those of one kind are read together
 * @param since the first revision that will be asked for
 */
export async function statesOf(
  records: readonly { kind: KindName; id: string }[],
  since: number,
  sql: Sql,
): Promise<States> {
  const kinds = [...new Set(records.map((r) => r.kind))]
  const found = new Map<string, { kind: Kind; tables: RowVersion[][] }>()
  const read = async (name: KindName) => {
    const ids = records.filter((r) => r.kind === name).map((r) => r.id)
    for (const [id, tables] of await tablesOf(name, ids, since, sql)) found.set(id, { kind: kindOf(name), tables })
  }
  await Promise.all(kinds.map(read))
  return {
    at(id, revision) {
      const { kind, tables } = found.get(id)!
      return stateOf(kind, tables, revision)
    },
    changed(id) {
      const ends = found
        .get(id)!
        .tables.flat()
        .flatMap((v) => [v.from, v.to])
      return [...new Set(ends)].filter((r) => r > since).sort((a, b) => b - a)
    },
  }
}

function stateOf(kind: Kind, tables: RowVersion[][], revision: number): State {
  const at = (rows: RowVersion[]) => rows.filter((v) => v.from <= revision && v.to > revision).map((v) => v.row)
  const [own = [], ...lists] = tables
  const [row] = at(own)
  if (!row) return null
  const children = kind.fields.flatMap((f) => (f.child ? [f.child] : []))
  return {
    row: pick(row, columnNames(kind.fields)),
    children: Object.fromEntries(
      children.map(({ table, fields }, i) => [
        table,
        at(lists[i] ?? [])
          .map((r) => pick(r, ["ordinal", ...columnNames(fields)]))
          .sort((a, b) => Number(a.ordinal) - Number(b.ordinal)),
      ]),
    ),
  }
}

const columnNames = (fields: Kind["fields"]) => fields.flatMap((f) => f.columns.map((c) => c.name))

const pick = (row: Row, columns: string[]): Row => Object.fromEntries(columns.map((c) => [c, row[c] ?? null]))

/** The fields in which two states differ: every field where only one of them stands. */
export function fieldsThatDiffer(kind: Kind, a: State, b: State): string[] {
  const said = (state: State, field: Kind["fields"][number]) => JSON.stringify(partOf(state, field))
  return kind.fields.filter((f) => said(a, f) !== said(b, f)).map((f) => f.name)
}

function partOf(state: State, field: Kind["fields"][number]): unknown {
  if (!state) return null
  return field.child ? state.children[field.child.table] : field.columns.map((c) => state.row[c.name])
}

/** The part of a state that some fields hold. */
export function only(kind: Kind, state: Stored, fields: string[]): Stored {
  const wanted = kind.fields.filter((f) => fields.includes(f.name))
  const lists = wanted.flatMap((f) => (f.child ? [f.child.table] : []))
  return {
    row: pick(state.row, columnNames(wanted)),
    children: Object.fromEntries(lists.map((table) => [table, state.children[table]!])),
  }
}

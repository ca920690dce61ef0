import { graphKind } from "../../api/src/graph/kinds"
import { kindGroups } from "../../api/src/graph/types"
import { type Column, type FieldSpec, childrenOf, columnsOf, filledColumns, kindNames } from "../../api/src/ledger/kind"
import { modules } from "../../api/src/modules"

/** A table as the declarations want it: of a kind, or of a list that belongs to one. */
export type Table = {
  name: string
  /** The file of its model: the name of its module. */
  module: string
  /** The anchor its key shares, or for a child table the table and column of its record. */
  anchor: "Record" | "Actor" | null
  parent: { table: string; key: string } | null
  columns: Column[]
  fields: FieldSpec[]
  claim: boolean
  folds: string | null
  filters: string[]
  orders: string[]
  children: string[]
}

/** Every table the declarations ask for, in the order of the kinds. External ids are a table of the register's own. */
export function tables(): Table[] {
  return kindNames.map(graphKind).flatMap((kind): Table[] => {
    const module = modules.find((m) => m.kinds.some((k) => k.name === kind.name))!.name
    const lists = childrenOf(kind).filter((c) => c.table !== "ExternalId")
    const own: Table = {
      name: kind.name,
      module,
      anchor: kind.layer === "actor" ? "Actor" : "Record",
      parent: null,
      columns: columnsOf(kind),
      fields: kind.fields,
      claim: kind.layer === "claim",
      folds: kind.folds ?? null,
      filters: (kind.where ?? [])
        .filter((w) => w !== "slug")
        .map((w) => kind.fields.find((f) => f.name === w)!.columns[0]!.name),
      orders: Object.values(kind.orderBy ?? {}),
      children: lists.map((c) => c.table),
    }
    const bare = { anchor: null, claim: false, folds: null, filters: [], orders: [], children: [] }
    return [
      own,
      ...lists.map((c) => ({
        ...bare,
        name: c.table,
        module,
        parent: { table: kind.name, key: c.key },
        columns: [...c.fields.flatMap((f) => f.columns), ...(filledColumns[c.table] ?? [])],
        fields: c.fields,
      })),
    ]
  })
}

/** The table a reference points at: one kind's, all actors', or any record's. */
export function targetOf({ to }: Column): string | null {
  if (!to) return null
  if (to.length === 1) return to[0]!
  return to.every((k) => kindGroups("Actor").includes(k)) ? "Actor" : "Record"
}

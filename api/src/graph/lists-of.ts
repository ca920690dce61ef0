import { type Connection, connectionOf, listArguments, listOf } from "./connection"
import type { Context } from "./context"
import { fieldsOn } from "./define"
import type { GraphKind } from "./kinds"
import { classOf } from "./types"

export type ListField = {
  name: string
  description: string
  /** SQL that ties a row `t` of the kind to the record at hand, `i.id`. */
  on: string
  /** The connection's type where it is not the kind's own. */
  type?: () => any
}

/** Adds lists of one kind to a type, or to all types that implement an interface: one statement for all of a request. */
export function listsOn(target: string, kind: GraphKind, fields: ListField[]): any {
  return fieldsOn(
    () => classOf(target),
    fields.map(({ name, description, on, type }) => ({
      name,
      description,
      type: type ?? (() => connectionOf(kind.name)),
      args: listArguments(kind, false),
      resolve: (root: { id: string }, args: object, ctx: Context): Promise<Connection> =>
        listOf(kind, args, ctx, { id: root.id, field: `${target}.${name}`, on }),
    })),
  )
}

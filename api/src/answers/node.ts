import { ID } from "type-graphql"
import type { Context } from "../graph/context"
import { roots } from "../graph/define"
import { badArgument } from "../graph/errors"
import { AnyRecord, Node } from "../graph/interfaces"

const byExternalId = `SELECT x."recordId" AS id FROM "ExternalId" x WHERE x.scheme = $1 AND x.value = $2 ORDER BY x."recordId" LIMIT 500`

export const nodes = roots([
  {
    name: "node",
    type: () => Node,
    description: "Anything by its global id (Relay); null if there is none.",
    args: { id: { type: () => ID, nullable: false, description: "Its id." } },
    resolve: ({ id }, ctx: Context) => ctx.load.record(id),
  },
  {
    name: "nodes",
    type: () => [Node],
    nullable: "itemsAndList" as never,
    description: "Several by their ids, in the order asked; null where there is none.",
    args: { ids: { type: () => [ID], nullable: false, description: "At most 100 ids." } },
    resolve: ({ ids }, ctx: Context) => {
      if (ids.length > 100) throw badArgument(`${ids.length} ids were given: ask for at most 100 at once.`, ["ids"])
      return ctx.load.records(ids)
    },
  },
  {
    name: "recordsByExternalId",
    type: () => [AnyRecord],
    description: "All records that carry an id of any scheme, at most 500.",
    args: {
      scheme: { type: () => String, nullable: false, description: "The id scheme, e.g. alami-2018." },
      value: { type: () => String, nullable: false, description: "The id there, e.g. F023." },
    },
    resolve: async ({ scheme, value }, ctx: Context) => {
      const found = await ctx.reader.sql<{ id: string }>(byExternalId, scheme, value)
      return (await ctx.load.records(found.map((r) => r.id))).filter(Boolean)
    },
  },
])

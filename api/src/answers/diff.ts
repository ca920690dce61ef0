import { ID, Int } from "type-graphql"
import type { Context } from "../graph/context"
import { roots } from "../graph/define"
import { badArgument } from "../graph/errors"
import { FieldChange, differenceOf } from "../graph/history"
import { kindOfId } from "../ledger/kind"

const revisionsSql = `SELECT version, max(revision) AS revision FROM ledger."Change" WHERE "recordId" = $1 AND version = ANY($2::int[]) AND revision <= $3::int GROUP BY version`

export const diff = roots([
  {
    name: "diff",
    type: () => [FieldChange],
    description:
      "What differs between two versions of a record, also of a deleted one; null if there is no such record or version.",
    args: {
      id: { type: () => ID, nullable: false, description: "The record." },
      from: { type: () => Int, nullable: false, description: "The version to start from, 1 or more." },
      to: { type: () => Int, nullable: false, description: "The version to compare it with." },
    },
    resolve: async ({ id, from, to }, ctx: Context) => {
      if (from < 1 || to < 1) throw badArgument("Versions count from 1.", [from < 1 ? "from" : "to"])
      const kind = kindOfId(id)
      if (!kind || !(await ctx.load.held(id))) return null
      const found = await ctx.reader.sql<{ version: number; revision: number }>(
        revisionsSql,
        id,
        [from, to],
        ctx.reader.revision,
      )
      const at = (version: number) => found.find((r) => r.version === version)?.revision
      const [a, b] = [at(from), at(to)]
      return a === undefined || b === undefined ? null : differenceOf(kind, id, a, b, ctx)
    },
  },
])

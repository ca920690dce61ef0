import { ID, Int } from "type-graphql"
import type { Context } from "../graph/context"
import { object, roots } from "../graph/define"
import { badArgument } from "../graph/errors"

const Revision = object(
  "RegisterRevision",
  "One publication: what the register became, when, and by which changeset.",
  {
    revision: { type: () => Int, description: "Its number; numbers have no gaps." },
    at: { type: () => Date, description: "When it was published (UTC)." },
    changesetId: { type: () => ID, description: "The id of its changeset." },
    title: { type: () => String, description: "The title of its changeset." },
    author: { type: () => String, nullable: true, description: "Who wrote it; shown to accounts only." },
    withoutReview: { type: () => Boolean, description: "Whether nobody else looked at it before." },
    changes: { type: () => Int, description: "How many records it changed." },
  },
)

const Register = object("Register", "The register as it is read here.", {
  revision: { type: () => Int, description: "The revision read." },
  at: { type: () => Date, nullable: true, description: "When that revision was published (UTC); null at revision 0." },
  licence: { type: () => String, description: "The licence the data are given under (SPDX identifier)." },
})

export const register = roots([
  {
    name: "register",
    type: () => Register,
    description: "The revision that is read, and the licence of the data.",
    resolve: async (_args, ctx: Context) => {
      const { revision } = ctx.reader
      const found = await ctx.reader.sql<{ at: Date }>(
        'SELECT at FROM ledger."Revision" WHERE revision = $1::int',
        revision,
      )
      return { revision, at: found[0]?.at ?? null, licence: ctx.licence }
    },
  },
  {
    name: "revisions",
    type: () => [Revision],
    description: "The publications, newest first; at an earlier revision those up to it.",
    args: {
      first: { type: () => Int, description: "How many, 1–100.", defaultValue: 25 },
      before: { type: () => Int, description: "Only those before this revision." },
    },
    resolve: async ({ first, before }, ctx: Context) => {
      if (first < 1 || first > 100) throw badArgument(`first is ${first}: ask for 1 to 100.`, ["first"])
      const rows = await ctx.reader.sql<any>(
        `SELECT r.revision, r.at, s.id AS "changesetId", s.title, s.author, NOT s.reviewed AS "withoutReview", (SELECT count(*)::int FROM ledger."Change" c WHERE c.revision = r.revision) AS changes
         FROM ledger."Revision" r JOIN ledger."Changeset" s ON s.id = r."changesetId"
         WHERE r.revision <= $1::int AND r.revision < $2::int ORDER BY r.revision DESC LIMIT $3::int`,
        ctx.reader.revision,
        before ?? 2147483647,
        first,
      )
      return rows.map((r) => ({ ...r, author: ctx.viewer.accountId ? r.author : null }))
    },
  },
])

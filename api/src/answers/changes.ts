import { Int } from "type-graphql"
import type { Context } from "../graph/context"
import { roots } from "../graph/define"
import { demand } from "../graph/demand"
import { badArgument } from "../graph/errors"
import { publicationsAfter } from "../ledger/feed"
import { PublishedChangeset } from "./changeset"

export const changes = roots([
  {
    name: "changes",
    type: () => [PublishedChangeset],
    description:
      "The feed: the publications after a revision, oldest first, with the rows they wrote and ended. Whoever deletes the ended keys and then puts in the written rows, publication by publication from 0, has the register. It takes the permission to read the feed; GET /changes streams the same.",
    args: {
      after: { type: () => Int, nullable: false, description: "The last revision you have; 0 for all." },
      first: { type: () => Int, nullable: false, defaultValue: 25, description: "How many publications, 1–100." },
    },
    resolve: async ({ after, first }, ctx: Context) => {
      demand(ctx.viewer, "feed", "follow the feed")
      if (after < 0) throw badArgument(`after is ${after}: give a revision from 0.`, ["after"])
      const found = await publicationsAfter(after, ctx.reader.revision, first, ctx.reader.sql)
      return found.map((p) => ({ ...p, author: ctx.viewer.accountId ? p.author : null }))
    },
  },
])

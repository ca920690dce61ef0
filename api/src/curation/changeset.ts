import { ID, Int } from "type-graphql"
import type { Context } from "../graph/context"
import { roots } from "../graph/define"
import { badArgument } from "../graph/errors"
import { ChangesetStatus } from "../graph/lists"
import { enumOf } from "../graph/scalars"
import { type ChangesetStatus as Status, changesetStatuses } from "../ledger/working"

import { acts } from "./changeset-acts"
import { draftChange } from "./draft-change"
import { WorkingChangeset } from "./working-changeset"

export const changesets = roots(
  [
    {
      name: "workingChangeset",
      type: () => WorkingChangeset,
      description: "A changeset that is worked on, by its id; null if there is none, or none you may see.",
      args: { id: { type: () => ID, nullable: false, description: "Its id." } },
      resolve: ({ id: of }, ctx: Context) => ctx.changesets.find(of),
    },
    {
      name: "workingChangesets",
      type: () => [WorkingChangeset],
      description: "Changesets that are worked on, the last touched first: your own, or those others handed in.",
      args: {
        mine: { type: () => Boolean, nullable: false, description: "Your own (true), or those of others (false)." },
        status: {
          type: () => [enumOf(ChangesetStatus)],
          description: "Only those that have come so far; absent: all.",
        },
        first: { type: () => Int, nullable: false, defaultValue: 25, description: "How many, 1–100." },
        after: { type: () => ID, description: "Only those that follow this one." },
      },
      resolve: async ({ mine, status, first, after }, ctx: Context) => {
        if (first < 1 || first > 100) throw badArgument(`first is ${first}: ask for 1 to 100.`, ["first"])
        const last = after == null ? null : await ctx.changesets.find(after)
        if (after != null && !last) throw badArgument("There is no such changeset to go on from.", ["after"])
        const statuses = (status ?? changesetStatuses) as Status[]
        return ctx.changesets.list({ mine, statuses, first, after: last })
      },
    },
  ],
  [...acts, draftChange],
)

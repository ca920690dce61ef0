import { fieldsOn } from "../graph/define"
import type { Context } from "../graph/context"
import { listsOn } from "../graph/lists-of"
import { classOf } from "../graph/types"
import { event } from "./event"
import { participation } from "./participation"
import { timeOrder } from "./time-order"

const statedSql = `
  SELECT p."eventId" AS of, bool_or(p."partyStated" <> 'NOT_STATED') AS stated FROM "Participation" p
  WHERE p."eventId" = ANY($1::text[]) AND p.role = 'PERPETRATOR' AND p.status = 'ACCEPTED' AND p.modality = 'ACTUAL' GROUP BY p."eventId"`

const perpetratorStated = fieldsOn(
  () => classOf("Event"),
  [
    {
      name: "perpetratorStated",
      type: () => Boolean,
      description:
        "Whether a source says who did it, by name or not; false where one was read and names nobody, null where nothing is entered.",
      resolve: async (root: { id: string }, _args, ctx: Context) => {
        const stated = await ctx.load.batch<string, boolean | null>("perpetratorStated", async (ids) => {
          const found = await ctx.reader.sql<{ of: string; stated: boolean }>(statedSql, ids)
          return ids.map((id) => found.find((r) => r.of === id)?.stated ?? null)
        })
        return stated.load(root.id)
      },
    },
  ],
)

export const events = {
  name: "events",
  kinds: [event, participation, timeOrder],
  types: [],
  resolvers: [
    listsOn("Actor", event, [
      {
        name: "events",
        description: "Events it is said to have had a part in.",
        on: `EXISTS (SELECT 1 FROM "Participation" p WHERE p."eventId" = t.id AND p."partyId" = i.id AND p.status = 'ACCEPTED')`,
      },
    ]),
    listsOn("Actor", participation, [
      { name: "participations", description: "The parts it had in events.", on: 't."partyId" = i.id' },
    ]),
    listsOn("Place", event, [
      { name: "events", description: "What is said to have happened there.", on: 't."whereId" = i.id' },
    ]),
    listsOn("Event", participation, [
      { name: "participations", description: "Who had which part in it.", on: 't."eventId" = i.id' },
      {
        name: "perpetrators",
        description: "Who is said to have done it; empty where no source says.",
        on: `t."eventId" = i.id AND t.role = 'PERPETRATOR' AND t."partyStated" <> 'NOT_STATED'`,
      },
    ]),
    listsOn("Claim", timeOrder, [
      {
        name: "timeOrders",
        description: "What is said of its order in time.",
        on: '(t."recordId" = i.id OR t."otherId" = i.id)',
      },
    ]),
    perpetratorStated,
  ],
}

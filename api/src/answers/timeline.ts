import { ID } from "type-graphql"
import type { Context } from "../graph/context"
import { object, roots } from "../graph/define"
import { type GraphKind, graphKinds } from "../graph/kinds"
import { AnyRecord } from "../graph/interfaces"
import { list } from "../graph/list"
import { enumOf } from "../graph/scalars"
import { classOf } from "../graph/types"
import { kindOfId } from "../ledger/kind"
import { type Dated, type Order, contradictions, inOrder } from "./time"

const most = 500

const fault = list("OrderFault", "In which way an order in time cannot be true.", {
  DATES: { en: "against the dates", ar: "يخالف التواريخ", is: "The dates of the two records leave no room for it." },
  CIRCLE: { en: "in a circle", ar: "يدور في حلقة", is: "Followed on, the orders lead back to where they began." },
})

const Entry = object("TimelineEntry", "One dated claim of a timeline.", {
  claim: {
    type: () => classOf("Claim"),
    description: "The claim; an event of which the record was a part stands here itself.",
  },
  orders: { type: () => [classOf("TimeOrder")], description: "What is said of its order to others of this timeline." },
})
const Contradiction = object(
  "TimeContradiction",
  "An order in time that cannot be true beside the dates or the other orders.",
  {
    order: { type: () => classOf("TimeOrder"), description: "The order." },
    fault: { type: () => enumOf(fault), description: "What speaks against it." },
  },
)
const Timeline = object("Timeline", "What is said of a record, in the order of time.", {
  record: { type: () => AnyRecord, description: "The record asked for." },
  entries: {
    type: () => [Entry],
    most,
    description: `Its claims by earliest start, unknown starts last; a stated order comes before the dates' own. At most ${most}.`,
  },
  contradictions: {
    type: () => [Contradiction],
    most: 50,
    description: "Orders that cannot be true; no date is changed by them.",
  },
})

// Columns by which a claim of a kind points at a record, terms left out.
const pointing = (kind: GraphKind) =>
  kind.fields.flatMap((f) => f.columns).flatMap((c) => (c.to && c.scheme === undefined ? [c.name] : []))

/** Claims of dated kinds that point at $1, $1 itself, and dated claims a claim without a date of its own ties it to. */
function datedSql(): string {
  const dated = graphKinds().filter((k) => k.moment)
  const ties = graphKinds().filter((k) => k.edge && !k.moment)
  return dated
    .map((kind) => {
      const through = ties.flatMap((tie) => {
        const [from, to] = [tie.edge!.from, tie.edge!.to].map((n) => tie.fields.find((f) => f.name === n)!.columns[0]!)
        return to!.to?.includes(kind.recordName)
          ? [
              `t.id IN (SELECT p."${to!.name}" FROM "${tie.name}" p WHERE p."${from!.name}" = $1 AND p.status = 'ACCEPTED' AND p.modality = 'ACTUAL')`,
            ]
          : []
      })
      const where = ["t.id = $1", ...pointing(kind).map((c) => `t."${c}" = $1`), ...through].join(" OR ")
      return `SELECT t.id, t."earliestStart", t."latestStart", t."earliestEnd", t."latestEnd" FROM "${kind.name}" t
        WHERE t.status = 'ACCEPTED' AND t.modality = 'ACTUAL' AND (${where})`
    })
    .join(" UNION ALL ")
}

const ordersSql = `
  SELECT o.id, o."recordId", o."recordPart", o."order", o."otherId", o."otherPart" FROM "TimeOrder" o
  WHERE o."recordId" = ANY($1::text[]) AND o."otherId" = ANY($1::text[]) AND o.status = 'ACCEPTED' AND o.modality = 'ACTUAL' ORDER BY o.id`

let sql: string | undefined

export const timeline = roots([
  {
    name: "timeline",
    type: () => Timeline,
    description:
      "What is said of a record in the order of time, with what contradicts that order; null if there is no such record.",
    args: { record: { type: () => ID, nullable: false, description: "The record: an actor, a place, an event." } },
    resolve: async ({ record: id }, ctx: Context) => {
      const record = kindOfId(id) ? await ctx.load.record(id) : null
      if (!record) return null
      sql ??= `SELECT * FROM (${datedSql()}) found ORDER BY coalesce("earliestStart", 2147483647), coalesce("latestStart", 2147483647), id LIMIT ${most}`
      const dated = await ctx.reader.sql<Dated>(sql, id)
      const orders = await ctx.reader.sql<Order>(
        ordersSql,
        dated.map((d) => d.id),
      )
      const of = (ids: string[]) => ctx.load.records(ids).then((found) => found.filter(Boolean))
      const claims = new Map((await of(dated.map((d) => d.id))).map((c) => [c.id as string, c]))
      const stated = new Map((await of(orders.map((o) => o.id))).map((o) => [o.id as string, o]))
      const entries = inOrder(dated, orders).flatMap((d) => {
        const own = orders
          .filter((o) => o.recordId === d.id || o.otherId === d.id)
          .flatMap((o) => stated.get(o.id) ?? [])
        return claims.has(d.id) ? [{ claim: claims.get(d.id), orders: own }] : []
      })
      const against = contradictions(dated, orders).flatMap((c) =>
        stated.has(c.id) ? [{ order: stated.get(c.id), fault: c.fault }] : [],
      )
      return { record, entries, contradictions: against }
    },
  },
])

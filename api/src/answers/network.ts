import { ID, Int } from "type-graphql"
import { claimConditions } from "../graph/connection"
import type { Context } from "../graph/context"
import { object, roots } from "../graph/define"
import { badArgument } from "../graph/errors"
import { AnyRecord } from "../graph/interfaces"
import { type GraphKind, graphKind, graphKinds, recordKinds } from "../graph/kinds"
import { lists } from "../graph/list"
import { Certainty } from "../graph/lists"
import { enumOf } from "../graph/scalars"
import { classOf } from "../graph/types"
import { Params, all } from "../graph/where"
import { kindOfId } from "../ledger/kind"

const mostNodes = 200
const mostClaims = 600

const Node = object("NetworkNode", "A record of a network, and how far it is from the centre.", {
  record: { type: () => AnyRecord, description: "The record." },
  distance: { type: () => Int, description: "How many ties away from the centre; the centre is 0." },
})
const Edge = object(
  "NetworkEdge",
  "A tie between two records of a network: all claims that say the same of the same two.",
  {
    from: { type: () => AnyRecord, description: "The record the tie is read from." },
    to: { type: () => AnyRecord, description: "The record it is read to." },
    kind: { type: () => enumOf(recordKinds), description: "The kind of its claims." },
    says: { type: () => String, description: "What they say: the code of a closed list, or of a term." },
    label: {
      type: () => String,
      description: "What they say, in words.",
      args: { language: { type: () => String, description: "Language wanted: en or ar.", defaultValue: "en" } },
      get: (root, ctx, { language }) => said(root, language === "ar" ? "ar" : "en", ctx),
    },
    claims: { type: () => [classOf("Claim")], description: "The claims that say so." },
  },
)
const Network = object("Network", "Who and what a record is tied to.", {
  nodes: { type: () => [Node], most: mostNodes, description: `The records, nearest first; at most ${mostNodes}.` },
  edges: { type: () => [Edge], most: mostClaims, description: "The ties among them." },
  complete: { type: () => Boolean, description: "Whether nothing was left out for being too much." },
})

type Tie = { id: string; kind: string; from: string; to: string; says: string }
type Found = Tie & { claims: string[] }

const column = (kind: GraphKind, field: string) => kind.fields.find((f) => f.name === field)!.columns[0]!

async function said({ kind: name, says }: Found, language: "en" | "ar", ctx: Context): Promise<string> {
  const kind = graphKind(name)
  const { codes, scheme } = column(kind, kind.edge!.says)
  if (scheme) return (await ctx.load.label(says, language)) ?? says
  return [...lists.values()].find((l) => l.codes === codes)!.entries[says]![language]
}

/** The ties that touch any of some records, of the kinds and the time asked for. */
function tiesSql(kinds: GraphKind[], around: string[], args: Record<string, any>, params: Params): string {
  const ids = params.add(around)
  return kinds
    .map((kind) => {
      const { from, to, says, unless } = kind.edge!
      const [a, b, what] = [from, to, says].map((f) => `t."${column(kind, f).name}"`)
      const touching = `(${a} = ANY(${ids}::text[]) OR ${b} = ANY(${ids}::text[])) AND ${a} IS NOT NULL AND ${b} IS NOT NULL`
      const where = all([touching, ...(unless ? [`NOT (${unless})`] : []), ...claimConditions(kind, args, params)])
      return `SELECT t.id, '${kind.name}' AS kind, ${a} AS "from", ${b} AS "to", ${what} AS says FROM "${kind.name}" t WHERE ${where}`
    })
    .join(" UNION ALL ")
}

export const network = roots([
  {
    name: "network",
    type: () => Network,
    description:
      "What a record is tied to, by the claims that tie two records: posts, relations, flows, presence, parts in events. Bans and what is not actual are left out. Null if there is no such record.",
    args: {
      center: { type: () => ID, nullable: false, description: "The record in the middle." },
      depth: { type: () => Int, description: "How many ties away, 1 or 2.", defaultValue: 1 },
      kinds: { type: () => [enumOf(recordKinds)], description: "Only ties of these kinds; all without." },
      validAt: {
        type: () => String,
        description: "Only ties true at this time: a date as EDTF, e.g. 2015 or 2018-03.",
      },
      certainty: {
        type: () => enumOf(Certainty),
        description: "With validAt: DEFINITELY leaves out what is only possible.",
        defaultValue: "POSSIBLY",
      },
    },
    resolve: async (args, ctx: Context) => {
      if (args.depth < 1 || args.depth > 2) throw badArgument(`depth is ${args.depth}: ask for 1 or 2.`, ["depth"])
      const kinds = graphKinds().filter((k) => k.edge && (args.kinds ?? [k.name]).includes(k.name))
      if (!kindOfId(args.center) || !(await ctx.load.record(args.center))) return null
      const distance = new Map<string, number>([[args.center, 0]])
      const ties = new Map<string, Tie>()
      let complete = true
      for (let step = 1; step <= args.depth && kinds.length > 0; step++) {
        const around = [...distance].filter(([, d]) => d === step - 1).map(([id]) => id)
        const params = new Params()
        const sql = `SELECT * FROM (${tiesSql(kinds, around, args, params)}) found ORDER BY id LIMIT ${mostClaims + 1}`
        const found = await ctx.reader.sql<Tie>(sql, ...params.values)
        for (const tie of found) {
          const fresh = [tie.from, tie.to].filter((id) => !distance.has(id))
          if (ties.size >= mostClaims || distance.size + fresh.length > mostNodes) complete = false
          else {
            for (const id of fresh) distance.set(id, step)
            ties.set(tie.id, tie)
          }
        }
      }
      return drawn(distance, [...ties.values()], complete, ctx)
    },
  },
])

/** Puts claims that say the same of the same two records together, and leaves out what the viewer may not see. */
async function drawn(distance: Map<string, number>, ties: Tie[], complete: boolean, ctx: Context) {
  const ids = [...distance.keys()]
  const seen = new Map((await ctx.load.records(ids)).flatMap((r, i) => (r ? [[ids[i]!, r] as const] : [])))
  const claims = new Map(
    (await ctx.load.records(ties.map((t) => t.id))).flatMap((r) => (r ? [[r.id as string, r] as const] : [])),
  )
  const edges = new Map<string, { from: any; to: any; kind: string; says: string; claims: any[] }>()
  for (const { id, kind, from, to, says } of ties) {
    if (!seen.has(from) || !seen.has(to) || !claims.has(id)) continue
    const key = [kind, from, to, says].join(" ")
    const edge = edges.get(key) ?? { from: seen.get(from), to: seen.get(to), kind, says, claims: [] }
    edge.claims.push(claims.get(id))
    edges.set(key, edge)
  }
  return {
    nodes: [...seen].map(([id, record]) => ({ record, distance: distance.get(id) })),
    edges: [...edges.values()],
    complete,
  }
}

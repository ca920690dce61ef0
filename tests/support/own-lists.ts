import { type GraphQLObjectType, getNamedType } from "graphql"
import { buildGraph } from "../../api/src/graph/schema"
import { type Kind, type KindName, allKinds, kindOf } from "../../api/src/ledger/kind"
import { modules } from "../../api/src/modules"
import { everything, many } from "./forms"
import type { Visitor } from "./house"

/** A list that belongs to records: its name, the kind it holds, and the kinds that have it. */
export type OwnList = { field: string; of: Kind; on: KindName[] }

/** Every list a record has, once for all kinds that share it. */
export function listsOfRecords(): OwnList[] {
  const { schema } = buildGraph(modules)
  const found = new Map<string, OwnList>()
  for (const { name } of allKinds())
    for (const field of Object.values((schema.getType(name) as GraphQLObjectType).getFields())) {
      const page = getNamedType(field.type) as GraphQLObjectType
      if (!page.name.endsWith("Connection")) continue
      const of = getNamedType((getNamedType(page.getFields().edges!.type) as GraphQLObjectType).getFields().node!.type)
      const key = `${field.name}: ${page.name}`
      found.set(key, found.get(key) ?? { field: field.name, of: kindOf(of.name as KindName), on: [] })
      found.get(key)!.on.push(name)
    }
  return [...found.values()]
}

/** The records whose list is longest, the longest first. */
export async function fullest(
  { field, of, on }: OwnList,
  visitor: Visitor,
): Promise<{ kind: KindName; id: string; n: number }[]> {
  const asked = `${field}${everything(of) && `(${everything(of)})`} { totalCount }`
  const lists = on.map((kind) => `${kind}: ${many(kind)}(first: 100) { nodes { id ${asked} } }`)
  const data = await visitor.read(`{ ${lists.slice(0, 20).join(" ")} }`)
  return on
    .flatMap((kind) => data[kind].nodes.map((r: any) => ({ kind, id: r.id, n: r[field].totalCount })))
    .sort((a, b) => b.n - a.n)
    .slice(0, 10)
}

import { actorViews } from "../actors/views"
import { positionViews } from "../actors/position/views"
import { fundingFlowViews } from "../funding/funding-flow/views"
import { sourceViews } from "../sources/source/views"
import { speakerViews } from "../sources/speaker/views"

/** How a kind is read: its root fields and, by name, the fields each sort of screen needs. */
export type KindReading = {
  one: string
  many: string
  /** Claims take `validAt`, `modality` and `status` beside `where`. */
  claim: boolean
  views: { list: string; detail: string } & Record<string, string>
}

const reading = (one: string, many: string, views: KindReading["views"], claim = false): KindReading => ({
  one,
  many,
  views,
  claim,
})

/** The kinds the console has screens for. A resource of the console is named as its kind. */
const kinds: Record<string, KindReading> = {
  ArmedGroup: reading("armedGroup", "armedGroups", actorViews),
  Person: reading("person", "persons", actorViews),
  Organization: reading("organization", "organizations", actorViews),
  Community: reading("community", "communities", actorViews),
  FundingFlow: reading("fundingFlow", "fundingFlows", fundingFlowViews, true),
  Position: reading("position", "positions", positionViews, true),
  Source: reading("source", "sources", sourceViews),
  Speaker: reading("speaker", "speakers", speakerViews),
}

/** How a resource is read. Throws for one the console does not know: a slip in the console. */
export function kindOf(resource: string): KindReading {
  const kind = kinds[resource]
  if (!kind) throw new Error(`The console has no kind ${resource}.`)
  return kind
}

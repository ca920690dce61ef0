import { ObjectType } from "type-graphql"
import type { Context } from "../graph/context"
import { children, choice, point, ref, text } from "../graph/fields"
import { Entity } from "../graph/interfaces"
import { kind } from "../graph/kinds"
import type { Point } from "../graph/values"
import { ContainmentType, PlaceType } from "./lists"

@ObjectType({ description: "A place that holds another, in which sense, and who says so." })
export class PlaceWithin {
  @ref("Place", "The place around it.", { required: true })
  container!: unknown
  @choice(ContainmentType, "In which sense it lies in it.", { required: true })
  type!: string
  @ref("Source", "The source that says so; none where a curator does.")
  source!: unknown
  @text("Why a curator places it there.", { max: 500 })
  note!: string | null
}

const saidBySomebody = {
  sql: `SELECT w."placeId" AS id FROM "PlaceWithin" w WHERE w."placeId" = ANY($1) AND w."sourceId" IS NULL AND w.note IS NULL`,
  path: ["within"],
  message: "Say who places it there: give the source, or in the note the curator's reason.",
}

const notInsideItself = {
  sql: `WITH RECURSIVE around AS (
      SELECT w."placeId" AS id, w."containerId" AS of FROM "PlaceWithin" w WHERE w."placeId" = ANY($1)
      UNION SELECT a.id, w."containerId" FROM around a JOIN "PlaceWithin" w ON w."placeId" = a.of)
    SELECT DISTINCT id FROM around WHERE of = id`,
  path: ["within"],
  message: "A place cannot lie inside itself, nor inside what lies in it.",
}

export class Place extends Entity {
  @choice(PlaceType, "What sort of place it is.", { required: true })
  type!: string
  @point("Where it lies on the map; null where nobody gives it.")
  point!: Point | null
  @children("PlaceWithin", "placeId", () => PlaceWithin, "The places that hold it.")
  within!: PlaceWithin[]

  words(ctx: Context, language: string): Promise<string | null> {
    return ctx.load.label(this.id, language)
  }
}

export const place = kind(Place, {
  prefix: "plc",
  layer: "entity",
  named: true,
  implements: Entity,
  description:
    "A country, division, settlement, area, site or line where something can be. A state as an actor is an Organization, tied to its Place by ISO 3166 code.",
  where: ["slug", "type"],
  orderBy: { LABEL: "sortLabel" },
  rules: [saidBySomebody, notInsideItself],
})

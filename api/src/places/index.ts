import { listsOn } from "../graph/lists-of"
import { PlaceWithin, place } from "./place"
import { presence } from "./presence"

export const places = {
  name: "places",
  kinds: [place, presence],
  types: [PlaceWithin],
  resolvers: [
    listsOn("Actor", presence, [
      {
        name: "presence",
        description: "Where it is or was said to be; bans are no presence and stand in `bans`.",
        on: `t."actorId" = i.id AND t.type <> 'BANNED_FROM'`,
      },
      {
        name: "bans",
        description: "Places a rule is said to forbid it.",
        on: `t."actorId" = i.id AND t.type = 'BANNED_FROM'`,
      },
    ]),
    listsOn("Place", presence, [
      { name: "presence", description: "Who is or was said to be there.", on: 't."placeId" = i.id' },
    ]),
    listsOn("Place", place, [
      {
        name: "contains",
        description: "The places that lie in it, directly.",
        on: 'EXISTS (SELECT 1 FROM "PlaceWithin" w WHERE w."placeId" = t.id AND w."containerId" = i.id)',
      },
    ]),
  ],
}

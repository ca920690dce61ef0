import { armedGroup } from "./armed-group"
import { attribute } from "./attribute"
import { community } from "./community"
import { estimate } from "./estimate"
import { actorFields } from "./fields"
import { name } from "./name"
import { organization } from "./organization"
import { person } from "./person"
import { position } from "./position"
import { relation } from "./relation"

export const actors = {
  name: "actors",
  kinds: [armedGroup, person, organization, community, name, position, relation, attribute, estimate],
  types: [],
  resolvers: actorFields,
}

import { diff } from "./diff"
import { network } from "./network"
import { nodes } from "./node"
import { register } from "./register"
import { search } from "./search"
import { timeline } from "./timeline"

export const answers = {
  name: "answers",
  kinds: [],
  types: [],
  resolvers: [nodes, search, register, diff, timeline, network],
}

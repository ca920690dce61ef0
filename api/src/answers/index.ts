import { changes } from "./changes"
import { changeset } from "./changeset"
import { diff } from "./diff"
import { recordHistory } from "./history"
import { network } from "./network"
import { nodes } from "./node"
import { register } from "./register"
import { search } from "./search"
import { timeline } from "./timeline"

export const answers = {
  name: "answers",
  kinds: [],
  types: [],
  resolvers: [nodes, search, register, changeset, changes, recordHistory, diff, timeline, network],
}

import { changeset } from "./changeset"
import { diff } from "./diff"
import { recordHistory } from "./history"
import { nodes } from "./node"
import { register } from "./register"
import { search } from "./search"

export const answers = {
  name: "answers",
  kinds: [],
  types: [],
  resolvers: [nodes, search, register, changeset, recordHistory, diff],
}

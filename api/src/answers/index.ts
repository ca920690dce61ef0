import { diff } from "./diff"
import { nodes } from "./node"
import { register } from "./register"
import { search } from "./search"

export const answers = { name: "answers", kinds: [], types: [], resolvers: [nodes, search, register, diff] }

import { revert } from "./revert"
import { term } from "./term"

export const curation = { name: "curation", kinds: [term], types: [], resolvers: [revert] }

import { actors } from "./actors"
import { answers } from "./answers"
import { curation } from "./curation"
import { funding } from "./funding"
import { sources } from "./sources"

/** The one list of modules; each becomes a subgraph of its name. */
export const modules = [sources, actors, funding, curation, answers]

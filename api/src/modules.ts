import { actors } from "./actors"
import { answers } from "./answers"
import { curation } from "./curation"
import { events } from "./events"
import { funding } from "./funding"
import { places } from "./places"
import { sources } from "./sources"

/** The one list of modules; each becomes a subgraph of its name. */
export const modules = [sources, actors, places, events, funding, curation, answers]

// The first dossier: what one article of 6 August 2018 says of Liwa al-Baqir, fact by fact, each fact with who says it.

import { assemble } from "../dossier"
import { document } from "./a-document"
import { actors } from "./actors"
import { identity } from "./b-identity"
import { origins } from "./c-origin"
import { conflicts } from "./conflicts"
import { leadership } from "./d-leadership"
import { allegiance } from "./e-allegiance"
import { composition } from "./e-composition"
import { events } from "./events"
import { presences } from "./f-presence"
import { cooperation } from "./g-cooperation"
import { gazetteer } from "./gazetteer"
import { economy } from "./h-economy"
import { defenceForces } from "./i-defence-forces"
import { april2018 } from "./j-april-2018"
import { judgements } from "./judgements"
import { outlook } from "./k-outlook"
import { places } from "./places"
import { sources, speakers } from "./sources"

export const dossier = assemble({
  title: "Liwa al-Baqir: from one article of 6 August 2018",
  author: "seed",
  scheme: "alami-2018",
  day: "2018-08-06",
  frame: [actors, places, events, sources, speakers, judgements],
  lines: [
    document,
    identity,
    origins,
    leadership,
    composition,
    allegiance,
    presences,
    cooperation,
    economy,
    defenceForces,
    april2018,
    outlook,
    gazetteer,
  ].flat(),
  sets: conflicts,
})

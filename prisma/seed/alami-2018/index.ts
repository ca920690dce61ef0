// The first dossier: what one article of 6 August 2018 says of Liwa al-Baqir, fact by fact, each fact with who says it.

import { assemble } from "../dossier"
import { document } from "./a-document"
import { actors } from "./actors"
import { identity } from "./b-identity"
import { origin } from "./c-origin"
import { leadership } from "./d-leadership"
import { composition } from "./e-composition"
import { cooperation } from "./g-cooperation"
import { economy } from "./h-economy"
import { sources, speakers } from "./sources"

export const dossier = assemble({
  title: "Liwa al-Baqir: from one article of 6 August 2018",
  author: "seed",
  scheme: "alami-2018",
  day: "2018-08-06",
  frame: { ...actors, ...sources, ...speakers },
  lines: [document, identity, origin, leadership, composition, cooperation, economy].flat(),
})

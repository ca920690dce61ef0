// C. Origin

import { fact, on } from "../dossier"
import { actors } from "./actors"
import { participation, position, presence, relation, timeOrder } from "./claims"
import type { Place } from "./ends"
import { events } from "./events"
import { common, name } from "./names"
import { places } from "./places"
import { cite, hedged, reasoned, speakers } from "./sources"

const { brotherOfMerhi, fatherOfMerhi, freeSyrianArmy, khaledMerhi, liwaAlBaqir } = actors
const { formation, killingOfBrother, killingOfFather } = events
const { easternAleppoCountryside, southernAleppoCountryside } = places
const { A } = speakers

const origin = (place: Place) =>
  presence(liwaAlBaqir, "ORIGIN", place, { when: { words: "around 2012", edtf: "2012~" } })
const bound = reasoned(
  "The article dates it by the formation alone, about 2012, so it cannot have been later than the end of 2013.",
)

export const origins = [
  fact("F020", [formation, participation(formation, liwaAlBaqir, "SUBJECT")], cite(A, 1, hedged("appear"))),
  fact("F021", [origin(easternAleppoCountryside)], cite(A, 1, hedged("appear"))),
  fact("F021", [name(easternAleppoCountryside, "eastern Aleppo countryside", common)], cite(A, 1)),
  fact("F022", [origin(southernAleppoCountryside)], cite(A, 1, hedged("appear"))),
  fact("F022", [name(southernAleppoCountryside, "southern Aleppo countryside", common)], cite(A, 1)),
  fact("F023", [position(khaledMerhi, "FOUNDER", liwaAlBaqir, { when: { edtf: "2012~" } })], cite(A, 1)),
  fact("F023", [name(khaledMerhi, "Khaled Merhi", common)], cite(A, 1)),
  fact(
    "F024",
    [
      fatherOfMerhi,
      relation(fatherOfMerhi, "PARENT_OF", khaledMerhi),
      killingOfFather,
      participation(killingOfFather, fatherOfMerhi, "VICTIM"),
      participation(killingOfFather, freeSyrianArmy, "PERPETRATOR"),
      name(freeSyrianArmy, "Free Syrian Army", common),
    ],
    cite(A, 1),
  ),
  fact("F024", [on(killingOfFather)], bound),
  fact(
    "F025",
    [
      brotherOfMerhi,
      relation(brotherOfMerhi, "SIBLING_OF", khaledMerhi),
      killingOfBrother,
      participation(killingOfBrother, brotherOfMerhi, "VICTIM"),
      participation(killingOfBrother, freeSyrianArmy, "PERPETRATOR"),
    ],
    cite(A, 1),
  ),
  fact("F025", [on(killingOfBrother)], bound),
  fact(
    "F026",
    [timeOrder(killingOfFather, "BEFORE", formation), timeOrder(killingOfBrother, "BEFORE", formation)],
    cite(A, 1),
  ),
]

// J. April 2018 events

import { fact } from "../dossier"
import { actors } from "./actors"
import { attribute, estimate, participation, timeOrder } from "./claims"
import { notStated, partOf, unnamed } from "./ends"
import { events } from "./events"
import { common, name } from "./names"
import { places } from "./places"
import { cite, speakers } from "./sources"

const { liwaAlBaqir, unitedStates } = actors
const { attack, declaration } = events
const { A, ST } = speakers

// What the statement says is said by the group, in that month; the statement itself is the event.
const stated = { related: declaration, when: { words: "In April this year", edtf: "2018-04" } }

export const april2018 = [
  fact(
    "F113",
    [
      declaration,
      participation(declaration, liwaAlBaqir, "ISSUER"),
      participation(declaration, unnamed("occupying foreign forces in Syria"), "TARGET"),
    ],
    cite(ST, 10),
  ),
  fact(
    "F114",
    [
      attack,
      participation(attack, partOf(unitedStates, "OTHER", "interests"), "TARGET"),
      // The article was read and names nobody.
      participation(attack, notStated, "PERPETRATOR"),
      name(places.brigade93Base, "Brigade 93 base", common),
      name(places.ainIssa, "Ain Issa", common),
      name(unitedStates, "United States", common),
    ],
    cite(A, 10),
  ),
  fact(
    "F115",
    [
      estimate(attack, "EVENTS", { of: "rocket attacks", best: "2" }),
      attribute(attack, "MEANS", { term: "means:ROCKETS" }),
    ],
    cite(A, 10),
  ),
  fact("F116", [timeOrder(attack, "BEFORE", declaration)], cite(A, 10)),
  fact(
    "F117",
    [
      attribute(liwaAlBaqir, "CALL", {
        text: "military and jihadist action against the American presence and its allies",
        ...stated,
      }),
    ],
    cite(ST, 10),
  ),
  fact(
    "F118",
    [
      attribute(liwaAlBaqir, "STATED_INTENT", {
        modality: "INTENDED",
        text: "free the whole country of foreign troops",
        ...stated,
      }),
    ],
    cite(ST, 10),
  ),
  fact(
    "F119",
    [
      attribute(liwaAlBaqir, "WARNING", { text: "Syrians to keep away from American sites", ...stated }),
      participation(declaration, unnamed("Syrians"), "ADDRESSEE"),
    ],
    cite(ST, 10),
  ),
]

// G. Cooperation, training, arms, pay

import { fact } from "../dossier"
import { actors } from "./actors"
import { asPrinted, flow, membersOf, name, notStated } from "./claims"
import { cite, hedged, reasoned, speakers } from "./sources"

const { harakatAlNujaba, irgc, liwaAlBaqir } = actors
const { FB, SH } = speakers

const byPublication = { edtf: "[..2018-08-06]" }

export const cooperation = [
  fact(
    "F091",
    [
      flow(
        "WEAPONS",
        { giver: harakatAlNujaba, recipient: liwaAlBaqir },
        { item: "part of the arsenal", when: byPublication },
      ),
    ],
    cite(SH, 6),
  ),
  fact(
    "F091",
    [name(harakatAlNujaba, "Harakat Hezbollah Al Nujabaa", asPrinted("ar"))],
    cite(SH, 6),
    reasoned("A third spelling, taken as Harakat al-Nujaba; it adds the name Hezbollah and is not that group."),
  ),
  fact(
    "F093",
    [
      flow(
        "SALARIES",
        { giver: notStated, recipient: membersOf(liwaAlBaqir, "their") },
        {
          amount: { low: "25000", high: "25000", currency: "SYP" },
          per: "HEAD",
          period: "MONTHLY",
          when: byPublication,
        },
      ),
    ],
    cite(SH, 6),
  ),
  fact(
    "F094",
    [
      flow(
        "TRAINING",
        { giver: irgc, recipient: membersOf(liwaAlBaqir, "deployed in Lajat") },
        { where: notStated, when: { words: "recently", ...byPublication } },
      ),
    ],
    cite(FB, 4, hedged("appear")),
  ),
]

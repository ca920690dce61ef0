// G. Cooperation, training, arms, pay

import { fact, on } from "../dossier"
import { actors } from "./actors"
import { tieWithNujaba } from "./b-identity"
import { attribute, flow, participation, relation } from "./claims"
import { type Actor, type Party, byPublication, membersOf, notStated, partOf } from "./ends"
import { events } from "./events"
import { asPrinted, common, name } from "./names"
import { places } from "./places"
import { alleged, attested, cite, hedged, noted, reasoned, speakers } from "./sources"

const { harakatAlNujaba, hezbollah, irgc, liwaAlBaqir, qassimSuleimani } = actors
const { meetingsWithSuleimani, operationsAtAlEis } = events
const { alEis, southernAleppoCountryside } = places
const { A, FB, SH } = speakers

const advertised = cite(A, 6, alleged("advertised"), noted("Who advertises it is not said."))

// Who pays can be read in two ways; each is a claim, and they count once.
const salaries = (giver: Actor | Party) =>
  flow(
    "SALARIES",
    { giver, recipient: membersOf(liwaAlBaqir, "their") },
    {
      amount: { low: "25000", high: "25000", currency: "SYP" },
      per: "HEAD",
      period: "MONTHLY",
      when: byPublication,
    },
  )

export const cooperation = [
  fact(
    "F085",
    [
      relation(liwaAlBaqir, "COORDINATES_WITH", hezbollah, {
        qualifier: "militarily",
        where: southernAleppoCountryside,
      }),
    ],
    cite(A, 6, attested),
  ),
  fact("F086", [relation(liwaAlBaqir, "COORDINATES_WITH", hezbollah, { where: alEis })], cite(A, 6, attested)),
  fact("F086", [name(alEis, "al-Eis", common)], cite(A, 6)),
  fact(
    "F087",
    [
      operationsAtAlEis,
      participation(operationsAtAlEis, liwaAlBaqir, "PARTICIPANT"),
      participation(operationsAtAlEis, hezbollah, "PARTNER"),
    ],
    advertised,
  ),
  fact("F088", [participation(operationsAtAlEis, harakatAlNujaba, "PARTNER")], advertised),
  fact(
    "F089",
    [attribute(harakatAlNujaba, "TYPE", { term: "group-type:MILITIA", text: "Iraqi Shi'i militia" })],
    cite(A, 6, attested),
  ),
  fact("F090", [on(tieWithNujaba)], cite(A, 6, attested, noted("Called close, and told from the other end."))),
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
    "F092",
    [attribute(harakatAlNujaba, "TYPE", { term: "group-type:PARAMILITARY", text: "Iraqi paramilitary group" })],
    cite(SH, 6, attested),
  ),
  fact("F093", [salaries(notStated)], cite(SH, 6)),
  fact("F093", [salaries(harakatAlNujaba)], cite(SH, 6)),
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
  fact(
    "F095",
    [
      meetingsWithSuleimani,
      participation(meetingsWithSuleimani, partOf(liwaAlBaqir, "LEADERS"), "PARTICIPANT"),
      participation(meetingsWithSuleimani, qassimSuleimani, "PARTICIPANT"),
    ],
    cite(A, 7),
  ),
]

// B. Identity, names, classification, alignment

import { beside, fact, on } from "../dossier"
import { actors } from "./actors"
import { attribute, presence, relation } from "./claims"
import { arabic, asPrinted, common, name, translation, transliteration } from "./names"
import { places } from "./places"
import { addedInArabic, attested, cite, hedged, speakers } from "./sources"

const { aymenJawadTamimi, axisOfResistance, harakatAlNujaba, hezbollah, imamBaqir } = actors
const { iran, liwaAlBaqir, localDefenceForces, syrianArmy } = actors
const { A, MB, TA } = speakers

/** The tie called close from the other end in G. */
export const tieWithNujaba = relation(liwaAlBaqir, "LINKED_TO", harakatAlNujaba, { qualifier: "strongly" })
const membership = relation(liwaAlBaqir, "PART_OF", localDefenceForces)
const strongly = { qualifier: "strongly" }

export const identity = [
  fact("F008", [name(liwaAlBaqir, "Liwa al-Baqir", transliteration)], cite(A, 1)),
  beside("F008", [name(liwaAlBaqir, "لواء الباقر", arabic("OFFICIAL"))], addedInArabic),
  fact("F009", [name(liwaAlBaqir, "The Baqir Brigade", translation)], cite(A, 1)),
  fact(
    "F010",
    [
      attribute(liwaAlBaqir, "NAMED_FOR", { text: "the fifth Shi'a Imam", related: imamBaqir }),
      name(imamBaqir, "Imam Baqir", common),
    ],
    cite(A, 1),
  ),
  fact("F011", [attribute(liwaAlBaqir, "TYPE", { term: "group-type:MILITIA" })], cite(A, 1, attested)),
  fact(
    "F012",
    [attribute(liwaAlBaqir, "SELF_DESCRIPTION", { text: "auxiliary force", related: syrianArmy })],
    cite(MB, 5, attested),
  ),
  fact("F012", [name(syrianArmy, "Syrian Army", common)], cite(MB, 5)),
  fact("F013", [membership], cite(A, 1, attested)),
  fact("F013", [name(localDefenceForces, "Local Defence Forces", common)], cite(A, 1)),
  beside("F013", [name(localDefenceForces, "قوات الدفاع المحلي", arabic("OFFICIAL"))], addedInArabic),
  fact("F014", [on(membership)], cite(TA, 11, hedged("believed"), attested)),
  fact("F014", [name(localDefenceForces, "Local Defense Forces", asPrinted("en"))], cite(TA, 11)),
  fact("F014", [name(aymenJawadTamimi, "Aymen Jawad Tamimi", common)], cite(A, 11)),
  fact("F015", [relation(liwaAlBaqir, "LINKED_TO", iran, strongly)], cite(A, 1, attested)),
  fact("F015", [name(iran, "Iran", common)], cite(A, 1)),
  fact("F016", [relation(liwaAlBaqir, "LINKED_TO", hezbollah, strongly)], cite(A, 1, attested)),
  fact("F016", [name(hezbollah, "Hezbollah", transliteration)], cite(A, 1)),
  beside("F016", [name(hezbollah, "حزب الله", arabic("OFFICIAL"))], addedInArabic),
  fact("F017", [tieWithNujaba], cite(A, 1, attested)),
  fact("F017", [name(harakatAlNujaba, "Harakat al-Nujaba", transliteration)], cite(A, 1)),
  fact("F017", [name(harakatAlNujaba, "Harakat Al-Nujaba", asPrinted("ar"))], cite(A, 1)),
  beside("F017", [name(harakatAlNujaba, "حركة النجباء", arabic("COMMON"))], addedInArabic),
  fact("F018", [relation(liwaAlBaqir, "PART_OF", axisOfResistance)], cite(A, 13, attested)),
  fact("F018", [name(axisOfResistance, "axis of resistance", common)], cite(A, 13)),
  fact(
    "F019",
    [attribute(axisOfResistance, "EXTENT", { text: "pro-Iranian, from Iran to Lebanon and into Yemen" })],
    cite(A, 13),
  ),
  fact(
    "F019",
    [places.iran, places.lebanon, places.yemen].map((place) => presence(axisOfResistance, "EXTENDS_OVER", place)),
    cite(A, 13, attested),
  ),
  fact(
    "F019",
    [name(places.iran, "Iran", common), name(places.lebanon, "Lebanon", common), name(places.yemen, "Yemen", common)],
    cite(A, 13),
  ),
]

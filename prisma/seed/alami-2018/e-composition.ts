// E. Composition, size, ideology, religion

import { beside, fact, on } from "../dossier"
import { actors } from "./actors"
import { attribute, estimate, flow, participation, presence, relation, timeOrder } from "./claims"
import { type Actor, type Party, membersOf, notStated } from "./ends"
import { events } from "./events"
import { arabic, asPrinted, common, name } from "./names"
import { places } from "./places"
import { addedInArabic, attested, cite, hedged, noted, reasoned, speakers } from "./sources"

const { baggara, basharAssad, imamBaqir, liwaAlBaqir, zamanAlWasl } = actors
const { conversion, syrianWar } = events
const { iraq, syria, tehran } = places
const { A, EST, ZW } = speakers

/** The figure printed once more in I. */
export const strength = estimate(liwaAlBaqir, "STRENGTH", {
  best: "3000",
  approximate: true,
  counted: "AT",
  of: "fighters",
  when: { edtf: "2018-08-06" },
})
const proselytising = attribute(conversion, "CAUSE", { text: "Iranian proselytising", qualifier: "primarily" })
const tieWithTheImam = relation(baggara, "LINKED_TO", imamBaqir)
const teaching = (recipient: Actor | Party, period?: "NOT_SAID") =>
  flow(
    "RELIGIOUS_SUPPORT",
    { giver: notStated, recipient },
    { item: "religious teaching", where: tehran, ...(period && { period }) },
  )

// Some converted before the war and some during it: the event stands for them all, and the two orders are no rivals.
const both = { qualifier: "both" }

export const composition = [
  fact("F041", [relation(liwaAlBaqir, "RECRUITS_FROM", baggara, { qualifier: "mainly" })], cite(A, 1, attested)),
  fact(
    "F042",
    [presence(baggara, "EXTENDS_OVER", syria), presence(baggara, "EXTENDS_OVER", iraq)],
    cite(A, 1, attested),
  ),
  fact("F042", [attribute(baggara, "ASSESSMENT", { text: "powerful" }), name(iraq, "Iraq", common)], cite(A, 1)),
  fact("F043", [strength], cite(EST, 2, attested)),
  fact(
    "F044",
    [
      estimate(liwaAlBaqir, "STRENGTH", {
        form: "INCREASE",
        inWords: "significantly",
        when: { words: "from 2015/2016", edtf: "[2015,2016]", endBasis: "UNKNOWN" },
        note: "Read as one of the two years; the words can also mean the span of both.",
      }),
    ],
    cite(A, 1),
  ),
  fact(
    "F045",
    [attribute(liwaAlBaqir, "IDEOLOGY", { term: "ideology:SYRIAN_NATIONALISM", related: basharAssad })],
    cite(A, 2, attested),
  ),
  fact("F045", [name(basharAssad, "Bashar Assad", common)], cite(A, 2)),
  fact(
    "F046",
    [attribute(liwaAlBaqir, "RELIGION", { subjectPart: "MEMBERS", term: "religion:SHIA", qualifier: "ties" })],
    cite(A, 2, attested),
  ),
  fact(
    "F047",
    [attribute(baggara, "BACKGROUND", { subjectPart: "MEMBERS", subjectWords: "many", term: "religion:SUNNI" })],
    cite(A, 2),
  ),
  fact(
    "F048",
    [
      conversion,
      participation(conversion, membersOf(baggara, "many"), "SUBJECT"),
      syrianWar,
      timeOrder(conversion, "DURING", syrianWar, both),
      name(syrianWar, "Syrian war", common),
    ],
    cite(A, 2),
  ),
  fact("F049", [timeOrder(conversion, "BEFORE", syrianWar, { otherPart: "START", ...both })], cite(A, 2)),
  fact("F050", [proselytising], cite(A, 2)),
  fact("F051", [tieWithTheImam], cite(A, 2, hedged("ostensible"))),
  fact("F051", [attribute(conversion, "CAUSE", { related: tieWithTheImam })], cite(A, 2)),
  fact("F052", [on(proselytising)], cite(A, 2, noted("Said to stand on several websites, of which one is named."))),
  fact("F053", [on(proselytising)], cite(ZW, 2)),
  fact("F054", [name(zamanAlWasl, "Zaman al-Wasl", common)], cite(A, 2)),
  beside("F054", [name(zamanAlWasl, "زمان الوصل", arabic("OFFICIAL"))], addedInArabic),
  fact("F054", [attribute(zamanAlWasl, "ORIENTATION", { term: "orientation:PRO_OPPOSITION" })], cite(A, 2, attested)),
  fact("F054", [name(zamanAlWasl, "Zaman Wasl", asPrinted("ar"))], cite(A, 2)),
  fact("F055", [teaching(membersOf(liwaAlBaqir), "NOT_SAID")], cite(ZW, 2)),
  fact("F055", [name(tehran, "Tehran", common)], cite(ZW, 2)),
  fact(
    "F056",
    [teaching(membersOf(baggara, "the clan"))],
    cite(ZW, 2),
    reasoned("The outlet speaks of the clan and does not name it; it is read as the Baggara."),
  ),
]

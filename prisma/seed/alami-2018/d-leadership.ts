// D. People, posts, leadership

import { beside, fact } from "../dossier"
import { actors } from "./actors"
import { participation, position, relation, timeOrder } from "./claims"
import { membersOf } from "./ends"
import { events } from "./events"
import { judgedTheSame } from "./judgements"
import { arabic, asPrinted, common, honorific, name, transliteration } from "./names"
import { places } from "./places"
import { addedInArabic, attested, cite, reasoned, speakers } from "./sources"

const { baggara, hajjKhalid, hamzahHusseinAbuAbbas, hezbollah, irgc, israel, khaledMerhi } = actors
const { liwaAlBaqir, nawafBashir, omarHassan, ousoud, qassimSuleimani, qudsForce, shiroAliBaer } = actors
const { deathOfMerhi, election, july2006War } = events
const { A, SH } = speakers

// The leadership after the founder is told in the past tense: nobody vouches for it at publication.
const afterTheFounder = { when: { words: "after … 2016", edtf: "2016/.." } }
const startNotStated = { when: { edtf: "[..2018-08-06]", startBasis: "UNKNOWN" } } as const

const severalMembers = position(membersOf(liwaAlBaqir, "several members"), "LEADER", liwaAlBaqir, {
  jointly: "JOINT",
  listComplete: "NO",
  ...afterTheFounder,
})

export const leadership = [
  fact("F027", [name(khaledMerhi, "Khalid Merhi", asPrinted("en"))], cite(A, 1)),
  fact("F027", [deathOfMerhi, participation(deathOfMerhi, khaledMerhi, "SUBJECT")], cite(A, 1)),
  fact(
    "F028",
    [
      position(hajjKhalid, "LEADER", liwaAlBaqir, {
        jointly: "NOT_SAID",
        when: {
          edtf: "2012~/2016",
          startBasis: "INFERRED",
          endBasis: "INFERRED",
          reason: "From the founding of the group by Khaled Merhi to his death, Hajj Khalid being read as him.",
        },
      }),
    ],
    cite(A, 6),
    reasoned(
      "The article gives no dates for his lead. They follow if he is Khaled Merhi, who formed the group about 2012 and died in 2016.",
    ),
  ),
  fact("F029", [name(hajjKhalid, "Hajj Khalid", honorific)], cite(A, 6)),
  fact("F029", [judgedTheSame]),
  fact("F030", [severalMembers], cite(A, 1)),
  fact("F030", [timeOrder(deathOfMerhi, "BEFORE", severalMembers, { otherPart: "START" })], cite(A, 1)),
  fact(
    "F031",
    [position(hamzahHusseinAbuAbbas, "LEADER", liwaAlBaqir, { jointly: "JOINT", ...afterTheFounder })],
    cite(A, 1),
  ),
  fact("F031", [name(hamzahHusseinAbuAbbas, "Hamzah Hussein Abu Abbas", common)], cite(A, 1)),
  fact(
    "F032",
    [
      position(hamzahHusseinAbuAbbas, "COMMANDER", liwaAlBaqir, {
        title: "rapid response commander",
        ...startNotStated,
      }),
    ],
    cite(A, 1),
  ),
  fact("F033", [position(shiroAliBaer, "LEADER", liwaAlBaqir, { jointly: "JOINT", ...afterTheFounder })], cite(A, 1)),
  fact("F033", [name(shiroAliBaer, "Shiro Ali Baer", common)], cite(A, 1)),
  fact(
    "F034",
    [position(shiroAliBaer, "COMMANDER", liwaAlBaqir, { title: "coordination commander", ...startNotStated })],
    cite(A, 1),
  ),
  fact("F035", [position(nawafBashir, "HEAD_OF_COMMUNITY", baggara)], cite(A, 1, attested)),
  fact("F035", [name(nawafBashir, "Nawaf Bashir", common), name(baggara, "Baggara", common)], cite(A, 1)),
  beside("F035", [name(baggara, "البقارة", arabic("COMMON"))], addedInArabic),
  fact("F036", [ousoud, name(ousoud, "Ousoud Ashair Al-l-Baggara fy Souria", asPrinted("ar"))], cite(A, 1)),
  fact(
    "F036",
    [name(ousoud, "Ousoud Ashair al-Baggara fi Souria", transliteration)],
    reasoned("The printed form is malformed; article and preposition are written in the usual way."),
  ),
  fact("F036", [position(nawafBashir, "LEADER", ousoud, { when: { words: "currently" } })], cite(A, 1, attested)),
  fact(
    "F037",
    [
      relation(membersOf(liwaAlBaqir), "KIN_OF", nawafBashir, {
        note: "All members or some: the article does not say.",
      }),
    ],
    cite(A, 1, attested),
  ),
  fact(
    "F038",
    [
      july2006War,
      participation(july2006War, hajjKhalid, "COMBATANT", { side: "Hezbollah" }),
      participation(july2006War, hezbollah, "COMBATANT", { side: "Hezbollah" }),
      participation(july2006War, israel, "COMBATANT", { side: "Israel" }),
      name(july2006War, "July 2006 war", common),
      name(israel, "Israel", common),
    ],
    cite(SH, 6),
  ),
  fact(
    "F039",
    [relation(liwaAlBaqir, "BACKS_CANDIDATE", omarHassan, { event: election, when: { edtf: "2016" } })],
    cite(A, 1),
  ),
  fact("F039", [name(omarHassan, "Omar Hassan", common)], cite(A, 1)),
  fact("F039", [election, participation(election, omarHassan, "CANDIDATE")], cite(A, 1)),
  fact("F039", [name(places.syria, "Syria", common)], cite(A, 1)),
  fact("F040", [position(qassimSuleimani, "COMMANDER", qudsForce)], cite(A, 7, attested)),
  fact("F040", [relation(qudsForce, "PART_OF", irgc)], cite(A, 7)),
  fact(
    "F040",
    [
      name(qassimSuleimani, "Qassim Suleimani", common),
      name(qudsForce, "Quds Force", common),
      name(irgc, "IRGC", common),
    ],
    cite(A, 7),
  ),
  beside("F040", [name(qassimSuleimani, "قاسم سليماني", arabic("COMMON"))], addedInArabic),
]

// E. Composition, size, ideology, religion

import { beside, fact } from "../dossier"
import { actors } from "./actors"
import { arabic, common, flow, membersOf, name, notStated, relation } from "./claims"
import { addedInArabic, attested, cite, speakers } from "./sources"

const { baggara, liwaAlBaqir, zamanAlWasl } = actors
const { A, ZW } = speakers

export const composition = [
  fact("F041", [relation(liwaAlBaqir, "RECRUITS_FROM", baggara, { qualifier: "mainly" })], cite(A, 1, attested)),
  beside("F054", [name(zamanAlWasl, "Zaman al-Wasl", common)], cite(A, 2)),
  beside("F054", [name(zamanAlWasl, "زمان الوصل", arabic("OFFICIAL"))], addedInArabic),
  fact(
    "F055",
    [
      flow(
        "RELIGIOUS_SUPPORT",
        { giver: notStated, recipient: membersOf(liwaAlBaqir) },
        { item: "religious teaching", where: { stated: "NAMED", words: "Tehran" }, period: "NOT_SAID" },
      ),
    ],
    cite(ZW, 2),
  ),
]

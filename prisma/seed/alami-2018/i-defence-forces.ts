// I. Local Defence Forces, strength restated

import { fact, on } from "../dossier"
import { actors } from "./actors"
import { estimate, relation } from "./claims"
import type { Actor } from "./ends"
import { strength } from "./e-composition"
import { acronym, name, translation, transliterated, transliteration } from "./names"
import { attested, cite, hedged, speakers } from "./sources"

const { fawjAlSafira, fawjNubl, katibatAlNayrab, localDefenceForces, syrianArmy } = actors
const { A, EST, TA } = speakers

const wholeStrength = estimate(localDefenceForces, "STRENGTH", {
  best: "50000",
  approximate: true,
  counted: "AT",
  of: "fighters",
  when: { edtf: "2018-08-06" },
})

const unit = (id: string, group: Actor, text: string, inEnglish: string) => [
  fact(id, [group, name(group, text, transliteration), name(group, inEnglish, translation)], cite(TA, 11)),
  fact(id, [relation(group, "PART_OF", localDefenceForces)], cite(TA, 11, attested)),
]

export const defenceForces = [
  fact("F106", [on(strength)], cite(EST, 11, attested)),
  fact(
    "F107",
    [name(localDefenceForces, "Quwat al-Difa' al-Mahalli", transliterated), name(localDefenceForces, "LDF", acronym)],
    cite(TA, 11),
  ),
  fact(
    "F107",
    [relation(localDefenceForces, "PART_OF", syrianArmy, { qualifier: "network of" })],
    cite(TA, 11, attested),
  ),
  ...unit("F108", katibatAlNayrab, "Katibat al-Nayrab al-Maham al-Khasa", "The Nayrab Battalion-Special Operations"),
  ...unit("F109", fawjAlSafira, "Fawj al-Safira", "The Safira Regiment"),
  ...unit("F110", fawjNubl, "Fawj Nubl wa al-Zahara'", "The Nubl and Zahara' Regiment"),
  fact("F111", [wholeStrength], cite(EST, 11, attested)),
  fact("F112", [on(wholeStrength)], cite(A, 11, { stance: "ASSESSES", verdict: "TOO_HIGH" }, hedged("likely"))),
]

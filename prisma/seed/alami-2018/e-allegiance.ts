// E. Composition, size, ideology, religion: whom the group shows, and whom it says it follows

import { fact } from "../dossier"
import { actors } from "./actors"
import { attribute, relation } from "./claims"
import type { Actor } from "./ends"
import { asPrinted, common, name } from "./names"
import { attested, cite, speakers } from "./sources"

const { abdelMalikHouthi, aliKhamenei, basharAssad, hassanNasrallah, iran, liwaAlBaqir } = actors
const { MB, WEB } = speakers

const portrait = (of: Actor) => attribute(liwaAlBaqir, "SYMBOL", { text: "portrait on banners", related: of })

// An intent under a condition: as a plain tie the condition would become a fact.
const wouldFollow = (leader: Actor) =>
  relation(liwaAlBaqir, "FOLLOWS", leader, { modality: "INTENDED", condition: "a war with the US or Israel" })

export const allegiance = [
  fact("F057", [portrait(hassanNasrallah), name(hassanNasrallah, "Hassan Nasrallah", common)], cite(WEB, 7)),
  fact(
    "F058",
    [
      portrait(aliKhamenei),
      name(aliKhamenei, "Ali Khamenei", common),
      name(aliKhamenei, "Ali Khameni", asPrinted("en")),
    ],
    cite(WEB, 7),
  ),
  fact("F059", [relation(liwaAlBaqir, "PLEDGES_ALLEGIANCE_TO", hassanNasrallah)], cite(MB, 8, attested)),
  fact(
    "F060",
    [attribute(liwaAlBaqir, "ALLEGIANCE", { term: "doctrine:WILAYAT_AL_FAQIH", related: iran })],
    cite(MB, 8, attested),
  ),
  fact("F061", [wouldFollow(aliKhamenei)], cite(MB, 9, attested)),
  fact("F062", [wouldFollow(basharAssad)], cite(MB, 9, attested)),
  fact("F062", [name(basharAssad, "Bashar Asad", asPrinted("en"))], cite(MB, 9)),
  fact("F063", [wouldFollow(hassanNasrallah)], cite(MB, 9, attested)),
  fact("F064", [wouldFollow(abdelMalikHouthi)], cite(MB, 9, attested)),
  fact("F064", [name(abdelMalikHouthi, "Abdel Malik Houthi", common)], cite(MB, 9)),
]

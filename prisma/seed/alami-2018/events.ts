// What happened, as far as these facts tell. Most of it has no name of its own, only the description given here; when and where
// are part of the claim. A new event is added at the end.

import { event } from "./claims"
import { byPublication, notStated } from "./ends"
import { places } from "./places"

const beforeTheFormation = {
  words: "before the group was formed",
  edtf: "[..2013-12-31]",
  endBasis: "INFERRED",
  reason: "It came before the formation of the group, dated about 2012, and so by the end of 2013 at the latest.",
} as const

export const events = {
  formation: event("FORMATION", {
    slug: "formation-of-liwa-al-baqir",
    descriptiveLabel: "Formation of Liwa al-Baqir",
    when: { words: "around 2012", edtf: "2012~" },
    where: notStated,
  }),
  killingOfFather: event("KILLING", {
    slug: "killing-of-khaled-merhis-father",
    descriptiveLabel: "Killing of Khaled Merhi's father",
    when: beforeTheFormation,
  }),
  killingOfBrother: event("KILLING", {
    slug: "killing-of-khaled-merhis-brother",
    descriptiveLabel: "Killing of Khaled Merhi's brother",
    when: beforeTheFormation,
  }),
  deathOfMerhi: event("DEATH", {
    slug: "death-of-khaled-merhi",
    descriptiveLabel: "Death of Khaled Merhi",
    when: { words: "2016", edtf: "2016" },
    where: notStated,
  }),
  july2006War: event("WAR", { slug: "july-2006-war", when: { words: "July 2006", edtf: "2006-07" } }),
  syrianWar: event("WAR", { slug: "syrian-war" }),
  election: event("ELECTION", {
    slug: "syrian-parliamentary-election-2016",
    descriptiveLabel: "Syrian parliamentary election of 2016",
    when: { words: "2016", edtf: "2016" },
    where: places.syria,
  }),
  conversion: event("CONVERSION", {
    slug: "conversion-of-baggara-tribesmen",
    descriptiveLabel: "Conversion of Baggara tribesmen",
    several: true,
    when: byPublication,
  }),
  operationsAtAlEis: event("OPERATION", {
    slug: "operations-at-al-eis",
    descriptiveLabel: "Operations at al-Eis",
    when: byPublication,
    where: places.alEis,
  }),
  meetingsWithSuleimani: event("MEETING", {
    slug: "meetings-with-qassim-suleimani",
    descriptiveLabel: "Meetings of leaders of Liwa al-Baqir with Qassim Suleimani",
    several: true,
    when: byPublication,
    where: notStated,
  }),
  declaration: event("DECLARATION", {
    slug: "liwa-al-baqir-declaration-of-april-2018",
    descriptiveLabel: "Liwa al-Baqir's declaration of April 2018",
    when: { words: "In April this year", edtf: "2018-04" },
  }),
  attack: event("ATTACK", {
    slug: "ain-issa-attack-of-april-2018",
    descriptiveLabel: "Attack on the Brigade 93 base in Ain Issa, April 2018",
    when: { words: "that same month", edtf: "2018-04" },
    where: { place: places.brigade93Base, precision: "AT" },
  }),
}

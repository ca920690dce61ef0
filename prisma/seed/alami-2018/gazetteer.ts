// Which entries of OCHA's gazetteer the places are taken to be, and names in Arabic: the curator's reading beside the article.

import { beside } from "../dossier"
import type { Place } from "./ends"
import { arabic, common, name, transliterated } from "./names"
import { places } from "./places"
import { addedInArabic, reasoned } from "./sources"

const taken = (entry: string, by: string) => reasoned(`Taken as ${entry} of OCHA's gazetteer of Syria, by ${by}.`)

/** A settlement, by the first fact that uses it: its entry in the gazetteer, with the names given there. */
const settlement = (
  fact: string,
  place: Place,
  entry: string,
  pcode: string,
  inArabic: string,
  how = "its name and position",
) =>
  beside(
    fact,
    [place, name(place, entry, transliterated), name(place, inArabic, arabic("COMMON"))],
    taken(`${entry} (${pcode})`, how),
  )

const governorate = (fact: string, place: Place, pcode: string, inArabic: string) => [
  beside(fact, [place], taken(`the governorate ${pcode}`, "its name")),
  beside(fact, [name(place, inArabic, arabic("COMMON"))], addedInArabic),
]

const country = (fact: string, place: Place, inArabic: string) =>
  beside(fact, [name(place, inArabic, arabic("COMMON"))], addedInArabic)

export const gazetteer = [
  country("F019", places.iran, "إيران"),
  country("F019", places.lebanon, "لبنان"),
  country("F019", places.yemen, "اليمن"),
  country("F039", places.syria, "سوريا"),
  country("F042", places.iraq, "العراق"),
  governorate("F065", places.aleppo, "SY02", "حلب"),
  settlement("F069", places.buKamal, "Abu Kamal", "C5167", "البوكمال"),
  governorate("F077", places.idlib, "SY07", "إدلب"),
  governorate("F078", places.hassaka, "SY08", "الحسكة"),
  governorate("F079", places.deirZour, "SY09", "دير الزور"),
  governorate("F080", places.deraa, "SY12", "درعا"),
  settlement("F081", places.telShaghib, "Tal Shgheib", "C1008", "تل شغيب"),
  settlement(
    "F082",
    places.issan,
    "Esan",
    "C1004",
    "عسان",
    "its name and position, which make it probable and not certain",
  ),
  settlement("F083", places.ainIssan, "Ein Assan", "C2146", "عين عسان"),
  settlement("F084", places.tarkan, "Terkan", "C2145", "تركان"),
  settlement("F086", places.alEis, "Iss", "C1181", "العيس"),
  settlement("F114", places.ainIssa, "Ein Issa", "C5905", "عين عيسى"),
  beside(
    "F114",
    [name(places.raqqa, "ar-Raqqa", common)],
    reasoned("The article does not name it; OCHA's gazetteer of Syria places Ain Issa in this governorate."),
  ),
  governorate("F114", places.raqqa, "SY11", "الرقة"),
].flat()

// The places these facts speak of, and the divisions they lie in. Codes, points and administrative divisions are those of the
// OCHA gazetteer; an area without a code lies where the curator puts it. A new place is added at the end.

import type { PlaceType } from "../../../api/src/places/lists"
import { Draft } from "../dossier"
import type { Code, Place } from "./ends"
import { sources } from "./sources"

const source = sources.gazetteer

type Within = { container: Place; type: "ADMINISTRATIVE" | "VERNACULAR"; source?: Draft<"Source">; note?: string }
const place = (type: Code<typeof PlaceType>, slug: string, within: Within[], more: Record<string, unknown> = {}) =>
  new Draft("Place", { type, slug, within, ...more })

const divisionOf = (container: Place, note?: string): Within => ({
  container,
  type: "ADMINISTRATIVE",
  source,
  ...(note && { note }),
})
const spokenOfAsIn = (container: Place, note: string): Within => ({ container, type: "VERNACULAR", note })

/** A country, by the code that ties it to its state. */
const country = (slug: string, value: string) =>
  place("COUNTRY", slug, [], { externalIds: [{ scheme: "iso-3166-1", value }] })
const syria = country("syria", "SY")
const iran = country("iran", "IR")

const governorate = (slug: string, value: string) =>
  place("GOVERNORATE", slug, [divisionOf(syria)], { externalIds: [{ scheme: "ocha-pcode", value }] })
const aleppo = governorate("aleppo-governorate", "SY02")
const deirZour = governorate("deir-zour-governorate", "SY09")
const raqqa = governorate("ar-raqqa-governorate", "SY11")

const area = (slug: string) =>
  place("AREA", slug, [spokenOfAsIn(syria, "An area of Syria by its name and the article; no gazetteer bounds it.")])
const southernAleppoCountryside = area("southern-aleppo-countryside")

/** A town or village of the gazetteer, which gives the middle of it. */
const settlement = (slug: string, value: string, [latitude, longitude]: [number, number], within: Within[]) =>
  place("SETTLEMENT", slug, within, {
    externalIds: [{ scheme: "ocha-pcode", value }],
    point: { latitude, longitude, precision: "CENTRE", source },
  })
const camp = (slug: string, pcode: string, point: [number, number]) =>
  settlement(slug, pcode, point, [
    divisionOf(aleppo),
    spokenOfAsIn(
      southernAleppoCountryside,
      "Paragraph 11 places the camp here in the south of the Aleppo countryside.",
    ),
  ])
const ainIssa = settlement("ain-issa", "C5905", [36.3837, 38.8628], [divisionOf(raqqa)])

export const places = {
  syria,
  iraq: country("iraq", "IQ"),
  iran,
  lebanon: country("lebanon", "LB"),
  yemen: country("yemen", "YE"),

  aleppo,
  idlib: governorate("idlib-governorate", "SY07"),
  hassaka: governorate("hassaka-governorate", "SY08"),
  deirZour,
  deraa: governorate("deraa-governorate", "SY12"),
  raqqa,

  aleppoCity: place("SETTLEMENT", "aleppo-city", [divisionOf(aleppo)]),
  telShaghib: camp("tel-shaghib", "C1008", [36.1414, 37.2414]),
  issan: camp("issan", "C1004", [36.0864, 37.2253]),
  ainIssan: camp("ain-issan", "C2146", [36.052, 37.2244]),
  tarkan: camp("tarkan", "C2145", [36.1058, 37.2597]),
  alEis: settlement(
    "al-eis",
    "C1181",
    [35.995, 36.9995],
    [
      divisionOf(aleppo),
      spokenOfAsIn(southernAleppoCountryside, "Paragraph 6 tells of it with the south of the Aleppo countryside."),
    ],
  ),
  ainIssa,
  buKamal: settlement("bu-kamal", "C5167", [34.4546, 40.9116], [divisionOf(deirZour)]),
  tehran: place("SETTLEMENT", "tehran", [
    {
      container: iran,
      type: "ADMINISTRATIVE",
      note: "The capital of Iran; the gazetteer, of Syria only, does not hold it.",
    },
  ]),

  easternAleppoCountryside: area("eastern-aleppo-countryside"),
  southernAleppoCountryside,
  northOfAleppo: area("north-of-aleppo"),
  westOfAleppo: area("west-of-aleppo"),
  coastalRegion: area("coastal-region"),
  syrianDesert: area("syrian-desert"),
  southSyria: area("south-syria"),
  lajat: area("lajat"),
  buKamalArea: area("bu-kamal-area"),
  borderByBuKamal: area("iraq-syria-border-by-bu-kamal"),
  northOfEuphratesLine: area("north-of-the-euphrates-line"),

  brigade93Base: place("SITE", "brigade-93-base", [spokenOfAsIn(ainIssa, "Paragraph 10 places the base in Ain Issa.")]),
}

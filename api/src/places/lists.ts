// biome-ignore-all format: tables, one line a value
import { list } from "../graph/list"

export const PlaceType = list("PlaceType", "What kind of place it is, with the feature codes of GeoNames.", {
  COUNTRY: { en: "country", ar: "دولة", is: "The territory of a state, tied to it by its ISO 3166-1 code. GeoNames: PCLI." },
  GOVERNORATE: { en: "governorate", ar: "محافظة", is: "An administrative division of the first order. GeoNames: ADM1." },
  DISTRICT: { en: "district", ar: "منطقة", is: "An administrative division of the second order. GeoNames: ADM2." },
  SUBDISTRICT: { en: "subdistrict", ar: "ناحية", is: "An administrative division of the third order. GeoNames: ADM3." },
  SETTLEMENT: { en: "settlement", ar: "بلدة أو قرية", is: "A city, town, village or camp of people who live there. GeoNames: PPL." },
  NEIGHBOURHOOD: { en: "neighbourhood", ar: "حي", is: "A quarter of a settlement. GeoNames: PPLX." },
  AREA: { en: "area", ar: "منطقة غير إدارية", is: "A stretch of land people name that no law bounds: a desert, a coast, a countryside, the north of a city. GeoNames: RGN, AREA, DSRT, CST." },
  SITE: { en: "site", ar: "موقع", is: "A base, camp, crossing, building or other spot. GeoNames: INSM, MILB, BLDG." },
  LINE: { en: "line", ar: "خط", is: "A road, river, border or front." },
})

export const ContainmentType = list("ContainmentType", "In which sense one place lies in another.", {
  ADMINISTRATIVE: { en: "administrative", ar: "إداري", is: "By the divisions a state or a gazetteer lays down." },
  VERNACULAR: { en: "vernacular", ar: "متعارف عليه", is: "As people speak: the south of a country, the countryside of a city." },
})

export const PresenceType = list("PresenceType", "In which way an actor is at a place; in brackets whether the Security Force Monitor calls it a site or an area of operation.", {
  ORIGIN: { en: "came into being in", ar: "نشأ في", is: "Where it came into being." },
  OPERATES: { en: "operates in", ar: "ينشط في", is: "Active there, in a form nobody states [area of operation]." },
  DEPLOYED: { en: "is deployed in", ar: "ينتشر في", is: "Has forces stationed there [area of operation]." },
  CONTROLS: { en: "controls", ar: "يسيطر على", is: "Holds the place: it is under its control." },
  HEADQUARTERS: { en: "has its headquarters at", ar: "مقره في", is: "Is led from there [site]." },
  BASE: { en: "has a base at", ar: "له قاعدة في", is: "Keeps a base there [site]." },
  TRAINING_CAMP: { en: "has a training camp at", ar: "له معسكر تدريب في", is: "Trains its fighters there [site]." },
  OFFICE: { en: "has an office at", ar: "له مكتب في", is: "Keeps an office there [site]." },
  CHECKPOINT: { en: "has a checkpoint at", ar: "له حاجز في", is: "Stops and searches traffic there [site]." },
  EXTENDS_OVER: { en: "extends over", ar: "يمتد على", is: "A community or bloc is spread over it." },
  BANNED_FROM: { en: "is banned from", ar: "محظور عليه دخول", is: "A rule forbids it to be there, by whoever imposed it; no presence, and left out of maps and of where it is." },
})

export const PresenceEmphasis = list("PresenceEmphasis", "How much of the actor, or of the place, is meant.", {
  MAIN: { en: "mainly", ar: "بشكل رئيسي", is: "The source calls it the focus, or where it is most seen." },
  THROUGHOUT: { en: "all over", ar: "في كل أنحائه", is: "Everywhere in the place." },
  PART: { en: "in part", ar: "في جزء منه", is: "In some of it only." },
  NOT_SAID: { en: "not said", ar: "غير مذكور", is: "The source does not say how much." },
})

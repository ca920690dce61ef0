// biome-ignore-all format: tables, one line a term
import { terms } from "./term"

/** Schemes of external ids. `unique`: one value belongs to one record of a kind; otherwise many records may share a value and one may carry many. */
export const idScheme = terms("id-scheme", {
  wikidata: { en: "Wikidata", ar: "ويكي بيانات", is: "Item number of Wikidata, such as Q794.", from: "Wikidata", unique: true },
  opensanctions: { en: "OpenSanctions", ar: "أوبن سانكشنز", is: "Entity id of OpenSanctions.", from: "OpenSanctions", unique: true },
  "ucdp-actor": { en: "UCDP actor", ar: "رقم الطرف في UCDP", is: "Actor number of the Uppsala Conflict Data Program.", from: "UCDP Actor Dataset", unique: true },
  "un-sc": { en: "UN Security Council list", ar: "قائمة مجلس الأمن الدولي", is: "Permanent reference number on the consolidated sanctions list of the United Nations Security Council.", from: "United Nations Security Council Consolidated List", unique: true },
  "ofac-sdn": { en: "OFAC SDN list", ar: "قائمة أوفاك للعقوبات (SDN)", is: "Entry number on the Specially Designated Nationals list of the United States Treasury.", from: "Office of Foreign Assets Control", unique: true },
  "iso-3166-1": { en: "ISO 3166-1", ar: "رمز الدولة ISO 3166-1", is: "Country code of two letters; it ties a state to its territory.", from: "ISO 3166-1 alpha-2", unique: true },
  "ocha-pcode": { en: "OCHA p-code", ar: "رمز المكان لدى أوتشا (P-code)", is: "Place code of the administrative boundaries published by OCHA.", from: "OCHA Common Operational Datasets", unique: true },
  geonames: { en: "GeoNames", ar: "جيونيمز", is: "Feature number of the GeoNames gazetteer.", from: "GeoNames", unique: true },
  "alami-2018": { en: "Alami 2018, facts", ar: "وقائع مقالة منى علمي 2018", is: "Number of a fact, F001 to F126, in Mona Alami's article on Liwa al-Baqir of 6 August 2018; it tells what of the article the register covers.", unique: false },
  "import:<file>": { en: "imported file", ar: "ملف مستورد", is: "Row of an imported file; the scheme is written `import:` and the file's name.", unique: false },
  "acled-actor-type": { en: "ACLED actor type", ar: "نوع الطرف في ACLED", is: "Number of an actor type, 1 to 8, in the ACLED codebook.", from: "ACLED codebook", unique: false },
})

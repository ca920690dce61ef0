// biome-ignore-all format: tables, one line a term
import { terms } from "./term"

const from = "Rebel Quasi-State Institutions dataset"

export const activity = terms("activity", {
  COMMERCE: { en: "commerce", ar: "تجارة", is: "Buys, sells or runs businesses; what it earns by them is a flow.", from },
  TRANSPORT: { en: "transport", ar: "نقل", is: "Carries people or goods, or runs the means to.", from },
  PUBLIC_SERVICES: { en: "public services", ar: "خدمات عامة", is: "Provides water, power, waste collection, repairs or other services to residents.", from },
  LOCAL_GOVERNANCE: { en: "local governance", ar: "إدارة محلية", is: "Runs the affairs of a place, by councils, permits or rules of its own.", from },
  TAX_COLLECTION: { en: "tax collection", ar: "جباية الضرائب", is: "Levies taxes, tolls or fees on people and trade.", from },
  POLICING: { en: "policing", ar: "حفظ الأمن", is: "Patrols, guards and arrests.", from },
  JUSTICE: { en: "justice", ar: "قضاء", is: "Runs courts, settles disputes or punishes.", from },
  HEALTH: { en: "health care", ar: "رعاية صحية", is: "Runs clinics or hospitals, or treats the sick.", from },
  EDUCATION: { en: "education", ar: "تعليم", is: "Runs schools or teaches.", from },
  RELIEF: { en: "relief", ar: "إغاثة", is: "Hands out food, money, shelter or other aid.", from },
  MEDIA: { en: "media", ar: "إعلام", is: "Publishes or broadcasts.", from },
  OTHER: { en: "other", ar: "غير ذلك", is: "An activity of another kind; words must say which." },
})

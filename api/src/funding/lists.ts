// biome-ignore-all format: tables, one line a value
import { list } from "../graph/list"

export const FlowType = list("FlowType", "What moved. Value always runs from giver to recipient, so a tax runs from the taxed. Types follow UCDP's External Support Dataset (UCDP, by letter), San-Akca's Dangerous Companions (NAG) and Rebel Contraband.", {
  FUNDS: { en: "funds", ar: "أموال", is: "Money, credit or economic aid. UCDP F; NAG funds." },
  SALARIES: { en: "salaries", ar: "رواتب", is: "Pay of fighters or staff, per head or in total. UCDP F." },
  WEAPONS: { en: "weapons", ar: "أسلحة", is: "Arms and ammunition. UCDP W; NAG arms." },
  MATERIEL: { en: "materiel and logistics", ar: "عتاد وإمداد", is: "Vehicles, fuel, uniforms, medical care and transport. UCDP M; NAG logistics." },
  TRAINING: { en: "training and expertise", ar: "تدريب وخبرات", is: "Military training, advisers and know-how. UCDP T; NAG training and training camps." },
  TROOPS: { en: "troops", ar: "قوات مقاتلة", is: "Fighters who join the fight as a second warring party. UCDP X; NAG troops." },
  TROOP_PRESENCE: { en: "troop presence", ar: "وجود قوات", is: "Forces on the ground that do not fight. UCDP P." },
  INFRASTRUCTURE: { en: "use of infrastructure", ar: "استخدام المنشآت", is: "Use of military or intelligence sites, or joint operations from them. UCDP Y." },
  SAFE_HAVEN: { en: "safe haven", ar: "ملاذ آمن", is: "Use of territory for sanctuary, camps or offices. UCDP L; NAG safe haven and headquarters." },
  INTELLIGENCE: { en: "intelligence", ar: "معلومات استخبارية", is: "Information of military use, such as positions, plans or imagery. UCDP I." },
  TAXATION: { en: "taxation", ar: "ضرائب وإتاوات", is: "Taxes, fees, levies or extortion taken from people, trade or traffic. Rebel Contraband: extortion." },
  BUSINESS_REVENUE: { en: "business revenue", ar: "إيرادات تجارية", is: "Income of a trade or enterprise." },
  SMUGGLING: { en: "smuggling", ar: "تهريب", is: "Income of illicit trade, within a country or over its borders. Rebel Contraband: smuggling." },
  THEFT: { en: "theft", ar: "نهب واستيلاء", is: "Looting, robbery and seizure of property. Rebel Contraband: theft." },
  RANSOM: { en: "ransom", ar: "فدية", is: "Payment for the release of people held. Rebel Contraband: crime." },
  RESOURCE_RIGHTS: { en: "resource rights", ar: "حقوق مستقبلية في الموارد", is: "Claims on resources sold before they are held. Rebel Contraband: booty futures." },
  DONATIONS: { en: "donations", ar: "تبرعات", is: "Gifts from private people, a diaspora or a charity." },
  POLITICAL_SUPPORT: { en: "political support", ar: "دعم سياسي", is: "Recognition, diplomatic cover or advocacy. UCDP O." },
  RELIGIOUS_SUPPORT: { en: "religious support", ar: "دعم ديني", is: "Teaching, preaching, clergy or religious sanction. UCDP O." },
  OTHER: { en: "other", ar: "غير ذلك", is: "Value of another kind; words must say which. UCDP O." },
  UNKNOWN: { en: "unknown", ar: "غير معروف", is: "Support is stated and its kind is not. UCDP U." },
})

export const FlowPartyRole = list("FlowPartyRole", "What a third party does in a flow.", {
  INTERMEDIARY: { en: "intermediary", ar: "وسيط", is: "The value passes through it on the way from giver to recipient." },
  COOPERATING: { en: "cooperating", ar: "متعاون", is: "It helps the flow or permits it, and nothing passes through it." },
  CUSTODIAN: { en: "custodian", ar: "مؤتمن", is: "It holds the value for the giver or the recipient." },
})

export const FlowPeriod = list("FlowPeriod", "How often the value moves, and what time an amount is for.", {
  ONCE: { en: "once", ar: "مرة واحدة", is: "A single transfer: a happening, with a day or days it could have been." },
  DAILY: { en: "daily", ar: "يوميًا", is: "Every day; an amount is for a day." },
  WEEKLY: { en: "weekly", ar: "أسبوعيًا", is: "Every week; an amount is for a week." },
  MONTHLY: { en: "monthly", ar: "شهريًا", is: "Every month; an amount is for a month." },
  YEARLY: { en: "yearly", ar: "سنويًا", is: "Every year; an amount is for a year." },
  IRREGULAR: { en: "irregular", ar: "غير منتظم", is: "Again and again at no fixed time." },
  CONTINUING: { en: "continuing", ar: "مستمر", is: "Goes on without separate transfers, as the use of a camp does." },
  NOT_SAID: { en: "not said", ar: "غير مذكور", is: "The source does not say how often." },
})

export const FlowPer = list("FlowPer", "What one amount is for.", {
  TOTAL: { en: "in total", ar: "إجمالًا", is: "The amount is the whole of it in each period." },
  HEAD: { en: "per head", ar: "للفرد", is: "The amount is for each person." },
  UNIT: { en: "per unit", ar: "للوحدة", is: "The amount is for each thing, such as a vehicle, a barrel or a shop; the item says which." },
  NOT_SAID: { en: "not said", ar: "غير مذكور", is: "The source does not say what the amount is for." },
})

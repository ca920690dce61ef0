// biome-ignore-all format: tables, one line a term
import { terms } from "./term"

const from = "Pro-Government Militias Database 2.0"

export const purpose = terms("purpose", {
  FIGHT_INSURGENTS: { en: "fight insurgents", ar: "قتال المتمردين", is: "To fight armed opponents of the government.", from },
  PROTECT_STATE_OR_RELIGIOUS_INSTITUTIONS: { en: "protect state or religious institutions", ar: "حماية مؤسسات الدولة أو المؤسسات الدينية", is: "To guard buildings, offices, shrines or other institutions of state, nation or faith.", from },
  PROTECT_LEADERS: { en: "protect leaders", ar: "حماية القادة", is: "To guard leaders of the state, the nation or a faith.", from },
  PROTECT_BORDERS: { en: "protect borders", ar: "حماية الحدود", is: "To guard the borders or the unity of the country.", from },
  PROTECT_PROPERTY: { en: "protect property", ar: "حماية الممتلكات", is: "To guard property, plants or investments.", from },
  SELF_DEFENCE: { en: "self-defence", ar: "دفاع ذاتي", is: "To keep its own community safe.", from },
  ANTI_CRIME: { en: "fight crime", ar: "مكافحة الجريمة", is: "To act against crime and criminals.", from },
  INTELLIGENCE_GATHERING: { en: "gather intelligence", ar: "جمع المعلومات", is: "To watch and inform for the government.", from },
  INTIMIDATE_OPPOSITION: { en: "intimidate the opposition", ar: "ترهيب المعارضة", is: "To frighten or harm political opponents.", from },
  INTIMIDATE_CIVILIANS: { en: "intimidate civilians", ar: "ترهيب المدنيين", is: "To frighten or harm civilians at large.", from },
  INTIMIDATE_ETHNIC_OR_RELIGIOUS_GROUPS: { en: "intimidate ethnic or religious groups", ar: "ترهيب جماعات إثنية أو دينية", is: "To frighten or harm people for their origin or faith.", from },
  DESTABILISE_NEIGHBOURS: { en: "destabilise neighbouring countries", ar: "زعزعة استقرار دول الجوار", is: "To stir up trouble in a country next door.", from },
})

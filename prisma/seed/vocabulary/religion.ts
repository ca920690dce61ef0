// biome-ignore-all format: tables, one line a term
import { terms } from "./term"

export const religion = terms("religion", {
  ISLAM: { en: "Islam", ar: "الإسلام", is: "The faith of Muslims, the branch not said." },
  SHIA: { en: "Shia Islam", ar: "الشيعة", is: "The branch of Islam that follows Ali and the imams of his house.", broader: "ISLAM" },
  TWELVER: { en: "Twelver Shia", ar: "الشيعة الاثنا عشرية", is: "Shia who hold to a line of twelve imams.", broader: "SHIA" },
  ALAWITE: { en: "Alawite", ar: "العلويون", is: "The community of Shia origin at home on the Syrian coast and around it.", broader: "SHIA" },
  ISMAILI: { en: "Ismaili", ar: "الإسماعيليون", is: "Shia who trace the imams through Ismail, son of Jafar al-Sadiq.", broader: "SHIA" },
  SUNNI: { en: "Sunni Islam", ar: "السنة", is: "The branch of Islam that follows the practice of the Prophet as its schools of law hand it down.", broader: "ISLAM" },
  DRUZE: { en: "Druze", ar: "الدروز", is: "The faith of the Druze, the Muwahhidun, at home in the Levant." },
  CHRISTIAN: { en: "Christianity", ar: "المسيحية", is: "The Christian faith, of any church." },
  YAZIDI: { en: "Yazidi", ar: "الإيزيديون", is: "The faith of the Yazidis, at home in northern Iraq and Syria." },
  OTHER: { en: "other", ar: "غير ذلك", is: "A faith of another kind; words must say which." },
})

// biome-ignore-all format: tables, one line a term
import { terms } from "./term"

export const ideology = terms("ideology", {
  NATIONALISM: { en: "nationalism", ar: "قومية", is: "Holds that a nation should rule itself and come first in politics." },
  SYRIAN_NATIONALISM: { en: "Syrian nationalism", ar: "قومية سورية", is: "Puts a Syrian nation and its state first.", broader: "NATIONALISM" },
  ARAB_NATIONALISM: { en: "Arab nationalism", ar: "قومية عربية", is: "Holds that the Arabs are one nation and should stand together.", broader: "NATIONALISM" },
  KURDISH_NATIONALISM: { en: "Kurdish nationalism", ar: "قومية كردية", is: "Seeks self-rule or a state for the Kurds.", broader: "NATIONALISM" },
  SHIA_ISLAMISM: { en: "Shia Islamism", ar: "إسلام سياسي شيعي", is: "Seeks a political order drawn from Islam as Shia teach it." },
  SUNNI_ISLAMISM: { en: "Sunni Islamism", ar: "إسلام سياسي سني", is: "Seeks a political order drawn from Islam as Sunnis teach it." },
  JIHADISM: { en: "jihadism", ar: "جهادية", is: "Sunni Islamism that holds armed struggle to be a duty and the way to its order.", broader: "SUNNI_ISLAMISM" },
  SECULARISM: { en: "secularism", ar: "علمانية", is: "Holds that state and law should be kept apart from religion." },
  OTHER: { en: "other", ar: "غير ذلك", is: "An ideology of another kind; words must say which." },
})

// biome-ignore-all format: tables, one line a term
import { terms } from "./term"

export const orientation = terms("orientation", {
  PRO_GOVERNMENT: { en: "pro-government", ar: "موالٍ للحكومة", is: "Takes the side of the government of the country in question." },
  PRO_OPPOSITION: { en: "pro-opposition", ar: "موالٍ للمعارضة", is: "Takes the side of those who oppose that government." },
  PRO_IRAN: { en: "pro-Iran", ar: "موالٍ لإيران", is: "Takes the side of the Iranian state." },
  INDEPENDENT: { en: "independent", ar: "مستقل", is: "Takes no side that anybody states." },
  OTHER: { en: "other", ar: "غير ذلك", is: "Takes another side; words must say which." },
})

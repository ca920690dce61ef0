// biome-ignore-all format: tables, one line a term
import { terms } from "./term"

export const doctrine = terms("doctrine", {
  WILAYAT_AL_FAQIH: { en: "guardianship of the jurist", ar: "ولاية الفقيه", is: "The Shia doctrine that a leading jurist governs while the twelfth imam is hidden; the Supreme Leader of Iran holds that office." },
  OTHER: { en: "other", ar: "غير ذلك", is: "A doctrine or office of another kind; words must say which." },
})

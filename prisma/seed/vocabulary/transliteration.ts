// biome-ignore-all format: tables, one line a term
import { terms } from "./term"

export const transliteration = terms("transliteration", {
  NOT_SAID: { en: "not said", ar: "غير مذكور", is: "The source carries the name into another script and does not say by which scheme." },
  ALA_LC: { en: "ALA-LC", ar: "نظام مكتبة الكونغرس (ALA-LC)", is: "The romanisation used in library catalogues.", from: "American Library Association and Library of Congress, ALA-LC Romanization Tables" },
  BGN_PCGN: { en: "BGN/PCGN", ar: "نظام BGN/PCGN للأسماء الجغرافية", is: "The romanisation used on official maps and in gazetteers.", from: "United States Board on Geographic Names and Permanent Committee on Geographical Names" },
  ISO_233: { en: "ISO 233", ar: "المعيار الدولي ISO 233", is: "The international standard that turns Arabic letters into Latin ones and back.", from: "ISO 233" },
  IJMES: { en: "IJMES", ar: "نظام المجلة الدولية لدراسات الشرق الأوسط (IJMES)", is: "The romanisation usual in scholarship on the Middle East.", from: "International Journal of Middle East Studies, transliteration guide" },
})

import { words } from "."

/** Pages of flows, events and sources: what is not the name of a field. */
export const lists = words("lists", {
  notDated: ["not dated", "بلا تاريخ"],
  withdrawn: ["Withdrawn: %{reason}", "مسحوب: %{reason}"],
  support: ["Support", "الإسناد"],

  countSpeakers: [
    "1 speaker |||| %{smart_count} speakers",
    "بلا متحدثين |||| متحدث واحد |||| متحدثان |||| %{smart_count} متحدثين |||| %{smart_count} متحدثًا |||| %{smart_count} متحدث",
  ],
  sourceOver: ["Source · %{type}", "مصدر · %{type}"],
  notRecorded: ["not recorded", "غير مسجَّل"],
  isActor: ["Is %{name}.", "هو %{name}."],
  speaksFor: ["Speaks for %{name}.", "يتحدث باسم %{name}."],
  nothingCited: ["Nothing is cited to this speaker.", "لا شيء مستشهد به عن هذا المتحدث."],

  SELF_PUBLISHED: [
    "An actor’s own page or statement, or what a document says about itself.",
    "صفحة الفاعل نفسه أو بيانه، أو ما تقوله وثيقة عن نفسها.",
  ],
  UNATTRIBUTED: [
    "Nobody stands behind it, as with estimates or several websites; it counts as no voice.",
    "لا أحد يقف وراءه، كالتقديرات أو المواقع المتعددة، ولا يُحتسب صوتًا.",
  ],
  PROTECTED: [
    "A person at risk: the register keeps a public label and does not know who it is.",
    "شخص معرَّض للخطر: يحتفظ السجل بتسمية معلنة ولا يعرف من هو.",
  ],
  CURATOR: [
    "The register’s own curators; reasoning counts as no voice.",
    "محرِّرو السجل أنفسهم، ولا يُحتسب الاستنتاج صوتًا.",
  ],
})

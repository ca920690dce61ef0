import { words } from "."

/** Lists and pages of groups, people, flows and sources: what is not the name of a field. */
export const lists = words("lists", {
  name: ["Name", "الاسم"],
  // These two as in words/fields, which come with what is entered, not with the first page.
  nameContains: ["Name contains", "الاسم يتضمن"],
  readableKey: ["Readable key", "المفتاح المقروء"],
  anyName: ["Any name, any script", "أي اسم، بأي كتابة"],
  wholeKey: ["The whole key, e.g. %{example}", "المفتاح كاملًا، مثل %{example}"],
  alsoCalled: ["Also called", "يُعرف أيضًا باسم"],
  andMore: [
    "and 1 more |||| and %{smart_count} more",
    "ولا غيره |||| وواحد آخر |||| واثنان آخران |||| و%{smart_count} أخرى |||| و%{smart_count} أخرى |||| و%{smart_count} أخرى",
  ],
  posts: ["Posts", "المناصب"],
  dateOrInterval: ["A date or interval: %{examples}", "تاريخ أو مدة: %{examples}"],
  dayNotKnown: ["day not known", "اليوم غير معروف"],
  notDated: ["not dated", "بلا تاريخ"],
  lastAttested: ["Last attested", "آخر شهادة"],
  voices: ["Voices", "الأصوات"],
  withdrawn: ["Withdrawn: %{reason}", "مسحوب: %{reason}"],
  support: ["Support", "الإسناد"],

  titleContains: ["Title contains", "العنوان يتضمن"],
  title: ["Title", "العنوان"],
  speakers: ["Speakers", "المتحدثون"],
  countSpeakers: [
    "1 speaker |||| %{smart_count} speakers",
    "بلا متحدثين |||| متحدث واحد |||| متحدثان |||| %{smart_count} متحدثين |||| %{smart_count} متحدثًا |||| %{smart_count} متحدث",
  ],
  sourceOver: ["Source · %{type}", "مصدر · %{type}"],
  notRecorded: ["not recorded", "غير مسجَّل"],
  whoSpeaks: ["Who speaks in it", "من يتحدث فيه"],
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

import { words } from "."

/** What the pages of actors, places, events and sources say of places, events, numbers and disagreement. */
export const pages = words("pages", {
  onThisPage: ["On this page", "في هذه الصفحة"],

  presence: ["Where it is", "أين هو"],
  presencePerson: ["Where he or she is", "أين يوجد"],
  whereSaid: ["Place", "المكان"],
  howMuch: ["How much", "إلى أي حد"],
  whoThere: ["Who", "من"],
  bans: ["Forbidden to be there", "ممنوع من الوجود فيه"],
  bansMeaning: [
    "A rule is said to forbid it. That is no presence, and not on the map.",
    "يقال إن قاعدة تمنعه. ليس هذا وجودًا، ولا يظهر على الخريطة.",
  ],
  imposedBy: ["Imposed by", "فرضه"],
  onlyPart: ["only %{part}", "%{part} فقط"],

  map: [
    "Map: where %{of} is said to be. %{points}. The table says the same.",
    "خريطة: أين يقال إن %{of} موجود. %{points}. يقول الجدول الشيء نفسه.",
  ],
  mapOfPlace: ["Map: where %{of} lies.", "خريطة: أين يقع %{of}."],
  boundaries: ["Boundaries: Natural Earth, de facto", "الحدود: Natural Earth، كما هي على الأرض"],
  readingMap: ["Reading the map…", "تُقرأ الخريطة…"],
  closer: ["Closer", "أقرب"],
  wider: ["Wider", "أوسع"],
  kilometres: ["%{count} km", "%{count} كم"],
  main: ["main place", "مكان رئيسي"],
  other: ["other place", "مكان آخر"],
  vague: ["point not exact", "النقطة غير دقيقة"],
  somewhereIn: ["somewhere in the country", "في مكان ما من البلد"],
  notOnMap: ["Not on the map: no point is known", "ليست على الخريطة: لا تُعرف لها نقطة"],

  events: ["Events", "الأحداث"],
  happened: ["What happened", "ما الذي حدث"],
  part: ["Its part", "دوره"],
  thePart: ["the part", "الدور"],
  several: ["stands for several", "يمثّل عدة أحداث"],
  onSide: ["on the side of %{side}", "في صف %{side}"],
  noPerpetrator: ["perpetrator: the source names none", "الفاعل: لا يسمّيه المصدر"],

  numbers: ["Numbers", "الأرقام"],
  numbersAside: ["as said, never added up", "كما قيلت، ولا تُجمع أبدًا"],
  what: ["What", "ماذا"],
  number: ["How many", "كم"],
  counted: ["Counted", "كيف عُدّ"],
  about: ["about %{number}", "نحو %{number}"],
  fewer: ["%{number} fewer", "أقل بـ %{number}"],
  more: ["%{number} more", "أكثر بـ %{number}"],
  grew: ["grew: %{words}", "زاد: %{words}"],
  shrank: ["shrank: %{words}", "نقص: %{words}"],
  likeliest: ["%{best}, within %{range}", "%{best}، ضمن %{range}"],
  onTopYes: ["on top of: %{other}", "يضاف إلى: %{other}"],
  onTopUnclear: ["perhaps on top of: %{other}", "ربما يضاف إلى: %{other}"],

  disputed: ["Disputed", "محل خلاف"],
  disputedAside: [
    "%{smart_count} set |||| %{smart_count} sets",
    "لا مجموعات |||| مجموعة واحدة |||| مجموعتان |||| %{smart_count} مجموعات |||| %{smart_count} مجموعة |||| %{smart_count} مجموعة",
  ],
  unresolved: ["nobody has decided", "لم يحسمه أحد"],
  preferred: ["preferred", "مفضّل"],
  noneDisputed: ["No disagreement is recorded here.", "لا خلاف مسجّل هنا."],
  showAll: ["Show all %{count}", "أظهر الكل (%{count})"],

  identity: ["Same or not", "هو نفسه أم لا"],
  neverSame: ["never the same as %{other}", "ليس هو نفسه %{other}"],
  judgedSame: ["judged the same as %{other}", "حُكم بأنه هو نفسه %{other}"],
  undecided: ["not settled whether the same as %{other}", "لم يُحسم هل هو نفسه %{other}"],
  judgedBy: ["judged by %{speaker}", "حكم به %{speaker}"],

  voices: ["In its own voice", "بصوته هو"],
  voicesPerson: ["What he or she says", "ما يقوله"],
  speaksIn: ["In %{source}.", "في %{source}."],
  claimsCarried: [
    "%{smart_count} claim |||| %{smart_count} claims",
    "لا ادعاءات |||| ادعاء واحد |||| ادعاءان |||| %{smart_count} ادعاءات |||| %{smart_count} ادعاءً |||| %{smart_count} ادعاء",
  ],
})

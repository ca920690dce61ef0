import { t, words } from "."

/**
 * What every field of schema/kinds.json is called. A name means the same on every kind that has it; where it does not,
 * and for the parts of a compound, the key says of what: `Term.scheme`, `when.words`.
 */
const field = words("field", {
  // Every record and every claim
  externalIds: ["Ids elsewhere", "المعرّفات الخارجية"],
  scheme: ["Id scheme", "نظام المعرّفات"],
  value: ["Id", "المعرّف"],
  slug: ["Readable key", "المفتاح المقروء"],
  descriptiveLabel: ["Description in place of a name", "وصف يقوم مقام الاسم"],
  when: ["When", "متى"],
  about: ["Time it speaks of", "الزمن الذي يتحدث عنه"],
  modality: ["Said as", "صيغة القول"],
  condition: ["On condition", "الشرط"],
  qualifier: ["Limiting words", "عبارة مقيِّدة"],
  note: ["Curator’s note", "ملاحظة المحرِّر"],
  status: ["Status", "الحالة"],
  withdrawnReason: ["Why withdrawn", "سبب السحب"],
  type: ["Type", "النوع"],
  typeWords: ["Type in words", "النوع بالكلمات"],
  where: ["Where", "أين"],
  event: ["Event", "الحدث"],
  several: ["Several of them", "عدّة أحداث"],

  // Compounds
  "when.words": ["Time in the source’s words", "الزمن بكلمات المصدر"],
  "when.edtf": ["Date", "التاريخ"],
  "when.startBasis": ["The start is", "البداية"],
  "when.endBasis": ["The end is", "النهاية"],
  "when.reason": ["Why inferred", "سبب الاستنتاج"],
  "period.words": ["Time in the source’s words", "الزمن بكلمات المصدر"],
  "period.edtf": ["Date", "التاريخ"],
  "party.stated": ["How the source names it", "كيف يسمّيه المصدر"],
  "party.actor": ["Actor", "الفاعل"],
  "party.part": ["Which part of it", "أي جزء منه"],
  "party.words": ["In the source’s words", "بكلمات المصدر"],
  "where.stated": ["How the source names it", "كيف يسمّيه المصدر"],
  "where.place": ["Place", "المكان"],
  "where.precision": ["How it lies to the place", "الموقع من المكان"],
  "where.words": ["In the source’s words", "بكلمات المصدر"],
  "money.low": ["At least", "لا يقل عن"],
  "money.high": ["At most", "لا يزيد على"],
  "money.currency": ["Currency", "العملة"],
  "point.latitude": ["Latitude", "خط العرض"],
  "point.longitude": ["Longitude", "خط الطول"],
  "point.precision": ["Precision", "الدقة"],
  "point.source": ["Source of the coordinates", "مصدر الإحداثيات"],

  // Names, attributes, positions, relations
  record: ["Record", "السجل"],
  text: ["Text", "النص"],
  "Name.text": ["Name as printed", "الاسم كما طُبع"],
  language: ["Language", "اللغة"],
  script: ["Script", "الكتابة"],
  transliterationScheme: ["Transliteration", "طريقة نقل الحروف"],
  preferred: ["Preferred", "مفضَّل"],
  subject: ["Subject", "الموضوع"],
  subjectPart: ["Which part of the subject", "أي جزء من الموضوع"],
  subjectWords: ["Subject in the source’s words", "الموضوع بكلمات المصدر"],
  property: ["Property", "الصفة"],
  term: ["Term", "المصطلح"],
  related: ["Related record", "السجل المتصل"],
  holder: ["Who", "من"],
  organization: ["In which group or body", "في أي جماعة أو هيئة"],
  role: ["Role", "الدور"],
  title: ["Title as printed", "اللقب كما طُبع"],
  "Source.title": ["Title as printed", "العنوان كما طُبع"],
  jointly: ["Alone or jointly", "منفردًا أو بالاشتراك"],
  listComplete: ["All holders given", "ذُكر جميع الشاغلين"],
  from: ["From", "من"],
  to: ["To", "إلى"],

  // Money
  giver: ["Giver", "المعطي"],
  recipient: ["Recipient", "المتلقي"],
  item: ["What moved, in words", "ما انتقل، بالكلمات"],
  amount: ["Amount", "المبلغ"],
  period: ["How often", "الوتيرة"],
  per: ["Total or per head", "إجمالي أو للفرد"],
  otherParties: ["Other parties", "أطراف أخرى"],
  party: ["Party", "الطرف"],
  headcount: ["Headcount", "عدد الأفراد"],

  // Sources, speakers, citations, terms
  authors: ["Authors", "المؤلفون"],
  person: ["Person", "الشخص"],
  printedName: ["Name as printed", "الاسم كما طُبع"],
  "files.name": ["Name of the file", "اسم الملف"],
  "files.role": ["What it is to the source", "ما هو من المصدر"],
  publisher: ["Publisher", "الناشر"],
  published: ["Published", "تاريخ النشر"],
  url: ["Address", "العنوان على الشبكة"],
  archiveUrl: ["Archived copy", "النسخة المؤرشفة"],
  accessed: ["Read there", "تاريخ الاطلاع"],
  reliability: ["Reliability", "الموثوقية"],
  partOf: ["Part of", "جزء من"],
  files: ["Files", "الملفات"],
  sha256: ["Fingerprint (SHA-256)", "البصمة (SHA-256)"],
  partLabel: ["Its place there", "موضعه فيه"],
  source: ["Source", "المصدر"],
  publicLabel: ["Label for readers", "التسمية المعلنة"],
  channel: ["By which channel", "بأي قناة"],
  actor: ["Actor", "الفاعل"],
  "Speaker.actor": ["Who it is", "من هو"],
  speaksFor: ["Speaks for", "يتحدث باسم"],
  identity: ["How the speaker is known", "كيف عُرف المتحدث"],
  interest: ["Interest", "المصلحة"],
  speaker: ["Who says so", "من يقول ذلك"],
  "Judgement.speaker": ["Who judges", "من يحكم"],
  locatorType: ["Sort of place in the source", "نوع الموضع في المصدر"],
  locator: ["Number or mark", "الرقم أو العلامة"],
  quote: ["Passage, verbatim", "المقطع حرفيًا"],
  quoteStart: ["Passage begins at", "بداية المقطع"],
  quoteEnd: ["Passage ends at", "نهاية المقطع"],
  stance: ["Stance", "الموقف"],
  verdict: ["Verdict", "الحكم"],
  assertion: ["How firmly", "درجة الجزم"],
  hedge: ["Hedge as printed", "عبارة التحفّظ كما طُبعت"],
  asOf: ["Day vouched for", "اليوم المشهود به"],
  speakerBasis: ["How the speaker follows", "كيف يُستدل على المتحدث"],
  credibility: ["Credibility", "المصداقية"],
  code: ["Code", "الرمز"],
  labelEn: ["Label in English", "التسمية بالإنجليزية"],
  labelAr: ["Label in Arabic", "التسمية بالعربية"],
  definition: ["Definition", "التعريف"],
  definitionSource: ["Source of the definition", "مصدر التعريف"],
  broader: ["Broader term", "المصطلح الأعم"],
  unique: ["One value, one record", "قيمة واحدة لسجل واحد"],
  "Term.scheme": ["List", "القائمة"],

  // Places and presence
  point: ["Coordinates", "الإحداثيات"],
  latitude: ["Latitude", "خط العرض"],
  longitude: ["Longitude", "خط الطول"],
  precision: ["Precision", "الدقة"],
  within: ["Lies within", "يقع ضمن"],
  container: ["In which place", "في أي مكان"],
  place: ["Place", "المكان"],
  emphasis: ["Emphasis", "مدى التركيز"],
  imposedBy: ["Imposed by", "فُرض من قِبل"],

  // Events
  roleWords: ["Role in words", "الدور بالكلمات"],
  side: ["Side", "الجانب"],
  recordPart: ["Which part of its time", "أي جزء من زمنه"],
  order: ["Order", "الترتيب"],
  other: ["Other record", "السجل الآخر"],
  otherPart: ["Which part of the other’s time", "أي جزء من زمن الآخر"],

  // Estimates
  measure: ["Measure", "المقيس"],
  measureWords: ["Measure in words", "المقيس بالكلمات"],
  figure: ["Figure", "الرقم"],
  low: ["At least", "لا يقل عن"],
  best: ["Best figure", "الرقم الأرجح"],
  high: ["At most", "لا يزيد على"],
  approximate: ["Approximate", "تقريبي"],
  currency: ["Currency", "العملة"],
  inWords: ["The number in words", "الرقم بالكلمات"],
  words: ["In the source’s words", "بكلمات المصدر"],
  of: ["What is counted", "ما يُعدّ"],
  form: ["Level or change", "مستوى أم تغيّر"],
  counted: ["Counted over", "مدة العدّ"],
  additionalTo: ["In addition to", "إضافةً إلى"],
  additive: ["Adds up", "يُجمع معه"],

  // Curation
  nature: ["What differs", "وجه الاختلاف"],
  resolution: ["How it is resolved", "كيف حُسم"],
  reason: ["Reason", "السبب"],
  members: ["Members", "العناصر"],
  first: ["First record", "السجل الأول"],
  second: ["Second record", "السجل الثاني"],

  // What lists can be asked beside their fields
  id: ["Record", "السجل"],
  name: ["Name contains", "الاسم يتضمن"],
  validAt: ["True at", "صحيح في"],
  certainty: ["Certainty", "اليقين"],
  attestedSince: ["Attested since", "مشهود به منذ"],
})

/** What lists are ordered by. */
const order = words("order", {
  CREATED: ["Entered", "الإدخال"],
  LABEL: ["Name", "الاسم"],
  TEXT: ["Text", "النص"],
  CODE: ["Code", "الرمز"],
  START: ["When", "متى"],
  LAST_ATTESTED: ["Last attested", "آخر شهادة"],
  AS_OF: ["Day vouched for", "اليوم المشهود به"],
  PUBLISHED: ["Published", "تاريخ النشر"],
  AMOUNT: ["Amount", "المبلغ"],
  BEST: ["Best figure", "الرقم الأرجح"],
})

/**
 * What a field is called in the interface's language.
 * @param of the kind it belongs to, or the compound (`when`, `party`, `where`, `money`, `period`, `point`): some names
 *   differ there
 * @returns the name itself where it has none
 */
export function fieldName(name: string, of = ""): string {
  const own = `${of}.${name}`
  const known = field as Readonly<Record<string, string>>
  const key = known[own] ?? known[name]
  return key ? t(key) : name
}

/** What an order of a list is called: a value of the kind's `orderBy`. */
export const orderName = (name: string): string => (name in order ? t(order[name as keyof typeof order]) : name)

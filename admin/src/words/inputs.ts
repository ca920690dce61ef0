import { words } from "."

/** What inputs say, whatever form they stand in. */
export const inputs = words("inputs", {
  hedgeExample: ["believed", "يُعتقد"],
  // Ends of claims
  stated: ["how far the source says so", "إلى أي حدّ يقول المصدر ذلك"],
  named: ["Named", "مسمّى"],
  unnamed: ["Meant, but not named", "مقصود دون تسمية"],
  notStated: ["Not stated in the source", "غير مذكور في المصدر"],
  leftOut: ["Leave out", "يُترك دون إدخال"],
  pickOrWords: [
    "Pick it, or write the words the source uses.",
    "اختره من السجل، أو اكتب الكلمات التي يستعملها المصدر.",
  ],
  partyWords: [
    "As printed, where it differs from the name: “several members”",
    "كما طُبعت، إن اختلفت عن الاسم: «عدة أعضاء»",
  ],
  whereWords: ["As printed: “the road to Palmyra”", "كما طُبعت: «الطريق إلى تدمر»"],
  sayWhichPart: ["Say which part is meant", "اذكر أي جزء هو المقصود"],

  // Times and figures
  whenWords: ["Verbatim: “in 2012”", "حرفيًا: «في عام 2012»"],
  inferredNeedsReason: ["Needed where an end is inferred", "لازم إذا كان أحد الطرفين مستنتَجًا"],
  understood: ["Understood: %{says}", "فُهم: %{says}"],
  oneFigure: ["One figure stands in both", "الرقم الواحد يُكتب في كليهما"],
  currencyCode: ["Three letters, ISO 4217", "ثلاثة أحرف وفق ISO 4217"],

  // Lists of a record's own
  moveUp: ["Move up: %{name} %{place}", "تحريك إلى أعلى: %{name} %{place}"],
  moveDown: ["Move down: %{name} %{place}", "تحريك إلى أسفل: %{name} %{place}"],
  remove: ["Remove: %{name} %{place}", "إزالة: %{name} %{place}"],
  addTo: ["Add: %{name}", "إضافة: %{name}"],

  // Picking records and terms
  makeNew: ["Make a new record: “%{words}”…", "إنشاء سجل جديد: «%{words}»…"],
  typeAName: ["Type a name, in any script.", "اكتب اسمًا بأي كتابة."],
  typeATerm: ["Type what the term is called.", "اكتب اسم المصطلح."],
  looking: ["Looking…", "جارٍ البحث…"],
  nothingCalled: ["Nothing is called “%{words}”.", "لا شيء يُسمّى «%{words}»."],
  oneOfThoseAbout: ["One of the claims about %{label}…", "إحدى الإفادات عن %{label}…"],
  insteadOneOfIts: ["Or one of the claims about it…", "أو إحدى الإفادات عنه…"],
  aboutIt: ["What is said of %{label}", "ما يقال عن %{label}"],
  nothingAboutIt: ["Nothing is said of it yet.", "لا يقال عنه شيء بعد."],
  alreadyHere: ["Already here under a like name:", "موجود هنا باسم مشابه:"],
  useThis: ["Use this", "استعمل هذا"],
  useThisOne: ["Use this: %{label}", "استعمل هذا: %{label}"],

  // Names of a new record
  names: ["Names", "الأسماء"],
  nameAsPrinted: ["Name as printed", "الاسم كما طُبع"],
  writeTheName: ["Write the name as the source prints it.", "اكتب الاسم كما يطبعه المصدر."],
  nameOf: ["Name %{place}", "الاسم %{place}"],
  addName: ["Add a name", "إضافة اسم"],
  removeName: ["Remove name %{place}", "إزالة الاسم %{place}"],
  namesHint: [
    "Each as a source prints it, with who says so. What no source names has a description instead.",
    "كلٌّ كما يطبعه المصدر، مع قائله. وما لا يسمّيه مصدر فله وصف بدلًا من ذلك.",
  ],
  languageHint: ["Where known, e.g. ar or en", "إن عُرفت، مثل \u2066ar\u2069 أو \u2066en\u2069"],
  scriptHint: ["ISO 15924; told by the letters if left empty", "وفق ISO 15924؛ تدلّ عليها الحروف إن تُركت فارغة"],

  // Evidence
  evidence: ["Evidence", "الأدلة"],
  evidenceHint: [
    "Who says so, and where. A claim nobody says is not published.",
    "من يقول ذلك وأين. لا تُنشر إفادة لا يقولها أحد.",
  ],
  evidenceOfEntity: [
    "Who says that it exists, if its names and claims do not.",
    "من يقول بوجوده، إن لم تقل ذلك أسماؤه والإفادات عنه.",
  ],
  citation: ["Citation %{place}", "الاستشهاد %{place}"],
  addCitation: ["Add a citation", "إضافة استشهاد"],
  removeCitation: ["Remove citation %{place}", "إزالة الاستشهاد %{place}"],
  removeWord: ["Remove", "إزالة"],
  moreOfCitation: ["More of this citation", "المزيد عن هذا الاستشهاد"],
  sayWhose: ["Say whose words these are.", "اذكر من صاحب هذه الكلمات."],
  speakerOrSource: ["A speaker, or the source he speaks in", "متحدث، أو المصدر الذي يتحدث فيه"],
  outsideEverySource: ["Outside every source", "خارج كل مصدر"],
  notHere: ["Not here", "ليس هنا"],
  typeASpeaker: ["Type a speaker or a source.", "اكتب متحدثًا أو مصدرًا."],
  addSpeakerOrSource: ["Add a speaker or a source…", "إضافة متحدث أو مصدر…"],
  protectedSpeaker: [
    "A protected speaker: do not enter who it is, nor when he spoke, nor what would tell.",
    "متحدث محمي: لا تُدخل من هو، ولا متى تحدّث، ولا ما يدلّ عليه.",
  ],
  onlyInThePresent: ["Only if he speaks in the present", "فقط إن كان يتحدث عن الحاضر"],
  dayPublished: ["Day it was published: %{day}", "يوم نشره: %{day}"],
  citationNote: ["The reasoning; or which speakers it may be", "التعليل؛ أو أي المتحدثين قد يكون"],
  interestHere: ["Interest here, if another", "المصلحة هنا، إن اختلفت"],

  // A missing speaker
  addSpeaker: ["Add a speaker", "إضافة متحدث"],
  theSource: ["The source", "المصدر"],
  leaveEmptyForNew: ["Leave it empty to add a new one", "اتركه فارغًا لإضافة مصدر جديد"],
  whoSpeaks: ["Who speaks in it", "من يتحدث فيه"],
  doNotEnter: [
    "Do not enter who it is. The label is all the register will know: “a member of the group”.",
    "لا تُدخل من هو. التسمية هي كل ما سيعرفه السجل: «عضو في الجماعة».",
  ],
  sayTheLabel: ["Say what readers see of him.", "اذكر ما يراه القرّاء منه."],
  ifSafe: ["If the register has him, and it is safe to say", "إن كان في السجل، وكان ذكره آمنًا"],
  writeTheTitle: [
    "Write the title as printed, or pick the source above.",
    "اكتب العنوان كما طُبع، أو اختر المصدر أعلاه.",
  ],
  neverFetched: ["Where it was found; never fetched", "حيث وُجد؛ لا يُجلب أبدًا"],
  dayMonthYear: ["A day, month or year", "يوم أو شهر أو سنة"],

  // Forms
  publish: ["Publish", "نشر"],
  cancel: ["Cancel", "إلغاء"],
  notYet: ["Not published yet: see what is marked below.", "لم يُنشر بعد: انظر ما هو معلَّم أدناه."],
  more: ["More", "المزيد"],
  required: ["This is needed.", "هذا لازم."],
})

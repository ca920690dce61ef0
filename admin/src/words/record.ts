import { words } from "."

/** What the screens of every kind say: lists, pages, forms, histories. */
export const record = words("record", {
  // Forms
  newOf: ["New: %{kind}", "جديد: %{kind}"],
  whatToMake: ["What it is", "ما هو"],
  publicAtOnce: ["It is public at once and marked “without review”.", "يُنشر للعموم فورًا ويُوسَم «دون مراجعة»."],
  published: ["Published without review.", "نُشر دون مراجعة."],
  publishedAsOwn: ["Published as a claim of its own.", "نُشر إفادةً قائمة بذاتها."],
  nothingChanged: ["Nothing was changed.", "لم يتغيّر شيء."],
  keptFrom: [
    "What you typed here until %{at} was never published; it stands in the form again.",
    "ما كتبته هنا حتى %{at} لم يُنشر قط؛ وقد أُعيد إلى الاستمارة.",
  ],
  throwAway: ["Throw it away", "التخلّص منه"],

  // Two have changed one record
  changedMeanwhile: ["Changed by somebody else meanwhile", "غيّره شخص آخر في هذه الأثناء"],
  changedMeanwhileFault: [
    "Not published: somebody else has changed this meanwhile.",
    "لم يُنشر: غيّره شخص آخر في هذه الأثناء.",
  ],
  versionStands: [
    "You saw version %{seen}; version %{version} stands.",
    "رأيت النسخة %{seen}؛ والقائمة الآن النسخة %{version}.",
  ],
  versionStandsSince: [
    "You saw version %{seen}; version %{version} stands since %{at}.",
    "رأيت النسخة %{seen}؛ والقائمة منذ %{at} النسخة %{version}.",
  ],
  versionStandsBy: [
    "You saw version %{seen}; version %{version} stands since %{at}, by %{author}.",
    "رأيت النسخة %{seen}؛ والقائمة منذ %{at} النسخة %{version}، كتبها %{author}.",
  ],
  chooseOrKeepBoth: [
    "Nothing of yours is lost: choose for each field, or publish yours as a claim of its own beside it.",
    "لم يضع شيء مما كتبته: اختر لكل حقل، أو انشر إفادتك قائمة بذاتها إلى جانبه.",
  ],
  chooseEach: ["Nothing of yours is lost: choose for each field.", "لم يضع شيء مما كتبته: اختر لكل حقل."],
  bothSayTheSame: ["Both say the same; what you have added is kept.", "كلاهما يقول الشيء نفسه؛ وما أضفته محفوظ."],
  bothChangedIt: ["both changed it", "غيّره كلاكما"],
  mine: ["Mine", "ما كتبتُه"],
  theirs: ["Theirs", "ما كتبه الآخر"],
  backToForm: ["Back to the form", "العودة إلى الاستمارة"],
  keepBoth: ["Keep both: mine as a claim of its own", "إبقاء الاثنين: إفادتي قائمةً بذاتها"],
  publishChosen: ["Publish what is chosen", "نشر ما اختير"],
  leftToChoose: [
    "%{smart_count} to choose |||| %{smart_count} to choose",
    "لا شيء للاختيار |||| بقي اختيار واحد |||| بقي اختياران |||| بقيت %{smart_count} اختيارات |||| بقي %{smart_count} اختيارًا |||| بقي %{smart_count} اختيار",
  ],

  // Values in words
  nothing: ["nothing", "لا شيء"],
  removed: ["removed", "أُزيل"],
  yes: ["yes", "نعم"],
  no: ["no", "لا"],

  // Pages
  edit: ["Edit", "تعديل"],
  cite: ["Cite", "استشهاد"],
  withdraw: ["Withdraw", "سحب"],
  delete: ["Delete", "حذف"],
  redact: ["Redact…", "حجب…"],
  withdrawn: ["Withdrawn: %{reason}", "مسحوب: %{reason}"],
  whoSaysSo: ["Who says so", "من يقول ذلك"],
  nobodySaysSo: ["No citation stands here.", "لا استشهاد هنا."],
  firstShown: ["The first %{shown} of %{total} are shown.", "يظهر أول %{shown} من أصل %{total}."],
  elsewhere: ["What points at it", "ما يشير إليه"],
  elsewhereOne: ["%{list}, by “%{field}”", "%{list} بحسب «%{field}»"],

  // Withdrawing and deleting
  withdrawTitle: ["Withdraw this claim", "سحب هذه الإفادة"],
  withdrawHint: [
    "It stays readable, marked as withdrawn, with the reason. Use it for what no longer stands.",
    "يبقى مقروءًا، موسومًا بأنه مسحوب، مع السبب. استعمله لما لم يعد قائمًا.",
  ],
  withdrawReason: ["Why it does not stand any more", "لماذا لم يعد قائمًا"],
  giveAReason: ["Say why: readers will see it.", "اذكر السبب: سيراه القرّاء."],
  withdrawnNow: ["Withdrawn; it stays readable.", "سُحب؛ ويبقى مقروءًا."],
  deleteTitle: ["Delete “%{label}”", "حذف «%{label}»"],
  deleteHint: [
    "For what was never right: a slip, a double. It is gone from now on; earlier revisions keep it, and it can be brought back.",
    "لما لم يكن صحيحًا قط: زلّة أو تكرار. يختفي من الآن؛ وتحفظه الإصدارات السابقة، ويمكن استرجاعه.",
  ],
  deleteClaimHint: [
    "A claim that was right once and no longer stands is withdrawn instead.",
    "أما الإفادة التي صحّت يومًا ولم تعد قائمة فتُسحب ولا تُحذف.",
  ],
  wouldGo: [
    "This points at it and would go with it: |||| These %{smart_count} point at it and would go with it:",
    "لا شيء يشير إليه: |||| هذا يشير إليه وسيُحذف معه: |||| هذان يشيران إليه وسيُحذفان معه: |||| هذه الـ%{smart_count} تشير إليه وستُحذف معه: |||| هذه الـ%{smart_count} تشير إليه وستُحذف معه: |||| هذه الـ%{smart_count} تشير إليه وستُحذف معه:",
  ],
  deleteAll: [
    "Delete it |||| Delete all %{smart_count}",
    "حذف |||| حذفه |||| حذف الاثنين |||| حذف الـ%{smart_count} كلها |||| حذف الـ%{smart_count} كلها |||| حذف الـ%{smart_count} كلها",
  ],
  deleted: ["Deleted.", "حُذف."],

  // Lists
  withdrawnMark: ["withdrawn", "مسحوب"],
  create: ["New", "جديد"],
  alsoCalled: ["Also called", "يُسمّى أيضًا"],
  lastAttested: ["Last attested", "آخر شهادة"],
  voices: ["Voices", "الأصوات"],
  andMore: [
    "and %{smart_count} more |||| and %{smart_count} more",
    "ولا غيره |||| وواحد آخر |||| واثنان آخران |||| و%{smart_count} غيرها |||| و%{smart_count} غيرها |||| و%{smart_count} غيرها",
  ],
  wholeKey: ["The whole key, e.g. hezbollah", "المفتاح كاملًا، مثل \u2066hezbollah\u2069"],
  anyScript: ["Any name, any script", "أي اسم بأي كتابة"],
  dateOrInterval: [
    "A date or interval: 2017, 2018-03, 2015/2016",
    "تاريخ أو مدة: 2017، \u20662018-03\u2069، \u20662015/2016\u2069",
  ],
  noDate: ["not dated", "غير مؤرَّخ"],
  dayNotKnown: ["day not known", "اليوم غير معروف"],
})

import { words } from "."

/** The room where changesets are opened, looked at and decided on. */
export const review = words("review", {
  // Lists
  open: ["Open a changeset", "فتح مجموعة تغييرات"],
  openHint: [
    "What you then enter or change goes into it. Submit it when it is ready: somebody else looks at it and publishes it.",
    "ما تُدخله أو تغيّره بعد ذلك يوضع فيها. قدّمها حين تكتمل: ينظر فيها شخص آخر وينشرها.",
  ],
  theTitle: ["What it is for", "غرضها"],
  theNote: ["What reviewers should know", "ما ينبغي أن يعرفه المراجعون"],
  giveATitle: ["Say in some words what it is for.", "اذكر ببضع كلمات غرضها."],
  status: ["Status", "الحالة"],
  all: ["All", "الكل"],
  noneOfMine: ["You have no such changeset", "لا مجموعة تغييرات لك كهذه"],
  noneOfMineHint: [
    "Open one, and enter what you know: nobody else sees it before you submit it.",
    "افتح واحدة وأدخل ما تعرفه: لا يراه أحد سواك قبل تقديمها.",
  ],
  noneToReview: ["Nothing waits for review", "لا شيء بانتظار المراجعة"],
  noneToReviewHint: [
    "What others submit appears here. Nobody judges a changeset of their own.",
    "يظهر هنا ما يقدّمه الآخرون. ولا يحكم أحد على مجموعة تغييراته.",
  ],
  more: ["Load more", "تحميل المزيد"],
  touched: ["last changed %{at}", "آخر تعديل %{at}"],
  submittedOn: ["submitted %{at}", "قُدّمت %{at}"],
  by: ["by %{author}", "بقلم %{author}"],
  refused: ["Not for this account", "ليس لهذا الحساب"],
  refusedMine: [
    "Working on changesets needs the role of a contributor or an editor.",
    "العمل على مجموعات التغييرات يتطلب دور مساهم أو محرِّر.",
  ],
  refusedQueue: ["Reviewing needs the role of a reviewer or an editor.", "المراجعة تتطلب دور مراجع أو محرِّر."],

  // One changeset
  over: ["Changeset · %{status}", "مجموعة تغييرات · %{status}"],
  noSuch: ["There is no such changeset", "لا توجد مجموعة تغييرات كهذه"],
  noSuchHint: [
    "Its author sees a changeset, and reviewers once it is submitted; nobody else.",
    "يرى المجموعةَ صاحبُها، ويراها المراجعون بعد تقديمها، ولا يراها غيرهم.",
  ],
  work: ["Work in this changeset", "العمل في هذه المجموعة"],
  lookAround: ["Read the register with it", "قراءة السجل معها"],
  describe: ["Title and note", "العنوان والملاحظة"],
  changes: ["Changes", "التغييرات"],
  nothingYet: [
    "Nothing is in it yet. Work in it, and enter or change something.",
    "لا شيء فيها بعد. اعمل فيها وأدخل شيئًا أو غيّره.",
  ],
  publishedAs: ["Published as revision %{revision}: see what it changed", "نُشرت في الإصدار %{revision}: عرض ما غيّرته"],
  happened: ["What happened", "ما جرى"],
  missing: ["What is missing or wrong", "ما ينقص أو ما هو خاطئ"],
  missingHint: [
    "It cannot be submitted or published before this is mended.",
    "لا يمكن تقديمها أو نشرها قبل إصلاح ذلك.",
  ],
  toChange: ["Show the change", "عرض التغيير"],
  evidence: ["Evidence", "الأدلة"],
  evidenceThere: ["Evidence that stands already", "أدلة قائمة من قبل"],
  saysNothing: ["Nothing is cited.", "لا استشهاد."],
  onRecord: ["On a record that is published", "على سجل منشور"],
  edit: ["Edit", "تعديل"],
  editOf: ["Edit: %{label}", "تعديل: %{label}"],
  drop: ["Take it out", "إخراجه"],
  dropOf: ["Take it out: %{label}", "إخراجه: %{label}"],
  dropTitle: ["Take this change out", "إخراج هذا التغيير"],
  dropHint: [
    "“%{label}” is left as it is in the register; what was entered here is gone, with the names and citations of a new record.",
    "يبقى «%{label}» كما هو في السجل، ويضيع ما أُدخل هنا، مع أسماء السجل الجديد واستشهاداته.",
  ],
  unnamed: ["New, not finished: %{kind}", "جديد غير مكتمل: %{kind}"],

  // Comments and acts
  comment: ["Comment", "تعليق"],
  commentOf: ["Comment on: %{label}", "تعليق على: %{label}"],
  words: ["What there is to say", "ما تودّ قوله"],
  saySomething: ["Write something.", "اكتب شيئًا."],
  aboutChange: ["about %{label}", "بشأن %{label}"],
  OPENED: ["%{by} opened it, %{at}", "فتحها %{by}، %{at}"],
  SUBMITTED: ["%{by} submitted it, %{at}", "قدّمها %{by}، %{at}"],
  RETURNED: ["%{by} returned it, %{at}", "أعادها %{by}، %{at}"],
  WITHDRAWN: ["%{by} withdrew it, %{at}", "سحبها %{by}، %{at}"],
  REOPENED: ["%{by} opened it again, %{at}", "أعاد %{by} فتحها، %{at}"],
  DECLINED: ["%{by} declined it, %{at}", "رفضها %{by}، %{at}"],
  PUBLISHED: ["%{by} published it, %{at}", "نشرها %{by}، %{at}"],
  COMMENTED: ["%{by} commented, %{at}", "علّق %{by}، %{at}"],

  // What can be done
  submit: ["Submit", "تقديم"],
  submitTitle: ["Submit for review", "التقديم للمراجعة"],
  submitHint: [
    "Others will see it, and you cannot change it while they look at it. You may withdraw it.",
    "سيراها الآخرون، ولا يمكنك تغييرها وهم ينظرون فيها. ويمكنك سحبها.",
  ],
  submitNote: ["What to look at, or what changed", "ما ينبغي النظر فيه، أو ما تغيّر"],
  withdraw: ["Withdraw", "سحب"],
  withdrawTitle: ["Withdraw this changeset", "سحب مجموعة التغييرات هذه"],
  withdrawHint: [
    "Nobody else sees it then. You may open it again and go on with it.",
    "لا يراها غيرك بعد ذلك. ويمكنك فتحها من جديد والمتابعة فيها.",
  ],
  reopen: ["Open it again", "فتحها من جديد"],
  return: ["Return", "إعادة"],
  returnTitle: ["Return it to its author", "إعادتها إلى صاحبها"],
  returnHint: [
    "Its author may amend it and submit it again. Say what should be mended.",
    "يمكن لصاحبها تعديلها وتقديمها من جديد. اذكر ما ينبغي إصلاحه.",
  ],
  decline: ["Decline", "رفض"],
  declineTitle: ["Decline it for good", "رفضها نهائيًا"],
  declineHint: [
    "It is closed and never published; its author still sees it with your reasons.",
    "تُغلق ولا تُنشر أبدًا، ويبقى صاحبها يراها مع أسبابك.",
  ],
  reason: ["Reasons", "الأسباب"],
  giveReasons: ["Say why, so that its author can learn from it.", "اذكر السبب، ليتعلّم منه صاحبها."],
  publish: ["Publish", "نشر"],
  publishTitle: ["Publish this changeset", "نشر مجموعة التغييرات هذه"],
  publishHint: [
    "Its 1 change becomes public at once, as the next revision of the register, under the name of %{author} as author and yours as approver. |||| All its %{smart_count} changes become public at once, as the next revision of the register, under the name of %{author} as author and yours as approver.",
    "لا تغييرات فيها. |||| يُعلن تغييرها الوحيد فورًا في الإصدار التالي من السجل، باسم %{author} صاحبًا لها وباسمك موافقًا عليها. |||| يُعلن تغييراها فورًا في الإصدار التالي من السجل، باسم %{author} صاحبًا لها وباسمك موافقًا عليها. |||| تُعلن تغييراتها الـ%{smart_count} فورًا في الإصدار التالي من السجل، باسم %{author} صاحبًا لها وباسمك موافقًا عليها. |||| تُعلن تغييراتها الـ%{smart_count} فورًا في الإصدار التالي من السجل، باسم %{author} صاحبًا لها وباسمك موافقًا عليها. |||| تُعلن تغييراتها الـ%{smart_count} فورًا في الإصدار التالي من السجل، باسم %{author} صاحبًا لها وباسمك موافقًا عليها.",
  ],
  publishedNow: ["Published, as revision %{revision}.", "نُشرت في الإصدار %{revision}."],
  notDone: ["Not done: see what is marked below.", "لم يتم: انظر ما هو معلَّم أدناه."],
  nobodyOwn: [
    "Nobody judges or publishes a changeset of their own: somebody else must look at it.",
    "لا يحكم أحد على مجموعة تغييراته ولا ينشرها: لا بد أن ينظر فيها شخص آخر.",
  ],

  // Clashes
  clash: ["Somebody else has changed this record since.", "غيّر شخص آخر هذا السجل بعدك."],
  clashWaits: [
    "The changeset cannot be published before its author decides for each field.",
    "لا يمكن نشر المجموعة قبل أن يقرر صاحبها في كل حقل.",
  ],
  clashDeleted: ["Somebody else has deleted this record since.", "حذف شخص آخر هذا السجل بعدك."],
  clashDeletedHint: [
    "Nothing of the change can be kept: take it out, or have the record brought back first.",
    "لا يمكن إبقاء شيء من التغيير: أخرجه، أو لتُستعد السجل أولًا.",
  ],
  stood: ["stood", "كان"],
  yours: ["In the changeset", "في المجموعة"],
  theirs: ["Published since", "نُشر بعدها"],
  settle: ["Settle it so", "حسمه هكذا"],
  keepMine: ["Do it all the same", "تنفيذه مع ذلك"],
  keepBoth: ["Keep both as claims", "إبقاء الاثنين إفادتين"],
  bothKept: ["Both stand: yours is a new claim in the changeset.", "كلتاهما قائمة: إفادتك جديدة في مجموعة التغييرات."],
  settled: ["Settled.", "حُسم."],
})

import { words } from "."

/** Redactions: asking for them, doing and refusing them. */
export const redactions = words("redactions", {
  // Ways there
  redactions: ["Redactions", "حجب الكلمات"],
  redact: ["Redact…", "حجب…"],

  // Who may
  onlyAdmins: ["Redactions are done by admins", "الحجب من شأن المديرين"],
  yourRole: ["Your role is %{role}.", "دورك: %{role}."],

  // The page
  intro: [
    "A redaction takes words out of the register for good, in every version. One admin asks for it, another does it.",
    "الحجب يزيل كلمات من السجل نهائيًا، من كل نسخة. يطلبه مدير وينفّذه مدير آخر.",
  ],
  waiting: ["Waiting for another admin", "بانتظار مدير آخر"],
  waitingHint: ["Nothing is taken out until it is done.", "لا يُزال شيء قبل التنفيذ."],
  noneWaits: ["Nothing waits.", "لا شيء ينتظر."],
  settled: ["Done and refused", "المنفَّذ والمرفوض"],
  noneSettled: ["None yet.", "لا شيء بعد."],
  earlier: ["Earlier ones", "الأقدم"],
  asked: ["Asked for by %{by}, %{at}", "طلبه %{by}، %{at}"],
  doneBy: ["%{state} by %{by}, %{at}, revision %{revision}", "%{state}: %{by}، %{at}، الإصدار %{revision}"],
  refusedBy: ["%{state} by %{by}, %{at}", "%{state}: %{by}، %{at}"],
  deleted: ["deleted", "محذوف"],
  protected: ["protected, only the public label stays", "حماية، ولا تبقى إلا التسمية المعلنة"],

  // Settling
  anotherMust: ["Another admin must do it.", "يجب أن ينفّذه مدير آخر."],
  takeBack: ["Take back", "سحب الطلب"],
  takeBackTitle: ["Take back this redaction", "سحب طلب الحجب هذا"],
  takenBack: ["Taken back; nothing was redacted.", "سُحب الطلب؛ ولم يُحجب شيء."],
  doIt: ["Do it", "تنفيذ"],
  doItNow: ["Redact for good", "حجب نهائي"],
  doItTitle: ["Do this redaction", "تنفيذ هذا الحجب"],
  refuse: ["Refuse", "رفض"],
  refuseTitle: ["Refuse this redaction", "رفض هذا الحجب"],
  refusedNow: ["Refused; nothing was redacted.", "رُفض؛ ولم يُحجب شيء."],
  nothingGoes: ["Every word stays as it stands.", "تبقى كل كلمة كما هي."],
  notDone: ["Not done: see what stands in the way.", "لم يُنفَّذ: انظر ما يحول دون ذلك."],
  noWayBack: ["It cannot be undone.", "لا رجعة فيه."],
  everyVersion: [
    "Every earlier version changes too, and so does unpublished work.",
    "تتغيّر كل نسخة سابقة أيضًا، وكذلك ما لم يُنشر بعد.",
  ],
  filesGo: ["Files that nothing else refers to are deleted.", "تُحذف الملفات التي لا يشير إليها شيء آخر."],
  scrub: [
    "What the database’s files still hold goes with %{command}: have it run on the server.",
    "ما يبقى في ملفات قاعدة البيانات يزول بالأمر %{command}: اطلب تشغيله على الخادم.",
  ],
  doneNow: ["The words are gone, from every version.", "زالت الكلمات من كل نسخة."],

  // Asking
  askTitle: ["Ask for a redaction", "طلب حجب"],
  askIntro: [
    "Words become “[redacted]”, all else nothing, in what stands and in every earlier version. Choose no more than must go.",
    "تصير الكلمات «\u2066[redacted]\u2069» وما عداها فراغًا، في القائم وفي كل نسخة سابقة. لا تختر أكثر مما يجب أن يزول.",
  ],
  records: ["What goes", "ما يُحجب"],
  noRecordYet: ["No record yet: find one, or paste its id.", "لا سجل بعد: ابحث عن سجل أو الصق معرّفه."],
  find: ["Find a record", "ابحث عن سجل"],
  paste: ["Or paste ids", "أو الصق معرّفات"],
  pasteHint: ["Deleted records are found by their ids only.", "السجلات المحذوفة يُعثر عليها بمعرّفاتها فقط."],
  add: ["Add", "إضافة"],
  addAround: ["Add what is said about it…", "إضافة ما يقال عنه…"],
  remove: ["Remove", "إزالة"],
  removeOf: ["Remove %{label}", "إزالة %{label}"],
  noSuchRecord: ["There is no record with this id.", "لا سجل بهذا المعرّف."],
  wordy: ["Fields that hold words", "حقول فيها كلمات"],
  others: ["Other fields", "حقول أخرى"],
  goesToo: ["Goes too", "يُحجب أيضًا"],
  allTexts: ["Choose all texts", "اختيار كل النصوص"],
  protect: ["Protect: keep only the public label", "حماية: لا تبقى إلا التسمية المعلنة"],
  protectHint: [
    "Everything that says who it is goes but the label for readers, and the speaker is marked as protected.",
    "يزول كل ما يدلّ على هويته، ويُوسَم المتحدث بأنه محمي.",
  ],
  reason: ["Reason", "السبب"],
  reasonHint: [
    "Admins read it, and it stays: do not repeat the words that go.",
    "يقرؤه المديرون، وهو باقٍ: لا تكرر الكلمات التي ستزول.",
  ],
  ask: ["Ask for it", "طلب الحجب"],
  cancel: ["Cancel", "إلغاء"],
  notAsked: ["Not asked: see what is marked below.", "لم يُطلب: انظر المؤشَّر عليه أدناه."],
  needsRecord: ["Choose at least one record.", "اختر سجلًا واحدًا على الأقل."],
  needsField: ["Choose at least one field.", "اختر حقلًا واحدًا على الأقل."],
  needsReason: ["Say why, without the words that go.", "اذكر السبب دون الكلمات التي ستزول."],
  askedNow: ["Asked for. Nothing is taken out yet.", "سُجِّل الطلب. لم يُزل شيء بعد."],
  elsewhere: ["The same words are said elsewhere", "الكلمات نفسها ترد في مواضع أخرى"],
  elsewhereHint: ["They stay there unless you ask for these places too.", "تبقى هناك ما لم تطلب حجب هذه المواضع أيضًا."],
  askThese: ["Ask for these too…", "طلب حجب هذه أيضًا…"],
  nowhereElse: ["These words were found nowhere else.", "لم يُعثر على هذه الكلمات في موضع آخر."],
})

import { words } from "."

/** Working inside a changeset: its banner, and what the forms save into. */
export const inside = words("inside", {
  mine: ["My changesets", "مجموعات تغييراتي"],
  toReview: ["To review", "للمراجعة"],

  // The banner
  working: ["You are working in the changeset “%{title}”.", "أنت تعمل في مجموعة التغييرات «%{title}»."],
  looking: [
    "You are reading the register as it would stand with the changeset “%{title}”.",
    "أنت تقرأ السجل كما سيكون مع مجموعة التغييرات «%{title}».",
  ],
  changes: [
    "1 change |||| %{smart_count} changes",
    "بلا تغييرات |||| تغيير واحد |||| تغييران |||| %{smart_count} تغييرات |||| %{smart_count} تغييرًا |||| %{smart_count} تغيير",
  ],
  faults: [
    "1 thing is missing or wrong |||| %{smart_count} things are missing or wrong",
    "لا ينقص شيء |||| أمر واحد ناقص أو خاطئ |||| أمران ناقصان أو خاطئان |||| %{smart_count} أمور ناقصة أو خاطئة |||| %{smart_count} أمرًا ناقصًا أو خاطئًا |||| %{smart_count} أمر ناقص أو خاطئ",
  ],
  look: ["Look at the changeset", "عرض مجموعة التغييرات"],
  leave: ["Leave it", "الخروج منها"],
  left: ["You have left the changeset “%{title}”: it is %{status}.", "خرجت من مجموعة التغييرات «%{title}»: %{status}."],
  notThere: [
    "There is no such changeset, or you may not see it. You are reading what is published.",
    "لا توجد مجموعة تغييرات كهذه، أو لا يحق لك رؤيتها. أنت تقرأ المنشور.",
  ],
  closed: ["This changeset takes no changes now", "مجموعة التغييرات هذه لا تقبل تغييرات الآن"],
  closedHint: [
    "Only its author changes it, while it is open or was returned.",
    "لا يغيّرها إلا صاحبها، وهي مفتوحة أو معادة إليه.",
  ],

  // Saving
  save: ["Save to changeset “%{title}”", "حفظ في مجموعة التغييرات «%{title}»"],
  saveToChosen: ["Save to the changeset", "حفظ في مجموعة التغييرات"],
  hint: [
    "Nobody else sees it before the changeset is submitted, and it is public once somebody else publishes it.",
    "لا يراه أحد سواك قبل تقديم المجموعة، ولا يُعلن إلا حين ينشرها شخص آخر.",
  ],
  chooseHint: [
    "What you enter goes into a changeset, which somebody else looks at and publishes.",
    "ما تُدخله يوضع في مجموعة تغييرات ينظر فيها شخص آخر وينشرها.",
  ],
  which: ["Changeset", "مجموعة التغييرات"],
  aNew: ["A new one", "مجموعة جديدة"],
  newTitle: ["Title of the new changeset", "عنوان مجموعة التغييرات الجديدة"],
  ofDay: ["Changes of %{day}", "تغييرات %{day}"],
  saved: ["Saved to the changeset.", "حُفظ في مجموعة التغييرات."],
  savedNotYet: [
    "Saved to the changeset, where it cannot stand yet: see what is missing there.",
    "حُفظ في مجموعة التغييرات، لكنه لا يقوم بعد: انظر ما ينقصه هناك.",
  ],
  keepUnfinished: ["Keep as unfinished", "حفظ غير مكتمل"],
  keptUnfinished: ["Kept in the changeset, unfinished.", "حُفظ في مجموعة التغييرات غير مكتمل."],
  notSaved: ["Not saved yet: see what is marked below.", "لم يُحفظ بعد: انظر ما هو معلَّم أدناه."],
  missingHere: [
    "It cannot be published as it is: see what is marked below.",
    "لا يمكن نشره كما هو: انظر ما هو معلَّم أدناه.",
  ],
  saveChosen: ["Save what is chosen", "حفظ ما اختير"],
})

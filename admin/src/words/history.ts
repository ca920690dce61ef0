import { words } from "."

/** Histories: versions, changesets, and the way back. */
export const history = words("history", {
  title: ["History", "التاريخ"],
  version: ["Version %{version}", "النسخة %{version}"],
  CREATE: ["%{version} entered in revision %{revision}, %{at}", "أُدخلت %{version} في الإصدار %{revision}، %{at}"],
  UPDATE: ["%{version} changed in revision %{revision}, %{at}", "عُدّلت %{version} في الإصدار %{revision}، %{at}"],
  WITHDRAW: ["%{version} withdrawn in revision %{revision}, %{at}", "سُحبت %{version} في الإصدار %{revision}، %{at}"],
  DELETE: ["%{version} deleted in revision %{revision}, %{at}", "حُذفت %{version} في الإصدار %{revision}، %{at}"],
  RESTORE: [
    "%{version} brought back in revision %{revision}, %{at}",
    "استُعيدت %{version} في الإصدار %{revision}، %{at}",
  ],
  drafted: ["%{version}, as this changeset would have it", "%{version} كما تجعلها مجموعة التغييرات هذه"],
  REDACT: [
    "%{version} redacted in revision %{revision}, %{at}",
    "حُجبت كلمات في %{version}، الإصدار %{revision}، %{at}",
  ],
  by: ["by %{author}", "بقلم %{author}"],
  approvedBy: ["approved by %{approvedBy}", "وافق عليها %{approvedBy}"],
  withoutReview: ["published without review", "نُشرت دون مراجعة"],
  earlier: ["Earlier versions", "النسخ الأقدم"],
  empty: ["empty", "فارغ"],
  deletedMark: ["deleted", "محذوف"],

  // The way back
  revert: ["Revert", "تراجع"],
  goBack: ["Go back to version %{version}", "العودة إلى النسخة %{version}"],
  goBackTitle: ["Go back to version %{version}", "العودة إلى النسخة %{version}"],
  goBackHint: [
    "It says again what it said in version %{version}, as a new version. Nothing is lost: what stands now stays in the history.",
    "يقول من جديد ما قاله في النسخة %{version}، في نسخة جديدة. لا يضيع شيء: ما هو قائم الآن يبقى في التاريخ.",
  ],
  bringBack: ["Bring it back as in version %{version}", "استعادته كما في النسخة %{version}"],
  bringBackTitle: ["Bring it back as in version %{version}", "استعادته كما في النسخة %{version}"],
  bringBackHint: [
    "It comes back under its own id as it was in version %{version}, with its citations and names that were deleted with it.",
    "يعود بمعرّفه كما كان في النسخة %{version}، مع الاستشهادات والأسماء التي حُذفت معه.",
  ],
  undo: ["Undo this change", "إبطال هذا التغيير"],
  undoTitle: ["Undo what made version %{version}", "إبطال ما أنشأ النسخة %{version}"],
  undoHint: [
    "Only what this change did is undone; what was changed since stays. What it entered is deleted, what it deleted comes back.",
    "لا يُبطَل إلا ما فعله هذا التغيير؛ وما تغيّر بعده يبقى. ما أدخله يُحذف، وما حذفه يعود.",
  ],
  reverted: ["Reverted, as a new change.", "تمّ التراجع، في تغيير جديد."],
  blocked: ["This stands in the way:", "هذا ما يحول دون ذلك:"],
  inChangeset: ["revision %{revision}: %{title}", "الإصدار %{revision}: %{title}"],

  // Changesets
  revision: ["Revision %{revision}", "الإصدار %{revision}"],
  changesetOver: ["Published together · revision %{revision}", "نُشرت معًا · الإصدار %{revision}"],
  changes: [
    "1 change |||| %{smart_count} changes",
    "بلا تغييرات |||| تغيير واحد |||| تغييران |||| %{smart_count} تغييرات |||| %{smart_count} تغييرًا |||| %{smart_count} تغيير",
  ],
  more: ["More changes", "المزيد من التغييرات"],
  noSuchChangeset: ["Nothing was published under this address.", "لم يُنشر شيء تحت هذا العنوان."],
  revertAll: ["Revert all of it", "التراجع عنها كلها"],
  revertAllTitle: ["Revert the whole changeset", "التراجع عن مجموعة التغييرات كلها"],
  revertAllHint: [
    "Its 1 change is undone, as a new changeset. |||| All its %{smart_count} changes are undone together or not at all, as a new changeset.",
    "لا تغييرات. |||| يُبطَل تغييرها الوحيد، في مجموعة جديدة. |||| يُبطَل تغييراها معًا أو لا يُبطَلان، في مجموعة جديدة. |||| تُبطَل تغييراتها الـ%{smart_count} معًا أو لا تُبطَل، في مجموعة جديدة. |||| تُبطَل تغييراتها الـ%{smart_count} معًا أو لا تُبطَل، في مجموعة جديدة. |||| تُبطَل تغييراتها الـ%{smart_count} معًا أو لا تُبطَل، في مجموعة جديدة.",
  ],
})

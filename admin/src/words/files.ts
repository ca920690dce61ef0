import { words } from "."

/** Files of sources: uploading them, and reading a document. */
export const files = words("files", {
  // Uploading
  choose: ["Choose files…", "اختر ملفات…"],
  orDrop: ["or drop them here", "أو أفلتها هنا"],
  taken: [
    "PDF, images (PNG, JPEG, GIF, WebP) and plain text in UTF-8, to 20 MB each",
    "ملفات PDF، وصور (PNG وJPEG وGIF و\u2066WebP\u2069)، ونص عادي بترميز UTF-8، حتى 20 ميغابايت لكل ملف",
  ],
  uploading: ["Uploading %{name}", "جارٍ رفع %{name}"],
  stop: ["Stop uploading %{name}", "أوقف رفع %{name}"],
  failed: ["%{name}: %{why}", "%{name}: %{why}"],
  dismiss: ["Dismiss", "إخفاء"],
  tooLarge: ["It is larger than 20 MB.", "حجمه أكبر من 20 ميغابايت."],
  empty: ["It is empty.", "الملف فارغ."],
  cutShort: ["The upload was cut short. Try again.", "انقطع الرفع. أعد المحاولة."],
  alreadyHere: ["It is in the list already.", "موجود في القائمة أصلًا."],
  remove: ["Take out %{name}", "أخرج %{name}"],
  isText: ["It is the text quotes are counted in", "هو النص الذي تُحسب فيه مواضع الاقتباس"],
  moreAllowed: ["At most %{most} files.", "%{most} ملفًا على الأكثر."],

  // What a file is
  plainText: ["Text", "نص"],
  unknownType: ["File", "ملف"],

  // Reading
  document: ["Document", "الوثيقة"],
  which: ["Which file", "أي ملف"],
  none: ["No file of it is kept here.", "لا يُحفظ هنا ملف منه."],
  save: ["Save %{name}", "احفظ %{name}"],
  opening: ["Opening the file…", "جارٍ فتح الملف…"],
  unreadable: ["The file could not be opened", "تعذّر فتح الملف"],
  pdfAside: [
    "If your browser shows nothing here, save the file and open it beside this page.",
    "إن لم يعرض متصفحك شيئًا هنا، فاحفظ الملف وافتحه بجانب هذه الصفحة.",
  ],
  readOn: ["Read on", "تابع القراءة"],
  shown: ["Shown: %{shown} of %{all} characters", "المعروض: %{shown} من %{all} محرفًا"],
  emptyText: ["The text is empty.", "النص فارغ."],
  selectToCite: ["Select a passage to quote it.", "حدّد مقطعًا لاقتباسه."],
  quoteThis: ["Quote this passage", "اقتبس هذا المقطع"],
  selected: ["Selected: “%{quote}”", "المحدَّد: «%{quote}»"],
  tooLong: ["A quote has at most 4,000 characters.", "لا يزيد الاقتباس على 4000 محرف."],
  fromDocument: ["From the document", "من الوثيقة"],
})

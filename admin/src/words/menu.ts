import { words } from "."

/** The menu of all lists, and the palette of commands. */
export const menu = words("menu", {
  actors: ["Actors", "الفاعلون"],
  entities: ["Places, events, sources", "الأماكن والأحداث والمصادر"],
  claims: ["Claims", "الإفادات"],
  evidence: ["Evidence", "الأدلة"],
  curation: ["Curation", "التحرير"],
  published: ["What was published", "ما نُشر"],
  palette: ["Go to", "الانتقال إلى"],
  hint: ["A name in any script, a list, or “new”", "اسم بأي كتابة، أو قائمة، أو «جديد»"],
  records: ["Records", "السجلات"],
  toLists: ["Lists", "القوائم"],
  toForms: ["New records", "سجلات جديدة"],
  nothing: ["Nothing fits “%{words}”.", "لا شيء يطابق «%{words}»."],
})

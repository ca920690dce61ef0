// biome-ignore-all format: tables, one line a value
import { list } from "../graph/list"

export const ConflictNature = list("ConflictNature", "In which way records disagree or pull apart.", {
  CONTRADICTION: { en: "contradiction", ar: "تناقض", is: "Not all of them can be true." },
  TENSION: { en: "tension", ar: "توتر", is: "All of them can be true, and yet they pull apart: an ideology and an allegiance, a ban and a presence." },
  DIFFERENT_DATES: { en: "different dates", ar: "تواريخ مختلفة", is: "They are about different days, as a series of counts is." },
  DIFFERENT_MEASURE: { en: "different measure", ar: "مقياس مختلف", is: "They may not measure the same thing, or one may contain the other." },
  DIFFERENT_SCOPE: { en: "different scope", ar: "نطاق مختلف", is: "One is sweeping where the others list." },
  DIFFERENT_CERTAINTY: { en: "different certainty", ar: "درجة يقين مختلفة", is: "The same is said more firmly by one than by another." },
  DOUBTED: { en: "doubted", ar: "مشكوك فيه", is: "A speaker assesses what another said." },
  DUPLICATE: { en: "duplicate", ar: "تكرار", is: "One voice, printed twice." },
  AMBIGUOUS_READING: { en: "ambiguous reading", ar: "قراءة ملتبسة", is: "One sentence, read in ways that exclude each other: counted once." },
  UNSTATED_LINK: { en: "unstated link", ar: "صلة غير مصرح بها", is: "The text invites a link that it does not make." },
  OPEN_LIST: { en: "open list", ar: "قائمة مفتوحة", is: "Some members are known and the list is not closed." },
})

export const ConflictResolution = list("ConflictResolution", "What is made of a disagreement; every value stays visible.", {
  BOTH_STAND: { en: "both stand", ar: "كلاهما قائم", is: "The records stand beside each other." },
  PREFER_ONE: { en: "prefer one", ar: "ترجيح أحدها", is: "One is preferred, for the reason given." },
  RANGE: { en: "range", ar: "مدى", is: "They are read as the ends of a range." },
  COUNT_ONCE: { en: "count once", ar: "تُحسب مرة واحدة", is: "They are one thing and count once in totals and support." },
  OPEN: { en: "open", ar: "مفتوح", is: "Nobody has decided: what stands in it is contested." },
})

export const JudgementVerdict = list("JudgementVerdict", "Whether two records are the same thing.", {
  SAME: { en: "the same", ar: "الشيء نفسه", is: "One thing under two records." },
  DIFFERENT: { en: "different", ar: "مختلفان", is: "Two things; the pair is never proposed again." },
  UNDECIDED: { en: "undecided", ar: "غير محسوم", is: "Looked at, and not settled." },
})

export const ClashSide = list("ClashSide", "Whose value a field keeps where a changeset and the register pull apart.", {
  MINE: { en: "mine", ar: "قيمتي", is: "The value of the changeset." },
  THEIRS: { en: "theirs", ar: "قيمتهم", is: "The value that stands in the register." },
})

export const DraftOperation = list("DraftOperation", "What a change that is drafted does to a record.", {
  CREATE: { en: "create", ar: "إنشاء", is: "Enters it." },
  UPDATE: { en: "update", ar: "تعديل", is: "Changes it." },
  WITHDRAW: { en: "withdraw", ar: "سحب", is: "Withdraws it, with the reason." },
  DELETE: { en: "delete", ar: "حذف", is: "Deletes it." },
})

export const RedactionStatus = list("RedactionStatus", "How far a redaction has come.", {
  ASKED: { en: "asked for", ar: "مطلوب", is: "One admin asks for it; another must do it." },
  REFUSED: { en: "refused", ar: "مرفوض", is: "It was refused, or taken back; nothing is redacted." },
  DONE: { en: "done", ar: "منفَّذ", is: "The words are gone, from every version." },
})

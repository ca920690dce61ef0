// biome-ignore-all format: tables, one line a value
import { list } from "./list"

export const Stated = list("Stated", "Whether an end of a claim, an actor or a place, is named.", {
  NAMED: { en: "named", ar: "مسمّى", is: "Meant and named: by a record of the register, or by the words as printed where the register has none." },
  UNNAMED: { en: "unnamed", ar: "غير مسمّى", is: "Meant by the speaker but not named; the words keep how it was put." },
  NOT_STATED: { en: "not stated", ar: "غير مذكور", is: "The source was read and says nothing about this end." },
})

export const PartyPart = list("PartyPart", "Which part of the actor is meant. How many (most, several) stays in the words.", {
  WHOLE: { en: "the whole", ar: "الكل", is: "The actor as such, with nothing narrower said." },
  MEMBERS: { en: "members", ar: "أعضاء", is: "People who belong to it, whatever they do in it." },
  LEADERS: { en: "leaders", ar: "قادة", is: "Those who head or command it." },
  FIGHTERS: { en: "fighters", ar: "مقاتلون", is: "Those of its members who bear arms." },
  FAMILIES: { en: "families", ar: "عائلات", is: "Relatives of its members." },
  OTHER: { en: "another part", ar: "جزء آخر", is: "A part that fits none of these; the words must say which." },
})

export const WherePrecision = list("WherePrecision", "How close to the named place something was; compare the precision codes of UCDP and ACLED.", {
  AT: { en: "at", ar: "في", is: "At the place itself." },
  NEAR: { en: "near", ar: "قرب", is: "Close to the place but outside it, at a distance nobody states." },
  WITHIN: { en: "somewhere in", ar: "ضمن", is: "Inside the place, the exact spot not said." },
  ALONG: { en: "along", ar: "على امتداد", is: "Along a line, such as a road, a river, a border or a front." },
})

export const PointPrecision = list("PointPrecision", "What the point of a place stands for; compare the precision codes of UCDP and the feature points of GeoNames.", {
  EXACT: { en: "exact", ar: "دقيق", is: "The spot itself, such as a building, a crossing or a base." },
  CENTRE: { en: "centre", ar: "المركز", is: "The middle of a settlement or of a site of some size." },
  CENTROID: { en: "centroid", ar: "مركز المساحة", is: "The geometric middle of an area; nothing need lie there." },
  APPROXIMATE: { en: "approximate", ar: "تقريبي", is: "Somewhere near; how near is not known." },
})

export const StartBasis = list("StartBasis", "How the start of a claim is known.", {
  STATED: { en: "stated", ar: "مذكور", is: "A speaker says when it began." },
  INFERRED: { en: "inferred", ar: "مستنتج", is: "A curator drew the start from other claims or their order; the reason is kept." },
  UNKNOWN: { en: "unknown", ar: "غير معروف", is: "Nothing is known of when it began." },
})

export const EndBasis = list("EndBasis", "How the end of a claim is known.", {
  STATED: { en: "stated", ar: "مذكور", is: "A speaker says when it ended." },
  INFERRED: { en: "inferred", ar: "مستنتج", is: "A curator drew the end from other claims or their order; the reason is kept." },
  OVER: { en: "over", ar: "منتهٍ", is: "It had ended by the last day given; the day itself is not said." },
  UNKNOWN: { en: "unknown", ar: "غير معروف", is: "Nothing is known of whether or when it ended." },
})

export const Modality = list("Modality", "Whether a claim is about what is, what is meant to be or what is expected. A condition in words may stand with any.", {
  ACTUAL: { en: "actual", ar: "واقع", is: "Said to be so, or to have been so." },
  INTENDED: { en: "intended", ar: "مزمع", is: "Announced or planned by the actor concerned; nothing says it was carried out." },
  FORECAST: { en: "forecast", ar: "متوقَّع", is: "Expected by the speaker to come about." },
})

export const ClaimStatus = list("ClaimStatus", "Whether the register stands by a claim. Contested is computed; superseded is a date.", {
  ACCEPTED: { en: "accepted", ar: "مقبول", is: "Published with its evidence and standing." },
  WITHDRAWN: { en: "withdrawn", ar: "مسحوب", is: "No longer held by the register; it stays readable with the reason." },
})

export const Certainty = list("Certainty", "How surely a claim was true at the time asked about.", {
  DEFINITELY: { en: "definitely", ar: "قطعًا", is: "A state: the asked time lies inside its sure core. A happening: every day it could have been lies inside the asked time." },
  POSSIBLY: { en: "possibly", ar: "احتمالًا", is: "The bounds allow it and do not settle it." },
})

export const Operation = list("Operation", "What a change does to a record.", {
  CREATE: { en: "create", ar: "إنشاء", is: "Adds a record." },
  UPDATE: { en: "update", ar: "تعديل", is: "Replaces values of a record and gives it its next version." },
  WITHDRAW: { en: "withdraw", ar: "سحب", is: "Takes a published claim out of use with a reason; it stays readable." },
  DELETE: { en: "delete", ar: "حذف", is: "Removes a record that was never right, such as a slip or a double; its history stays." },
  RESTORE: { en: "restore", ar: "استعادة", is: "Brings a deleted record back under its own id, as its next version." },
  REDACT: { en: "redact", ar: "حجب", is: "Takes words out of a record for good, in every version of it; two admins did it together." },
})

export const ChangesetStatus = list("ChangesetStatus", "How far a changeset has come.", {
  OPEN: { en: "open", ar: "مفتوحة", is: "Its author works on it; nobody else sees it." },
  SUBMITTED: { en: "submitted", ar: "مقدَّمة", is: "It waits for somebody else to look at it, and cannot be changed meanwhile." },
  RETURNED: { en: "returned", ar: "معادة", is: "A reviewer gave it back with reasons; its author can change and submit it again." },
  PUBLISHED: { en: "published", ar: "منشورة", is: "It is in the register." },
  DECLINED: { en: "declined", ar: "مرفوضة", is: "A reviewer refused it with reasons; nothing of it is in the register." },
  WITHDRAWN: { en: "withdrawn", ar: "مسحوبة", is: "Its author took it back; he can open it again." },
})

export const ChangesetActType = list("ChangesetActType", "What somebody did about a changeset.", {
  OPENED: { en: "opened", ar: "فتح", is: "Began it." },
  SUBMITTED: { en: "submitted", ar: "قدّم", is: "Asked for it to be looked at." },
  RETURNED: { en: "returned", ar: "أعاد", is: "Gave it back to its author, with reasons." },
  WITHDRAWN: { en: "withdrew", ar: "سحب", is: "Took it back." },
  REOPENED: { en: "opened again", ar: "أعاد الفتح", is: "Went on with what had been withdrawn." },
  DECLINED: { en: "declined", ar: "رفض", is: "Refused it, with reasons." },
  PUBLISHED: { en: "published", ar: "نشر", is: "Put it into the register." },
  COMMENTED: { en: "commented", ar: "علّق", is: "Said something about it, or about one of its changes." },
})

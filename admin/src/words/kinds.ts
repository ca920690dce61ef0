import { t, words } from "."

/** What a list of each kind is called; one record of it is `labelOf("RecordKind", kind)`. */
const kinds = words("kinds", {
  ArmedGroup: ["Armed groups", "الجماعات المسلحة"],
  Person: ["People", "الأشخاص"],
  Organization: ["Organizations", "المنظمات"],
  Community: ["Communities", "الجماعات الأهلية"],
  Place: ["Places", "الأماكن"],
  Event: ["Events", "الأحداث"],
  Source: ["Sources", "المصادر"],
  Speaker: ["Speakers", "المتحدثون"],
  Name: ["Names", "الأسماء"],
  Position: ["Positions", "المناصب"],
  Relation: ["Relations", "العلاقات"],
  Attribute: ["Attributes", "الصفات"],
  FundingFlow: ["Funding", "التمويل"],
  Presence: ["Presences", "مواضع الحضور"],
  Participation: ["Participations", "المشاركات"],
  Estimate: ["Estimates", "التقديرات"],
  TimeOrder: ["Orders in time", "الترتيبات الزمنية"],
  Citation: ["Citations", "الاستشهادات"],
  Term: ["Terms", "المصطلحات"],
  ConflictSet: ["Conflict sets", "مجموعات التعارض"],
  Judgement: ["Judgements", "الأحكام"],
})

/** The name of the list of a kind: "Armed groups"; the kind as the graph names it where there is none. */
export const listName = (kind: string): string => (kind in kinds ? t(kinds[kind as keyof typeof kinds]) : kind)

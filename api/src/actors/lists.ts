// biome-ignore-all format: tables, one line a value
import { list } from "../graph/list"

export const OrganizationType = list("OrganizationType", "What kind of organisation it is, with FollowTheMoney's schema and topic.", {
  STATE: { en: "state", ar: "دولة", is: "A state as an actor; the territory it acts in is a place of its own. FollowTheMoney: PublicBody, gov.national." },
  STATE_BODY: { en: "state body", ar: "جهاز حكومي", is: "A ministry, department, court or council. FollowTheMoney: PublicBody." },
  STATE_FORCE: { en: "state force", ar: "قوة نظامية", is: "An army, guard, police or intelligence service, or a command of one. FollowTheMoney: PublicBody, mil or gov.security." },
  BLOC: { en: "bloc", ar: "محور أو تحالف", is: "An alliance or camp of states and groups without a legal person. FollowTheMoney: Organization." },
  POLITICAL_PARTY: { en: "political party", ar: "حزب سياسي", is: "A party that seeks office or power by political means. FollowTheMoney: Organization, pol.party." },
  OUTLET: { en: "media outlet", ar: "وسيلة إعلام", is: "A newspaper, news site, channel or agency. FollowTheMoney: Organization." },
  COMPANY: { en: "company", ar: "شركة", is: "A business, with or without papers. FollowTheMoney: Company." },
  RESEARCH: { en: "research body", ar: "مؤسسة بحثية", is: "A university, think tank or data project. FollowTheMoney: Organization." },
  NGO: { en: "non-governmental organisation", ar: "منظمة غير حكومية", is: "A charity, association or foundation outside the state. FollowTheMoney: Organization." },
  IGO: { en: "intergovernmental organisation", ar: "منظمة حكومية دولية", is: "A body set up between states. FollowTheMoney: Organization, gov.igo." },
  RELIGIOUS_BODY: { en: "religious body", ar: "هيئة دينية", is: "A shrine, seminary, endowment or clerical office. FollowTheMoney: Organization, rel." },
  OTHER: { en: "other", ar: "غير ذلك", is: "An organisation of another kind; words must say which. FollowTheMoney: Organization." },
})

export const CommunityType = list("CommunityType", "What holds a community together.", {
  TRIBE: { en: "tribe", ar: "قبيلة", is: "People who hold themselves to be of one descent, under one name." },
  CLAN: { en: "clan", ar: "عشيرة", is: "A part of a tribe." },
  SECT: { en: "religious community", ar: "طائفة", is: "People of one faith or branch of a faith, seen as a group." },
  ETHNIC_GROUP: { en: "ethnic group", ar: "جماعة إثنية", is: "People who share a language, origin or national identity." },
  DIASPORA: { en: "diaspora", ar: "جالية في المهجر", is: "People of one origin who live away from it." },
  OTHER: { en: "other", ar: "غير ذلك", is: "A community of another kind; words must say which." },
})

export const NameType = list("NameType", "What kind of name it is.", {
  OFFICIAL: { en: "official name", ar: "الاسم الرسمي", is: "The bearer's own full name in its own script." },
  COMMON: { en: "common name", ar: "الاسم الشائع", is: "The form most used in the language of the record." },
  TRANSLITERATION: { en: "transliteration", ar: "نقل حرفي", is: "The name carried into another script; the scheme is given or is NOT_SAID." },
  TRANSLATION: { en: "translation", ar: "ترجمة", is: "The name rendered by its meaning." },
  ACRONYM: { en: "acronym", ar: "اختصار بالأحرف", is: "Initials that stand for the name." },
  SHORT: { en: "short form", ar: "صيغة مختصرة", is: "A clipped form of the name." },
  NOM_DE_GUERRE: { en: "nom de guerre", ar: "اسم حركي", is: "A kunya or alias used in war." },
  HONORIFIC: { en: "name with title", ar: "اسم مقرون بلقب تشريف", is: "A name with a title of respect, such as Hajj, Sayed or Ayatollah." },
  NICKNAME: { en: "nickname", ar: "لقب غير رسمي", is: "An informal name." },
  FORMER: { en: "former name", ar: "اسم سابق", is: "In use before a dated change." },
  AS_PRINTED: { en: "as printed", ar: "كما طُبع", is: "A variant, misspelt or malformed form kept for matching only; it is never preferred." },
})

export const PositionJointly = list("PositionJointly", "Whether the holder has the post alone.", {
  SOLE: { en: "sole", ar: "منفردًا", is: "The only one in the post at the time." },
  JOINT: { en: "joint", ar: "بالاشتراك", is: "One of several in the post at once." },
  NOT_SAID: { en: "not said", ar: "غير مذكور", is: "The source does not say whether there are others." },
})

export const ListComplete = list("ListComplete", "Whether the source says that it names every holder of the post.", {
  YES: { en: "complete", ar: "مكتملة", is: "All holders are named." },
  NO: { en: "open", ar: "مفتوحة", is: "There are more holders than are named." },
  NOT_SAID: { en: "not said", ar: "غير مذكور", is: "The source does not say whether there are more." },
})

export const RelationGroup = list("RelationGroup", "Families of relation types, so that one filter asks who backs somebody or who is kin to whom.", {
  HIERARCHY: { en: "hierarchy", ar: "التبعية التنظيمية", is: "Being part of, under the command of or an affiliate of another." },
  SUPPORT: { en: "support and allegiance", ar: "الدعم والولاء", is: "Political backing, allegiance and following; what moves is a flow." },
  COOPERATION: { en: "cooperation", ar: "التعاون", is: "Links between actors that keep apart." },
  BASE: { en: "base", ar: "القاعدة البشرية والاقتصادية", is: "Where its people come from and what it runs or owns." },
  ADVERSARY: { en: "adversity", ar: "الخصومة", is: "Rivalry, fighting and listing." },
  LINEAGE: { en: "lineage", ar: "النشأة والتحول", is: "How organisations come out of one another." },
  KINSHIP: { en: "kinship", ar: "القرابة", is: "Family, marriage and descent." },
  OTHER: { en: "other", ar: "غير ذلك", is: "Ties that no type foresees." },
})

export const RelationType = list("RelationType", "How one actor is tied to another, read from `from` to `to`; ties that run both ways are stored once.", {
  PART_OF: { en: "is part of", ar: "جزء من", is: "`from` is a unit, member or division of `to`." },
  SUBORDINATE_TO: { en: "is under the command of", ar: "تابع لـ", is: "`from` takes its orders from `to`, of which it need not be a part." },
  AFFILIATED_WITH: { en: "is an affiliate of", ar: "فرع لـ", is: "`from` acts under the name or banner of `to` and runs its own affairs." },
  SUPPORTS: { en: "supports", ar: "يدعم", is: "`from` stands by `to` politically; money, arms and other value are flows." },
  BACKS_CANDIDATE: { en: "backs the candidate", ar: "يدعم المرشح", is: "`from` supports `to` in an election." },
  PLEDGES_ALLEGIANCE_TO: { en: "pledges allegiance to", ar: "يبايع", is: "`from` has sworn or declared allegiance to `to`." },
  FOLLOWS: { en: "takes its lead from", ar: "يأتمر بأمر", is: "`from` heeds the word of `to` without standing under its command." },
  LINKED_TO: { en: "is linked to", ar: "على صلة بـ", is: "The two are tied and nothing closer is said." },
  COORDINATES_WITH: { en: "coordinates with", ar: "ينسّق مع", is: "The two arrange what they do with each other." },
  ALLIED_WITH: { en: "is allied with", ar: "حليف لـ", is: "The two are on one side by agreement or by their own account." },
  RECRUITS_FROM: { en: "recruits from", ar: "يجنّد من", is: "`from` draws its members from `to`." },
  OPERATES: { en: "runs", ar: "يدير", is: "`from` runs `to`, a business or a service, whoever owns it." },
  OWNS: { en: "owns", ar: "يملك", is: "`from` owns `to` wholly or in part." },
  RIVAL_OF: { en: "is a rival of", ar: "منافس لـ", is: "The two compete for power, people or territory without being said to fight." },
  FIGHTS: { en: "fights", ar: "يقاتل", is: "The two use armed force against each other." },
  DESIGNATES: { en: "has put on a list", ar: "أدرج على قائمته", is: "`from` has sanctioned or proscribed `to`." },
  SPLINTERED_FROM: { en: "broke away from", ar: "انشق عن", is: "`from` came about when people left `to`, which went on." },
  MERGED_INTO: { en: "merged into", ar: "اندمج في", is: "`from` gave up its separate existence in `to`." },
  SUCCEEDS: { en: "succeeds", ar: "خلَف", is: "`from` carries on where `to` ended." },
  PARENT_OF: { en: "is a parent of", ar: "والد", is: "`from` is the father or mother of `to`." },
  SIBLING_OF: { en: "is a sibling of", ar: "أخ", is: "The two share a parent." },
  SPOUSE_OF: { en: "is a spouse of", ar: "زوج", is: "The two are or were married to each other." },
  KIN_OF: { en: "is kin of", ar: "قريب", is: "The two are related, the degree not said." },
  DESCENDS_FROM: { en: "descends from", ar: "ينحدر من", is: "`from` is of the stock of `to`, an ancestor, tribe or clan." },
  OTHER: { en: "is tied, in words, to", ar: "غير ذلك", is: "A tie that no type foresees; words must say what it is." },
})

type Tie = { group: keyof typeof RelationGroup.entries; symmetric: boolean; inverseEn: string | null; inverseAr: string | null; from: string }

const oneWay = (group: Tie["group"], inverseEn: string, inverseAr: string, from = ""): Tie => ({ group, symmetric: false, inverseEn, inverseAr, from })
const bothWays = (group: Tie["group"], from = ""): Tie => ({ group, symmetric: true, inverseEn: null, inverseAr: null, from })

/** Of each relation type its group, its wording read from `to` to `from` (null where both ways read alike) and the outside lists it follows (empty: ours). */
export const relationTypes: Record<keyof typeof RelationType.entries, Tie> = {
  PART_OF: oneWay("HIERARCHY", "includes", "يضم", "Security Force Monitor member-of, child-of; FollowTheMoney Membership"),
  SUBORDINATE_TO: oneWay("HIERARCHY", "commands", "يقود", "Security Force Monitor command"),
  AFFILIATED_WITH: oneWay("HIERARCHY", "has affiliate", "له فرع", "Mapping Militants Project affiliate"),
  SUPPORTS: oneWay("SUPPORT", "is supported by", "يدعمه", "UCDP External Support Dataset O"),
  BACKS_CANDIDATE: oneWay("SUPPORT", "is backed as candidate by", "مرشح مدعوم من"),
  PLEDGES_ALLEGIANCE_TO: oneWay("SUPPORT", "receives the allegiance of", "بايعه"),
  FOLLOWS: oneWay("SUPPORT", "leads by word", "يأتمر بأمره"),
  LINKED_TO: bothWays("COOPERATION", "FollowTheMoney UnknownLink"),
  COORDINATES_WITH: bothWays("COOPERATION", "ACLED associate actor"),
  ALLIED_WITH: bothWays("COOPERATION", "Mapping Militants Project ally"),
  RECRUITS_FROM: oneWay("BASE", "is recruited by", "يُجنَّد منه", "Pro-Government Militias Database 2.0 membership"),
  OPERATES: oneWay("BASE", "is run by", "يديره"),
  OWNS: oneWay("BASE", "is owned by", "يملكه", "FollowTheMoney Ownership"),
  RIVAL_OF: bothWays("ADVERSARY", "Mapping Militants Project rival"),
  FIGHTS: bothWays("ADVERSARY", "UCDP dyad"),
  DESIGNATES: oneWay("ADVERSARY", "is listed by", "مدرج على قائمة", "FollowTheMoney Sanction"),
  SPLINTERED_FROM: oneWay("LINEAGE", "lost a splinter", "انشق عنه", "Mapping Militants Project splinter; UCDP"),
  MERGED_INTO: oneWay("LINEAGE", "absorbed", "استوعب", "Mapping Militants Project merger; UCDP"),
  SUCCEEDS: oneWay("LINEAGE", "is succeeded by", "خلَفه", "FollowTheMoney Succession"),
  PARENT_OF: oneWay("KINSHIP", "is a child of", "ابن", "FollowTheMoney Family"),
  SIBLING_OF: bothWays("KINSHIP", "FollowTheMoney Family"),
  SPOUSE_OF: bothWays("KINSHIP", "FollowTheMoney Family"),
  KIN_OF: bothWays("KINSHIP", "FollowTheMoney Family"),
  DESCENDS_FROM: oneWay("KINSHIP", "is an ancestor of", "ينحدر منه"),
  OTHER: oneWay("OTHER", "is tied, in words, to", "غير ذلك"),
}

export const AttributeProperty = list("AttributeProperty", "What an attribute says of its subject, which may be any record.", {
  TYPE: { en: "type", ar: "النوع", is: "What sort of group it is; a term of the scheme group-type." },
  SELF_DESCRIPTION: { en: "self-description", ar: "وصف الذات", is: "What the subject calls itself, in its own words." },
  DESCRIBED_AS: { en: "described as", ar: "وُصف بأنه", is: "What somebody else calls the subject." },
  IDEOLOGY: { en: "ideology", ar: "الأيديولوجيا", is: "The political ideas the subject stands for; a term of the scheme ideology." },
  RELIGION: { en: "religion", ar: "الدين", is: "The faith or branch of a faith the subject holds to; a term of the scheme religion." },
  ALLEGIANCE: { en: "allegiance", ar: "الولاء", is: "Allegiance to a doctrine or an office, not to a person; a term of the scheme doctrine." },
  BACKGROUND: { en: "background", ar: "الخلفية", is: "A former or inherited identity; a term of the scheme religion, or words." },
  ORIENTATION: { en: "orientation", ar: "التوجه", is: "The political side the subject takes, above all an outlet; a term of the scheme orientation." },
  GOVERNMENT_LINK: { en: "government link", ar: "الصلة بالحكومة", is: "How and through whom a militia is tied to a government; a term of the scheme government-link." },
  PURPOSE: { en: "purpose", ar: "الغرض", is: "What a militia is there to do; a term of the scheme purpose." },
  ACTIVITY: { en: "activity", ar: "نشاط", is: "What the subject does beside fighting; a term of the scheme activity." },
  NAMED_FOR: { en: "named for", ar: "سُمّي نسبة إلى", is: "Whom or what the subject takes its name from; the related record." },
  SYMBOL: { en: "symbol", ar: "رموز", is: "A flag, emblem or portrait the subject displays; whoever it shows is the related record." },
  CAUSE: { en: "cause", ar: "السبب", is: "What brought an event about; a related record or words." },
  MEANS: { en: "means", ar: "الوسيلة", is: "By what an event was done; a term of the scheme means." },
  FRONT_LINE: { en: "front line", ar: "خط التماس", is: "Who faces whom at a place." },
  EXTENT: { en: "extent", ar: "الامتداد", is: "How far a bloc or an area reaches." },
  STATED_INTENT: { en: "stated intent", ar: "نية معلنة", is: "What the subject says it means to do; the statement is the related record." },
  CALL: { en: "call", ar: "دعوة", is: "What the subject calls on others to do; the statement is the related record." },
  WARNING: { en: "warning", ar: "تحذير", is: "What the subject warns of, or warns others against; the statement is the related record." },
  DEMAND: { en: "demand", ar: "مطلب", is: "What the subject demands of somebody; the statement is the related record." },
  DENIAL: { en: "denial", ar: "نفي", is: "What the subject says is not so; the statement is the related record." },
  ASSESSMENT: { en: "assessment", ar: "تقييم", is: "A judgement by the speaker about the subject." },
  FORECAST: { en: "forecast", ar: "توقّع", is: "What the speaker expects of the subject; its modality is FORECAST." },
  OTHER: { en: "other", ar: "غير ذلك", is: "A property that no other value foresees; words must say which." },
})

/** The schemes a property's term may come from; a property that is not here takes words or a related record. */
export const propertyScheme: Partial<Record<keyof typeof AttributeProperty.entries, string[]>> = {
  TYPE: ["group-type"],
  IDEOLOGY: ["ideology"],
  RELIGION: ["religion"],
  ALLEGIANCE: ["doctrine"],
  BACKGROUND: ["religion"],
  ORIENTATION: ["orientation"],
  GOVERNMENT_LINK: ["government-link"],
  PURPOSE: ["purpose"],
  ACTIVITY: ["activity"],
  MEANS: ["means"],
}

export const EstimateMeasure = list("EstimateMeasure", "What an estimate measures. Numbers are UCDP's low, best and high, each optional.", {
  STRENGTH: { en: "strength", ar: "تعداد المقاتلين", is: "Fighters in the group." },
  KILLED: { en: "killed", ar: "قتلى", is: "Its own dead, unless what is counted says otherwise." },
  WOUNDED: { en: "wounded", ar: "جرحى", is: "Its own wounded, unless what is counted says otherwise." },
  CAPTURED: { en: "captured", ar: "أسرى", is: "Its own captured, unless what is counted says otherwise." },
  MISSING: { en: "missing", ar: "مفقودون", is: "Its own missing, unless what is counted says otherwise." },
  CASUALTIES: { en: "casualties", ar: "خسائر بشرية", is: "Killed and wounded together, or losses nobody breaks down." },
  RECRUITS: { en: "recruits", ar: "مجندون", is: "Those who joined during a period." },
  POPULATION: { en: "population", ar: "عدد الأفراد", is: "The size of a community or of those who live at a place." },
  EQUIPMENT: { en: "equipment", ar: "معدات", is: "Things; what is counted names them." },
  EVENTS: { en: "events", ar: "حوادث", is: "How many events of one sort; what is counted names them." },
  SITES: { en: "sites", ar: "مواقع", is: "Places held or used; what is counted names them." },
  BUDGET: { en: "budget", ar: "ميزانية", is: "Money at its disposal, not money that moved." },
  OTHER: { en: "other", ar: "غير ذلك", is: "Another measure; words must say which." },
})

export const EstimateForm = list("EstimateForm", "Whether the number is a level or a change of one.", {
  LEVEL: { en: "level", ar: "مستوى", is: "How many there are or were." },
  INCREASE: { en: "increase", ar: "زيادة", is: "By how many it grew." },
  DECREASE: { en: "decrease", ar: "نقصان", is: "By how many it shrank." },
})

export const EstimateCounted = list("EstimateCounted", "What stretch of time the count covers.", {
  AT: { en: "at that moment", ar: "في تلك اللحظة", is: "As it stood at the time given." },
  UP_TO: { en: "up to then", ar: "حتى ذلك الحين", is: "Everything from the beginning to the time given: two such counts are never added." },
  DURING: { en: "during", ar: "خلال", is: "Only what came about in the period given." },
})

export const EstimateAdditive = list("EstimateAdditive", "Whether one number comes on top of another.", {
  YES: { en: "yes", ar: "نعم", is: "The source says that it comes on top." },
  UNCLEAR: { en: "unclear", ar: "ملتبس", is: "The source can be read both ways: it is not added." },
})

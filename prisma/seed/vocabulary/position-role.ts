// biome-ignore-all format: tables, one line a term
import { terms } from "./term"

/** `leaders` are the posts of LEADER, POLITICAL_HEAD and HEAD_OF_COMMUNITY and of roles under them; a deputy or a unit's commander is none. */
export const positionRole = terms("position-role", {
  FOUNDER: { en: "founder", ar: "مؤسس", is: "Formed the body, alone or with others.", from: "FORGE, Foundations of Rebel Group Emergence" },
  LEADER: { en: "leader", ar: "زعيم", is: "Heads the whole body.", from: "Mapping Militants Project" },
  DEPUTY_LEADER: { en: "deputy leader", ar: "نائب الزعيم", is: "Second to the head of the whole body.", from: "Mapping Militants Project" },
  COMMANDER: { en: "commander", ar: "قائد", is: "Commands a unit or a function; the title says which.", from: "Security Force Monitor handbook" },
  DEPUTY_COMMANDER: { en: "deputy commander", ar: "نائب القائد", is: "Second to the commander of a unit or a function; the title says which.", from: "Security Force Monitor handbook" },
  CHIEF_OF_STAFF: { en: "chief of staff", ar: "رئيس الأركان", is: "Heads the staff that plans and directs operations.", from: "Security Force Monitor handbook" },
  HEAD_OF_COMMUNITY: { en: "head of a community", ar: "شيخ / وجيه", is: "Heads a tribe, clan or sect." },
  POLITICAL_HEAD: { en: "political head", ar: "مسؤول سياسي", is: "Heads the political side of the body.", from: "Mapping Militants Project" },
  SPOKESPERSON: { en: "spokesperson", ar: "ناطق", is: "Speaks for the body in public.", from: "Mapping Militants Project" },
  FINANCIER: { en: "financier", ar: "مسؤول مالي", is: "Raises, keeps or hands out the body's money.", from: "Mapping Militants Project" },
  RECRUITER: { en: "recruiter", ar: "مسؤول تجنيد", is: "Brings new members into the body.", from: "Mapping Militants Project" },
  RELIGIOUS_AUTHORITY: { en: "religious authority", ar: "مرجع ديني", is: "Gives the body religious guidance or rulings.", from: "Mapping Militants Project" },
  OFFICIAL: { en: "official", ar: "مسؤول رسمي", is: "Holds a post in a state or one of its bodies.", from: "FollowTheMoney, Occupancy" },
  RESEARCHER: { en: "researcher", ar: "باحث", is: "Holds a post in a research body, outlet or university." },
  MEMBER: { en: "member", ar: "عضو", is: "Belongs to the body; no post is said.", from: "FollowTheMoney, Membership" },
  OTHER: { en: "other", ar: "غير ذلك", is: "A role of another kind; the title must say which." },
})

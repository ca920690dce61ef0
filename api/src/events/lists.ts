// biome-ignore-all format: tables, one line a value
import { list } from "../graph/list"

export const EventType = list("EventType", "What happened; in brackets the sub-event of ACLED.", {
  WAR: { en: "war", ar: "حرب", is: "A war as a whole." },
  OPERATION: { en: "operation", ar: "عملية", is: "A campaign or operation of several actions." },
  BATTLE: { en: "battle", ar: "معركة", is: "Two armed sides fight [armed clash]." },
  ATTACK: { en: "attack", ar: "هجوم", is: "One-sided violence; the attribute MEANS says how [attack; explosions, remote violence]." },
  KILLING: { en: "killing", ar: "قتل", is: "Somebody is killed by somebody." },
  DEATH: { en: "death", ar: "وفاة", is: "Somebody dies, the cause natural or not given." },
  ABDUCTION: { en: "abduction", ar: "خطف", is: "Somebody is taken by force outside the law [abduction, forced disappearance]." },
  ARREST: { en: "arrest", ar: "اعتقال", is: "Somebody is held by an authority [arrests]." },
  TERRITORY_CHANGE: { en: "change of territory", ar: "تبدّل السيطرة", is: "Control of a place passes on [government regains, non-state actor overtakes, non-violent transfer of territory]." },
  LOOTING: { en: "looting", ar: "نهب", is: "Property is taken or destroyed [looting, property destruction]." },
  DISPLACEMENT: { en: "displacement", ar: "تهجير", is: "People are made to leave." },
  PROTEST: { en: "protest", ar: "احتجاج", is: "People demonstrate or riot [protests, riots]." },
  FORMATION: { en: "formation", ar: "تأسيس", is: "A group or body comes into being [change to group or activity]." },
  SPLIT: { en: "split", ar: "انشقاق", is: "Part of a group leaves it [change to group or activity]." },
  MERGER: { en: "merger", ar: "اندماج", is: "Groups become one [change to group or activity]." },
  RENAMING: { en: "renaming", ar: "تغيير الاسم", is: "A group takes another name [change to group or activity]." },
  DISSOLUTION: { en: "dissolution", ar: "حلّ", is: "A group ends [change to group or activity]." },
  STATEMENT: { en: "statement", ar: "بيان", is: "Somebody says something in public." },
  DECLARATION: { en: "declaration", ar: "إعلان", is: "Somebody opens something by saying it: a war, a jihad, a truce." },
  MEETING: { en: "meeting", ar: "لقاء", is: "People meet, or several meetings of the same sort." },
  AGREEMENT: { en: "agreement", ar: "اتفاق", is: "Sides agree on something [agreement]." },
  ELECTION: { en: "election", ar: "انتخابات", is: "A vote is held." },
  CONVERSION: { en: "conversion", ar: "تحوّل ديني", is: "People change their faith." },
  DESIGNATION: { en: "designation", ar: "إدراج", is: "Somebody is put on a list." },
  OTHER: { en: "other", ar: "غير ذلك", is: "Something else; words must say what." },
})

export const ParticipationRole = list("ParticipationRole", "Which part somebody had in an event.", {
  PERPETRATOR: { en: "perpetrator", ar: "منفّذ", is: "Did it; whoever is only alleged to is told by the citation's assertion." },
  TARGET: { en: "target", ar: "مستهدف", is: "It was aimed at." },
  VICTIM: { en: "victim", ar: "ضحية", is: "Was harmed by it." },
  SUBJECT: { en: "subject", ar: "موضوع الحدث", is: "It happened to him or it: formed, died, converted, was renamed." },
  ISSUER: { en: "issuer", ar: "مُصدِر", is: "Issued the statement, rule or declaration." },
  ADDRESSEE: { en: "addressee", ar: "مخاطَب", is: "Was spoken to." },
  HOST: { en: "host", ar: "مضيف", is: "Received the others." },
  PARTICIPANT: { en: "participant", ar: "مشارك", is: "Took part, in a way nobody states closer." },
  PARTNER: { en: "partner", ar: "شريك", is: "The event was coordinated with it." },
  COMBATANT: { en: "combatant", ar: "مقاتل", is: "Fought in it; the side says for whom." },
  CANDIDATE: { en: "candidate", ar: "مرشح", is: "Stood for election." },
  MEDIATOR: { en: "mediator", ar: "وسيط", is: "Brought the sides together." },
  WITNESS: { en: "witness", ar: "شاهد", is: "Saw it." },
  OTHER: { en: "other", ar: "غير ذلك", is: "Another part; words must say which." },
})

export const TemporalOrder = list("TemporalOrder", "How one record lies to another in time.", {
  BEFORE: { en: "before", ar: "قبل", is: "The first came earlier than the second." },
  DURING: { en: "during", ar: "أثناء", is: "The first happened while the second went on." },
})

export const TimePart = list("TimePart", "Which part of a record's time is meant.", {
  START: { en: "start", ar: "بداية", is: "When it began." },
  END: { en: "end", ar: "نهاية", is: "When it ended." },
  WHOLE: { en: "whole", ar: "كامل", is: "All of it." },
})

import { words } from "."

/** Badges of voices, the drawer and cards of evidence. */
export const evidence = words("evidence", {
  heading: ["Evidence", "الأدلة"],
  who: ["Who says so", "من يقول ذلك"],
  whoOf: ["%{seen}: who says so of “%{claim}”", "%{seen}: من يقول ذلك عن «%{claim}»"],
  whoHere: ["%{seen}: who says so", "%{seen}: من يقول ذلك"],
  close: ["Close the evidence", "إغلاق الأدلة"],
  readingIt: ["Reading the evidence", "جارٍ قراءة الأدلة"],
  notThen: [
    "The register did not hold this at the revision you are reading.",
    "لم يكن هذا في السجل في الإصدار الذي تقرؤه.",
  ],

  voices: [
    "%{smart_count} voice |||| %{smart_count} voices",
    "بلا صوت |||| صوت واحد |||| صوتان |||| %{smart_count} أصوات |||| %{smart_count} صوتًا |||| %{smart_count} صوت",
  ],
  noVoice: ["no voice", "بلا صوت"],
  noVoiceCounts: [
    "No voice that counts: nobody is named for it, or it is the curator’s reasoning.",
    "لا صوت يُحتسب: لم يُنسب القول إلى أحد، أو هو استنتاج محرِّر السجل.",
  ],
  allIndependent: [
    "%{smart_count} voice, independent. |||| %{smart_count} voices, independent.",
    "بلا صوت. |||| صوت واحد مستقل. |||| صوتان مستقلان. |||| %{smart_count} أصوات مستقلة. |||| %{smart_count} صوتًا مستقلًا. |||| %{smart_count} صوت مستقل.",
  ],
  noneIndependent: [
    "%{smart_count} voice, not independent. |||| %{smart_count} voices, none of them independent.",
    "بلا صوت. |||| صوت واحد غير مستقل. |||| صوتان غير مستقلين. |||| %{smart_count} أصوات ليس بينها مستقل. |||| %{smart_count} صوتًا ليس بينها مستقل. |||| %{smart_count} صوت ليس بينها مستقل.",
  ],
  someIndependent: [
    "%{smart_count} voice, %{independent} of them independent. |||| %{smart_count} voices, %{independent} of them independent.",
    "بلا صوت. |||| صوت واحد. |||| صوتان، أحدهما مستقل. |||| %{smart_count} أصوات، المستقل منها %{independent}. |||| %{smart_count} صوتًا، المستقل منها %{independent}. |||| %{smart_count} صوت، المستقل منها %{independent}.",
  ],

  contested: ["contested", "متنازع فيه"],
  contestedMeans: [
    "Somebody disputes it, or it stands against another claim.",
    "هناك من ينازع فيه، أو أنه يخالف إفادة أخرى.",
  ],
  onlyItself: ["only itself", "عن نفسه فقط"],
  onlyItselfMeans: ["Only those it is about say so.", "لا يقوله إلا من يدور القول حولهم."],
  onlyAdversaries: ["only adversaries", "خصوم فقط"],
  onlyAdversariesMeans: ["Only adversaries of those it is about say so.", "لا يقوله إلا خصوم من يدور القول حولهم."],
  hedged: ["hedged", "بتحفّظ"],
  hedgedMeans: ["Nobody says it without reserve.", "لا يقوله أحد دون تحفّظ."],
  alleged: ["alleged", "مزعوم"],
  allegedMeans: ["It is only said to be alleged.", "لا يُنقل إلا بوصفه زعمًا."],
  assessedMeans: ["What a speaker who assesses it makes of it.", "هذا رأي متحدث يقيّمه."],

  lastAttested: ["Last attested %{day}.", "آخر شهادة به: %{day}."],
  datedAs: ["Dated in the source as “%{words}”.", "تاريخه في المصدر: «%{words}»."],
  dateInferred: ["Date inferred: %{reason}", "التاريخ مستنتج: %{reason}"],
  limitedBy: ["Limited in the source by “%{words}”.", "قيّده المصدر بعبارة «%{words}»."],
  curatorNote: ["Curator’s note: %{note}", "ملاحظة المحرِّر: %{note}"],
  noCitation: ["No citation stands behind this.", "لا استشهاد وراء هذا."],
  more: [
    "1 more is not shown here. |||| %{smart_count} more are not shown here.",
    "لا مزيد. |||| استشهاد آخر لا يظهر هنا. |||| استشهادان آخران لا يظهران هنا. |||| %{smart_count} استشهادات أخرى لا تظهر هنا. |||| %{smart_count} استشهادًا آخر لا تظهر هنا. |||| %{smart_count} استشهاد آخر لا تظهر هنا.",
  ],

  disputes: ["disputes it", "ينازع فيه"],
  assesses: ["assesses it: %{verdict}", "يقيّمه: %{verdict}"],
  plain: ["said plainly", "يقوله جازمًا"],
  hedge: ["in the words “%{words}”", "بعبارة «%{words}»"],
  note: ["Note: %{note}", "ملاحظة: %{note}"],
  vouches: ["vouches for %{day}", "يشهد ليوم %{day}"],
  vouchesNot: ["vouches for no day", "لا يشهد ليوم بعينه"],
  information: ["information %{credibility}", "المعلومة %{credibility}"],

  shielded: ["protected source", "مصدر محميّ"],
  speaksFor: ["speaks for %{name}", "يتحدث باسم %{name}"],
  reasoning: ["the curator’s own reasoning: counts as no voice", "استنتاج محرِّر السجل نفسه: لا يُحتسب صوتًا"],
  nobodyNamed: ["nobody is named: counts as no voice", "لم يُسمَّ أحد: لا يُحتسب صوتًا"],
  basis: ["who speaks is %{basis}", "تحديد المتحدث: %{basis}"],
  inSource: ["in %{source}, %{about}", "في %{source}، %{about}"],
  reliability: ["reliability %{grade}", "الموثوقية %{grade}"],
  notJudged: ["reliability not judged", "الموثوقية لم تُقيَّم"],
})

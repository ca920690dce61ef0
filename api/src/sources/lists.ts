// biome-ignore-all format: tables, one line a value
import { list } from "../graph/list"

export const SourceType = list("SourceType", "What kind of document a source is; after FollowTheMoney's Document family.", {
  ARTICLE: { en: "article", ar: "مقالة", is: "Analysis or commentary under a title, in a magazine or journal or on a site." },
  NEWS: { en: "news item", ar: "خبر صحفي", is: "A report of the day by a newspaper, agency, channel or news site." },
  REPORT: { en: "report", ar: "تقرير", is: "Findings set out by an organisation, such as a research body, a rights group or a panel of experts." },
  BOOK: { en: "book", ar: "كتاب", is: "A book or a chapter of one." },
  PAPER: { en: "paper", ar: "ورقة بحثية", is: "An academic paper, working paper or thesis." },
  LEGAL: { en: "legal document", ar: "وثيقة قانونية", is: "A law, decree, judgment or court filing." },
  LIST: { en: "list or register", ar: "قائمة أو سجل رسمي", is: "An official list of names, such as a sanctions list or a company register." },
  DATASET: { en: "dataset", ar: "مجموعة بيانات", is: "Structured data with a codebook of its own." },
  STATEMENT: { en: "statement", ar: "بيان", is: "A text an actor issues in its own name." },
  WEBSITE: { en: "website", ar: "موقع إلكتروني", is: "A site or page with no date of publication of its own." },
  SOCIAL_POST: { en: "social media post", ar: "منشور على وسائل التواصل", is: "A post, thread or channel message on a social platform." },
  VIDEO: { en: "video", ar: "تسجيل مرئي", is: "A moving image, broadcast or posted." },
  AUDIO: { en: "audio", ar: "تسجيل صوتي", is: "A sound recording, broadcast or posted." },
  IMAGE: { en: "image", ar: "صورة", is: "A photograph, map, poster or satellite image." },
  INTERVIEW: { en: "interview", ar: "مقابلة", is: "A conversation published or recorded as such." },
  SERIES: { en: "series", ar: "سلسلة", is: "A whole that holds other sources, such as a series of articles or a periodical." },
  OTHER: { en: "other", ar: "غير ذلك", is: "A document of another kind; words must say which." },
})

export const Reliability = list("Reliability", "How reliable a source has proved, apart from what it says this time: the letter of the Admiralty code.", {
  A: { en: "A · completely reliable", ar: "A · موثوق تمامًا", is: "No doubt about its honesty and competence, and a record of being right throughout." },
  B: { en: "B · usually reliable", ar: "B · موثوق عادةً", is: "Small doubts, and a record of being right most of the time." },
  C: { en: "C · fairly reliable", ar: "C · موثوق إلى حد ما", is: "Some doubt, though what it said before was often right." },
  D: { en: "D · not usually reliable", ar: "D · غير موثوق عادةً", is: "Serious doubt; it was right only now and then." },
  E: { en: "E · unreliable", ar: "E · غير موثوق", is: "Known to mislead or to get things wrong." },
  F: { en: "F · cannot be judged", ar: "F · لا يمكن الحكم عليه", is: "No record to judge it by; the value until somebody has judged." },
})

export const FileRole = list("FileRole", "What a file is to the source that holds it.", {
  DOCUMENT: { en: "document", ar: "وثيقة", is: "The document itself, or a part, scan or picture of it." },
  TEXT: { en: "text", ar: "نص", is: "The text of the document, in which quotes have their offsets; a source has one at most." },
})

export const SpeakerChannel = list("SpeakerChannel", "By which way a voice comes into the source.", {
  AUTHOR: { en: "author", ar: "المؤلف", is: "The author speaks in the author's own voice." },
  INTERVIEW: { en: "interview", ar: "مقابلة", is: "Said to the author, on the record." },
  OFF_RECORD: { en: "off the record", ar: "تصريح دون كشف الهوية", is: "Said to the author by somebody who is not to be identified." },
  STATEMENT: { en: "statement", ar: "بيان", is: "A statement or communiqué the source quotes or sums up." },
  SOCIAL_MEDIA: { en: "social media", ar: "وسائل التواصل الاجتماعي", is: "A page, account or post on a social platform." },
  WEBSITE: { en: "website", ar: "موقع إلكتروني", is: "A website the source refers to, other than a news outlet's." },
  OUTLET: { en: "another outlet", ar: "وسيلة إعلام أخرى", is: "Another newspaper, agency, channel or news site." },
  DOCUMENT: { en: "document", ar: "وثيقة", is: "A paper, record or file the source refers to." },
  BROADCAST: { en: "broadcast", ar: "بث إذاعي أو تلفزيوني", is: "Radio or television, speeches on air included." },
  HEADER: { en: "header", ar: "ترويسة المصدر", is: "What the source says about itself: its title, date, author and place in a series." },
  REASONING: { en: "curator's reasoning", ar: "استنتاج المحرر", is: "The curator's own reasoning from what the register holds." },
  NOT_SAID: { en: "not said", ar: "غير مذكور", is: "The source gives the voice and not the way it came." },
})

export const SpeakerIdentity = list("SpeakerIdentity", "How far a voice is known, and whether it counts.", {
  NAMED: { en: "named", ar: "مسمّى", is: "The source names the person or body that speaks." },
  SELF_PUBLISHED: { en: "self-published", ar: "منشور ذاتيًا", is: "An actor's own page or statement, or what a document says about itself." },
  UNATTRIBUTED: { en: "unattributed", ar: "بلا نسبة", is: "Nobody stands behind it, as with estimates or several websites; it counts as no voice." },
  PROTECTED: { en: "protected", ar: "محميّ", is: "A person at risk: the register keeps a public label and does not know who it is." },
  CURATOR: { en: "curator", ar: "محرر السجل", is: "The register's own curators; reasoning counts as no voice." },
})

export const Interest = list("Interest", "Where a voice stands towards the actors of a claim; that it is one of them itself is computed, never entered.", {
  ALIGNED: { en: "aligned", ar: "منحاز", is: "On the side of an actor the claim is about." },
  ADVERSARIAL: { en: "adversarial", ar: "خصم", is: "An opponent of an actor the claim is about." },
  INDEPENDENT: { en: "independent", ar: "مستقل", is: "No known stake in what is claimed." },
  NOT_JUDGED: { en: "not judged", ar: "لم يُقيَّم", is: "Nobody has judged yet where the voice stands." },
})

export const LocatorType = list("LocatorType", "What the locator of a citation counts; after the triggers of the Security Force Monitor.", {
  HEADER: { en: "header", ar: "الترويسة", is: "Title, byline, date line or other matter above the text." },
  PARAGRAPH: { en: "paragraph", ar: "فقرة", is: "Number of the paragraph, from 1, headings not counted." },
  PAGE: { en: "page", ar: "صفحة", is: "Page as printed, or as counted where none is printed." },
  LINE: { en: "line", ar: "سطر", is: "Line or row of a text or list." },
  CELL: { en: "cell", ar: "خلية", is: "Cell of a table: sheet, row and column." },
  CLIP: { en: "clip", ar: "مقطع", is: "Part of a recording, start to stop, as hours:minutes:seconds." },
  FRAME: { en: "frame", ar: "لقطة", is: "One moment of a recording, as hours:minutes:seconds." },
  SNAPSHOT: { en: "snapshot", ar: "نسخة مؤرشفة", is: "One archived capture of a page, by its time or address." },
  SECTION: { en: "section", ar: "قسم", is: "Chapter, article, annex or heading, as the document calls it." },
})

export const Stance = list("Stance", "What a citation does for the record it stands on.", {
  SUPPORTS: { en: "supports", ar: "يؤيد", is: "The speaker says it is so." },
  DISPUTES: { en: "disputes", ar: "ينازع", is: "The speaker says it is not so, which makes the claim contested." },
  ASSESSES: { en: "assesses", ar: "يقيّم", is: "The speaker weighs what another said; the verdict tells how." },
})

export const Verdict = list("Verdict", "What a speaker who assesses a claim makes of it; exports to the five steps of a STIX opinion.", {
  CREDIBLE: { en: "credible", ar: "جدير بالتصديق", is: "Found believable." },
  DOUBTFUL: { en: "doubtful", ar: "مشكوك فيه", is: "Found hard to believe." },
  TOO_HIGH: { en: "too high", ar: "مبالغ فيه", is: "The number is found higher than the truth." },
  TOO_LOW: { en: "too low", ar: "أدنى من الواقع", is: "The number is found lower than the truth." },
  OUTDATED: { en: "outdated", ar: "متقادم", is: "Found true once and no longer." },
  PARTISAN: { en: "partisan", ar: "متحيّز", is: "Found to serve the interest of whoever said it." },
})

export const Assertion = list("Assertion", "How firmly the speaker says it; the hedging word stays beside it as printed.", {
  PLAIN: { en: "plain", ar: "جازم", is: "Said as fact." },
  HEDGED: { en: "hedged", ar: "متحفّظ", is: "Said with doubt, as with believed, appear or ostensible." },
  ALLEGED: { en: "alleged", ar: "منقول دون تبنٍّ", is: "Passed on at a distance, as with alleged, advertised or reportedly." },
})

export const SpeakerBasis = list("SpeakerBasis", "How it is known that this speaker said it.", {
  STATED: { en: "stated", ar: "مذكور", is: "The sentence itself names the speaker." },
  CARRIED_OVER: { en: "carried over", ar: "مستصحَب مما قبله", is: "An earlier sentence names the speaker and this one goes on." },
  UNCLEAR: { en: "unclear", ar: "ملتبس", is: "More than one speaker is possible; the note names them." },
})

export const Credibility = list("Credibility", "How credible what was said is, apart from who said it: the number of the Admiralty code.", {
  C1: { en: "1 · confirmed by others", ar: "1 · مؤكدة من مصادر أخرى", is: "Sources that do not depend on each other say the same." },
  C2: { en: "2 · probably true", ar: "2 · صحيحة على الأرجح", is: "Not confirmed, but it makes sense and agrees with what else is known." },
  C3: { en: "3 · possibly true", ar: "3 · ربما تكون صحيحة", is: "Not confirmed; reasonable, and agrees in part with what else is known." },
  C4: { en: "4 · doubtful", ar: "4 · مشكوك في صحتها", is: "Not confirmed; possible, and nothing else known bears on it." },
  C5: { en: "5 · improbable", ar: "5 · مستبعدة", is: "Not confirmed, and it goes against what else is known." },
  C6: { en: "6 · cannot be judged", ar: "6 · لا يمكن الحكم عليها", is: "No ground to judge it by; the value until somebody has judged." },
})

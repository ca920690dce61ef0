import { t, words } from "."

/** The frame: bar, search, states of a page, signing in. */
export const app = words("app", {
  name: ["Sijill", "سِجِلّ"],
  skip: ["Skip to the content", "تخطَّ إلى المحتوى"],
  sections: ["Sections", "الأقسام"],
  allLists: ["All lists", "كل القوائم"],
  palette: ["Go anywhere (Ctrl K)", "انتقل إلى أي مكان (Ctrl K)"],
  choices: ["Choices", "الخيارات"],
  foot: [
    "Sijill, a sourced register. Everything here can be read by programs too: %{explorer}.",
    "سِجِلّ موثَّق بمصادره. كل ما فيه تقرؤه البرامج أيضًا: %{explorer}.",
  ],
  explorer: ["explore the graph", "استكشف واجهة البيانات"],
  lightTheme: ["Read in the light", "اقرأ بالمظهر الفاتح"],
  darkTheme: ["Read in the dark", "اقرأ بالمظهر الداكن"],

  search: ["Search the register", "ابحث في السجل"],
  searchHint: ["Search names in any script", "ابحث عن اسم بأي كتابة"],
  looking: ["Looking…", "جارٍ البحث…"],
  noneCalled: ["Nothing is called “%{words}”.", "لا شيء يُسمّى «%{words}»."],
  inSource: ["in %{source}", "في %{source}"],

  now: ["Now", "الآن"],
  newest: ["The newest revision", "أحدث إصدار"],
  revision: ["Revision %{revision}", "الإصدار %{revision}"],
  revisionTitled: ["Revision %{revision} · %{title}", "الإصدار %{revision} · %{title}"],
  revisions: ["Revisions of the register", "إصدارات السجل"],
  readingRevisions: ["Reading the revisions…", "جارٍ قراءة الإصدارات…"],
  changes: [
    "%{at} · 1 change |||| %{at} · %{smart_count} changes",
    "%{at} · بلا تغييرات |||| %{at} · تغيير واحد |||| %{at} · تغييران |||| %{at} · %{smart_count} تغييرات |||| %{at} · %{smart_count} تغييرًا |||| %{at} · %{smart_count} تغيير",
  ],
  past: [
    "You are reading revision %{revision}. Nothing can be changed there.",
    "أنت تقرأ الإصدار %{revision}، ولا يمكن تغيير شيء فيه.",
  ],
  pastOf: [
    "You are reading revision %{revision} of %{newest}, as the register stood on %{at}. Nothing can be changed there.",
    "أنت تقرأ الإصدار %{revision} من %{newest}، كما كان السجل في %{at}، ولا يمكن تغيير شيء فيه.",
  ],
  notYet: [
    "You are reading revision %{revision} of %{newest}, which does not exist yet. Nothing can be changed there.",
    "أنت تقرأ الإصدار %{revision} من %{newest}، وهو لم يصدر بعد، ولا يمكن تغيير شيء فيه.",
  ],
  backToNow: ["Back to now", "العودة إلى الآن"],

  reading: ["Reading the register…", "جارٍ قراءة السجل…"],
  notInRegister: ["Not in the register", "ليس في السجل"],
  unreadable: ["This could not be read", "تعذّرت القراءة"],
  tryAgain: ["Try again", "أعد المحاولة"],
  nothingHere: ["There is nothing at this address", "لا شيء على هذا العنوان"],
  toRegister: ["To the register", "إلى السجل"],
  unreachable: ["The register cannot be reached. Is the server running?", "تعذّر الوصول إلى السجل. هل الخادم يعمل؟"],
  status: ["The register answered with status %{status}.", "أجاب السجل بالحالة %{status}."],
  unsaid: ["Something went wrong, and nobody said what.", "حدث خطأ لم يُذكر سببه."],
  noSuch: ["The register holds no such %{kind}.", "لا شيء كهذا في السجل (%{kind})."],
  noSuchAt: [
    "The register holds no such %{kind} at revision %{revision}.",
    "لا شيء كهذا في السجل (%{kind}) في الإصدار %{revision}.",
  ],
  oneAtATime: ["The register changes one record at a time.", "لا يغيّر السجل إلا سجلًا واحدًا في كل مرة."],

  mayRead: ["Your account may read, not write", "لحسابك أن يقرأ لا أن يكتب"],
  needsEditor: [
    "Writing needs the role of a contributor or an editor; yours is %{role}. An admin can change it.",
    "الكتابة تتطلب دور مساهم أو محرِّر، ودورك: %{role}. يستطيع المدير تغييره.",
  ],
  signInToWrite: ["Sign in to write", "سجّل الدخول لتكتب"],
  everybodyReads: [
    "Everybody may read the register. What is written in it is signed.",
    "قراءة السجل متاحة للجميع، وما يُكتب فيه يُوقَّع.",
  ],
  pastStands: ["The past cannot be changed", "لا يمكن تغيير الماضي"],
  writtenNow: [
    "You are reading revision %{revision}. What you write is written now.",
    "أنت تقرأ الإصدار %{revision}، وما تكتبه يُكتب الآن.",
  ],

  signIn: ["Sign in", "تسجيل الدخول"],
  signOut: ["Sign out", "تسجيل الخروج"],
  accountOf: ["Account of %{name}", "حساب %{name}"],
  email: ["E-mail address", "البريد الإلكتروني"],
  password: ["Password", "كلمة المرور"],
  sessionOver: [
    "Your session is over, or reading here needs an account. What you have entered is still there.",
    "انتهت جلستك، أو أن القراءة هنا تتطلب حسابًا. ما أدخلته ما زال موجودًا.",
  ],
  goOn: ["Go on without", "المتابعة من دونه"],

  filters: ["Filters", "المرشِّحات"],
  filtersOf: ["Filters: %{list}", "المرشِّحات: %{list}"],
  filtersSet: [
    "Filters (1 set) |||| Filters (%{smart_count} set)",
    "المرشِّحات |||| المرشِّحات (واحد) |||| المرشِّحات (اثنان) |||| المرشِّحات (%{smart_count}) |||| المرشِّحات (%{smart_count}) |||| المرشِّحات (%{smart_count})",
  ],
  clearFilters: ["Clear the filters", "مسح المرشِّحات"],
  noneYet: ["None yet", "لا شيء بعد"],
  noneAt: ["None at revision %{revision}", "لا شيء في الإصدار %{revision}"],
  noneMatch: ["None match", "لا شيء يطابق"],
  others: ["The register holds others of this kind.", "في السجل غيرها من هذا النوع."],
  pages: ["Pages", "الصفحات"],
  shown: ["%{first}–%{last} of %{total}", "%{first}–%{last} من %{total}"],
  inAll: ["%{total} in all", "المجموع %{total}"],
  previous: ["Previous", "السابق"],
  next: ["Next", "التالي"],

  instant: ["%{day}, %{time} UTC", "%{day}، %{time} بالتوقيت العالمي"],
  comma: [", ", "، "],
  notStated: ["not stated", "غير مذكور"],
})

const roles = words("role", {
  anonymous: ["visitor", "زائر"],
  viewer: ["viewer", "قارئ"],
  contributor: ["contributor", "مساهم"],
  reviewer: ["reviewer", "مراجع"],
  editor: ["editor", "محرِّر"],
  admin: ["admin", "مدير"],
})

/** What the role of an account is called. */
export const roleName = (role: string): string => (role in roles ? t(roles[role as keyof typeof roles]) : role)

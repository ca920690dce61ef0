import { t, words } from "."

/** Accounts, sessions and API tokens; one's own account. */
export const accounts = words("accounts", {
  // Ways there
  mine: ["My account", "حسابي"],
  accounts: ["Accounts", "الحسابات"],
  tokens: ["API tokens", "رموز الوصول (API)"],

  // Who may
  onlyAdmins: ["Accounts are kept by admins", "الحسابات من شأن المديرين"],
  yourRole: ["Your role is %{role}.", "دورك: %{role}."],
  notSignedIn: ["You are not signed in", "لم تسجّل الدخول"],
  signInFor: ["Sign in to see your account and its sessions.", "سجّل الدخول لترى حسابك وجلساته."],

  // Accounts
  intro: [
    "Who may sign in, and what each may do. A new role, a new password and disabling end the sessions of an account.",
    "من يستطيع تسجيل الدخول وما لكلٍّ أن يفعله. تغيير الدور أو كلمة المرور أو تعطيل الحساب ينهي جلساته.",
  ],
  add: ["Add an account", "إضافة حساب"],
  name: ["Name", "الاسم"],
  nameHint: ["Signs what is written in the register", "به يُوقَّع ما يُكتب في السجل"],
  email: ["E-mail address", "البريد الإلكتروني"],
  role: ["Role", "الدور"],
  state: ["State", "الحالة"],
  active: ["active", "نشط"],
  disabled: ["disabled", "معطَّل"],
  added: ["Added", "أُضيف"],
  noAccounts: ["No account yet", "لا حساب بعد"],
  givenPassword: ["Password", "كلمة المرور"],
  givenPasswordHint: [
    "12 characters or more. Leave it empty to have one made.",
    "12 حرفًا أو أكثر. اتركه فارغًا لتُنشأ كلمة مرور.",
  ],
  addAct: ["Add", "إضافة"],
  addedNow: ["The account is added.", "أُضيف الحساب."],

  // One account
  allAccounts: ["All accounts", "كل الحسابات"],
  change: ["Change name or role", "تغيير الاسم أو الدور"],
  save: ["Save", "حفظ"],
  saved: ["Saved.", "حُفظ."],
  newPassword: ["New password", "كلمة مرور جديدة"],
  newPasswordHint: [
    "All sessions of the account end. The new password is shown once.",
    "تنتهي كل جلسات الحساب. تظهر كلمة المرور الجديدة مرة واحدة.",
  ],
  makeIt: ["Make one", "إنشاء كلمة مرور"],
  disable: ["Disable", "تعطيل"],
  disableHint: [
    "Nobody can sign in with it any more, and its sessions end. It stays, because what it wrote names it; it can be let in again.",
    "لن يستطيع أحد تسجيل الدخول به، وتنتهي جلساته. ويبقى لأن ما كتبه يحمل اسمه، ويمكن تفعيله من جديد.",
  ],
  disableOf: ["Disable the account of %{name}", "تعطيل حساب %{name}"],
  enable: ["Let in again", "تفعيل"],
  noSuch: ["There is no such account.", "لا حساب كهذا."],
  passwordSince: ["Password since", "كلمة المرور منذ"],
  disabledSince: ["Disabled since", "معطَّل منذ"],
  ownHint: ["This is your own account: another admin changes its role.", "هذا حسابك أنت: يغيّر دورَه مديرٌ آخر."],

  // Sessions
  sessions: ["Sessions", "الجلسات"],
  sessionsHint: [
    "Browsers and programs that are signed in. A session ends after 12 hours without use, and after 14 days in any case.",
    "المتصفحات والبرامج المسجَّلة الدخول. تنتهي الجلسة بعد 12 ساعة بلا استعمال، وبعد 14 يومًا في كل حال.",
  ],
  noSessions: ["Nobody is signed in with this account.", "لا أحد مسجَّل الدخول بهذا الحساب."],
  thisOne: ["this one", "هذه الجلسة"],
  sessionSince: ["since %{since}, last used %{used}", "منذ %{since}، وآخر استعمال %{used}"],
  endIt: ["End", "إنهاء"],
  endSession: ["End the session: %{agent}", "إنهاء الجلسة: %{agent}"],
  endAll: ["End all", "إنهاء الكل"],
  endOthers: ["End all others", "إنهاء كل ما سواها"],
  ended: ["Ended.", "انتهت."],
  browserOn: ["%{browser} on %{system}", "%{browser} على %{system}"],
  unknownAgent: ["a program that gives no name", "برنامج لا يذكر اسمه"],

  // Tokens
  tokensIntro: [
    "What a partner’s program comes with, in the header Authorization. It reads the register, and does what its scopes say; it is no person and writes nothing.",
    "ما يأتي به برنامج الشريك في الترويسة Authorization. يقرأ السجل ويفعل ما تسمح به نطاقاته؛ وليس شخصًا ولا يكتب شيئًا.",
  ],
  addToken: ["Make a token", "إنشاء رمز"],
  partner: ["Partner", "الشريك"],
  partnerHint: ["Who will use it", "من سيستعمله"],
  scopes: ["Scopes", "النطاقات"],
  scopesNeeded: ["Choose at least one", "اختر واحدًا على الأقل"],
  expires: ["Expires", "ينتهي في"],
  expiresHint: ["At the end of that day in UTC; within two years", "بنهاية ذلك اليوم بالتوقيت العالمي، خلال سنتين"],
  rate: ["Points a minute", "النقاط في الدقيقة"],
  rateHint: [
    "An operation costs as many as it may answer with records; the largest costs 10,000.",
    "كلفة العملية بعدد السجلات التي قد تجيب بها، وأكبرها عشرة آلاف نقطة.",
  ],
  lastUsed: ["Last used", "آخر استعمال"],
  never: ["never", "لم يُستعمل"],
  madeBy: ["Made by", "أنشأه"],
  commandLine: ["command line", "سطر الأوامر"],
  valid: ["valid", "صالح"],
  expired: ["expired", "منتهٍ"],
  revoked: ["revoked", "مُبطَل"],
  revoke: ["Revoke", "إبطال"],
  revokeOf: ["Revoke the token of %{name}", "إبطال رمز %{name}"],
  revokeHint: ["Its program is refused from now on. This cannot be undone.", "يُرفض برنامجه من الآن. لا رجعة في ذلك."],
  revokedNow: ["The token is revoked.", "أُبطل الرمز."],
  noTokens: ["No token yet", "لا رمز بعد"],

  // Told once
  once: ["Shown this once", "يظهر هذه المرة فقط"],
  onceHint: [
    "Copy it now and hand it on by a safe way: only its hash is stored.",
    "انسخه الآن وسلّمه بطريقة آمنة: لا يُخزَّن منه إلا بصمته.",
  ],
  passwordOf: ["Password of %{name}", "كلمة مرور %{name}"],
  tokenOf: ["Token of %{name}", "رمز %{name}"],
  copy: ["Copy", "نسخ"],
  copied: ["Copied", "نُسخ"],
  done: ["Done", "تم"],

  // Acts
  acts: ["What was done", "ما جرى"],
  actsHint: ["The last two hundred acts on accounts and tokens.", "آخر مئتي إجراء على الحسابات والرموز."],
  noActs: ["Nothing yet", "لا شيء بعد"],
  by: ["%{at} · by %{by}", "%{at} · بواسطة %{by}"],

  // One's own
  may: ["What you may do", "ما لك أن تفعله"],
  noMay: ["Nothing beyond signing in.", "لا شيء سوى تسجيل الدخول."],
  changePassword: ["Change the password", "تغيير كلمة المرور"],
  current: ["Current password", "كلمة المرور الحالية"],
  next: ["New password", "كلمة المرور الجديدة"],
  nextHint: ["12 to 256 characters; length is what counts.", "من 12 إلى 256 حرفًا؛ والطول هو المهم."],
  changePasswordHint: ["All your other sessions end.", "تنتهي كل جلساتك الأخرى."],
  passwordChanged: ["Your password is changed; other sessions are ended.", "تغيّرت كلمة مرورك وانتهت الجلسات الأخرى."],
  needed: ["Needed", "لازم"],
  notDone: ["Not done: see what is marked below.", "لم يتم: انظر ما عُلِّم أدناه."],
})

const roleMay = words("roleMay", {
  viewer: ["Reads the register and who wrote in it", "يقرأ السجل ومن كتب فيه"],
  contributor: [
    "Reads, uploads files, and enters in changesets of its own that others review",
    "يقرأ ويرفع الملفات ويُدخل في حزم تغييرات خاصة به يراجعها غيره",
  ],
  reviewer: [
    "Reads, uploads files, and sees what others submit: comments, returns, publishes or declines it",
    "يقرأ ويرفع الملفات ويرى ما قدّمه غيره: يعلّق عليه ويعيده وينشره أو يرفضه",
  ],
  editor: [
    "Reads, enters, reviews what others submit, and publishes directly where the house allows it",
    "يقرأ ويُدخل ويراجع ما قدّمه غيره، وينشر مباشرة حيث يُسمح بذلك",
  ],
  admin: [
    "Reads, keeps accounts, tokens and terms, and redacts together with another; edits no claims",
    "يقرأ ويدير الحسابات والرموز والمصطلحات، ويحجب مع مدير آخر، ولا يحرّر الإفادات",
  ],
})

const granted = words("granted", {
  read: ["read the published register", "قراءة السجل المنشور"],
  publish: ["publish records directly, marked as without review", "نشر السجلات مباشرة، مع الإشارة إلى أنها بلا مراجعة"],
  publishTerms: ["publish terms of the vocabularies", "نشر مصطلحات القوائم"],
  upload: ["upload files of sources", "رفع ملفات المصادر"],
  openChangesets: ["open changesets and submit them", "فتح حزم التغييرات وتقديمها"],
  seeSubmitted: ["see changesets that others submitted", "رؤية حزم التغييرات التي قدّمها غيرك"],
  review: ["comment on, return, publish and decline them", "التعليق عليها وإعادتها ونشرها ورفضها"],
  resolveConflicts: ["say which of several claims stands", "البتّ في الإفادات المتعارضة"],
  redact: ["redact, together with another admin", "حجب الكلمات مع مدير آخر"],
  manageAccounts: ["keep accounts and API tokens", "إدارة الحسابات ورموز الوصول"],
  export: ["export the register", "تصدير السجل"],
  feed: ["follow the feed of changes", "متابعة تدفّق التغييرات"],
  federation: ["ask the subgraphs, for a gateway", "سؤال الأجزاء الموحَّدة، لبوابة"],
})

const acts = words("act", {
  ADDED: ["account of %{about} added as %{after}", "أُضيف حساب %{about} بدور %{after}"],
  RENAMED: ["account of %{before} renamed to %{after}", "تغيّر اسم حساب %{before} إلى %{after}"],
  ROLE: ["role of %{about} changed from %{before} to %{after}", "تغيّر دور %{about} من %{before} إلى %{after}"],
  DISABLED: ["account of %{about} disabled", "عُطِّل حساب %{about}"],
  ENABLED: ["account of %{about} let in again", "فُعِّل حساب %{about}"],
  PASSWORD: ["new password for %{about}", "كلمة مرور جديدة لـ%{about}"],
  SESSION_ENDED: ["a session of %{about} ended", "أُنهيت جلسة لـ%{about}"],
  SESSIONS_ENDED: ["all sessions of %{about} ended", "أُنهيت كل جلسات %{about}"],
  TOKEN_MADE: ["token for %{about} made: %{after}", "أُنشئ رمز لـ%{about}: %{after}"],
  TOKEN_REVOKED: ["token for %{about} revoked", "أُبطل رمز %{about}"],
})

const said = (of: Record<string, string>, key: string, options?: object) => (of[key] ? t(of[key], options) : key)

/** What an account of this role may, in a sentence. */
export const roleMayWords = (role: string): string => said(roleMay, role)

/** What a permission, or the scope of a token, allows. */
export const grantedWords = (permission: string): string => said(granted, permission)

/** What was done, in a sentence. */
export const actWords = (act: string, options: { about: string; before: string; after: string }): string =>
  said(acts, act, options)

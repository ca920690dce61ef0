import { words } from "."

/** What was understood of a date while one types it. */
export const dates = words("dates", {
  none: [
    "no date: known only on the days the speakers vouch for",
    "بلا تاريخ: لا يُعرف إلا في الأيام التي يشهد بها المتحدثون",
  ],
  notRead: [
    "Not read as a date. Write 2016, 2016-04 or 2016-04-15; 2012~ for about; 2012/2016 for from–to; 2016/.. for from 2016 on; [..2018] for by.",
    "لم يُقرأ تاريخًا. اكتب 2016 أو \u20662016-04\u2069 أو \u20662016-04-15\u2069؛ و\u20662012~\u2069 للتقريب؛ و\u20662012/2016\u2069 لمن–إلى؛ و\u20662016/..\u2069 لما بدأ في 2016؛ و\u2066[..2018]\u2069 لما كان بحلول 2018.",
  ],
  notOneDate: [
    "Not read as a date. Write one date: 2018-08-06, 2018-08 or 2018.",
    "لم يُقرأ تاريخًا. اكتب تاريخًا واحدًا: \u20662018-08-06\u2069 أو \u20662018-08\u2069 أو 2018.",
  ],
  notADay: ["Write a day: 2018-08-06.", "اكتب يومًا: \u20662018-08-06\u2069."],
  fromTo: ["from %{start} to %{end}", "من %{start} إلى %{end}"],
  fromOn: ["from %{start} on, end unknown", "منذ %{start}، والنهاية مجهولة"],
  until: ["until %{end}, start unknown", "حتى %{end}، والبداية مجهولة"],
  either: ["either %{choices}", "إما %{choices}"],
  between: ["at some time between %{start} and %{end}", "في وقت ما بين %{start} و%{end}"],
  orLater: ["in %{start} or later", "في %{start} أو بعده"],
  by: ["by %{end}; begun at an unknown time before", "بحلول %{end}؛ وقد بدأ قبله في وقت مجهول"],
  on: ["on %{date}", "في %{date}"],
  within: ["at some time in %{date}", "في وقت ما من %{date}"],
  about: ["about %{date} (%{spread})", "نحو %{date} (%{spread})"],
  uncertain: ["%{date}, uncertain", "%{date}، غير مؤكد"],
  beforeChrist: ["%{year} BC", "%{year} ق.م"],
  aDayEitherWay: ["a day either way", "يومًا قبله أو بعده"],
  aMonthEitherWay: ["a month either way", "شهرًا قبله أو بعده"],
})

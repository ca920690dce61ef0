import type { I18nProvider } from "ra-core"
import polyglot from "ra-i18n-polyglot"
import english from "ra-language-english"

export type Language = "en" | "ar"
type Both = readonly [en: string, ar: string]

const written = new Map<string, Both>()

/**
 * The messages of one room, each in English and Arabic. Takes them when its file is loaded, so they come with the
 * screens that say them and not with the first page.
 * @param messages by key, polyglot's phrases: `%{name}` is filled in, `||||` parts the plural forms of `smart_count`
 *   (two in English; in Arabic six: none, one, two, 3–10, 11–99, hundreds)
 * @returns for each key what `t` takes: `record.publish`
 */
export function words<Key extends string>(room: string, messages: Record<Key, Both>): { readonly [K in Key]: string } {
  const keys = Object.keys(messages) as Key[]
  for (const key of keys) written.set(`${room}.${key}`, messages[key])
  return Object.fromEntries(keys.map((key) => [key, `${room}.${key}`])) as { [K in Key]: string }
}

/** Every message loaded so far, by what `t` takes. */
export const allWords = (): ReadonlyMap<string, Both> => written

// Two sentences of react-admin's that say more here.
const { ra } = english
const message = {
  ...ra.message,
  unsaved_changes: "What you have entered is not published yet. Leave and lose it?",
  invalid_form: "Not published: see what is marked below.",
}

const house = polyglot(
  (language) =>
    language === "ar" ? import("./ra").then(({ arabic }) => arabic) : { ...english, ra: { ...ra, message } },
  "en",
  [
    { locale: "en", name: "English" },
    { locale: "ar", name: "العربية" },
  ],
  { allowMissing: true },
)

/** The interface's language. When it changes react-admin draws the whole page anew, so this may be asked anywhere. */
export const language = (): Language => house.getLocale() as Language

/** Polyglot with react-admin's own words and ours. */
export const i18nProvider: I18nProvider = {
  ...house,
  translate: (key, options = {}) =>
    language() === "ar"
      ? house.translate(key, { ...isolated(options), _: written.get(key)?.[1] ?? options._ })
      : house.translate(key, { ...options, _: written.get(key)?.[0] ?? options._ }),
}

// What is put into an Arabic sentence and is not Arabic (a name, a date as EDTF) stands between Unicode's isolates: so it
// is read from its own side, and reorders nothing around it.
const isolated = (options: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      typeof value === "string" && !/\p{Script=Arabic}/u.test(value) ? `\u2068${value}\u2069` : value,
    ]),
  )

/** A message in the interface's language, as `useTranslate` gives it, in components and outside of them. */
export const t = i18nProvider.translate

// The scripts the register's names are mostly in; others are typed as their ISO 15924 code.
const scripts: [code: string, pattern: RegExp, language: string | null][] = [
  ["Arab", /\p{Script=Arabic}/u, "ar"],
  ["Hebr", /\p{Script=Hebrew}/u, "he"],
  ["Cyrl", /\p{Script=Cyrillic}/u, null],
  ["Armn", /\p{Script=Armenian}/u, "hy"],
  ["Syrc", /\p{Script=Syriac}/u, null],
  ["Latn", /\p{Script=Latin}/u, null],
]

/** The script of a name as ISO 15924 code (Zyyy where it cannot be told), and its language where the script settles it. */
export function scriptOf(name: string): { script: string; language: string | null } {
  const found = scripts.find(([, pattern]) => pattern.test(name))
  return { script: found?.[0] ?? "Zyyy", language: found?.[2] ?? null }
}

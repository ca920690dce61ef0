import type { Field, Kind } from "../app/kinds"

const wordy = new Set<Field["form"]>(["text", "party", "where", "when", "period", "children"])

/** The fields of a kind: those that hold words, and the others. */
export const dividedOf = ({ fields }: Kind): { wordy: Field[]; others: Field[] } => ({
  wordy: fields.filter(({ form }) => wordy.has(form)),
  others: fields.filter(({ form }) => !wordy.has(form)),
})

// Shorter ones are codes: of a language, a script, a currency.
const shortest = 80

/** Whether a field is suggested: free text, and the slug that is made from it. */
export const isSuggested = ({ form, max = 0 }: Field): boolean => form === "text" && max >= shortest

/** The words that stand in a field now; empty where there are none. */
export function wordsIn({ form, fields = [] }: Field, value: any): string {
  if (!value) return ""
  if (form === "children")
    return value
      .map((entry: any) =>
        fields
          .map((f) => wordsIn(f, entry[f.name]))
          .filter(Boolean)
          .join(", "),
      )
      .join("; ")
  if (form === "text") return String(value)
  return typeof value.words === "string" ? value.words : ""
}

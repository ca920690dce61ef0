// Names, and the forms they come in.

import type { NameType } from "../../../api/src/actors/lists"
import { Draft } from "../dossier"
import type { Code } from "./ends"

type Form = {
  type: Code<typeof NameType>
  language: string
  script: "Latn" | "Arab"
  transliterationScheme?: string
  preferred?: true
}
/** The usual form in English. */
export const common: Form = { type: "COMMON", language: "en", script: "Latn", preferred: true }
/** An Arabic name in Latin letters beside the one preferred, by a scheme the source does not give. */
export const transliterated: Form = {
  type: "TRANSLITERATION",
  language: "ar",
  script: "Latn",
  transliterationScheme: "NOT_SAID",
}
/** The same as the name to show. */
export const transliteration: Form = { ...transliterated, preferred: true }
/** An Arabic name put into English by its meaning. */
export const translation: Form = { type: "TRANSLATION", language: "en", script: "Latn" }
export const acronym: Form = { type: "ACRONYM", language: "en", script: "Latn" }
export const honorific: Form = { type: "HONORIFIC", language: "en", script: "Latn" }
/** A variant, kept so that it is found. */
export const asPrinted = (language: "ar" | "en"): Form => ({ type: "AS_PRINTED", language, script: "Latn" })
/** A name in Arabic letters. */
export const arabic = (type: "OFFICIAL" | "COMMON"): Form => ({ type, language: "ar", script: "Arab", preferred: true })

export const name = (record: Draft, text: string, form: Form) => new Draft("Name", { record, text, ...form })

import { citationInput, type CitationValues } from "./citations"
import { scriptOf } from "./scripts"

/** A name as the form of a new record holds it. */
export type NameValues = {
  text: string | null
  type: string
  language: string | null
  /** Only where the letters do not tell it. */
  script: string | null
  preferred: boolean
  citations: CitationValues[]
}

/** A blank name, said by whoever said the one before. */
export const nextName = (text: string | null, citation: CitationValues): NameValues => ({
  text,
  type: "AS_PRINTED",
  language: null,
  script: null,
  preferred: false,
  citations: [citation],
})

/** The input of a new name; script and language follow from its letters where nobody says otherwise. */
export function nameInput({ citations, script, language, ...name }: NameValues) {
  const read = scriptOf(name.text ?? "")
  return {
    ...name,
    script: script ?? read.script,
    language: language ?? read.language,
    citations: citations.map(citationInput),
  }
}

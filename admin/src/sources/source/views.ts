const row = `id label(language: $language) title type typeWords published reliability language
  publisher { id kind label(language: $language) } authors { printedName person { id kind label(language: $language) } } speakers(first: 1) { totalCount }`

type Voice = { id: string; kind: string; label: string }
export type SourceRow = {
  id: string
  label: string
  title: string | null
  type: string
  typeWords: string | null
  published: string | null
  reliability: string
  language: string | null
  publisher: Voice | null
  authors: { printedName: string; person: Voice | null }[]
  speakers: { totalCount: number } | null
}
export type SpeakerRow = {
  id: string
  publicLabel: string
  channel: string
  identity: "NAMED" | "SELF_PUBLISHED" | "UNATTRIBUTED" | "PROTECTED" | "CURATOR"
  interest: string
  actor: Voice | null
  speaksFor: Voice | null
}
export type SourceDetail = SourceRow & {
  url: string | null
  archiveUrl: string | null
  accessed: string | null
  partLabel: string | null
  partOf: Voice | null
  voices: { totalCount: number; nodes: SpeakerRow[] } | null
}

/** Views of a source; `detail` brings its speakers. */
export const sourceViews = {
  list: row,
  detail: `${row} url archiveUrl accessed partLabel partOf { id kind label(language: $language) }
    voices: speakers(first: 100) { totalCount nodes {
      id publicLabel channel identity interest actor { id kind label(language: $language) } speaksFor { id kind label(language: $language) } } }`,
}

const row = `id label title type typeWords published reliability language
  publisher { id kind label } authors { printedName person { id label } } speakers(first: 1) { totalCount }`

export type SourceRow = {
  id: string
  label: string
  title: string | null
  type: string
  typeWords: string | null
  published: string | null
  reliability: string
  language: string | null
  publisher: { id: string; kind: string; label: string } | null
  authors: { printedName: string; person: { id: string; label: string } | null }[]
  speakers: { totalCount: number } | null
}
type Voice = { id: string; kind: string; label: string }
export type SpeakerRow = {
  id: string
  publicLabel: string
  channel: string
  identity: string
  interest: string
  actor: Voice | null
  speaksFor: Voice | null
  citations: { totalCount: number } | null
}
export type SourceDetail = SourceRow & {
  url: string | null
  archiveUrl: string | null
  accessed: string | null
  partLabel: string | null
  partOf: { id: string; label: string } | null
  everySpeaker: { nodes: SpeakerRow[] } | null
}

/** Views of a source. */
export const sourceViews = {
  list: row,
  detail: `${row} url archiveUrl accessed partLabel partOf { id label }
    everySpeaker: speakers(first: 100) { nodes { id publicLabel channel identity interest actor { id kind label } speaksFor { id kind label } citations(first: 1) { totalCount } } }`,
}

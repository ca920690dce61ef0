import type { SourceFile } from "../../app/files"
import { kindOf } from "../../app/kinds"
import type { Linked } from "../../app/links"
import { linked, wholeOf } from "../../app/selection"

export type SpeakerRow = {
  id: string
  publicLabel: string
  channel: string
  identity: "NAMED" | "SELF_PUBLISHED" | "UNATTRIBUTED" | "PROTECTED" | "CURATOR"
  interest: string
  actor: Linked | null
  speaksFor: Linked | null
}
export type SourceDetail = Linked & {
  version: number
  title: string | null
  type: string
  typeWords: string | null
  published: string | null
  reliability: string
  language: string | null
  publisher: Linked | null
  authors: { printedName: string; person: Linked | null }[]
  documents: SourceFile[]
  url: string | null
  archiveUrl: string | null
  accessed: string | null
  partLabel: string | null
  partOf: Linked | null
  voices: { totalCount: number; nodes: SpeakerRow[] } | null
}

/** What of a file must be read to show it. */
export const fileFields = "sha256 name role mediaType size characters"

/** What the page of a source is read with: every field, what its files are, and its speakers. */
export const sourceFields = () => `${wholeOf(kindOf("Source"))} documents: files { ${fileFields} }
  voices: speakers(first: 100) { totalCount nodes {
    id publicLabel channel identity interest actor { ${linked} } speaksFor { ${linked} } } }`

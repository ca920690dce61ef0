import { Box } from "@mui/material"
import type { Linked } from "../app/links"
import { SpeakerPart } from "../sources/source/SpeakerPart"
import type { SpeakerRow } from "../sources/source/views"
import { t } from "../words"
import { pages } from "../words/pages"
import type { Page } from "./claim"
import { LeftOut, Section } from "./Section"

export type Voices = { voices: Page<SpeakerRow & { source: Linked | null }> }

/** Beside the record: speakers who are the actor, or speak in its voice. */
export const voicesField = `voices: speakers(first: 50, where: { OR: [{ actor: { eq: $id } }, { speaksFor: { eq: $id } }] }) {
  totalCount nodes {
    id publicLabel channel identity interest actor { id kind label(language: $language) }
    speaksFor { id kind label(language: $language) } source { id kind label(language: $language) }
  }
}`

/** Through whom it speaks in the sources, and what is cited to each. */
export function VoicesSection({ of: { voices, kind } }: { of: Voices & { kind: string } }) {
  if (!voices?.nodes.length) return null
  return (
    <Section title={t(kind === "Person" ? pages.voicesPerson : pages.voices)}>
      <Box sx={{ display: "grid", gap: 1.5 }}>
        {voices.nodes.map((speaker) => (
          <SpeakerPart key={speaker.id} speaker={speaker} source={speaker.source} />
        ))}
      </Box>
      <LeftOut page={voices} />
    </Section>
  )
}

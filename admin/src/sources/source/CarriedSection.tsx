import { Box, ToggleButton, ToggleButtonGroup, Typography } from "@mui/material"
import { useState } from "react"
import { Fault, Reading } from "../../app/states"
import { LeftOut, Section } from "../../dossier/Section"
import { t } from "../../words"
import { lists } from "../../words/lists"
import { pages } from "../../words/pages"
import { CarriedTable } from "./CarriedTable"
import { type Carried, useCarried } from "./carried"
import type { Passage } from "./paragraphs"
import { SpeakerPart } from "./SpeakerPart"
import type { SpeakerRow } from "./views"

type Props = {
  speakers: { totalCount: number; nodes: SpeakerRow[] } | null
  onPassage?: (passage: Passage) => void
}

/** Every claim a source carries, under the speaker who makes it or in the order of the text. */
export function CarriedSection({ speakers, onPassage }: Props) {
  const [order, setOrder] = useState<"speaker" | "place">("speaker")
  const ids = speakers?.nodes.map(({ id }) => id) ?? []
  const { data, error, refetch, isLoading } = useCarried(ids)
  const count = t(lists.countSpeakers, { smart_count: speakers?.totalCount ?? 0 })
  const claims = data ? t(pages.claimsCarried, { smart_count: data.totalCount }) : ""
  return (
    <Section
      title={t(pages.carries)}
      aside={
        <>
          <Typography color="text.secondary">{[count, claims].filter(Boolean).join(" · ")}</Typography>
          <ToggleButtonGroup
            exclusive
            size="small"
            color="primary"
            value={order}
            onChange={(_, next) => next && setOrder(next)}
            aria-label={t(pages.sortedBy)}
            sx={{ marginInlineStart: "auto" }}
          >
            <ToggleButton value="speaker">{t(pages.bySpeaker)}</ToggleButton>
            <ToggleButton value="place">{t(pages.byPlace)}</ToggleButton>
          </ToggleButtonGroup>
        </>
      }
    >
      {error && <Fault error={error} retry={refetch} within />}
      {isLoading && <Reading />}
      {order === "speaker" && (
        <Box sx={{ display: "grid", gap: 1.5 }}>
          {speakers?.nodes.map((speaker) => (
            <SpeakerPart key={speaker.id} speaker={speaker} open>
              {data && <Own speaker={speaker} carried={data.nodes} onPassage={onPassage} />}
            </SpeakerPart>
          ))}
        </Box>
      )}
      {order === "place" && data && (
        <CarriedTable label={t(pages.carries)} carried={data.nodes} speaker onPassage={onPassage} />
      )}
      <LeftOut page={speakers} />
      <LeftOut page={data ?? null} />
    </Section>
  )
}

type OwnProps = { speaker: SpeakerRow; carried: Carried[]; onPassage?: Props["onPassage"] }

function Own({ speaker: { id, publicLabel }, carried, onPassage }: OwnProps) {
  const own = carried.filter(({ speaker }) => speaker.id === id)
  if (own.length === 0) return <Typography color="text.secondary">{t(lists.nothingCited)}</Typography>
  return <CarriedTable label={publicLabel} carried={own} onPassage={onPassage} />
}

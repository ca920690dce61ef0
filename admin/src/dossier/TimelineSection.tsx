import { Box, Button, Typography } from "@mui/material"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useRevision } from "../app/at"
import { graph } from "../app/graph"
import { Sentence } from "../app/Names"
import { supportFields } from "../app/selection"
import { Fault, Reading } from "../app/states"
import { labelOf } from "../app/vocabulary"
import { t } from "../words"
import { pages } from "../words/pages"
import { Section, Silent } from "./Section"
import { type Entry, TimelineTable } from "./TimelineTable"

type Timeline = {
  entries: Entry[]
  contradictions: { order: { id: string; label: string }; fault: string }[]
}

const query = `query Timeline($language: String!, $id: ID!) { timeline(record: $id) {
  entries {
    claim {
      id kind label(language: $language) modality condition qualifier ${supportFields}
      when { phrase(language: $language) earliestStart latestStart earliestEnd latestEnd startBasis endBasis }
    }
    orders { id order record { id } recordPart other { id kind label(language: $language) } otherPart }
  }
  contradictions { order { id label(language: $language) } fault }
} }`

/** A claim with a date of its own; others hold on the days their speakers vouch for, and say little of the order of things. */
const isDated = ({ claim: { when } }: Entry) => Boolean(when?.phrase)

/** All that is said of a record in the order of time, as bars and words in one table. */
export function TimelineSection({ id }: { id: string }) {
  const revision = useRevision()
  const [all, setAll] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: ["timeline", revision, id],
    queryFn: async ({ signal }) =>
      (await graph<{ timeline: Timeline | null }>(query, { id }, { revision, signal })).timeline,
  })
  const entries = data?.entries ?? []
  const dated = entries.filter(isDated)
  const more = entries.length - dated.length
  return (
    <Section title={t(pages.timeline)}>
      {error && <Fault error={error} retry={refetch} within />}
      {!error && data === undefined && <Reading />}
      {data !== undefined && entries.length === 0 && <Silent />}
      {data?.contradictions.map(({ order, fault }) => (
        <Typography key={order.id} color="error">
          <Sentence>{order.label}</Sentence>: {labelOf("OrderFault", fault)}
        </Typography>
      ))}
      {!all && more > 0 && dated.length === 0 && <Typography color="text.secondary">{t(pages.noneDated)}</Typography>}
      {(all ? entries : dated).length > 0 && <TimelineTable key={String(all)} entries={all ? entries : dated} />}
      {more > 0 && (
        <Box sx={{ mt: 1 }}>
          <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
            {t(all ? pages.onlyDated : pages.alsoUndated, { smart_count: more })}
          </Button>
        </Box>
      )}
    </Section>
  )
}

import { Box, Typography } from "@mui/material"
import { RecordLink } from "../app/links"
import { Fault } from "../app/states"
import { Section } from "../dossier/Section"
import { EvidenceCard } from "../evidence/EvidenceCard"
import { useEvidence } from "../evidence/evidence"
import { t } from "../words"
import { record } from "../words/record"

type EvidenceProps = { id: string /** Whether it is left out where nothing is cited. */; ifAny?: boolean }

/** Who stands behind a record: each citation as a card, with the way to its own page. */
export function Evidence({ id, ifAny = false }: EvidenceProps) {
  const { data, error, refetch } = useEvidence(id)
  const citations = data?.citations
  if (ifAny && !error && !citations?.nodes.length) return null
  return (
    <Section title={t(record.whoSaysSo)}>
      {error && <Fault error={error} retry={refetch} within />}
      {citations?.nodes.length === 0 && <Typography color="text.secondary">{t(record.nobodySaysSo)}</Typography>}
      <Box sx={{ display: "grid", gap: 1.5 }}>
        {citations?.nodes.map((citation) => (
          <Box key={citation.id}>
            <EvidenceCard citation={citation} />
            <Typography variant="body2" sx={{ mt: 0.5 }}>
              <RecordLink record={{ id: citation.id, kind: "Citation", label: citation.label }} />
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  )
}

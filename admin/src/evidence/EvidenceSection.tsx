import { Box, Typography } from "@mui/material"
import { Fault } from "../app/states"
import { Section } from "../dossier/Section"
import { t } from "../words"
import { evidence as words } from "../words/evidence"
import { EvidenceCard } from "./EvidenceCard"
import { useEvidence } from "./evidence"

/** Everybody who says so of a claim, one card each, as a part of its page. */
export function EvidenceSection({ id }: { id: string }) {
  const { data, error, refetch } = useEvidence(id)
  const cited = data?.citations?.nodes ?? []
  return (
    <Section title={t(words.who)}>
      {error && <Fault error={error} retry={refetch} within />}
      <Box sx={{ display: "grid", gap: 1.5, gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 24rem), 1fr))" }}>
        {cited.map((citation) => (
          <EvidenceCard key={citation.id} citation={citation} />
        ))}
      </Box>
      {data && cited.length === 0 && <Typography color="text.secondary">{t(words.noCitation)}</Typography>}
    </Section>
  )
}

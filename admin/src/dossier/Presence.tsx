import { Box, Typography } from "@mui/material"
import { lazy, Suspense } from "react"
import { t } from "../words"
import { pages } from "../words/pages"
import { PresenceTable } from "./PresenceTable"
import type { Presences } from "./presences"
import { LeftOut, Section, Silent } from "./Section"

const PresenceMap = lazy(() => import("../map/PresenceMap"))

type Props = { dossier: Presences & { id: string; label: string; kind: string } }

/** Where it is, on a map and as a table by meaning; apart from that, where a rule is said to forbid it to be. */
export function PresenceSection({ dossier: { id, label, kind, presence, bans } }: Props) {
  const said = presence?.nodes ?? []
  const forbidden = bans?.nodes ?? []
  const actual = said.filter(({ modality }) => modality === "ACTUAL")
  const title = t(kind === "Person" ? pages.presencePerson : pages.presence)
  return (
    <Section title={title}>
      {said.length === 0 && <Silent />}
      {said.length > 0 && (
        <>
          <Suspense fallback={null}>
            <PresenceMap of={label} said={actual} />
          </Suspense>
          <PresenceTable label={title} said={said} self={id} />
          <LeftOut page={presence} />
        </>
      )}
      {forbidden.length > 0 && (
        <Box sx={{ mt: 3 }}>
          <Typography variant="h3">{t(pages.bans)}</Typography>
          <Typography color="text.secondary" sx={{ mb: 1 }}>
            {t(pages.bansMeaning)}
          </Typography>
          <PresenceTable label={t(pages.bans)} said={forbidden} self={id} ban />
          <LeftOut page={bans} />
        </Box>
      )}
    </Section>
  )
}

import { Box, Typography } from "@mui/material"
import { type ReactNode, useId } from "react"
import { t } from "../words"
import { dossier } from "../words/dossier"
import { inksOf } from "../app/theme"

type Props = { title: string; aside?: ReactNode; children: ReactNode }

/** One part of a dossier under its heading; `aside` stands beside the heading. */
export function Section({ title, aside, children }: Props) {
  const heading = useId()
  return (
    <Box component="section" aria-labelledby={heading}>
      <Box
        sx={(theme) => ({
          display: "flex",
          flexWrap: "wrap",
          alignItems: "baseline",
          gap: 1.5,
          borderBottom: `1px solid ${inksOf(theme).rule}`,
          pb: 0.75,
          mb: 1.5,
        })}
      >
        <Typography variant="h2" id={heading}>
          {title}
        </Typography>
        {aside}
      </Box>
      {children}
    </Box>
  )
}

/** Where no claim stands: not a finding that there is nothing. */
export const Silent = () => <Typography color="text.secondary">{t(dossier.silent)}</Typography>

/** Says what a page of a list leaves out. */
export function LeftOut({ page }: { page: { totalCount: number; nodes: unknown[] } | null }) {
  if (!page || page.totalCount <= page.nodes.length) return null
  return (
    <Typography color="text.secondary" sx={{ mt: 1 }}>
      {t(dossier.leftOut, { shown: page.nodes.length, total: page.totalCount })}
    </Typography>
  )
}

import { Box, Typography } from "@mui/material"
import type { ReactNode } from "react"
import { useHeading } from "../app/Heading"
import { Bdi, langOf } from "../app/Names"
import { RecordTools } from "../record/RecordTools"
import type { Page } from "./claim"
import type { Name } from "./Head"
import { OtherNames } from "./OtherNames"
import { writtenWords } from "./written"

export type Entity = {
  id: string
  kind: string
  label: string
  version: number
  status?: string
  revision: number
  updatedAt: string
  descriptiveLabel: string | null
  names: Page<Name>
  externalIds: { scheme: string; value: string }[]
}

/** What every page of a place or an event begins with; takes the fragment `Names` along. */
export const entityFields = `...Names id kind label(language: $language) version revision updatedAt descriptiveLabel
  externalIds { scheme value }`

type Props = { of: Entity; over: ReactNode; children?: ReactNode }

/** Head of the page of a place or an event: what sort of thing (`over`), its names in all scripts, and what it is. */
export function EntityHead({ of, over, children }: Props) {
  const { label, names, updatedAt, revision } = of
  useHeading(label)
  const preferred = names?.nodes.filter((name) => name.preferred) ?? []
  const shown = preferred.find((name) => name.text === label)
  return (
    <Box component="header">
      <Typography variant="overline" component="p" color="text.secondary">
        {over}
      </Typography>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: 3, rowGap: 0.5 }}>
        <Typography variant="h1" sx={{ fontSize: { xs: "1.7rem", sm: "2.1rem" }, overflowWrap: "anywhere" }}>
          <Bdi lang={shown && langOf(shown)}>{label}</Bdi>
        </Typography>
        {preferred
          .filter((name) => name !== shown)
          .map((name) => (
            <Typography key={name.id} component="p" sx={{ fontSize: { xs: "1.6rem", sm: "2rem" }, fontWeight: 600 }}>
              <Bdi lang={langOf(name)}>{name.text}</Bdi>
            </Typography>
          ))}
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, marginInlineStart: { xs: 0, sm: "auto" } }}>
          <RecordTools record={of} />
        </Box>
      </Box>
      <Typography color="text.secondary" sx={{ mt: 0.5, mb: 1.5 }}>
        {writtenWords(updatedAt, revision)}
      </Typography>
      {children}
      <OtherNames names={names} />
    </Box>
  )
}

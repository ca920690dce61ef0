import { Box, Typography } from "@mui/material"
import { Fragment } from "react"
import { useHeading } from "../app/Heading"
import { Bdi, langOf } from "../app/Names"
import { labelOf } from "../app/vocabulary"
import type { Attribute } from "./Attributes"
import type { Claim, Page } from "./claim"
import { OtherNames } from "./OtherNames"
import { RecordTools } from "../record/RecordTools"
import { AddPosition } from "./Writing"
import { writtenWords } from "./written"

export type Name = Claim & {
  text: string
  language: string | null
  script: string
  type: string
  preferred: boolean
  transliterationScheme: { code: string; label: string } | null
}

export type Head = {
  id: string
  kind: "ArmedGroup" | "Person" | "Organization" | "Community"
  label: string
  version: number
  revision: number
  updatedAt: string
  descriptiveLabel: string | null
  names: Page<Name>
  organizationType?: string
  communityType?: string
  typeWords?: string | null
}

export const namesFragment = `
fragment Names on Entity {
  names(first: 100) { totalCount nodes {
    ...ClaimParts text language script type preferred transliterationScheme { code label(language: $language) }
  } }
}`

export const headFragment = `
fragment Head on Actor {
  ...Names id kind label(language: $language) version revision updatedAt descriptiveLabel
  ... on Organization { organizationType: type typeWords }
  ... on Community { communityType: type typeWords }
}`

type Props = { dossier: Head & { attributes: Page<Attribute> }; writes: boolean }

/** Who it is: the preferred name of each script, what sort of actor, every other name it goes by. */
export function DossierHead({ dossier, writes }: Props) {
  const { kind, label, names, descriptiveLabel, updatedAt, revision } = dossier
  useHeading(label)
  const preferred = names?.nodes.filter((name) => name.preferred) ?? []
  const shown = preferred.find((name) => name.text === label)
  const others = preferred.filter((name) => name !== shown)
  return (
    <Box component="header">
      <Typography variant="overline" component="p" color="text.secondary">
        {labelOf("RecordKind", kind)}
      </Typography>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: 3, rowGap: 0.5 }}>
        <Typography variant="h1" sx={{ fontSize: { xs: "1.7rem", sm: "2.1rem" }, overflowWrap: "anywhere" }}>
          <Bdi lang={shown && langOf(shown)}>{label}</Bdi>
        </Typography>
        {others.map((name) => (
          <Typography key={name.id} component="p" sx={{ fontSize: { xs: "1.6rem", sm: "2rem" }, fontWeight: 600 }}>
            <Bdi lang={langOf(name)}>{name.text}</Bdi>
          </Typography>
        ))}
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, marginInlineStart: { xs: 0, sm: "auto" } }}>
          {writes && kind !== "Person" && <AddPosition to={{ organization: dossier.id }} />}
          {writes && kind === "Person" && <AddPosition to={{ holder: dossier.id }} />}
          <RecordTools record={dossier} />
        </Box>
      </Box>
      <Typography color="text.secondary" sx={{ mt: 0.5, overflowWrap: "anywhere" }}>
        {[...sortsOf(dossier), descriptiveLabel !== label && descriptiveLabel].filter(Boolean).map((sort, i) => (
          <Fragment key={i}>
            <Bdi>{sort}</Bdi>
            {" · "}
          </Fragment>
        ))}
        {writtenWords(updatedAt, revision)}
      </Typography>
      <OtherNames names={names} />
    </Box>
  )
}

/** What sort of actor the sources or its record say it is, e.g. "militia" or "state force". */
function sortsOf({ organizationType, communityType, typeWords, attributes }: Props["dossier"]): (string | null)[] {
  if (organizationType) return [typeWords ?? labelOf("OrganizationType", organizationType)]
  if (communityType) return [typeWords ?? labelOf("CommunityType", communityType)]
  const types = attributes?.nodes.filter(({ property, modality }) => property === "TYPE" && modality === "ACTUAL") ?? []
  return types.map(({ term, text }) => term?.label ?? text)
}

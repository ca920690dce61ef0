import { Unknown } from "../app/Unknown"
import { t } from "../words"
import { dossier as said } from "../words/dossier"
import { allOf, type Claim, type Page, type Party } from "./claim"
import { LeadersPicture } from "./LeadersPicture"
import { PositionTable } from "./PositionTable"
import { LeftOut, Section, Silent } from "./Section"

export type Position = Claim & {
  holder: Party
  organization: Party
  role: { code: string; label: string }
  title: string | null
  jointly: "SOLE" | "JOINT" | "NOT_SAID" | null
  listComplete: "YES" | "NO" | "NOT_SAID" | null
}

export type Leaders = { leaders: (NonNullable<Page<Position>> & { listOpen: boolean }) | null }

export const leadersFragment = `
fragment PositionParts on Position {
  ...ClaimParts title jointly listComplete role { code label(language: $language) }
  holder { ...PartyParts } organization { ...PartyParts }
}
fragment Leaders on Actor {
  leaders(${allOf}, orderBy: [{ field: START }]) { listOpen totalCount nodes { ...PositionParts } }
}`

type Props = { dossier: Leaders & { id: string; label: string }; writes: boolean }

/** Who led it and when: a picture of what is sure and what is possible, and the same as a table. */
export function LeadersSection({ dossier: { id, label, leaders }, writes }: Props) {
  const all = leaders?.nodes ?? []
  const actual = all.filter(({ modality }) => modality === "ACTUAL")
  return (
    <Section title={t(said.leaders)} aside={leaders?.listOpen && <Unknown>{t(said.listOpen)}</Unknown>}>
      {all.length === 0 && <Silent />}
      {all.length > 0 && (
        <>
          <LeadersPicture of={label} positions={actual} />
          <PositionTable label={t(said.leaders)} positions={all} self={id} writes={writes} />
          <LeftOut page={leaders} />
        </>
      )}
    </Section>
  )
}

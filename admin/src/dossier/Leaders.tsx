import { Unknown } from "../app/Unknown"
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
  const said = leaders?.nodes ?? []
  const actual = said.filter(({ modality }) => modality === "ACTUAL")
  return (
    <Section
      title="Leaders over time"
      aside={leaders?.listOpen && <Unknown>others not named: the list is open</Unknown>}
    >
      {said.length === 0 && <Silent />}
      {said.length > 0 && (
        <>
          <LeadersPicture of={label} positions={actual} />
          <PositionTable label="Leaders over time" positions={said} self={id} writes={writes} />
          <LeftOut page={leaders} />
        </>
      )}
    </Section>
  )
}

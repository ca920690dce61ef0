import { Bdi } from "../../app/Names"
import { Unknown } from "../../app/Unknown"
import { choicesOf } from "../../app/vocabulary"
import { ClaimTable, type Column } from "../../dossier/ClaimTable"
import { Reserve } from "../../dossier/Dated"
import { roleOf } from "../../dossier/Events"
import type { Part } from "../../dossier/happenings"
import { PartyName } from "../../dossier/PartyName"
import { LeftOut, Section, Silent } from "../../dossier/Section"
import { EvidenceBadge } from "../../evidence/EvidenceBadge"
import { t } from "../../words"
import { dossier as said } from "../../words/dossier"
import { pages } from "../../words/pages"
import type { Event } from "./event"

/** Who had which part in it, role by role; that a source names nobody is a row of its own. */
export function TakingPart({ event: { participations } }: { event: Event }) {
  const parts = participations?.nodes ?? []
  const groups = choicesOf("ParticipationRole")
    .map(({ id }) => ({ rows: parts.filter(({ role }) => role === id) }))
    .filter(({ rows }) => rows.length > 0)
  const all: Column<Part>[] = [
    { title: t(pages.role), width: "22%", cell: (part) => <Role part={part} /> },
    { title: t(said.who), width: "34%", cell: (part) => <Who part={part} /> },
    { title: t(pages.side), width: "20%", cell: ({ side }) => side && <Bdi>{side}</Bdi> },
    { title: t(said.whoSaysSo), cell: (part) => <EvidenceBadge claim={part} /> },
  ]
  const columns = all.filter(({ title }) => title !== t(pages.side) || parts.some(({ side }) => side))
  return (
    <Section title={t(pages.tookPart)}>
      {parts.length === 0 && <Silent />}
      {parts.length > 0 && <ClaimTable label={t(pages.tookPart)} columns={columns} groups={groups} />}
      <LeftOut page={participations} />
    </Section>
  )
}

const Role = ({ part }: { part: Part }) => (
  <>
    <Bdi>{roleOf(part)}</Bdi>
    <Reserve claim={part} />
  </>
)

const Who = ({ part: { party } }: { part: Part }) =>
  party.stated === "NOT_STATED" ? <Unknown>{t(pages.sourceNamesNone)}</Unknown> : <PartyName party={party} />

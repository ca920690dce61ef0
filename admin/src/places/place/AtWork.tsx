import { ClaimList } from "../../dossier/ClaimList"
import { LeftOut, Section } from "../../dossier/Section"
import { t } from "../../words"
import { dossier as said } from "../../words/dossier"
import { pages } from "../../words/pages"
import type { Place } from "./place"

/** Ties and money said to be at work at a place. */
export function AtWork({ place: { ties, flows } }: { place: Place }) {
  const groups = [
    { title: t(said.ties), rows: ties?.nodes ?? [] },
    { title: t(said.money), rows: flows?.nodes ?? [] },
  ].filter(({ rows }) => rows.length > 0)
  if (groups.length === 0) return null
  return (
    <Section title={t(pages.atWork)}>
      <ClaimList label={t(pages.atWork)} groups={groups} />
      <LeftOut page={ties} />
      <LeftOut page={flows} />
    </Section>
  )
}

import { EvidenceBadge } from "../evidence/EvidenceBadge"
import { choicesOf, labelOf, relationGroup, relationWording } from "../app/vocabulary"
import { t } from "../words"
import { dossier as said } from "../words/dossier"
import { ClaimTable } from "./ClaimTable"
import { allOf, type Claim, type Page, type Party, type Where } from "./claim"
import { Dated, Reserve } from "./Dated"
import { PartyName } from "./PartyName"
import { Placed } from "./Placed"
import { LeftOut, Section, Silent } from "./Section"
import { Beside } from "./Beside"
import { Printed } from "./Printed"

type Relation = Claim & { type: string; typeWords: string | null; from: Party; to: Party; where: Where | null }
export type Ties = { relations: Page<Relation> }

export const tiesFragment = `
fragment Ties on Actor {
  relations(${allOf}) { totalCount nodes {
    ...ClaimParts type typeWords from { ...PartyParts } to { ...PartyParts } where { ...WhereParts }
  } }
}`

/** Its ties by group, each worded from where it stands. */
export function TiesSection({ dossier: { id, relations } }: { dossier: Ties & { id: string } }) {
  const ties = relations?.nodes ?? []
  const groups = choicesOf("RelationGroup")
    .map(({ id: group, name }) => ({
      title: capital(name),
      rows: ties.filter(({ type }) => relationGroup(type) === group),
    }))
    .filter(({ rows }) => rows.length > 0)
  const columns = [
    { title: t(said.tie), width: "44%", cell: (tie: Relation) => <Worded tie={tie} self={id} /> },
    { title: t(said.where), width: "14%", cell: ({ where }: Relation) => <Placed where={where} /> },
    { title: t(said.when), width: "20%", cell: (tie: Relation) => <Dated claim={tie} /> },
    { title: t(said.whoSaysSo), cell: (tie: Relation) => <EvidenceBadge claim={tie} /> },
  ].filter(({ title }) => title !== t(said.where) || ties.some(({ where }) => where))
  return (
    <Section title={t(said.ties)}>
      {ties.length === 0 && <Silent />}
      {ties.length > 0 && <ClaimTable label={t(said.ties)} columns={columns} groups={groups} />}
      <LeftOut page={relations} />
    </Section>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function Worded({ tie, self }: { tie: Relation; self: string }) {
  const inverse = tie.from.actor?.id !== self
  const [own, other] = inverse ? [tie.to, tie.from] : [tie.from, tie.to]
  return (
    <>
      {own.part !== "WHOLE" && (
        <Beside>
          {own.words ? <Printed words={own.words} /> : t(said.itsPart, { part: labelOf("PartyPart", own.part) })}{" "}
        </Beside>
      )}
      {relationWording(tie.type, inverse)}{" "}
      {tie.typeWords && (
        <Beside>
          <Printed words={tie.typeWords} />{" "}
        </Beside>
      )}
      <PartyName party={other} self={self} />
      <Reserve claim={tie} />
    </>
  )
}

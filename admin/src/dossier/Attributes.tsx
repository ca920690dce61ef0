import { RecordLink } from "../app/links"
import { EvidenceBadge } from "../evidence/EvidenceBadge"
import { Bdi } from "../app/Names"
import { choicesOf, labelOf } from "../app/vocabulary"
import { t } from "../words"
import { dossier as said } from "../words/dossier"
import { Message } from "../words/Message"
import { ClaimTable } from "./ClaimTable"
import { allOf, type Claim, type Page } from "./claim"
import { Dated, Reserve } from "./Dated"
import { LeftOut, Section, Silent } from "./Section"
import { Beside } from "./Beside"
import { Printed } from "./Printed"

export type Attribute = Claim & {
  property: string
  text: string | null
  subjectPart: string
  subjectWords: string | null
  term: { code: string; label: string } | null
  related: { id: string; kind: string; label: string } | null
}
export type Attributes = { attributes: Page<Attribute> }

export const attributesFragment = `
fragment Attributes on Entity {
  attributes(${allOf}) { totalCount nodes {
    ...ClaimParts property text subjectPart subjectWords term { code label(language: $language) } related { id kind label(language: $language) }
  } }
}`

/** What else is said of it, property by property. */
export function AttributesSection({ dossier: { attributes } }: { dossier: Attributes }) {
  const all = attributes?.nodes ?? []
  const order = new Map(choicesOf("AttributeProperty").map(({ id }, i) => [id, i]))
  const rows = all.toSorted((a, b) => (order.get(a.property) ?? 0) - (order.get(b.property) ?? 0))
  const columns = [
    {
      title: t(said.property),
      width: "18%",
      cell: ({ property }: Attribute) => labelOf("AttributeProperty", property),
    },
    { title: t(said.asSaid), width: "36%", cell: (attribute: Attribute) => <Said attribute={attribute} /> },
    { title: t(said.when), width: "22%", cell: (attribute: Attribute) => <Dated claim={attribute} /> },
    { title: t(said.whoSaysSo), cell: (attribute: Attribute) => <EvidenceBadge claim={attribute} /> },
  ]
  return (
    <Section title={t(said.attributes)}>
      {rows.length === 0 && <Silent />}
      {rows.length > 0 && <ClaimTable label={t(said.attributes)} columns={columns} groups={[{ rows }]} />}
      <LeftOut page={attributes} />
    </Section>
  )
}

function Said({ attribute }: { attribute: Attribute }) {
  const { text, term, related, subjectPart, subjectWords } = attribute
  return (
    <>
      {subjectPart !== "WHOLE" && (
        <Beside>
          <Message
            of={said.ofItsPart}
            part={subjectWords ? <Printed words={subjectWords} /> : labelOf("PartyPart", subjectPart)}
          />{" "}
        </Beside>
      )}
      {term?.label}
      {term && text && ": "}
      {text && <Bdi>{text}</Bdi>}
      {related && (
        <>
          {(term || text) && " · "}
          <RecordLink record={related} />
        </>
      )}
      <Reserve claim={attribute} />
    </>
  )
}

import { RecordLink } from "../app/links"
import { EvidenceBadge } from "../evidence/EvidenceBadge"
import { Bdi } from "../app/Names"
import { choicesOf, labelOf } from "../app/vocabulary"
import { ClaimTable } from "./ClaimTable"
import { allOf, type Claim, type Page } from "./claim"
import { Dated, Reserve } from "./Dated"
import { LeftOut, Section, Silent } from "./Section"
import { Beside } from "./Beside"

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
fragment Attributes on Actor {
  attributes(${allOf}) { totalCount nodes {
    ...ClaimParts property text subjectPart subjectWords term { code label(language: $language) } related { id kind label(language: $language) }
  } }
}`

/** What else is said of it, property by property. */
export function AttributesSection({ dossier: { attributes } }: { dossier: Attributes }) {
  const said = attributes?.nodes ?? []
  const order = new Map(choicesOf("AttributeProperty").map(({ id }, i) => [id, i]))
  const rows = said.toSorted((a, b) => (order.get(a.property) ?? 0) - (order.get(b.property) ?? 0))
  const columns = [
    { title: "Property", width: "18%", cell: ({ property }: Attribute) => labelOf("AttributeProperty", property) },
    { title: "As said", width: "36%", cell: (attribute: Attribute) => <Said attribute={attribute} /> },
    { title: "When", width: "22%", cell: (attribute: Attribute) => <Dated claim={attribute} /> },
    { title: "Who says so", cell: (attribute: Attribute) => <EvidenceBadge claim={attribute} /> },
  ]
  return (
    <Section title="What else is said">
      {rows.length === 0 && <Silent />}
      {rows.length > 0 && <ClaimTable label="What else is said" columns={columns} groups={[{ rows }]} />}
      <LeftOut page={attributes} />
    </Section>
  )
}

function Said({ attribute }: { attribute: Attribute }) {
  const { text, term, related, subjectPart, subjectWords } = attribute
  return (
    <>
      {subjectPart !== "WHOLE" && (
        <Beside>of its {subjectWords ? `“${subjectWords}”` : labelOf("PartyPart", subjectPart)}: </Beside>
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

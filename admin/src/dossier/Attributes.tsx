import type { ReactNode } from "react"
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
fragment AttributeParts on Attribute {
  ...ClaimParts property text subjectPart subjectWords term { code label(language: $language) }
  related { id kind label(language: $language) }
}
fragment Attributes on Entity { attributes(${allOf}) { totalCount nodes { ...AttributeParts } } }`

/** What else is said of it, property by property. */
export function AttributesSection({ dossier: { attributes } }: { dossier: Attributes }) {
  const rows = attributes?.nodes ?? []
  return (
    <Section title={t(said.attributes)}>
      {rows.length === 0 && <Silent />}
      {rows.length > 0 && <AttributeTable label={t(said.attributes)} attributes={rows} />}
      <LeftOut page={attributes} />
    </Section>
  )
}

type TableProps<A extends Attribute> = { label: string; attributes: A[]; who?: (attribute: A) => ReactNode }

/** Attributes as rows, property by property; `who` tells whose they are, where that is not the page's own record. */
export function AttributeTable<A extends Attribute>({ label, attributes, who }: TableProps<A>) {
  const order = new Map(choicesOf("AttributeProperty").map(({ id }, i) => [id, i]))
  const rows = attributes.toSorted((a, b) => (order.get(a.property) ?? 0) - (order.get(b.property) ?? 0))
  const columns = [
    ...(who ? [{ title: t(said.who), width: "18%", cell: who }] : []),
    {
      title: t(said.property),
      width: who ? "14%" : "18%",
      cell: ({ property }: A) => labelOf("AttributeProperty", property),
    },
    { title: t(said.asSaid), width: who ? "30%" : "36%", cell: (attribute: A) => <Said attribute={attribute} /> },
    { title: t(said.when), width: who ? "18%" : "22%", cell: (attribute: A) => <Dated claim={attribute} /> },
    { title: t(said.whoSaysSo), cell: (attribute: A) => <EvidenceBadge claim={attribute} /> },
  ]
  return <ClaimTable label={label} columns={columns} groups={[{ rows }]} />
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

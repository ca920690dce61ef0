import { type Linked, RecordLink } from "../../app/links"
import { labelOf } from "../../app/vocabulary"
import { ClaimTable, type Group } from "../../dossier/ClaimTable"
import { Reserve } from "../../dossier/Dated"
import { LeftOut, Section } from "../../dossier/Section"
import { EvidenceBadge } from "../../evidence/EvidenceBadge"
import { t } from "../../words"
import { dossier as said } from "../../words/dossier"
import { Message } from "../../words/Message"
import { pages } from "../../words/pages"
import type { Event, Order } from "./event"

/** What it is said to have come before or after, and during what it was. */
export function OrderSection({ event: { id, timeOrders } }: { event: Event }) {
  const orders = timeOrders?.nodes ?? []
  if (orders.length === 0) return null
  const is = (order: string, own: boolean) => (o: Order) => o.order === order && (o.record.id === id) === own
  const groups: Group<Order>[] = [
    { title: t(pages.after), rows: orders.filter(is("BEFORE", false)) },
    { title: t(pages.before), rows: orders.filter(is("BEFORE", true)) },
    { title: t(pages.during), rows: orders.filter(is("DURING", true)) },
    { title: t(pages.duringIt), rows: orders.filter(is("DURING", false)) },
  ].filter(({ rows }) => rows.length > 0)
  const columns = [
    { title: t(pages.otherRecord), width: "62%", cell: (order: Order) => <Other order={order} self={id} /> },
    { title: t(said.whoSaysSo), cell: (order: Order) => <EvidenceBadge claim={order} /> },
  ]
  return (
    <Section title={t(pages.order)}>
      <ClaimTable label={t(pages.order)} columns={columns} groups={groups} />
      <LeftOut page={timeOrders} />
    </Section>
  )
}

function Other({ order, self }: { order: Order; self: string }) {
  const own = order.record.id === self
  return (
    <>
      <Part of={own ? order.other : order.record} part={own ? order.otherPart : order.recordPart} />
      <Reserve claim={order} />
    </>
  )
}

const Part = ({ of, part }: { of: Linked; part: string }) =>
  part === "WHOLE" ? (
    <RecordLink record={of} />
  ) : (
    <Message of={pages.timePart} part={labelOf("TimePart", part)} name={<RecordLink record={of} />} />
  )

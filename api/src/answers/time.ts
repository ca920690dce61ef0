/** A claim with its bounds: days from 1970-01-01, null where unknown. */
export type Dated = {
  id: string
  earliestStart: number | null
  latestStart: number | null
  earliestEnd: number | null
  latestEnd: number | null
}
type Part = "START" | "END" | "WHOLE"
/** What a TimeOrder says: a part of one record came before, or during, a part of another. */
export type Order = {
  id: string
  recordId: string
  recordPart: Part
  order: "BEFORE" | "DURING"
  otherId: string
  otherPart: Part
}

/**
 * Sorts dated claims: as they come, but what is said to come before another stands before it. Of orders that lead in a
 * circle those count that came first.
 */
export function inOrder<D extends { id: string }>(dated: D[], orders: Order[]): D[] {
  const earlier = befores(dated, orders)
  const left = new Map(dated.map((d) => [d.id, d]))
  const sorted: D[] = []
  const place = (d: D, waiting: Set<string>): void => {
    if (!left.has(d.id) || waiting.has(d.id)) return
    waiting.add(d.id)
    for (const id of earlier.get(d.id) ?? []) if (left.has(id)) place(left.get(id)!, waiting)
    left.delete(d.id)
    sorted.push(d)
  }
  for (const d of dated) place(d, new Set())
  return sorted
}

/** For each id, the ids said to have begun before it: whatever came before its start did, and what came before its end need not. */
function befores(dated: { id: string }[], orders: Order[]): Map<string, string[]> {
  const among = new Set(dated.map((d) => d.id))
  const found = new Map<string, string[]>()
  for (const o of orders)
    if (o.order === "BEFORE" && o.otherPart !== "END" && among.has(o.recordId) && among.has(o.otherId))
      found.set(o.otherId, [...(found.get(o.otherId) ?? []), o.recordId])
  return found
}

/** The orders that cannot be true: for certain against the dates, or leading back to themselves. */
export function contradictions(dated: Dated[], orders: Order[]): { id: string; fault: "DATES" | "CIRCLE" }[] {
  const byId = new Map(dated.map((d) => [d.id, d]))
  const earlier = befores(dated, orders)
  const leads = (from: string, to: string, seen = new Set<string>()): boolean => {
    if (from === to) return true
    if (seen.has(from)) return false
    seen.add(from)
    return (earlier.get(from) ?? []).some((id) => leads(id, to, seen))
  }
  return orders.flatMap((o): { id: string; fault: "DATES" | "CIRCLE" }[] => {
    const [record, other] = [byId.get(o.recordId), byId.get(o.otherId)]
    if (!record || !other) return []
    if (impossible(o, record, other)) return [{ id: o.id, fault: "DATES" }]
    // What is said to come before the record is followed back: if that reaches the other, the circle is closed.
    return o.order === "BEFORE" && o.otherPart !== "END" && leads(o.recordId, o.otherId)
      ? [{ id: o.id, fault: "CIRCLE" }]
      : []
  })
}

/** Whether the bounds leave no room for an order: before means no later, and a day may hold both. */
function impossible(o: Order, record: Dated, other: Dated): boolean {
  const [start, end] = [
    { first: record.earliestStart, last: record.latestStart },
    { first: record.earliestEnd, last: record.latestEnd },
  ]
  const [from, to] = [
    { first: other.earliestStart, last: other.latestStart },
    { first: other.earliestEnd, last: other.latestEnd },
  ]
  const after = (a: number | null, b: number | null) => a !== null && b !== null && a > b
  const own = o.recordPart === "START" ? start : end
  if (o.order === "BEFORE") return after(own.first, (o.otherPart === "END" ? to : from).last)
  const begins = o.recordPart === "END" ? end : start
  return after(from.first, begins.last) || after(own.first, to.last)
}

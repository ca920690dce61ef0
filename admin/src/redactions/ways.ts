import type { Chosen, Elsewhere } from "./redactions"

/** Where one asks for a redaction of these records; only ids and names of fields stand in the address. */
export const askPath = (items: { record: string; fields?: string[] }[]): string =>
  `/redactions/ask?${new URLSearchParams(items.map(({ record, fields = [] }) => ["of", [record, ...fields].join(" ")]))}`

/** The records an address asks for. */
export function chosenOf(search: string): Chosen[] {
  const named = new URLSearchParams(search).getAll("of").map((words) => words.split(" ").filter(Boolean))
  return named.flatMap(([record, ...fields]) => (record ? [{ record, fields, protect: false }] : []))
}

/** Places as a form takes them: the fields of each record together. */
export function together(places: Elsewhere[]): { record: string; fields: string[] }[] {
  const by = new Map<string, string[]>()
  for (const { recordId, field } of places) by.set(recordId, [...new Set([...(by.get(recordId) ?? []), field])])
  return [...by].map(([record, fields]) => ({ record, fields }))
}

import type { Drafted } from "./working"

/** A record a changeset touches: its own change, if any, and those of the names and citations that stand on it. */
export type Group = { id: string; change: Drafted | null; under: Drafted[] }

/** Gathers changes record by record, in their order: a citation of a name stands with the record the name is of. */
export function groupsOf(changes: Drafted[]): Group[] {
  const known = new Map(changes.map((c) => [c.recordId, c]))
  const rootOf = (change: Drafted): string => {
    const on = change.on && known.get(change.on)
    return on ? rootOf(on) : (change.on ?? change.recordId)
  }
  const groups = new Map<string, Group>()
  for (const change of changes) {
    const id = rootOf(change)
    const group = groups.get(id) ?? { id, change: null, under: [] }
    groups.set(id, group)
    if (change.recordId === id) group.change = change
    else group.under.push(change)
  }
  return [...groups.values()]
}

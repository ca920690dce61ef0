import type { Change, Stored } from "./changeset"
import { type Block, kindOf } from "./kind"
import { type State, type States, fieldsThatDiffer, only } from "./states"
import type { Step } from "./steps"

/*
 * Which changes undo others. A change is undone when what it left still stands: then the values before it come back, in
 * the fields it touched and in no others. What was overwritten since is not touched; what was changed and changed back is
 * as it was left. The changes found are published like anybody's: the ledger asks of them what it asks of all.
 */

/** A record that was written since by others, where, and in which fields; in none if it came or went as a whole. */
export type ChangedSince = Block & { reason: "CHANGED_SINCE"; revision: number; fields: string[] }

/** What is to be published, or what stands in its way. */
export type Plan = { changes: Change[]; blocks: ChangedSince[] }

/**
 * The changes that undo those of the past, the last one first.
 * @param steps the changes to undo, each of another record
 * @param last the last change of each record: its version is the one expected
 * @param states what the records said, from before the first of the steps on
 * @param at the revision it is planned at
 */
export function undo(steps: readonly Step[], last: Map<string, Step>, states: States, at: number): Plan {
  const plan: Plan = { changes: [], blocks: [] }
  for (const { id, kind: name, revision } of [...steps].reverse()) {
    const kind = kindOf(name)
    const [before, after, now] = [states.at(id, revision - 1), states.at(id, revision), states.at(id, at)]
    const touched = fieldsThatDiffer(kind, before, after)
    const since = fieldsThatDiffer(kind, after, now).filter((f) => touched.includes(f))
    if (since.length > 0) {
      const changed = states.changed(id).filter((r) => r > revision && r <= at)
      const touches = (r: number) => fieldsThatDiffer(kind, states.at(id, r - 1), states.at(id, r))
      const latest = changed.find((r) => touches(r).some((f) => since.includes(f)))!
      plan.blocks.push({ id, reason: "CHANGED_SINCE", revision: latest, fields: after && now ? since : [] })
    } else if (touched.length > 0) {
      const then = before && now ? only(kind, before, touched) : before
      plan.changes.push(changeTo(then, now, last.get(id)!))
    }
  }
  return plan
}

/** The change that gives a record what it said in an earlier state again; null where it says that now. */
export function backTo(then: Stored, now: State, last: Step): Change | null {
  const kind = kindOf(last.kind)
  const fields = fieldsThatDiffer(kind, now, then)
  return fields.length > 0 ? changeTo(now ? only(kind, then, fields) : then, now, last) : null
}

/** The change that puts values in place of what stands; its path begins with the record's id. */
function changeTo(then: State, now: State, { id, kind, version }: Step): Change {
  const of = { kind, id, expectedVersion: version, path: [id] }
  if (!then) return { ...of, op: "DELETE" }
  if (!now) return { ...of, op: "RESTORE", stored: then }
  const withdrawn = kindOf(kind).layer === "claim" && then.row.status === "WITHDRAWN"
  return { ...of, op: withdrawn ? "WITHDRAW" : "UPDATE", stored: then }
}

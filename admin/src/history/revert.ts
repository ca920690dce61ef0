import { faultOf, type UserError } from "../app/faults"
import { graph } from "../app/graph"
import type { Linked } from "../app/links"
import { linked } from "../app/selection"
import type { Faults } from "../inputs/EntryForm"
import { faultsOf } from "../inputs/publish"

/** What is to be reverted: a record to one of its versions, one change, or a whole changeset. */
export type Reverting =
  | { what: "Record"; input: { id: string; toVersion: number; expectedVersion: number } }
  | { what: "Change"; input: { revision: number; record: string } }
  | { what: "Changeset"; input: { id: string } }

/** Something that stands in the way of a revert. */
export type Block = {
  reason: string
  recordId: string
  kind: string
  label: string
  record: Linked | null
  revision: number
  changeset: { id: string; title: string }
  fields: string[]
}
type Payload = { record: Linked | null; revision: number | null; userErrors: UserError[]; blockedBy: Block[] }

/** Reverts, as a new changeset. Answers with what stands in its way, what is wrong with it, or the record as it stands then. */
export async function revert({
  what,
  input,
}: Reverting): Promise<{ blocks: Block[]; faults?: Faults; record?: Linked | null }> {
  const query = `mutation($language: String!, $input: Revert${what}Input!) { done: revert${what}(input: $input) {
    record { ${linked} } revision userErrors { path code message }
    blockedBy { reason recordId kind label(language: $language) revision fields record { ${linked} } changeset { id title } } } }`
  try {
    const { done } = await graph<{ done: Payload }>(query, { input })
    if (done.userErrors.length === 0) return { blocks: [], record: done.record }
    return { blocks: done.blockedBy, faults: faultsOf(faultOf(done.userErrors), () => ["root", "server"]) }
  } catch (error) {
    return { blocks: [], faults: faultsOf(error) }
  }
}

import type { Drafted } from "../ledger/amend"
import type { Change } from "../ledger/changeset"
import type { UserError } from "../ledger/kind"
import type { Tried } from "../ledger/preview"
import type { Step } from "../ledger/work"
import type { Act, ChangesetStatus, Page, Working } from "../ledger/working"

/** What came of an act on a changeset: as it is since, or everything that is wrong. */
export type Acted = { changeset: Working | null; revision?: number | null; userErrors: UserError[] }

/**
 * The changesets that are worked on, as the viewer may see and change them. What he may not see is not there; what he
 * may not do with what he sees is told as a user error, FORBIDDEN.
 */
export type Changesets = {
  find(id: string): Promise<Working | null>
  /** `mine`: his own, in any state; else what others handed in. */
  list(asked: {
    mine: boolean
    statuses: readonly ChangesetStatus[]
    first: number
    after: { updatedAt: Date; id: string } | null
  }): Promise<Working[]>
  acts(ids: readonly string[]): Promise<Act[][]>
  /** The changes of changesets he was shown; of one alone `changes`. */
  pages(ids: readonly string[], page?: Page): Promise<Drafted[][]>
  changes(id: string, page?: Page): Promise<Drafted[]>
  /** Publishes it and takes it back: what is wrong with it. */
  check(changeset: Working): Promise<Tried>
  /** `id` is the caller's own, if any: the same again answers as before. */
  open(given: { id: string | null; title: string; note: string | null }): Promise<Acted>
  describe(id: string, given: { title?: string; note?: string | null; expectedVersion: number }): Promise<Acted>
  /** Why he may not change one that he sees; null where he may. */
  refusesWork(changeset: Working): string | null
  amend(id: string, changes: Change[]): Promise<Acted>
  drop(id: string, recordId: string): Promise<Acted>
  /** Replaces what it would do to a record by what is decided; null takes it out. */
  decide(id: string, recordId: string, decided: (change: Drafted) => Drafted | null): Promise<Acted>
  step(id: string, step: Step, given: { expectedVersion: number; words: string | null }): Promise<Acted>
  comment(id: string, given: { words: string; recordId: string | null }): Promise<Acted>
  publish(id: string, expectedVersion: number): Promise<Acted>
}

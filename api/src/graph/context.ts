import type { Viewer } from "../accounts/policy"
import type { Reader } from "../database/read"
import type { Changeset } from "../ledger/changeset"
import type { KindName, UserError } from "../ledger/kind"
import type { Working } from "../ledger/working"
import type { Changesets } from "./changesets"
import type { Redactions } from "./redactions"
import type { Loaders } from "./loaders"

/** What every resolver is given: who asks, what is read from (and at which revision), and the loaders over it. */
export type Context = {
  viewer: Viewer
  /** Reads at one revision; never writes. */
  reader: Reader
  load: Loaders
  requestId: string
  /** The same request reading an earlier revision: what stood then, as the viewer of today may see it. */
  at(revision: number): Context
  /** The licence the data are given under. */
  licence: string
  /** The changesets that are worked on, as the viewer may see and change them. */
  changesets: Changesets
  redactions: Redactions
  /** The changeset the address names: reading shows the register as it would stand with it, changes go into it. */
  inside: Working | null
  /**
   * @throws FORBIDDEN or UNAUTHENTICATED where the viewer may not write records of every one of these kinds here: publish
   * them or, at the address of a changeset, change that; without any, records of all kinds
   */
  demandWrite(kinds: readonly KindName[]): void
  /**
   * Publishes as the viewer and reads on at the revision that became of it; at the address of a changeset puts the
   * changes into that, and reads on as the register would stand with it.
   * @throws FORBIDDEN or UNAUTHENTICATED where the viewer may not, BAD_USER_INPUT at an address of the past
   */
  write(changeset: Pick<Changeset, "title" | "changes" | "hash">): Promise<Written>
}

/** What came of changes: the changeset they are in and, where it was published, the revision it became. */
export type Written =
  | {
      ok: true
      revision: number | null
      changeset: { id: string; title: string; status: string; withoutReview: boolean }
    }
  | { ok: false; errors: UserError[] }

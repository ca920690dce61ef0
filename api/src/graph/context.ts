import type { Viewer } from "../accounts/policy"
import type { Reader } from "../database/read"
import type { Changeset, Published } from "../ledger/changeset"
import type { KindName } from "../ledger/kind"
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
  /** @throws FORBIDDEN or UNAUTHENTICATED where the viewer may not publish records of every one of these kinds; without any, of all kinds */
  demandPublish(kinds: readonly KindName[]): void
  /**
   * Publishes as the viewer and reads on at the revision that became of it.
   * @throws FORBIDDEN or UNAUTHENTICATED where the viewer may not, BAD_USER_INPUT at an address of the past
   */
  publish(changeset: Pick<Changeset, "title" | "changes" | "hash">): Promise<Published>
}

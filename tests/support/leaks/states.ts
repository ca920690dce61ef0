import { maySee } from "../../../api/src/accounts/policy"
import { permissions } from "../../../api/src/accounts/roles"
import type { KindName } from "../../../api/src/ledger/kind"
import type { Visitor } from "../house"

/*
 * The leak matrix: who meets which record in which state by which way. Every text of a record in a state carries that
 * state's canary; what each way answers each role is looked through for all of them.
 */

/** How far a record has come. */
export const states = [
  "published",
  "open",
  "submitted",
  "returned",
  "withdrawn",
  "declined",
  "deleted",
  "redacted",
] as const
export type State = (typeof states)[number]

/** In letters only, so that search and folding leave it as it is. */
export const canaryOf = (state: State): string => `qanari${state}qanari`

/** What was planted: per state the records by kind, the changeset they are in, the file, and a revision they stood at. */
export type Planted = {
  records: Map<State, Map<KindName, string>>
  changesets: Map<State, string>
  files: Map<State, string>
  stood: Map<State, number>
}

/** Which states a way may show whom: what stands, what stood, or work on changesets. */
export type Door = "present" | "past" | "work"

/** One way to ask: everything it answers, headers too, as text. */
export type Way = {
  name: string
  door: Door
  /** The states it must show to somebody, or it tests nothing; none where it should show none of them. */
  shows?: readonly State[]
  ask(visitor: Visitor, planted: Planted): Promise<string>
}

/** Who asks; `author` wrote the unpublished work, everybody else did not. */
export type Asker = {
  name: string
  visitor: Visitor
  role: keyof typeof permissions
  accountId: string | null
  author: boolean
}

/** Whether a way may show this asker what is in this state. */
export function mayMeet(asker: Asker, state: State, door: Door): boolean {
  const granted = permissions[asker.role]
  if (!granted.includes("read")) return false
  if (state === "redacted") return false
  if (state === "published") return true
  if (state === "deleted") return door === "past"
  if (door !== "work") return false
  const viewer = { accountId: asker.accountId, name: null, role: asker.role, granted }
  const authorId = asker.author ? asker.accountId! : "acc_somebody_else"
  return maySee(viewer, { authorId, status: state.toUpperCase() })
}

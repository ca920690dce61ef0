import { mayDraft, type Permissions } from "../app/auth"
import { inside } from "../words/inside"

/** The changesets of one's own. */
const minePath = "/review/mine"

/** What others have submitted. */
const queuePath = "/review"

/** Where a changeset is worked on and looked at. */
export const reviewPath = (id: string): string => `/review/${id}`

/** Where who is here works on changesets, and what each place is called. */
export const workPlaces = (held: Permissions | undefined): { to: string; name: string }[] => [
  ...(held && mayDraft(held) ? [{ to: minePath, name: inside.mine }] : []),
  ...(held?.granted.includes("seeSubmitted") ? [{ to: queuePath, name: inside.toReview }] : []),
]

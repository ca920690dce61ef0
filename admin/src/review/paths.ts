/** The changesets of one's own. */
export const minePath = "/review/mine"

/** What others have submitted. */
export const queuePath = "/review"

/** Where a changeset is worked on and looked at. */
export const reviewPath = (id: string): string => `/review/${id}`

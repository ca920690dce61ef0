/** Where a changeset is read. */
export const changesetPath = (id: string): string => `/changeset/${id}`

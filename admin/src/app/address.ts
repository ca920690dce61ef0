/** What the console's address names before the `#`, so that a link shows what its sender saw. */
const named = (name: string, form: RegExp): string | null => {
  const written = new URLSearchParams(window.location.search).get(name)
  return written !== null && form.test(written) ? written : null
}

/** The revision the address names as `?at=N`; null where it names none: now. */
export function revisionOfAddress(): number | null {
  const written = named("at", /^\d{1,9}$/)
  return written === null ? null : Number(written)
}

/** The changeset the address names as `?changeset=ID`, unless it names a revision too: there is none in the past. */
export const changesetOfAddress = (): string | null =>
  revisionOfAddress() === null ? named("changeset", /^chg_[0-9a-z]{26}$/) : null

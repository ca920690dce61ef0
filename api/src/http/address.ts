import type { Request } from "express"
import { parseDay } from "../dates/days"
import type { Readers } from "../database/read"
import { BadUserInput, wholeRequest } from "../graph/errors"

const bad = (message: string, argument: string) => wholeRequest(new BadUserInput(message, { argument: [argument] }))

/** A revision that is named, and that of the last redaction, which changes what earlier revisions say. */
type Addressed = { revision: number; redacted: number }

/**
 * The revision an address names: `?revision=N`, `?knownAt=…` (an instant, or a day meaning its end in UTC), or the
 * header `Sijill-Revision` for gateways. Null where it names none: the newest.
 * @throws BAD_USER_INPUT (400) for what is no revision or instant, or lies beyond the newest
 */
export async function addressedRevision(req: Request, readers: Readers): Promise<Addressed | null> {
  const { revision = req.get("Sijill-Revision"), knownAt } = req.query
  if (revision !== undefined && knownAt !== undefined) throw bad("Give a revision or an instant, not both.", "knownAt")
  if (revision !== undefined) {
    if (typeof revision !== "string" || !/^\d{1,9}$/.test(revision))
      throw bad("A revision is a whole number from 0, e.g. ?revision=12.", "revision")
    const { revision: newest, redacted } = await readers.state()
    if (Number(revision) > newest)
      throw bad(`There is no revision ${revision} yet: the newest is ${newest}.`, "revision")
    return { revision: Number(revision), redacted }
  }
  if (knownAt === undefined) return null
  const instant = typeof knownAt === "string" ? instantOf(knownAt) : null
  if (!instant) throw bad("knownAt is a day, e.g. 2026-03-01, or an instant, e.g. 2026-03-01T12:00:00Z.", "knownAt")
  if (instant.getTime() > Date.now())
    throw bad("knownAt lies in the future: what will be known is not known.", "knownAt")
  return { revision: await readers.revisionAt(instant), redacted: (await readers.state()).redacted }
}

function instantOf(written: string): Date | null {
  if (parseDay(written) !== null && /^\d{4}-/.test(written)) {
    const end = new Date(`${written}T23:59:59.999Z`)
    // Of today only what has passed is known.
    return end.getTime() > Date.now() && new Date(`${written}T00:00:00Z`).getTime() <= Date.now() ? new Date() : end
  }
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/.test(written)) return null
  const instant = new Date(written)
  return Number.isNaN(instant.getTime()) ? null : instant
}

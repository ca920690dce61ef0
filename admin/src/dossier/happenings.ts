import type { Linked } from "../app/links"
import { allOf, type Claim, type Page, type Party, type Where } from "./claim"

/** What a list of events shows of each. */
export type Happening = Claim &
  Linked & {
    type: string
    typeWords: string | null
    several: boolean
    where: Where | null
    perpetratorStated: boolean | null
  }

export type Part = Claim & {
  role: string
  roleWords: string | null
  side: string | null
  party: Party
}

export type Parts = { participations: Page<Part & { event: Happening }> }

export const happeningFragment = `
fragment Happening on Event {
  ...ClaimParts kind type typeWords several perpetratorStated where { ...WhereParts }
}`

export const partFragment = `
fragment PartParts on Participation { ...ClaimParts role roleWords side party { ...PartyParts } }`

export const partsFragment = `
fragment Parts on Actor {
  participations(${allOf}) { totalCount nodes { ...PartParts event { ...Happening } } }
}`

export type EventWithParts = { id: string; event: Happening; parts: Part[] }

/** The events of an actor in order of their earliest day, those without a day last, each with the parts it had. */
export function eventsOf(parts: (Part & { event: Happening })[]): EventWithParts[] {
  const events = new Map<string, EventWithParts>()
  for (const part of parts) {
    const known = events.get(part.event.id)
    if (known) known.parts.push(part)
    else events.set(part.event.id, { id: part.event.id, event: part.event, parts: [part] })
  }
  return inOrder([...events.values()], ({ event }) => event)
}

/** Sorted by the earliest day each may have begun, else by the latest it may have ended; unknown last. */
export function inOrder<T>(list: T[], claimOf: (one: T) => Claim): T[] {
  const day = (one: T) => {
    const { when } = claimOf(one)
    return when?.earliestStart ?? when?.latestStart ?? when?.latestEnd ?? null
  }
  // Days are compared as text: of the years a register of armed groups speaks of, the order is the same.
  return list.toSorted((a, b) => (day(a) ?? "9999").localeCompare(day(b) ?? "9999"))
}

import type { House } from "../support/house"
import type { ByHand } from "./by-hand/server"

/** What is measured: the product behind its public door, and pages written by hand over the same database. */
export type World = {
  house: House
  byHand: ByHand
  /** How often each way of doing a thing is run and counted. */
  runs: number
  /** The revision five hundred before the newest. */
  earlier: number
}

/** How many SQL statements some work takes. */
export async function statements({ house }: World, work: () => Promise<unknown>): Promise<number> {
  let counted = 0
  let counting = true
  house.register.readers.onStatement(() => {
    if (counting) counted++
  })
  await work()
  counting = false
  return counted
}

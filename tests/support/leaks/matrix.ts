import type { KindName } from "../../../api/src/ledger/kind"
import type { House } from "../house"
import { plant } from "./plant"
import { type Asker, type State, canaryOf, mayMeet, states } from "./states"
import { waysOf } from "./ways"

/** One cell in which the canary is where it may not be, or is not where the author must find it. */
export type Hole = string

export type Matrix = { cells: number; askers: number; ways: number; holes: Hole[]; unseen: Hole[] }

/** Everybody there is: nobody, each role, a partner's program, and the author of the unpublished work. */
export async function askersOf(house: House): Promise<Asker[]> {
  const me = async (visitor: Asker["visitor"]) =>
    ((await (await fetch(`${house.url}/auth/me`, { headers: visitor.headers() })).json()) as any).account?.id ?? null
  const found: Asker[] = []
  const add = async (name: string, role: Asker["role"], visitor: Asker["visitor"], author = false) =>
    void found.push({ name, role, visitor, accountId: await me(visitor), author })
  await add("anonymous", "anonymous", house.anonymous)
  await add("partner", "partner", await house.partner())
  await add("viewer", "viewer", await house.as("viewer"))
  await add("author", "contributor", await house.as("contributor"), true)
  await add("another contributor", "contributor", await house.another("contributor"))
  for (const role of ["reviewer", "editor", "admin"] as const) await add(role, role, await house.as(role))
  return found
}

/**
 * Asks everybody by every way, and looks in every answer for every canary.
 * @returns the cells with a leak, and those in which nobody who may see a state met it: a way that shows nothing tests nothing
 */
export async function leakMatrix(house: House, kinds: readonly KindName[]): Promise<Matrix> {
  const planted = await plant(house, kinds)
  const [askers, ways] = [await askersOf(house), waysOf(kinds)]
  const holes: Hole[] = []
  const met = new Set<string>()
  for (const asker of askers)
    for (const way of ways) {
      const answer = (await way.ask(asker.visitor, planted)).toLowerCase()
      for (const state of states) {
        if (!answer.includes(canaryOf(state))) continue
        met.add(`${way.name}: ${state}`)
        if (!mayMeet(asker, state, way.door)) holes.push(`${asker.name} meets what is ${state} by "${way.name}"`)
      }
    }
  return {
    cells: askers.length * ways.length * states.length,
    askers: askers.length,
    ways: ways.length,
    holes,
    unseen: ways
      .filter((w) => w.shows)
      .flatMap((w) =>
        w.shows!.filter((s: State) => !met.has(`${w.name}: ${s}`)).map((s) => `"${w.name}" shows nobody what is ${s}`),
      ),
  }
}

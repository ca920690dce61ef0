import type { Request } from "express"
import { RateLimiterMemory } from "rate-limiter-flexible"
import type { Viewer } from "../accounts/policy"
import { addressKey } from "../accounts/throttle"
import { RateLimited, wholeRequest } from "../graph/errors"

/** Points a minute: what those of one address without an account, and what one account, may spend. A token has its own. */
export type Budgets = { anonymous: number; account: number }

/**
 * Counts what somebody spends; an operation costs what it may answer with records.
 * @throws RateLimited (429) with the seconds to wait, once the minute's points are spent
 */
export type Spend = (req: Request, viewer: Viewer, points: number) => Promise<void>

/**
 * A budget of points a minute for each token, account, and address. Counted in memory, in each process by itself: a read
 * must not cost a write. The last operation heard may go beyond the budget, so that none is too large for any budget.
 */
export function budget(budgets: Budgets): Spend {
  const spent = new RateLimiterMemory({ keyPrefix: "spent", points: Number.MAX_SAFE_INTEGER, duration: 60 })
  return async (req, viewer, points) => {
    const [key, most] = purse(req, viewer, budgets)
    const { consumedPoints, msBeforeNext } = await spent.penalty(key, points)
    if (consumedPoints - points < most) return
    // What was not heard is not paid.
    await spent.reward(key, points)
    const retryAfter = Math.max(1, Math.ceil(msBeforeNext / 1000))
    throw wholeRequest(
      new RateLimited(
        `The ${most} points of this minute are spent; an operation costs as many as it may answer with records. Try again in ${retryAfter} seconds.`,
        { retryAfter, limit: most },
      ),
    )
  }
}

function purse(req: Request, viewer: Viewer, { anonymous, account }: Budgets): [key: string, most: number] {
  if (viewer.token) return [`token:${viewer.token.id}`, viewer.token.rate]
  if (viewer.accountId) return [`account:${viewer.accountId}`, account]
  return [addressKey(req.ip ?? "unknown"), anonymous]
}

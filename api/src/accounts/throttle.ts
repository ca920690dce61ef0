import { createHash } from "node:crypto"
import { isIPv6 } from "node:net"
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import { normalEmail, type Db } from "./user"

/** Too many tries: the next one is heard after so many seconds. */
export class TooManyAttempts extends Error {
  constructor(readonly retryAfter: number) {
    super(`Too many attempts to sign in. Try again in ${retryAfter} ${retryAfter === 1 ? "second" : "seconds"}.`)
  }
}

export type Throttle = {
  /** Counts a try before its password is looked at. Throws TooManyAttempts while the address or the account must wait. */
  attempt(email: string, address: string): Promise<void>
  /** Takes the count back after the right password: wholly for the account, this one try for the address. */
  succeeded(email: string, address: string): Promise<void>
}

/** Tries that are free, before each further one must wait twice as long as the last. An address may be a whole office's. */
const free = { account: 5, address: 20 }
/** Never longer than this many seconds: a lock for good would let anybody shut anybody out. */
const longestWait = 900
/** Seconds until a count starts anew. */
const countedFor = 86_400

/** Seconds to wait before the try after `tries` counted ones: 0 while free, then 2, 4, 8 … 900. */
export const waitAfter = (tries: number, freeTries: number): number =>
  tries <= freeTries ? 0 : Math.min(2 ** Math.min(tries - freeTries, 20), longestWait)

const limiter = (db: Db, keyPrefix: string, points: number, duration: number) =>
  new RateLimiterPostgres({
    storeClient: db,
    storeType: "pool",
    tableName: "LoginThrottle",
    tableCreated: true,
    keyPrefix,
    points,
    duration,
    insuranceLimiter: new RateLimiterMemory({ keyPrefix, points, duration }),
  })

/**
 * A limit on uploading, per account and for all processes together: a hundred files in ten minutes.
 * @returns counts one more file; answers the seconds to wait, 0 where it may go on
 */
export function uploadThrottle(db: Db): (accountId: string) => Promise<number> {
  const uploads = limiter(db, "uploads", 100, 600)
  return (accountId) =>
    uploads.consume(accountId).then(
      () => 0,
      (refusal) => {
        if (!(refusal instanceof RateLimiterRes)) throw refusal
        return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
      },
    )
}

/**
 * Limits on signing in, per account and per address, counted in the database so that all processes share them (in
 * memory while it cannot be reached). Accounts are counted whether they exist or not, and under a hash.
 * @param log told of every refusal: a digest of the account's address, the address of the caller, the wait in seconds
 */
export function loginThrottle(db: Db, log: { warn(details: object, message: string): void }): Throttle {
  const tries = limiter(db, "tries", 1, countedFor)
  const gate = limiter(db, "gate", 1, longestWait)

  // Counted first and let through one by one, both atomically: a burst of parallel tries cannot slip past.
  async function pass(key: string, freeTries: number): Promise<number> {
    const { consumedPoints } = await tries.penalty(key)
    const wait = waitAfter(consumedPoints, freeTries)
    if (wait === 0) return 0
    try {
      await gate.consume(key, 1, { customDuration: wait })
      return 0
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      // A try that was not heard does not lengthen the wait, or knocking would keep the owner out.
      await tries.reward(key)
      return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    }
  }

  return {
    async attempt(email, address) {
      const account = accountKey(email)
      const wait = (await pass(addressKey(address), free.address)) || (await pass(account, free.account))
      if (wait === 0) return
      log.warn({ account: account.slice(0, 20), address, retryAfter: wait }, "sign-in refused: too many attempts")
      throw new TooManyAttempts(wait)
    },
    async succeeded(email, address) {
      const account = accountKey(email)
      await Promise.all([tries.delete(account), gate.delete(account), tries.reward(addressKey(address))])
    },
  }
}

const accountKey = (email: string) => `account:${createHash("sha256").update(normalEmail(email)).digest("hex")}`

/** The key an address is counted under: a /64 of IPv6, which one customer holds as a whole; else the address itself. */
export function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "")
  if (!isIPv6(plain)) return `address:${plain}`
  const [head = "", tail] = plain.toLowerCase().split("::")
  const front = head === "" ? [] : head.split(":")
  const back = tail ? tail.split(":") : []
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill("0")
  const groups = [...front, ...zeros, ...back].slice(0, 4).map((g) => Number.parseInt(g, 16).toString(16))
  return `address:${groups.join(":")}::/64`
}

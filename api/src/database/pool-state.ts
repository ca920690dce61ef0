import type { Pool } from "pg"

/** How a pool of connections stands: how many there are, how many of them wait for work, who waits for one, how many there may be. */
export type PoolState = { total: number; idle: number; waiting: number; most: number }

export const poolState = (pool: Pool): PoolState => ({
  total: pool.totalCount,
  idle: pool.idleCount,
  waiting: pool.waitingCount,
  most: pool.options.max,
})

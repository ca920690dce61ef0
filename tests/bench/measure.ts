/** Seconds that some work takes. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - began) / 1e9
}

/**
 * Runs several ways of doing the same by turns, so that whatever else the machine does falls on all of them alike. Each
 * round has another order: in a fixed one, memory that is collected every few requests would be collected always during
 * the same way.
 * @param runs how often each is run and counted; a fifth as many come before and are not counted
 * @returns the median milliseconds of each
 */
export async function byTurns<K extends string>(
  runs: number,
  ways: Record<K, (n: number) => Promise<unknown>>,
): Promise<Record<K, number>> {
  const names = Object.keys(ways) as K[]
  const taken = new Map<K, number[]>(names.map((name) => [name, []]))
  for (let n = -Math.ceil(runs / 5); n < runs; n++) {
    for (const name of shuffled(names)) {
      const ms = 1000 * (await seconds(() => ways[name](Math.abs(n))))
      if (n >= 0) taken.get(name)!.push(ms)
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(taken.get(name)!)])) as Record<K, number>
}

function shuffled<T>(list: readonly T[]): T[] {
  const place = new Map(list.map((one) => [one, Math.random()]))
  return [...list].sort((a, b) => place.get(a)! - place.get(b)!)
}

/** The value in the middle. */
export const median = (list: number[]): number => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]!

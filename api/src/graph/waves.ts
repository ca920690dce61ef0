import type { Reader } from "../database/read"

/**
 * Lets the loaders of a request ask in waves: what is wanted while statements are under way waits until all of them
 * have answered. Without that, lists that answer at different times each ask again for what lies below them.
 * @param of where to read
 * @returns a reader that knows what is under way, and when loaders may send
 */
export function inWaves(of: Reader): { reader: Reader; schedule: (send: () => void) => void } {
  let waiting: (() => void)[] = []
  let underway = 0
  let due = false
  const dispatch = () => {
    due = false
    const now = waiting
    waiting = []
    for (const send of now) send()
  }
  // After the promises that wait for an answer have run, and asked for what they want next.
  const soon = () => {
    if (due || underway > 0 || waiting.length === 0) return
    due = true
    setImmediate(dispatch)
  }
  const during = async <T>(answer: Promise<T>): Promise<T> => {
    underway++
    try {
      return await answer
    } finally {
      underway--
      soon()
    }
  }
  const reader: Reader = {
    revision: of.revision,
    sql: (text, ...params) => during(of.sql(text, ...params)),
    rows: (...args) => during(of.rows(...args)),
    at: (revision) => of.at(revision),
  }
  const schedule = (send: () => void) => {
    waiting.push(send)
    soon()
  }
  return { reader, schedule }
}

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"

/** Choices that look like chance and are the same for the same seed (mulberry32), ids included. */
export class Chance {
  private time = Date.UTC(2024, 0, 1)

  constructor(private state: number) {}

  /** A number from 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  /** True with the probability given. */
  happens(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!
  }

  /** One of a list in which few are chosen often and most hardly ever. */
  favourite<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() ** 3 * list.length)]!
  }

  /** The next id of a kind: a TypeID (prefix, UUIDv7), a millisecond after the one before. */
  id(prefix: string): string {
    let bits = (BigInt(++this.time) << 80n) | (7n << 76n) | (2n << 62n)
    bits |=
      (BigInt(this.between(0, 4095)) << 64n) |
      (BigInt(this.between(0, 2 ** 30)) << 31n) |
      BigInt(this.between(0, 2 ** 30))
    let text = ""
    for (let n = 0; n < 26; n++, bits >>= 5n) text = alphabet[Number(bits & 31n)] + text
    return `${prefix}_${text}`
  }
}

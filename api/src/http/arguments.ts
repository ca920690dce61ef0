import type { Request } from "express"
import { BadUserInput } from "../graph/errors"

/** A fault of the address: `extensions.argument` names what is wrong in it. */
export const badAddress = (message: string, argument: string) => new BadUserInput(message, { argument: [argument] })

/**
 * The arguments of an address, each given once.
 * @throws BAD_USER_INPUT (400) for one that is not known, so that a slip of the pen does not ask for something else
 */
export function argumentsOf<K extends string>(req: Request, known: readonly K[]): Partial<Record<K, string>> {
  for (const [name, value] of Object.entries(req.query)) {
    if (!(known as readonly string[]).includes(name))
      throw badAddress(`There is no argument "${name.slice(0, 60)}" here: there are ${known.join(", ")}.`, name)
    if (typeof value !== "string") throw badAddress(`Give ${name} once.`, name)
  }
  return req.query as Partial<Record<K, string>>
}

/** A whole number of an address. */
export function wholeNumber(given: string | undefined, name: string, standard: number, [low, high]: [number, number]) {
  if (given === undefined) return standard
  const number = /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN
  if (!(number >= low && number <= high))
    throw badAddress(`${name} is a whole number from ${low} to ${high}, e.g. ?${name}=${standard}.`, name)
  return number
}

/** One value of a closed list: its label in English and Arabic, and what it means (also its description in the graph). */
export type Entry = { en: string; ar: string; is: string }

/** A closed list: one declaration gives the GraphQL enum, the CHECK constraint and the labels. */
export type List<C extends string = string> = {
  name: string
  description: string
  codes: readonly C[]
  entries: Record<C, Entry>
}

/** Every list declared so far, by name: what the enums, the label file and the constraint test are made from. */
export const lists = new Map<string, List>()

/**
 * Declares a closed list.
 * @param name the GraphQL enum's name, e.g. `NameType`
 * @param description what the list is for, and the outside list it follows
 * @param entries code → labels and meaning, in the order they are shown
 */
export function list<C extends string>(name: string, description: string, entries: Record<C, Entry>): List<C> {
  if (lists.has(name)) throw new Error(`The list ${name} is declared twice.`)
  const made = { name, description, codes: Object.keys(entries) as C[], entries }
  lists.set(name, made as unknown as List)
  return made
}

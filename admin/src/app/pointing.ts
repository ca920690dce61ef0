import { type Field, fieldOf, isClaim, type Kind, kinds } from "./kinds"

/** The lists that can be asked for what points at a record: of which kind, by which of its filters. */
export type Pointing = { kind: Kind; by: Field[] }

/** What can point at records of a kind and be listed by it. */
export const pointingAt = (kind: string): Pointing[] =>
  Object.values(kinds)
    .map((other) => ({
      kind: other,
      by: other.where.map((name) => fieldOf(other, name)).filter((field) => field?.kinds?.includes(kind)) as Field[],
    }))
    .filter(({ by }) => by.length > 0)

/**
 * The question for all that points at `$id`, a root field for each kind; null where nothing of these kinds can.
 * @param fields what to read of each
 */
export function pointingQuery(pointing: Pointing[], fields: (kind: Kind) => string, first: number): string | null {
  if (pointing.length === 0) return null
  const lists = pointing.map(({ kind, by }) => {
    const either = by.map(({ name }) => `{ ${name}: { eq: $id } }`).join(", ")
    const all = isClaim(kind) ? "modality: [ACTUAL, INTENDED, FORECAST], " : ""
    return `${kind.name}: ${kind.list}(first: ${first}, ${all}where: { OR: [${either}] }) {
      totalCount nodes { ${fields(kind)} } }`
  })
  return `query($language: String!, $id: ID!) { ${lists.join(" ")} }`
}

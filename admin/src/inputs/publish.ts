import type { DataProvider } from "react-admin"
import { messageOf, userErrorsOf } from "../app/faults"
import type { Faults } from "./EntryForm"

/**
 * Publishes one new record, or puts it into the changeset one is in, and answers with its id ("" of one that cannot stand
 * there yet), or with what the register refuses, field by field.
 * @param title what the changeset is called in the history
 * @param changeset which changeset it goes into; absent: the one the console is in, if any
 */
export async function publishNew(
  dataProvider: DataProvider,
  kind: string,
  input: object,
  title: string,
  changeset?: string,
): Promise<{ id: string } | { faults: Faults }> {
  try {
    const { data } = await dataProvider.create(kind, { data: input, meta: { title, changeset } })
    return { id: String(data.id) }
  } catch (error) {
    return { faults: faultsOf(error) }
  }
}

// What a form has no input for.
const ofTheWhole = new Set(["", "id", "expectedVersion", "externalIds"])

/** What went wrong, by the field it belongs to; `root.server` where it belongs to none. */
export function faultsOf(error: unknown, place: (path: string[]) => string[] = (path) => path): Faults {
  const faults: Faults = {}
  for (const { path, message } of userErrorsOf(error)) {
    const at = ofTheWhole.has(path[0] ?? "") ? "root.server" : place(path).join(".")
    faults[at] = faults[at] && faults[at] !== message ? `${faults[at]} ${message}` : message
  }
  return Object.keys(faults).length > 0 ? faults : { "root.server": messageOf(error) }
}

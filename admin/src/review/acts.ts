import { faultOf, faultOfForm, type UserError } from "../app/faults"
import { graph } from "../app/graph"
import type { Faults } from "../inputs/EntryForm"
import { faultsOf } from "../inputs/publish"

type Done = {
  changeset: { id: string; title: string; status: string } | null
  revision: number | null
  faults?: Faults
}

/**
 * Does something with a changeset: one of the acts of the graph. What is wrong with single changes (their path begins
 * with `changes`) stands among the changeset's own faults, so of those only the first is said.
 */
export async function act(mutation: string, input: object): Promise<Done> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`
  const query = `mutation($input: ${type}!) { done: ${mutation}(input: $input) {
    changeset { id title status } revision userErrors { path code message } } }`
  type Payload = Done & { userErrors: UserError[] }
  try {
    const { done } = await graph<{ done: Payload }>(query, { input }, { changeset: null })
    const { changeset, revision, userErrors } = done
    if (userErrors.length === 0) return { changeset, revision }
    return { changeset: null, revision: null, faults: faultsOf(faultOf(userErrors), place) }
  } catch (error) {
    return { changeset: null, revision: null, faults: faultsOf(faultOfForm(error) ?? error) }
  }
}

const inputsOfActs = new Set(["title", "note", "reason", "words"])
const place = (path: string[]) => (inputsOfActs.has(path[0] ?? "") ? path : ["root", "server"])

export const openChangeset = (title: string, note: string | null = null): Promise<Done> =>
  act("openChangeset", { title, note })

/**
 * Puts a change into the changeset of the console's address, what is required missing or not.
 * @param values the input of the kind's mutation of that sort
 */
export async function keepUnfinished(
  operation: "CREATE" | "UPDATE",
  kind: string,
  values: object,
): Promise<Faults | undefined> {
  const query = `mutation($input: DraftChangeInput!) { done: draftChange(input: $input) { userErrors { path code message } } }`
  try {
    const { done } = await graph<{ done: { userErrors: UserError[] } }>(query, { input: { operation, kind, values } })
    const inForm = ({ path, ...error }: UserError) => ({ ...error, path: path[0] === "values" ? path.slice(1) : path })
    return done.userErrors.length > 0 ? faultsOf(faultOf(done.userErrors.map(inForm))) : undefined
  } catch (error) {
    return faultsOf(error)
  }
}

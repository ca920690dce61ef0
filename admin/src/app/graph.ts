import { language, t } from "../words"
import { app } from "../words/app"
import { changesetOfAddress } from "./address"
import { sessionOver } from "./auth"

/** One fault the graph tells of; `extensions.code` is one of the codes of the API. */
export type Fault = { message: string; path?: (string | number)[]; extensions?: { code?: string; reference?: string } }

export type GraphOptions = {
  /** The revision to read; null or absent reads the newest. Mutations take none. */
  revision?: number | null
  /** The changeset to read and write in; absent: the one of the console's address; null: none. */
  changeset?: string | null
  signal?: AbortSignal
}

/** What went wrong with a request: the first fault's message and code, and all faults. `status` 0: no answer came. */
export class GraphError extends Error {
  readonly code: string
  readonly status: number
  readonly errors: Fault[]
  constructor(status: number, errors: Fault[]) {
    super(errors[0]?.message ?? t(app.status, { status }))
    this.name = "GraphError"
    this.status = status
    this.errors = errors
    this.code = errors[0]?.extensions?.code ?? (status === 0 ? "UNREACHABLE" : "INTERNAL")
  }
}

/** Event on `window` when the session is over, or reading needs one: the sign-in dialog listens. */
export const signInNeeded = "sijill:sign-in-needed"

/**
 * Asks the graph and returns `data`. Every question is handed the interface's language: one that asks for labels or
 * phrases declares `$language: String!` and asks `label(language: $language)`.
 * @throws GraphError when the answer has errors and when none comes; aborting throws the signal's reason
 */
export async function graph<T>(query: string, variables?: object, options?: GraphOptions): Promise<T> {
  return (await graphWithRevision<T>(query, variables, options)).data
}

/** As `graph`, with the revision of the register the answer was read from. */
export async function graphWithRevision<T>(
  query: string,
  variables: object = {},
  { revision = null, changeset = changesetOfAddress(), signal }: GraphOptions = {},
): Promise<{ data: T; revision: number }> {
  const answer = await ask(
    revision !== null ? `/graphql?revision=${revision}` : changeset ? `/graphql?changeset=${changeset}` : "/graphql",
    { query, variables: { language: language(), ...variables } },
    signal,
  )
  const body = await answer.json().catch(() => null)
  const errors: Fault[] = body?.errors ?? []
  // To whom no session tells who he is, a changeset is not there.
  const hidden = changeset && answer.status === 404 && (await sessionOver())
  if (hidden || answer.status === 401 || errors.some((e) => e.extensions?.code === "UNAUTHENTICATED"))
    window.dispatchEvent(new Event(signInNeeded))
  if (!answer.ok || errors.length > 0 || !body?.data) throw new GraphError(answer.status, errors)
  return { data: body.data, revision: body.extensions?.revision ?? 0 }
}

async function ask(address: string, body: object, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Sijill-Console": "1" },
      credentials: "same-origin",
      body: JSON.stringify(body),
      signal,
    })
  } catch (fault) {
    if (signal?.aborted) throw fault
    throw new GraphError(0, [{ message: t(app.unreachable) }])
  }
}

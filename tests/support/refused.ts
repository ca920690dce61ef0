import assert from "node:assert/strict"
import { modules } from "../../api/src/modules"

/** The doors that take operations of the graph. */
export const graphs = ["/graphql", ...modules.map((m) => `/subgraphs/${m.name}/graphql`)]
/** JSON is sent, and an answer asked for whose status tells what became of the request. */
export const json = { "Content-Type": "application/json", Accept: "application/graphql-response+json" }

// Nothing of how it is built may show in an answer.
const never = /prisma|internal|stack|postgres|invalid byte|did you mean|node_modules|\.[jt]s\b|RangeError|at \w+ \(/i

type Sent = { method?: string; headers?: Record<string, string>; body?: string | Buffer }

/** Sends a request as it is, and checks what is true of every answer: JSON in the shape of an error, short, telling nothing. */
export async function refused(url: string, { method = "POST", headers = json, body }: Sent, statuses: number[]) {
  const response = await fetch(url, { method, headers, body: body as BodyInit })
  const text = await response.text()
  const what = `${method} ${url} ${String(body).slice(0, 80)}: ${response.status} ${text.slice(0, 300)}`
  assert.ok(statuses.includes(response.status), what)
  assert.match(response.headers.get("Content-Type") ?? "", /^application\/(graphql-response\+)?json/, what)
  assert.ok(text.length < 2000, what)
  assert.doesNotMatch(text, never, what)
  const { errors, data } = JSON.parse(text)
  assert.ok(errors.length > 0 && errors.length <= 5 && errors[0].message && errors[0].extensions.code, what)
  assert.equal(data, undefined, what)
  return { errors, headers: response.headers }
}

/** Sends an operation that must be refused as a whole, with 400. */
export const refusedQuery = (url: string, query: string, variables: object = {}) =>
  refused(url, { body: JSON.stringify({ query, variables }) }, [400])

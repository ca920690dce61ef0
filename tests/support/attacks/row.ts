import { request } from "node:http"
import type { House, Visitor } from "../house"

/** What came back. */
export type Outcome = { status: number; text: string; headers: Headers }

/** Where attacks are sent to: a whole house, or a server that has nothing of it but its schema. */
export type Target = {
  graph: string
  subgraph: string
  /** What the house has beside the graph; null where there is none. */
  house: House | null
  /** A house as in production, with a small budget: for what is switched or spent. */
  strict: House | null
  planted: Planted | null
}

/** What was put there to be found. */
export type Planted = {
  /** Of a contributor's open changeset: a person, and the words of it. */
  hidden: string
  hiddenChangeset: string
  hiddenWords: string
  /** A person whose label was redacted, the words it had, and a revision it had them at. */
  redacted: string
  redactedWords: string
  redactedStood: number
}

/** One attack: how it is sent, and the answer it must get. */
export type Row = {
  n: number
  attack: string
  /** A stock server carries it out; there it must not get the answer it gets here. */
  executed?: true
  send(to: Target): Promise<Outcome[]>
  status: readonly number[]
  /** What no answer may hold, beside what none ever may. */
  forbid?: readonly string[]
  must?: RegExp
  /** Most characters of an answer. */
  most?: number
}

/** What no answer to an attack ever holds. */
const never = [
  "Did you mean",
  "node_modules",
  "invalid byte sequence",
  "/api/src/",
  "PrismaClient",
  "argon2id",
  "at async ",
]

/** What is wrong with the answers an attack got; nothing where all are as they must be. */
export function faultsOf(row: Row, outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap(({ status, text }, i) => {
    const which = `row ${row.n}, ${row.attack}, answer ${i + 1} (${status}: ${text.slice(0, 160)})`
    return [
      ...(row.status.includes(status) ? [] : [`${which}: the status should be ${row.status.join(" or ")}`]),
      ...[...never, ...(row.forbid ?? [])].filter((w) => text.includes(w)).map((w) => `${which}: it holds "${w}"`),
      ...(row.must && !row.must.test(text) ? [`${which}: it lacks ${row.must}`] : []),
      ...(text.length > (row.most ?? 20_000) ? [`${which}: it has ${text.length} characters`] : []),
    ]
  })
}

export const json = { "Content-Type": "application/json", Accept: "application/graphql-response+json" }

/** Sends a request as it is. */
export async function sent(url: string, init: RequestInit = {}): Promise<Outcome> {
  const response = await fetch(url, init)
  return { status: response.status, text: await response.text(), headers: response.headers }
}

/** Sends an operation to a door of the graph. */
export const operation = (
  url: string,
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
): Promise<Outcome> =>
  sent(url, { method: "POST", headers: { ...json, ...headers }, body: JSON.stringify({ query, variables }) })

/** Sends an operation as somebody. */
export const as = async (visitor: Visitor, query: string, variables: object = {}, at = ""): Promise<Outcome> =>
  sent(`${visitor.url}/graphql${at}`, {
    method: "POST",
    headers: visitor.headers(),
    body: JSON.stringify({ query, variables }),
  })

/** A POST that says it is so long and sends only this; whatever is answered before the rest comes. */
export const promised = (url: string, length: number, begin: string): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const headers = { ...json, "Content-Length": String(length) }
    const req = request(url, { method: "POST", headers }, (res) => {
      let text = ""
      res.on("data", (chunk) => (text += chunk))
      res.on("end", () => {
        req.destroy()
        resolve({ status: res.statusCode!, text, headers: new Headers(res.headers as Record<string, string>) })
      })
    })
    req.on("error", reject)
    req.write(begin)
  })

export const repeat = (times: number, make: (n: number) => string, between = " "): string =>
  Array.from({ length: times }, (_, n) => make(n)).join(between)

/** Asks a door of the house beside the graph. */
export const rest = (to: Target, path: string, init: RequestInit = {}) => sent(`${to.house!.url}${path}`, init)

/** Enters a person. */
export const create =
  "mutation($input: CreatePersonInput!) { createPerson(input: $input) { record { id } revision userErrors { path code } } }"

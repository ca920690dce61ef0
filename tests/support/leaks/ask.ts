import { strFromU8, unzipSync } from "fflate"
import { kindOf, type KindName } from "../../../api/src/ledger/kind"
import type { Visitor } from "../house"
import type { Door, Planted, Way } from "./states"

type Raw = { status: number; headers: Headers; text: string }

/** Asks as somebody; an archive is opened. */
export async function raw(visitor: Visitor, path: string, body?: object, at = ""): Promise<Raw> {
  const response = await fetch(`${visitor.url}${path}${at ? `?${at}` : ""}`, {
    method: body ? "POST" : "GET",
    headers: visitor.headers(),
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const bytes = Buffer.from(await response.arrayBuffer())
  const text = path.startsWith("/export/csv") && response.ok ? unzipped(bytes) : bytes.toString("utf8")
  return { status: response.status, headers: response.headers, text }
}

/** Headers and text of an answer. */
export const told = ({ headers, text }: Raw) => `${[...headers].map(([k, v]) => `${k}: ${v}`).join("\n")}\n\n${text}`

const unzipped = (bytes: Buffer): string =>
  Object.values(unzipSync(bytes))
    .map((b) => strFromU8(b))
    .join("\n")

/** The name of a kind as its query has it. */
export const one = (word: string) => word[0]!.toLowerCase() + word.slice(1)

/** The id, label and texts of a kind. */
export const fieldsOf = (kind: KindName): string =>
  [
    "id",
    "label",
    ...kindOf(kind)
      .fields.filter((f) => f.form === "text")
      .map((f) => f.name),
  ].join(" ")

/** The ids of what was planted of a kind, in every state. */
export const of = (planted: Planted, kind: KindName): string[] =>
  [...planted.records.values()].map((m) => m.get(kind)!).filter(Boolean)

/** Addresses of the revisions at which something stood that is gone. */
export const pasts = (planted: Planted): string[] => [...new Set(planted.stood.values())].map((r) => `revision=${r}`)

export const newestOf = async (visitor: Visitor): Promise<number> => (await visitor.ask("{ __typename }")).revision

/** A way of several requests, one after another. */
export const inTurn = (
  name: string,
  door: Door,
  requests: (planted: Planted, visitor: Visitor) => Request[] | Promise<Request[]>,
): Way => ({
  name,
  door,
  async ask(visitor, planted) {
    const answers: string[] = []
    for (const { path = "/graphql", at = "", ...body } of await requests(planted, visitor))
      answers.push(told(await raw(visitor, path, body.query ? body : undefined, at)))
    return answers.join("\n")
  },
})

type Request = { path?: string; query?: string; variables?: object; at?: string }

/** A way of one question to the graph. */
export const graph = (name: string, door: Door, query: string): Way => inTurn(name, door, () => [{ query }])

/** So many at a time, each under an alias of its own. */
export const together = <T>(all: readonly T[], size: number, select: (one: T) => string): Request[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => ({
    query: `{ ${all
      .slice(i * size, (i + 1) * size)
      .map((each, n) => `a${n}: ${select(each)}`)
      .join(" ")} }`,
  }))

import assert from "node:assert/strict"
import type { Visitor } from "./house"

export type Page = {
  ids: string[]
  cursors: string[]
  next: boolean
  previous: boolean
  start: string | null
  end: string | null
}

/** A list that can be paged through: the pages of some arguments, e.g. "first: 3", read at once. */
export type Paged = (...args: string[]) => Promise<Page[]>

const info = "edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"

/**
 * A list as somebody reads it.
 * @param field its name in the graph
 * @param always arguments every page is asked with
 * @param of where it belongs to a record: that record's kind and id
 */
export const paged =
  (visitor: Visitor, field: string, always = "", of?: { kind: string; id: string }): Paged =>
  async (...args) => {
    const pages = args.map((a, n) => `p${n}: ${field}(${always} ${a}) { ${info} }`).join(" ")
    const data = await visitor.read(of ? `{ node(id: "${of.id}") { ... on ${of.kind} { ${pages} } } }` : `{ ${pages} }`)
    return args.map((_, n) => pageOf((of ? data.node : data)[`p${n}`]))
  }

function pageOf(found: any): Page {
  const { hasNextPage: next, hasPreviousPage: previous, startCursor: start, endCursor: end } = found.pageInfo
  const cursors = found.edges.map((e: any) => e.cursor)
  assert.deepEqual([start, end], [cursors[0] ?? null, cursors.at(-1) ?? null])
  return { ids: found.edges.map((e: any) => e.node.id), cursors, next, previous, start, end }
}

/** Walks a list from one of its ends to the other, a page of `size` at a time; gives each page as it is read. */
export async function* walk(list: Paged, way: "first" | "last", size: number): AsyncGenerator<Page> {
  for (let from = ""; ; ) {
    const [page] = (await list(`${way}: ${size} ${from}`)) as [Page]
    yield page
    if (!(way === "first" ? page.next : page.previous)) return
    from = way === "first" ? `after: "${page.end}"` : `before: "${page.start}"`
  }
}

/** A list whole, forwards in the largest pages: its ids and their cursors. */
export async function whole(list: Paged): Promise<Pick<Page, "ids" | "cursors">> {
  const all: Pick<Page, "ids" | "cursors"> = { ids: [], cursors: [] }
  for await (const page of walk(list, "first", 100)) {
    all.ids.push(...page.ids)
    all.cursors.push(...page.cursors)
  }
  return all
}

import type { Reader } from "../database/read"
import { childrenOf, type Column, type Kind, type Row } from "../ledger/kind"
import { enteredFields, type OldSlug, type RecordLine, recordLine, toldColumns } from "./format"

/** How many records are read at once: what an export holds in memory does not grow with the register. */
const pageSize = 500

/** Pages of rows by a key that grows: `next` reads those after one. */
export async function* pagesBy<T>(next: (after: string) => Promise<T[]>, keyOf: (row: T) => string) {
  for (let after = ""; ; ) {
    const page = await next(after)
    if (page.length === 0) return
    yield page
    after = keyOf(page.at(-1)!)
  }
}

/** The ids of a kind, page by page, in their order. */
export const idPages = (kind: Kind, reader: Reader): AsyncGenerator<{ id: string }[]> =>
  pagesBy(
    (after) =>
      reader.sql<{ id: string }>(`SELECT id FROM "${kind.name}" WHERE id > $1 ORDER BY id LIMIT ${pageSize}`, after),
    (row) => row.id,
  )

/** The records of a kind as lines, page by page, in the order of their ids. */
export async function* recordPages(kind: Kind, reader: Reader): AsyncGenerator<RecordLine[]> {
  const text = pageSql(kind)
  const lists = kind.fields.filter((f) => f.child)
  const sluggish = kind.fields.some((f) => f.name === "slug")
  const pages = pagesBy(
    (after) => reader.sql<Row>(text, after),
    (row) => row.id as string,
  )
  for await (const page of pages) {
    const old = sluggish ? await oldSlugs(page, reader) : new Map<string, OldSlug[]>()
    yield page.map((row) => {
      const of = Object.fromEntries(lists.map((f) => [f.name, row[`list ${f.child!.table}`] as Row[]]))
      return recordLine(kind, row, of, old.get(row.id as string) ?? [])
    })
  }
}

/** One statement for a page: columns, and the rows of its lists beside them. */
function pageSql(kind: Kind): string {
  const own = [...enteredFields(kind).flatMap((f) => f.columns), ...toldColumns(kind)]
  const lists = childrenOf(kind).map(({ table, key, fields }) => {
    const pairs = fields.flatMap((f) => f.columns).map((c) => `'${c.name}', ${selected("c", c)}`)
    return `coalesce((SELECT json_agg(json_build_object(${pairs.join(", ")}) ORDER BY c.ordinal)
      FROM "${table}" c WHERE c."${key}" = t.id), '[]') AS "list ${table}"`
  })
  const columns = ["t.id", ...own.map((c) => `${selected("t", c)} AS "${c.name}"`), ...lists]
  return `SELECT ${columns.join(", ")} FROM "${kind.name}" t WHERE t.id > $1 ORDER BY t.id LIMIT ${pageSize}`
}

function selected(of: string, { name, type, scheme }: Column): string {
  const column = `${of}."${name}"`
  if (scheme !== undefined) return `(SELECT x.scheme || ':' || x.code FROM "Term" x WHERE x.id = ${column})`
  return type === "numeric" ? `${column}::text` : column
}

async function oldSlugs(page: Row[], reader: Reader): Promise<Map<string, OldSlug[]>> {
  const rows = await reader.sql<OldSlug & { recordId: string }>(
    `SELECT o."recordId", o.place, o.slug
     FROM (SELECT "recordId", slug, ordinal, (dense_rank() OVER (ORDER BY ordinal))::int AS place FROM "OldSlug") o
     WHERE o."recordId" = ANY($1::text[]) ORDER BY o.ordinal`,
    page.map((r) => r.id),
  )
  const found = new Map<string, OldSlug[]>()
  for (const { recordId, place, slug } of rows) found.set(recordId, [...(found.get(recordId) ?? []), { place, slug }])
  return found
}

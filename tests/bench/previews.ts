import { freshId } from "../../api/src/ledger/changeset"
import { amend } from "../../api/src/ledger/work"
import type { House, Visitor } from "../support/house"
import { opened } from "../support/working"
import type { Figure } from "./figures"
import { median, seconds } from "./measure"

/**
 * Reading inside a changeset: of 200 changes while others publish, and of 5,000, the most that is previewed, with what
 * memory that takes.
 */
export async function previews(house: House, runs: number): Promise<Figure[]> {
  const author = await house.as("contributor")
  const editor = await house.as("editor")
  const [few, many] = [await filled(house, author, 200), await filled(house, author, 5000)]
  const alone = await reading(author, few, runs)
  let publishing = true
  let published = 0
  const writers = Array.from({ length: 2 }, async () => {
    for (; publishing; published++)
      await editor.write("createPerson", { descriptiveLabel: "beside a preview" }, "revision")
  })
  const beside = await reading(author, few, runs)
  publishing = false
  await Promise.all(writers)
  global.gc?.()
  const before = process.memoryUsage().rss
  let peak = before
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5)
  const large = await reading(author, many, 5)
  clearInterval(watch)
  const MB = 1024 * 1024
  return [
    { name: "preview of 200 changes", value: alone, unit: "ms" },
    {
      name: `the same beside running publications (${published} meanwhile)`,
      value: beside,
      unit: "ms",
      aim: { atMost: 50 },
    },
    { name: "preview of 5,000 changes", value: large, unit: "ms" },
    {
      name: "preview of 5,000 changes, peak memory",
      value: peak / MB,
      unit: "MB",
      than: { name: "before", value: before / MB },
      aim: { atMost: 1500 },
    },
  ]
}

/** A changeset of so many changes: persons, each with a name and its citation. */
async function filled(house: House, author: Visitor, size: number): Promise<string> {
  const { id } = await opened(author, `${size} changes`)
  const { rows } = await house.register.pool.query(
    `SELECT id FROM "Speaker" WHERE identity = 'NAMED' ORDER BY id LIMIT 1`,
  )
  const speaker = rows[0].id as string
  const changes = Array.from({ length: Math.ceil(size / 3) }, (_, n) => {
    const [person, name, citation] = [freshId("Person"), freshId("Name"), freshId("Citation")]
    return [
      { op: "CREATE" as const, kind: "Person" as const, id: person, values: {} },
      {
        op: "CREATE" as const,
        kind: "Name" as const,
        id: name,
        values: { record: person, text: `Somebody ${size} ${n}`, language: "en", script: "Latn", type: "AS_PRINTED" },
      },
      {
        op: "CREATE" as const,
        kind: "Citation" as const,
        id: citation,
        values: { record: name, speaker, locatorType: "PARAGRAPH", locator: String(n) },
      },
    ]
  })
    .flat()
    .slice(0, size - (size % 3))
  await amend(house.register.pool, id, changes)
  return id
}

/** How long a page of persons takes inside a changeset. */
async function reading(author: Visitor, changeset: string, runs: number): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < runs + 3; n++) {
    const query = `{ persons(first: 10) { nodes { id label } } }`
    const took = await seconds(async () => {
      const { errors } = await author.ask(query, {}, `changeset=${changeset}`)
      if (errors) throw new Error(JSON.stringify(errors))
    })
    if (n >= 3) times.push(1000 * took)
  }
  return median(times)
}

import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Figure } from "./figures"
import { byTurns, seconds } from "./measure"
import { ask, post } from "./post"
import { statements, type World } from "./world"

// Without the phrases of dates: the product words them, and SQL cannot.
const query = readFileSync(join(__dirname, "../../schema/examples/dossier.graphql"), "utf8").replace(
  /^ *phrase.*\n/gm,
  "",
)

/** A whole dossier through the whole stack, against one hand-written statement with the same content. */
export async function dossiers(world: World): Promise<Figure[]> {
  const { house, byHand, runs, earlier } = world
  const { rows } = await house.register.pool.query(`SELECT slug FROM "ArmedGroup" ORDER BY md5(id) LIMIT 100`)
  const slug = (n: number): string => rows[n % rows.length].slug
  const graph = (n: number, at = "") => post(`${house.url}/graphql${at}`, { query, variables: { slug: slug(n) } })
  const hand = (n: number, how = "") => post(`${byHand.url}/dossier${how}`, [slug(n), "en", "Latn"])
  for (let n = 0; n < 20; n++) {
    assert.deepEqual(JSON.parse(await hand(n)).data, await ask(house.url, query, { slug: slug(n) }), "the same content")
  }
  const median = await byTurns(runs, {
    graph: (n) => graph(n),
    hand: (n) => hand(n),
    prepared: (n) => hand(n, "/prepared"),
    past: (n) => graph(n, `?revision=${earlier}`),
  })
  const counts: number[] = []
  for (let n = 0; n < 20; n++) counts.push(await statements(world, () => graph(n)))
  const each = Math.ceil(runs / 2)
  const perSecond = async (run: (n: number) => Promise<unknown>) => {
    const client = async (c: number) => {
      for (let n = 0; n < each; n++) await run(12 * c + n)
    }
    return (8 * each) / (await seconds(() => Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(client))))
  }
  return [
    {
      name: "dossier",
      value: median.graph,
      unit: "ms",
      than: { name: "SQL by hand", value: median.hand },
      aim: { ratio: 2 },
    },
    {
      name: "dossier",
      value: median.graph,
      unit: "ms",
      than: { name: "SQL by hand, its plan kept", value: median.prepared },
    },
    { name: "dossier, 500 revisions back", value: median.past, unit: "ms", than: { name: "now", value: median.graph } },
    {
      name: "dossiers a second, 8 at once",
      value: await perSecond(graph),
      unit: "/s",
      than: { name: "SQL by hand", value: await perSecond(hand) },
    },
    { name: "dossier, the most of twenty", value: Math.max(...counts), unit: "statements" },
  ]
}

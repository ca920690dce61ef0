import assert from "node:assert/strict"
import type { Figure } from "./figures"
import { byTurns } from "./measure"
import { ask, post } from "./post"
import { statements, type World } from "./world"

const lists = {
  groups: {
    field: "armedGroups",
    order: "LABEL",
    nodes: "id slug label",
    table: "ArmedGroup",
    key: "sortLabel",
    unknown: "",
  },
  positions: {
    field: "positions",
    order: "START",
    nodes: "id title when { edtf earliestStart } holder { label } organization { label } role { code }",
    table: "Position",
    key: "earliestStart",
    unknown: 2147483647,
  },
} as const

/** A page from the middle of a sorted list, now and at the earlier revision, each against SQL by hand. */
export async function pages(world: World): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const name of ["groups", "positions"] as const) figures.push(...(await page(world, name)))
  return figures
}

async function page(world: World, name: keyof typeof lists): Promise<Figure[]> {
  const { house, byHand, runs, earlier } = world
  const { field, order, nodes, table, key, unknown } = lists[name]
  const sorted = `orderBy: [{ field: ${order} }]`
  const number = Math.max(1, Math.min(100, Math.floor((await countOf(world, table)) / 100)))
  const before = (
    await ask(
      house.url,
      `{ ${field}(${sorted}, page: ${number}, perPage: 50) { nodes { id } pageInfo { endCursor } } }`,
      {},
    )
  )[field]
  const last = before.nodes.at(-1).id
  const { rows } = await house.register.pool.query(`SELECT "${key}" AS key FROM "${table}" WHERE id = $1`, [last])
  const after = [rows[0].key ?? unknown, last]

  const query = `query($after: String) { ${field}(${sorted}, first: 50, after: $after) { nodes { ${nodes} } } }`
  const variables = { after: before.pageInfo.endCursor }
  const graph = (at: string) => post(`${house.url}/graphql${at}`, { query, variables })
  const ways = {
    now: () => graph(""),
    past: () => graph(`?revision=${earlier}`),
    handNow: () => post(`${byHand.url}/${name}`, after),
    handPast: () => post(`${byHand.url}/${name}-past`, [...after, earlier]),
  }
  const data = async (text: Promise<string>) => JSON.parse(await text).data
  assert.deepEqual(await data(ways.handNow()), await data(ways.now()), "the same page")
  assert.deepEqual(await data(ways.handPast()), await data(ways.past()), "the same page of the past")
  const median = await byTurns(runs, ways)
  const what = name === "groups" ? "groups by label" : "positions by start"
  return [
    { name: `page of ${what}`, value: median.now, unit: "ms", than: { name: "SQL by hand", value: median.handNow } },
    {
      name: `${what}, 500 revisions back`,
      value: median.past,
      unit: "ms",
      than: { name: "now", value: median.now },
      aim: { ratio: 3 },
    },
    {
      name: `${what}, 500 revisions back`,
      value: median.past,
      unit: "ms",
      than: { name: "SQL by hand", value: median.handPast },
    },
    { name: `page of ${what}`, value: await statements(world, ways.now), unit: "statements" },
  ]
}

const countOf = async ({ house }: World, table: string): Promise<number> =>
  (await house.register.pool.query(`SELECT count(*)::int AS n FROM "${table}"`)).rows[0].n

import type { Figure } from "./figures"
import { byTurns } from "./measure"
import { post } from "./post"
import { statements, type World } from "./world"

const query = "query($asked: String!) { search(query: $asked, first: 20) { matched how record { id label } } }"
const asked = {
  "two letters": "li",
  "the beginning of a name": "liwa al-b",
  "a word": "khalid",
  "a word in Arabic": "كتائب",
  "a name misspelt": "lewa el-bakr halb",
}

/** The search box: beginnings, words and misspellings, now and at the earlier revision. */
export async function searches(world: World): Promise<Figure[]> {
  const { house, runs, earlier } = world
  const figures: Figure[] = []
  for (const [what, words] of Object.entries(asked)) {
    const search = (at: string) => post(`${house.url}/graphql${at}`, { query, variables: { asked: words } })
    const median = await byTurns(Math.ceil(runs / 2), {
      now: () => search(""),
      past: () => search(`?revision=${earlier}`),
    })
    figures.push({ name: `search, ${what}`, value: median.now, unit: "ms" })
    figures.push({
      name: `search, ${what}, 500 revisions back`,
      value: median.past,
      unit: "ms",
      than: { name: "now", value: median.now },
    })
    if (words === "khalid")
      figures.push({ name: `search, ${what}`, value: await statements(world, () => search("")), unit: "statements" })
  }
  return figures
}

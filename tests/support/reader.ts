import type { Page } from "playwright-core"
import type { House } from "./house"

const query = `{
  group: armedGroup(slug: "liwa-al-baqir") { id } hezbollah: armedGroup(slug: "hezbollah") { id }
  merhi: person(slug: "khaled-merhi") { id } shaaban: person(slug: "nawar-shaaban") { id }
  issan: place(slug: "ain-issan") { id } syria: place(slug: "syria") { id }
  source(slug: "alami-2018-liwa-al-baqir") { id } attack: events(where: { type: { eq: ATTACK } }) { nodes { id } }
  speaker: speakers(where: { identity: { eq: NAMED } }, first: 1) { nodes { id } }
}`

type Name = "group" | "hezbollah" | "merhi" | "shaaban" | "issan" | "syria" | "source" | "attack" | "speaker"

/** Records of the first dossier whose pages are read, by id. */
export async function pageIds(house: House): Promise<Record<Name, string>> {
  const found: Record<string, any> = await house.anonymous.read(query)
  const ids = Object.entries(found).map(([name, one]) => [name, one.id ?? one.nodes[0].id])
  return Object.fromEntries(ids) as Record<Name, string>
}

/** Opens a page and waits until it, and what it reads later, stand. */
export async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole("heading", { level: 1 }).waitFor()
  await page.waitForLoadState("networkidle")
}

/** One part of a page, by its heading. */
export const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true })

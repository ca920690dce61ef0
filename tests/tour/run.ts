import { mkdirSync, rmSync } from "node:fs"
import { resolve } from "node:path"
import type { Page } from "playwright-core"
import { openDesk } from "../support/desk"

// Walks the path of docs/guides/tour.md from a fresh register and keeps a picture of each stop beside it.
const folder = resolve(__dirname, "../../docs/guides/tour")

/** Brings a heading of the page to the top, and pictures what follows it as high as given. */
async function stop(page: Page, name: string, heading: RegExp, height: number): Promise<void> {
  const title = page.getByRole("heading", { name: heading }).first()
  await title.scrollIntoViewIfNeeded()
  await page.waitForTimeout(600) // maps and fonts come late, and transitions end
  const box = (await title.boundingBox())!
  const y = box.y + (await page.evaluate(() => scrollY)) - 24
  await page.screenshot({
    path: `${folder}/${name}.png`,
    fullPage: true,
    clip: { x: 0, y, width: page.viewportSize()!.width, height },
  })
}

async function main() {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const desk = await openDesk()
  try {
    const { page, faults } = await desk.sit(undefined, { width: 1100, height: 800 })
    await page.goto("/")
    await page.getByRole("link", { name: "Liwa al-Baqir" }).first().click()
    await page.getByRole("heading", { name: "Liwa al-Baqir", level: 1 }).waitFor()
    await page.waitForLoadState("networkidle")
    await page.screenshot({ path: `${folder}/1-who-leads.png` })
    await stop(page, "2-who-pays", /money/i, 700)
    await stop(page, "3-where-it-is", /where it is/i, 800)
    await stop(page, "4-what-is-disputed", /disput/i, 700)
    const money = page.getByRole("region", { name: /money/i })
    await money.getByRole("button", { name: /voice/ }).first().click()
    await page.getByRole("dialog").waitFor()
    await page.waitForLoadState("networkidle")
    await page.waitForTimeout(600)
    await page.screenshot({ path: `${folder}/5-who-says-so.png` })
    if (faults.length > 0) throw new Error(faults.join("\n"))
  } finally {
    await desk.close()
  }
}

void main().catch((error) => {
  console.error(error)
  process.exit(1)
})

import AxeBuilder from "@axe-core/playwright"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { launchBrowser } from "./browser"
import { password } from "./cluster"
import { type House, openHouse } from "./house"
import { settings } from "./settings"

/** The screen and its owner's wishes; `locale` is the first of the browser's languages. */
export type Look = { colorScheme?: "light" | "dark"; width?: number; height?: number; locale?: string }

/** Somebody at the console: a page in a real browser, and what went wrong in it. */
export type Seat = { page: Page; context: BrowserContext; faults: string[]; foreign: string[] }

/** A house and a browser in front of it; `another-admin` is one whom the house has been told to add. */
export type Desk = {
  house: House
  sit(as?: "editor" | "viewer" | "contributor" | "reviewer" | "admin" | "another-admin", look?: Look): Promise<Seat>
  close(): Promise<void>
}

/** Opens a house with the built console and a real browser. */
export async function openDesk(): Promise<Desk> {
  const house = await openHouse()
  const browser: Browser = await launchBrowser()
  return {
    house,
    async sit(as, { colorScheme = "light", width = 1280, height = 900, locale = "en-GB" } = {}) {
      const viewport = { width, height }
      const context = await browser.newContext({ baseURL: house.url, viewport, colorScheme, locale })
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      const [faults, foreign]: string[][] = [[], []]
      page.on("pageerror", (e) => faults!.push(String(e)))
      page.on("console", (m) => void (m.type() === "error" && faults!.push(m.text())))
      page.on(
        "request",
        (r) => void (!r.url().startsWith(house.url) && !/^(data|blob):/.test(r.url()) && foreign!.push(r.url())),
      )
      if (as) {
        const data = { email: `${as}@sijill.local`, password }
        const answer = await context.request.post("/auth/login", { data, headers: { "Sijill-Console": "1" } })
        if (!answer.ok()) throw new Error(`${as} cannot sign in: ${await answer.text()}`)
      }
      return { page, context, faults: faults!, foreign: foreign! }
    },
    async close() {
      await browser.close()
      await house.close()
    },
  }
}

/** What axe finds wrong on the page as it stands, one line each; a picture of it where pictures are kept. */
export async function inspect(page: Page, name: string): Promise<string[]> {
  await page.waitForTimeout(400) // transitions end; contrast is measured on what stays
  if (settings.keepScreenshots)
    await page.screenshot({ path: `${settings.keepScreenshots}/${name}.png`, fullPage: true })
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`))
}

import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import type { Page } from "playwright-core"
import { kindNames } from "../../api/src/ledger/kind"
import { type Desk, inspect, openDesk, type Seat } from "../support/desk"
import { leftInEnglish } from "../support/leftover"
import { type Screen, screensOf } from "../support/screens"
import { settings } from "../support/settings"

// Each theme is tested by axe in each language, once on a narrow and once on a wide screen.
const languages = [
  { locale: "ar", tested: { 360: "light", 1280: "dark" }, seen: { 768: "dark", 1920: "light" } },
  { locale: "en-GB", tested: { 1280: "light", 360: "dark" }, seen: { 768: "light", 1920: "dark" } },
] as const

const parts = [...kindNames, "other"]
const partOf = ({ name }: Screen) => kindNames.find((kind) => name.startsWith(`${kind} `)) ?? "other"

describe("Every screen of the console", () => {
  let desk: Desk
  let screens: Screen[]
  before(async () => {
    desk = await openDesk()
    screens = await screensOf(desk.house)
  })
  after(() => desk.close())

  for (const { locale, tested, seen } of languages) {
    const arabic = locale === "ar"
    const seats = new Map<Screen["as"], Promise<Seat>>()
    const seatOf = (as: Screen["as"]) => {
      if (!seats.has(as)) seats.set(as, desk.sit(as === "nobody" ? undefined : as, { locale }))
      return seats.get(as)!
    }

    for (const part of parts)
      it(`has no fault of accessibility, fits four widths and keeps to itself: ${part}, ${locale}`, async () => {
        const found: string[] = []
        for (const screen of screens.filter((one) => partOf(one) === part)) {
          const { page, faults, foreign } = await seatOf(screen.as)
          const say = (where: string) => (fault: string) => void found.push(`${screen.name}, ${where}: ${fault}`)
          let stands = false
          for (const [width, colorScheme] of Object.entries({ ...tested, ...seen })) {
            const look = `${colorScheme}, ${width} px`
            await page.emulateMedia({ colorScheme })
            await page.setViewportSize({ width: Number(width), height: Number(width) < 600 ? 740 : 900 })
            try {
              // What was opened over a screen was laid out for the width it was opened at.
              if (!stands || screen.open) await stand(page, screen)
              if (!stands && arabic && !screen.foreignWords) (await leftInEnglish(page)).forEach(say("in English"))
              stands = true
              if (width in tested) (await inspect(page, `${screen.name} · ${locale} ${look}`)).forEach(say(look))
              else await picture(page, `${screen.name} · ${locale} ${look}`)
              const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
              if (wider) say(look)("scrolls sideways")
            } catch (error) {
              say(look)(String(error))
            }
          }
          faults.splice(0).forEach(say("console"))
          foreign.splice(0).forEach(say("asked"))
        }
        assert.deepEqual(found, [])
      })
  }
})

/** Opens a screen afresh, unfolds what is folded on it, and waits until what it reads stands. */
async function stand(page: Page, { address, open }: Screen): Promise<void> {
  await page.goto("about:blank")
  await page.goto(address)
  await page.locator("h1, h2").first().waitFor()
  await page.waitForLoadState("networkidle")
  await open?.(page)
  if (!open)
    await page.locator("main details").evaluateAll((folds) => {
      for (const fold of folds) (fold as HTMLDetailsElement).open = true
    })
}

async function picture(page: Page, look: string): Promise<void> {
  if (!settings.keepScreenshots) return
  await page.waitForTimeout(300)
  await page.screenshot({ path: `${settings.keepScreenshots}/${look}.png`, fullPage: true })
}

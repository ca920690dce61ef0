import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { kinds } from "../../admin/src/app/kinds"
import { type Desk, inspect, openDesk, type Seat } from "../support/desk"
import { leftInEnglish } from "../support/leftover"

const looks = [
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 360 },
] as const

describe("The screens of every kind, in Arabic", () => {
  let desk: Desk
  let seat: Seat
  before(async () => {
    desk = await openDesk()
    seat = await desk.sit("editor", { locale: "ar" })
  })
  after(() => desk.close())

  for (const { name, list } of Object.values(kinds))
    it(`leave no English words of their own in the list, page and forms of ${name}`, async () => {
      const { page, faults } = seat
      const { nodes } = (await desk.house.anonymous.read(`{ list: ${list}(first: 1) { nodes { id } } }`)).list
      const record = nodes[0] && `/#/${name}/${nodes[0].id}`
      const found: string[] = []
      for (const address of [`/#/${name}`, ...(record ? [`${record}/show`, record] : []), `/#/${name}/create`]) {
        await page.goto("about:blank")
        await page.goto(address)
        await page.getByRole("heading", { level: 1 }).waitFor()
        await page.waitForLoadState("networkidle")
        await page.locator("main details").evaluateAll((folds) => {
          for (const fold of folds) (fold as HTMLDetailsElement).open = true
        })
        found.push(...(await leftInEnglish(page)).map((text) => `${address}: ${text}`))
        for (const { colorScheme, width } of looks) {
          const seen = `${address.slice(3).replaceAll("/", " ")}, ${colorScheme}, ${width} px`
          await page.emulateMedia({ colorScheme })
          await page.setViewportSize({ width, height: 740 })
          found.push(...(await inspect(page, `arabic ${seen}`)).map((fault) => `${seen}: ${fault}`))
          const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
          if (wider) found.push(`${seen}: scrolls sideways`)
        }
      }
      assert.deepEqual([found, faults], [[], []])
    })
})

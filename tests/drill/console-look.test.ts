import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { type Desk, inspect, type Look, openDesk } from "../support/desk"
import { openPage, pageIds } from "../support/reader"

const looks: [string, Look][] = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["light, narrow", { colorScheme: "light", width: 360, height: 740 }],
  ["dark, narrow", { colorScheme: "dark", width: 360, height: 740 }],
  ["light, Arabic", { colorScheme: "light", locale: "ar" }],
  ["dark, Arabic, narrow", { colorScheme: "dark", width: 360, height: 740, locale: "ar" }],
]

describe("The look of the pages of people, places, events and sources", () => {
  let desk: Desk
  let pages: [name: string, address: string][]
  before(async () => {
    desk = await openDesk()
    const { merhi, issan, attack, source } = await pageIds(desk.house)
    pages = [
      ["person", `/#/Person/${merhi}/show`],
      ["place", `/#/Place/${issan}/show`],
      ["event", `/#/Event/${attack}/show`],
      ["source", `/#/Source/${source}/show`],
    ]
  })
  after(() => desk.close())

  for (const [name, look] of looks)
    it(`has no fault of accessibility, asks no other host and never scrolls sideways: ${name}`, async () => {
      const { page, faults, foreign } = await desk.sit(undefined, look)
      const found: string[] = []
      for (const [what, address] of pages) {
        await openPage(page, address)
        found.push(...(await inspect(page, `${what} · ${name}`)).map((fault) => `${what}: ${fault}`))
        if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth))
          found.push(`${what} scrolls sideways`)
      }
      assert.deepEqual([found, faults, foreign], [[], [], []])
    })
})

import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import type { Page } from "playwright-core"
import { type Desk, inspect, type Look, openDesk } from "../support/desk"
import { password } from "../support/cluster"
import { leftInEnglish as left } from "../support/leftover"

type Ids = { group: string; source: string }

/** Pages of every sort; all the screens there are take the same walk in the drill. */
const pages = ({ group, source }: Ids): [name: string, address: string][] => [
  ["groups", "/#/ArmedGroup"],
  ["dossier of a group", `/#/ArmedGroup/${group}/show`],
  ["source", `/#/Source/${source}/show`],
  ["sign-in", "/#/login"],
  ["past", `/?at=1#/ArmedGroup/${group}/show`],
]

describe("The console in Arabic", () => {
  let desk: Desk
  let ids: Ids
  before(async () => {
    desk = await openDesk()
    const { armedGroup, sources } = await desk.house.anonymous.read(
      `{ armedGroup(slug: "liwa-al-baqir") { id } sources(first: 1, where: { type: { eq: ARTICLE } }) { nodes { id } } }`,
    )
    ids = { group: armedGroup.id, source: sources.nodes[0].id }
  })
  after(() => desk.close())

  const arabic = (look: Look = {}, as?: "editor") => desk.sit(as, { ...look, locale: "ar" })
  const side = (page: Page) => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])
  const open = async (page: Page, address: string) => {
    await page.goto(address)
    await page.reload()
    await page.locator("h1, h2").first().waitFor()
    await page.waitForLoadState("networkidle")
  }

  it("is one press away in its own name, reads from the right, and is remembered", async () => {
    const { page, faults } = await desk.sit()
    await page.goto("/")
    await page.getByRole("link", { name: "Liwa al-Baqir" }).first().waitFor()
    assert.deepEqual(await side(page), ["en", "ltr"])
    await page.getByRole("button", { name: "العربية" }).click()
    await page.getByRole("heading", { name: "الجماعات المسلحة", exact: true }).waitFor()
    await page.getByRole("link", { name: "لواء الباقر" }).first().waitFor()
    assert.deepEqual(await side(page), ["ar", "rtl"])
    await page.reload()
    await page.getByRole("heading", { name: "الجماعات المسلحة", exact: true }).waitFor()
    await page.getByRole("button", { name: "English" }).click()
    await page.getByRole("heading", { name: "Armed groups", exact: true }).waitFor()
    assert.deepEqual([await side(page), faults], [["en", "ltr"], []])
  })

  it("is the first language of whoever's browser asks for it", async () => {
    const { page } = await arabic()
    await page.goto("/")
    await page.getByRole("heading", { name: "الجماعات المسلحة", exact: true }).waitFor()
    assert.match(await page.title(), /^الجماعات المسلحة · سِجِلّ$/)
  })

  it("opens the evidence at the left with voice, place and firmness in Arabic", async () => {
    const { page } = await arabic()
    await open(page, `/#/ArmedGroup/${ids.group}/show`)
    const tie = page.getByRole("row").filter({ hasText: "قوات الدفاع المحلي" }).first()
    await tie.getByRole("button", { name: /صوتان/ }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByText("Mona Alami").first().waitFor()
    await drawer.getByText("آخر شهادة به: 6 آب 2018.").waitFor()
    await page.waitForTimeout(400)
    assert.ok((await drawer.boundingBox())!.x <= 0)
    assert.deepEqual(await left(page), [])
    assert.deepEqual(await inspect(page, "arabic-evidence"), [])
  })

  it("finds a record by its Latin name, and says what it is and how it matched", async () => {
    const { page } = await arabic()
    await open(page, "/#/Person")
    await page.getByRole("combobox", { name: "ابحث في السجل" }).fill("Baqir")
    await page
      .getByRole("option", { name: /جماعة مسلحة/ })
      .first()
      .waitFor()
    await page.getByRole("option", { name: /متحدث/ }).first().waitFor()
    assert.deepEqual(await left(page), [])
    await page.getByRole("option", { name: /لواء الباقر/ }).click()
    await page.getByRole("heading", { name: "لواء الباقر", exact: true }).waitFor()
  })

  it("signs in, shows the account's role, and signs out", async () => {
    const { page } = await arabic()
    await open(page, "/#/login")
    await page.getByLabel("البريد الإلكتروني").fill("viewer@sijill.local")
    await page.getByLabel("كلمة المرور").fill(password)
    await page.getByRole("button", { name: "تسجيل الدخول" }).click()
    await page.getByRole("button", { name: /حساب .?viewer/ }).click()
    await page.getByText("قارئ").waitFor()
    assert.deepEqual(await left(page), [])
    await page.getByRole("menuitem", { name: "تسجيل الخروج" }).click()
    await page.getByRole("link", { name: "تسجيل الدخول" }).waitFor()
  })

  it("lists the revisions and says which one is read", async () => {
    const { page } = await arabic()
    await open(page, "/")
    await page.getByRole("button", { name: "الآن" }).click()
    await page.getByRole("menuitem", { name: /الإصدار 1/ }).waitFor()
    assert.deepEqual(await left(page), [])
    assert.deepEqual(await inspect(page, "arabic-revisions"), [])
    await page.getByRole("menuitem", { name: /الإصدار 1/ }).click()
    await page.getByText(/أنت تقرأ الإصدار 1 من 2/).waitFor()
  })

  it("leaves no English words of its own on a page, nor a fault of accessibility, nor a sideways scroll", async () => {
    const { page, faults, foreign } = await arabic()
    const found: string[] = []
    for (const [name, address] of pages(ids)) {
      await open(page, address)
      found.push(...(await left(page)).map((text) => `${name}: ${text}`))
      for (const colorScheme of ["light", "dark"] as const)
        for (const width of [1280, 360]) {
          const seen = `${name}, ${colorScheme}, ${width} px`
          await page.emulateMedia({ colorScheme })
          await page.setViewportSize({ width, height: 740 })
          found.push(...(await inspect(page, `arabic-${seen}`)).map((fault) => `${seen}: ${fault}`))
          const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
          if (wider) found.push(`${seen}: scrolls sideways`)
        }
    }
    assert.deepEqual([found, foreign, faults.filter((fault) => !/status of 404/.test(fault))], [[], [], []])
  })
})

import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import type { Page } from "playwright-core"
import { type Desk, openDesk } from "../support/desk"
import { openPage as open, pageIds, part } from "../support/reader"

describe("The page of a group, read by anybody", () => {
  let desk: Desk
  let ids: Awaited<ReturnType<typeof pageIds>>
  before(async () => {
    desk = await openDesk()
    ids = await pageIds(desk.house)
  })
  after(() => desk.close())

  const onPage = (page: Page) => page.getByRole("navigation", { name: "On this page" })

  it("answer in a few clicks who leads Liwa al-Baqir, who pays, where it is, who says so and what is disputed", async () => {
    const { page, faults, foreign } = await desk.sit()
    let clicks = 1
    await page.goto("/")
    await page.getByRole("link", { name: "Liwa al-Baqir" }).first().click()
    await part(page, "Leaders over time").getByRole("link", { name: "Hajj Khalid" }).waitFor()
    const goTo = async (name: string) => {
      clicks++
      await onPage(page).getByRole("button", { name, exact: true }).click()
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), name)
    }
    await goTo("Money and support")
    await part(page, "Money and support")
      .getByRole("cell", { name: /Harakat al-Nujaba/ })
      .first()
      .waitFor()
    await goTo("Where it is")
    const camp = part(page, "Where it is").getByRole("row").filter({ hasText: "Tel Shaghib" })
    await camp.getByRole("button").click()
    clicks++
    await page.getByRole("dialog").getByText("Mona Alami").first().waitFor()
    await page.keyboard.press("Escape")
    await goTo("Disputed")
    await part(page, "Disputed").getByRole("heading", { name: "Unstated link" }).waitFor()
    assert.ok(clicks <= 5, `${clicks} clicks`)
    assert.deepEqual([faults, foreign], [[], []])
  })

  it("show presence by what it means, points on a map as links, and what has no point by name", async () => {
    const { page, faults, foreign } = await desk.sit()
    await open(page, `/#/ArmedGroup/${ids.group}/show`)
    const where = part(page, "Where it is")
    for (const meaning of ["Came into being in", "Operates in", "Is deployed in", "Has a training camp at"])
      await where.getByRole("rowheader", { name: meaning }).waitFor()
    const map = where.getByRole("group", { name: /^Map: where Liwa al-Baqir is said to be/ })
    const names = (await map.getByRole("link").allTextContents()).toSorted()
    assert.deepEqual(names, ["Ain Issan", "Issan", "Tarkan", "Tel Shaghib"])
    await where.getByText("Boundaries: Natural Earth, de facto").waitFor()
    const beneath = where.getByText("Not on the map").locator("..")
    for (const area of ["Lajat", "Syrian Desert", "Idlib"]) await beneath.getByRole("link", { name: area }).waitFor()
    await where.getByRole("button", { name: "Closer" }).click()
    await map.getByRole("link", { name: "Tarkan" }).focus()
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { level: 1, name: "Tarkan" }).waitFor()
    assert.deepEqual([faults, foreign], [[], []])
  })

  it("show a ban apart from presence and not on the map", async () => {
    const editor = await desk.house.as("editor")
    const citations = [{ speaker: ids.speaker, locatorType: "PARAGRAPH", locator: "3" }]
    const actor = { actor: ids.hezbollah }
    const imposedBy = { stated: "NOT_STATED" }
    const place = { place: ids.issan }
    await editor.write("createPresence", { actor, type: "BANNED_FROM", place, imposedBy, citations })
    const { page } = await desk.sit()
    await open(page, `/#/ArmedGroup/${ids.hezbollah}/show`)
    const bans = page.getByRole("table", { name: "Forbidden to be there" })
    await bans.getByRole("row").filter({ hasText: "Ain Issan" }).getByText("not stated").waitFor()
    await part(page, "Where it is").getByText("The sources say nothing here yet.").waitFor()
    assert.equal(await page.getByRole("group", { name: /^Map/ }).count(), 0)
    await open(page, `/#/Place/${ids.issan}/show`)
    await part(page, "Who is forbidden to be there").getByRole("link", { name: "Hezbollah" }).waitFor()
    assert.equal(await part(page, "Who is there").getByRole("link", { name: "Hezbollah" }).count(), 0)
  })

  it("show numbers as they were said, with who nobody is, and never their sum", async () => {
    const { page } = await desk.sit()
    await open(page, `/#/ArmedGroup/${ids.group}/show`)
    const numbers = part(page, "Numbers")
    const row = (text: string) => numbers.getByRole("row").filter({ hasText: text })
    await row("about 3,000").getByText("no voice").waitFor()
    await row("246").getByText("about March 2016").waitFor()
    await row("246").getByText("up to then").waitFor()
    await row("700")
      .getByText(/perhaps on top of: Liwa al-Baqir: killed: 450/)
      .waitFor()
    await row("significantly").getByText("grew: significantly").waitFor()
    for (const sum of ["696", "1,150", "1,396"]) assert.equal(await numbers.getByText(sum).count(), 0)
  })

  it("set the sides of a disagreement beside each other, each with its voices, and what was made of it", async () => {
    const { page } = await desk.sit()
    await open(page, `/#/ArmedGroup/${ids.group}/show`)
    const disputed = part(page, "Disputed")
    const set = (reason: RegExp) => disputed.getByRole("listitem").filter({ hasText: reason }).first()
    await set(/names no perpetrator/)
      .getByText("nobody has decided")
      .waitFor()
    const certainty = set(/said flatly by the author/)
    await certainty.getByText("Mona Alami").waitFor()
    await certainty.getByText("Aymen Jawad Tamimi").waitFor()
    await certainty.getByText("believed").waitFor()
    await set(/claims all of Syria/)
      .getByRole("button", { name: "Show all 12" })
      .click()
    await set(/claims all of Syria/)
      .getByRole("link", { name: "Liwa al-Baqir is deployed in Hassaka" })
      .waitFor()
    const paid = part(page, "Money and support").getByRole("row").filter({ hasText: "counted once" })
    assert.equal(await paid.filter({ hasText: "salaries" }).count(), 2, "two readings of one sentence")
    await part(page, "Same or not").getByText("never the same as").first().waitFor()
  })

  it("show a timeline with what is only attested left out until asked for", async () => {
    const { page } = await desk.sit()
    await open(page, `/#/ArmedGroup/${ids.group}/show`)
    const timeline = part(page, "Timeline")
    const row = (text: string) => timeline.getByRole("row").filter({ hasText: text }).first()
    await row("Formation of Liwa al-Baqir").getByText("about 2012").waitFor()
    await row("combat deaths: 246")
      .getByText(/before/)
      .first()
      .waitFor()
    assert.equal(await timeline.getByText("Liwa al-Baqir is linked to Iran").count(), 0)
    await timeline.getByRole("button", { name: /claims without a date of their own/ }).click()
    await timeline.getByText("Liwa al-Baqir is linked to Iran").waitFor()
  })

  it("say where the sources are silent, of a group and of a place nothing is said of", async () => {
    const editor = await desk.house.as("editor")
    const { record: group } = await editor.write("createArmedGroup", { descriptiveLabel: "a group nobody knows" })
    const { record: place } = await editor.write("createPlace", {
      descriptiveLabel: "a place nobody knows",
      type: "AREA",
    })
    const { page } = await desk.sit()
    await open(page, `/#/ArmedGroup/${group.id}/show`)
    for (const name of ["Leaders over time", "Where it is", "Events", "Numbers", "Timeline"])
      await part(page, name).getByText("The sources say nothing here yet.").waitFor()
    await part(page, "Disputed").getByText("No disagreement is recorded here.").waitFor()
    await open(page, `/#/Place/${place.id}/show`)
    await page.getByText("no point is known").waitFor()
    await part(page, "Who is there").getByText("The sources say nothing here yet.").waitFor()
    assert.equal(await page.getByRole("group", { name: /^Map/ }).count(), 0)
  })

  it("say of a place and an event that were not there yet at the revision one reads", async () => {
    const { page } = await desk.sit()
    for (const kind of [`Place/${ids.issan}`, `Event/${ids.attack}`]) {
      await page.goto(`/?at=1#/${kind}/show`)
      await page.reload()
      await page.getByText(/Not in the register at revision 1/).waitFor()
    }
  })
})
